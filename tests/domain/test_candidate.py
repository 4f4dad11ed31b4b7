"""What a candidate shows follows from the set of their resumes, not from the order in which these were read."""

from itertools import permutations

from rolecall.domain.candidate import Candidate
from rolecall.domain.candidate_resume import CandidateResume, ChosenResume, ResumeSummary
from rolecall.domain.confirmed_profile import ConfirmedProfile
from rolecall.domain.ids import AccountId, CandidateId, ResumeId
from rolecall.domain.owner import Owner
from tests.fakes import START

ADA = CandidateId(1001)


def a_candidate() -> Candidate:
    return Candidate(
        id=ADA,
        slug="ada-1",
        owner=Owner.account(ADA),
        account_id=AccountId(ADA),
        name="Ada",
        email="ada@example.org",
        created_at=START,
        updated_at=START,
    )


def a_resume(number: int, **said: str) -> CandidateResume:
    return CandidateResume(candidate_id=ADA, resume_id=ResumeId(number), summary=ResumeSummary(**said))


OLD = a_resume(1, name="Ada Byron", phone="+441", headline="Pupil")
MIDDLE = a_resume(2, name="Ada Lovelace", location="London")
NEW = a_resume(3, name="Ada King", headline="Programmer")


def shown(candidate: Candidate) -> tuple[object, ...]:
    return candidate.name, candidate.headline, candidate.location, candidate.email, candidate.phone, candidate.resume_id


def read_in_turn(resumes: tuple[CandidateResume, ...]) -> Candidate:
    candidate = a_candidate()
    for count in range(1, len(resumes) + 1):
        candidate = candidate.with_resumes(resumes[:count], at=START)
    return candidate


def test_of_each_fact_the_newest_resume_that_has_it_counts_in_whatever_order_they_were_read() -> None:
    expected = ("Ada King", "Programmer", "London", "ada@example.org", "+441", NEW.resume_id)
    assert {shown(read_in_turn(order)) for order in permutations((OLD, MIDDLE, NEW))} == {expected}


def test_without_its_resumes_a_candidate_is_what_was_known_before() -> None:
    left = read_in_turn((OLD, MIDDLE)).with_resumes([], at=START)
    assert shown(left) == shown(a_candidate())


def test_a_resume_that_was_not_read_yet_says_nothing() -> None:
    waiting = CandidateResume(candidate_id=ADA, resume_id=ResumeId(4))
    assert shown(a_candidate().with_resumes([OLD, waiting], at=START)) == shown(read_in_turn((OLD,)))


def test_what_changes_nothing_is_no_new_version() -> None:
    read = read_in_turn((OLD, NEW))
    assert read.with_resumes([NEW, OLD], at=START) is read


def test_what_was_confirmed_stands_against_a_newer_resume() -> None:
    confirmed = ConfirmedProfile(candidate_id=ADA, name="A. A. Lovelace", confirmed_at=START)
    candidate = read_in_turn((OLD,)).with_confirmed(confirmed.summary, [OLD], at=START)
    later = candidate.with_resumes([OLD, NEW], at=START)
    assert (later.name, later.headline, later.resume_id) == ("A. A. Lovelace", "Programmer", NEW.resume_id)


def test_confirming_is_a_new_version_also_when_nothing_shown_changes() -> None:
    read = read_in_turn((OLD,))
    confirmed = ConfirmedProfile(candidate_id=ADA, name=read.name, confirmed_at=START)
    assert read.with_confirmed(confirmed.summary, [OLD], at=START).version == read.version + 1


def test_a_chosen_resume_is_as_new_as_the_choice() -> None:
    choice = ChosenResume(resume_id=OLD.resume_id, rank=MIDDLE.resume_id + 1)
    read = read_in_turn((OLD, MIDDLE)).with_choice(choice, [OLD, MIDDLE], at=START)
    assert shown(read) == ("Ada Byron", "Pupil", "London", "ada@example.org", "+441", OLD.resume_id)
    assert read.with_resumes([OLD, MIDDLE, a_resume(4, name="Ada King")], at=START).resume_id == ResumeId(4)
    assert read.with_resumes([MIDDLE], at=START).resume_id == MIDDLE.resume_id
