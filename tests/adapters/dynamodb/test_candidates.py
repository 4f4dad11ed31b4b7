"""Candidates, their facts, and resumes."""

from dataclasses import replace

import pytest

from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.candidate import Candidate
from rolecall.domain.errors import NotFound, Stale
from rolecall.domain.ids import CandidateId, ResumeId
from rolecall.domain.owner import Owner
from rolecall.domain.resume import Resume
from tests.adapters.dynamodb.samples import EMPLOYER, a_candidate, a_resume
from tests.fakes import START

ANOTHER_EMPLOYER = Owner.organisation(2002)
SECOND = CandidateId(3002)


def test_a_candidate_is_read_as_it_was_written(storage: Storage) -> None:
    assert storage.candidates.get(_stored(storage, a_candidate()).id) == a_candidate()


def test_a_candidate_of_whom_nothing_is_known_is_read_as_it_was_written(storage: Storage) -> None:
    unknown = Candidate(
        id=SECOND, slug="candidate-2be", owner=EMPLOYER, account_id=None, created_at=START, updated_at=START
    )
    assert storage.candidates.get(_stored(storage, unknown).id) == unknown


def test_a_missing_candidate_is_not_found(storage: Storage) -> None:
    with pytest.raises(NotFound):
        storage.candidates.get(SECOND)


def test_candidates_come_in_the_order_asked_without_those_that_are_missing(storage: Storage) -> None:
    first = _stored(storage, a_candidate())
    second = _stored(storage, a_candidate(id=SECOND, slug="second", email=""))
    assert storage.candidates.of([SECOND, CandidateId(9), first.id]) == [second, first]


def test_an_owner_knows_one_candidate_by_an_address(storage: Storage) -> None:
    _stored(storage, a_candidate())
    assert storage.candidates.by_email(EMPLOYER, "ada@example.org") == a_candidate().id
    with pytest.raises(Stale):
        _stored(storage, a_candidate(id=SECOND, slug="second"))


def test_the_same_address_at_two_owners_is_two_candidates(storage: Storage) -> None:
    _stored(storage, a_candidate())
    _stored(storage, a_candidate(id=SECOND, slug="second", owner=ANOTHER_EMPLOYER))
    assert storage.candidates.by_email(EMPLOYER, "ada@example.org") == a_candidate().id
    assert storage.candidates.by_email(ANOTHER_EMPLOYER, "ada@example.org") == SECOND


def test_a_slug_names_one_candidate(storage: Storage) -> None:
    _stored(storage, a_candidate())
    with pytest.raises(Stale):
        _stored(storage, a_candidate(id=SECOND, email=""))


def test_an_address_that_a_resume_brought_is_found_from_then_on(storage: Storage) -> None:
    candidate = _stored(storage, a_candidate(email=""))
    assert storage.candidates.by_email(EMPLOYER, "ada@example.org") is None
    _put(storage, replace(candidate, email="ada@example.org", version=2))
    assert storage.candidates.by_email(EMPLOYER, "ada@example.org") == candidate.id


def test_an_address_that_another_candidate_of_the_owner_has_is_refused(storage: Storage) -> None:
    _stored(storage, a_candidate())
    second = _stored(storage, a_candidate(id=SECOND, slug="second", email=""))
    with pytest.raises(Stale):
        _put(storage, replace(second, email="ada@example.org", version=2))


def test_putting_a_candidate_expects_the_version_that_was_read(storage: Storage) -> None:
    candidate = _stored(storage, a_candidate())
    _put(storage, replace(candidate, headline="Countess", version=2))
    with pytest.raises(Stale):
        _put(storage, replace(candidate, headline="Translator", version=2))
    assert storage.candidates.get(candidate.id).headline == "Countess"


def test_facts_are_kept_and_replaced(storage: Storage) -> None:
    for facts in (b'{"skills":[]}', b'{"skills":["loops"]}'):
        with storage.unit.begin():
            storage.facts.put(SECOND, facts)
            storage.unit.commit()
    assert storage.facts.of([a_candidate().id, SECOND]) == {SECOND: b'{"skills":["loops"]}'}


def test_a_resume_is_read_as_it_was_written(storage: Storage) -> None:
    resume = _stored_resume(storage, a_resume())
    assert storage.resumes.get(resume.id) == resume
    with pytest.raises(NotFound):
        storage.resumes.get(ResumeId(4002))


def test_an_owner_has_one_resume_of_the_same_bytes(storage: Storage) -> None:
    resume = _stored_resume(storage, a_resume())
    assert storage.resumes.by_content(EMPLOYER, resume.sha256) == resume
    with pytest.raises(Stale):
        _stored_resume(storage, a_resume(id=ResumeId(4002)))


def test_the_same_bytes_at_two_owners_are_two_resumes(storage: Storage) -> None:
    _stored_resume(storage, a_resume())
    assert storage.resumes.by_content(ANOTHER_EMPLOYER, a_resume().sha256) is None
    second = _stored_resume(storage, a_resume(id=ResumeId(4002), owner=ANOTHER_EMPLOYER))
    assert storage.resumes.by_content(ANOTHER_EMPLOYER, a_resume().sha256) == second


def test_a_resume_moves_forward_from_the_version_that_was_read(storage: Storage) -> None:
    resume = _stored_resume(storage, a_resume())
    started = resume.started(progress=10, step="Reading", at=START)
    with storage.unit.begin():
        storage.resumes.put(started, expected_version=1)
        storage.unit.commit()
    with storage.unit.begin():
        storage.resumes.put(resume.failed(error="Not a document", at=START), expected_version=1)
        with pytest.raises(Stale):
            storage.unit.commit()
    assert storage.resumes.get(resume.id) == started


def _stored(storage: Storage, candidate: Candidate) -> Candidate:
    with storage.unit.begin():
        storage.candidates.add(candidate)
        storage.unit.commit()
    return candidate


def _put(storage: Storage, candidate: Candidate) -> None:
    with storage.unit.begin():
        storage.candidates.put(candidate, expected_version=candidate.version - 1)
        storage.unit.commit()


def _stored_resume(storage: Storage, resume: Resume) -> Resume:
    with storage.unit.begin():
        storage.resumes.add(resume, events=[])
        storage.unit.commit()
    return resume
