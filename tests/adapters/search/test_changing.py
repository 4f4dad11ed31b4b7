"""How every engine takes changes: once or often, in any order, good and bad ones together."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rolecall.domain.ids import MAX_ID
from rolecall.domain.search import CandidatesForJob
from rolecall.domain.search_documents import Change, DocumentKind, Indexed, Removal
from tests.adapters.search.cloud import Engine
from tests.adapters.search.documents import NOON, PUBLIC, a_candidate, a_job, jobs, python_people

CANDIDATE = DocumentKind.CANDIDATE


def test_a_newer_version_replaces_an_older_one(engine: Engine) -> None:
    engine.apply(a_candidate(1, version=1))
    engine.apply(a_candidate(1, version=2, skills=("sql",)))
    assert engine.find(python_people()).total == 0
    assert engine.find(CandidatesForJob(PUBLIC, skills=("sql",))).hits[0].version == 2


def test_an_older_version_changes_nothing_and_learns_what_is_there(engine: Engine) -> None:
    engine.apply(a_candidate(1, version=7))
    done = engine.apply(a_candidate(1, version=6, skills=("sql",)))
    assert done.indexed == (Indexed(CANDIDATE, 1, 7),)
    assert engine.ids(python_people()) == [1]


def test_a_removed_document_stays_away_from_late_older_versions(engine: Engine) -> None:
    engine.apply(a_candidate(1, version=1), a_candidate(2, version=1))
    engine.apply(Removal(CANDIDATE, 1, 3))
    engine.apply(a_candidate(1, version=2))
    assert engine.ids(python_people()) == [2]


def test_a_removal_that_comes_before_its_document_wins(engine: Engine) -> None:
    engine.apply(Removal(CANDIDATE, 1, 2))
    engine.apply(a_candidate(1, version=2))
    assert engine.find(python_people()).total == 0


def test_a_newer_version_brings_a_removed_document_back(engine: Engine) -> None:
    engine.apply(Removal(CANDIDATE, 1, 2), a_candidate(1, version=3))
    assert engine.ids(python_people()) == [1]


def test_one_id_in_two_kinds_is_two_documents(engine: Engine) -> None:
    done = engine.apply(a_candidate(1), a_job(1), Removal(DocumentKind.PREFERENCE, 1, 1))
    assert {one.kind for one in done.indexed} == {CANDIDATE, DocumentKind.JOB, DocumentKind.PREFERENCE}
    assert engine.ids(python_people()) == [1]
    assert engine.ids(jobs()) == [1]


def test_an_empty_batch_is_no_error(engine: Engine) -> None:
    assert engine.apply().indexed == ()


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"title": None}, "title has the wrong type"),
        ({"title": 3}, "title has the wrong type"),
        ({"title": "x" * 1_001}, "title is longer than 1000 characters"),
        ({"description": "x" * 100_001}, "description is longer than 100000 characters"),
        ({"title": "half a pair \ud800"}, "title is not valid text"),
        ({"skills": ["python"]}, "skills has the wrong type"),
        ({"skills": ("python", 3)}, "skills has the wrong type"),
        ({"skills": ("x",) * 1_001}, "skills has too many items"),
        ({"skills": ("x" * 1_001,)}, "skills is longer than 1000 characters"),
        ({"salary_min": 1.5}, "salary_min has the wrong type"),
        ({"salary_min": 2**60}, "salary_min is out of range"),
        ({"salary_max": -1}, "salary_max is out of range"),
        ({"is_open": 1}, "is_open has the wrong type"),
        ({"version": True}, "version has the wrong type"),
        ({"posted_at": NOON.replace(tzinfo=None)}, "posted_at has no time zone"),
        ({"posted_at": "today"}, "posted_at has the wrong type"),
        ({"owner": "organisation:1"}, "owner has the wrong type"),
        ({"id": 0}, "id is out of range"),
        ({"id": MAX_ID + 1}, "id is out of range"),
        ({"id": "1"}, "id has the wrong type"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_bad_document_is_refused_and_the_others_are_indexed(
    engine: Engine, said: dict[str, Any], reason: str
) -> None:
    bad = replace(a_job(5), **said)
    done = engine.apply(a_job(1), bad, a_job(2))
    assert [(refused.change, refused.reason) for refused in done.refused] == [(bad, reason)]
    assert engine.ids(jobs()) == [2, 1]


def test_the_largest_document_that_is_allowed_is_indexed(engine: Engine) -> None:
    largest = a_job(
        MAX_ID,
        version=MAX_ID,
        title="word " * 200,
        description="w" * 99_993 + " sesame",
        requirements="x y " * 25_000,
        skills=tuple(f"{n:04}" * 250 for n in range(1_000)),
        salary_max=MAX_ID,
    )
    assert engine.apply(largest).refused == ()
    assert engine.ids(jobs(text="sesame")) == [MAX_ID]


@pytest.mark.parametrize("year", [1, 1969, 9999])
def test_any_date_can_be_indexed(engine: Engine, year: int) -> None:
    at = NOON.replace(year=year)
    assert engine.apply(a_job(1, posted_at=at, closes_at=at)).refused == ()
    assert engine.ids(jobs(open_at=None)) == [1]


def test_what_is_no_change_at_all_is_refused(engine: Engine) -> None:
    done = engine.writer.apply([a_candidate(1), None, "job"])  # type: ignore[list-item]
    assert [refused.reason for refused in done.refused] == ["not a search document"] * 2
    assert engine.ids(python_people()) == [1]


def _change(id_: int, version: int, *, removes: bool) -> Change:
    """What version `version` of a candidate says: the same for everybody who builds it."""
    skills = tuple(skill for n, skill in enumerate(("python", "sql", "rust")) if version >> n & 1)
    return Removal(CANDIDATE, id_, version) if removes else a_candidate(id_, version, skills=skills)


CHANGES = st.lists(
    st.builds(_change, st.integers(1, 5), st.integers(1, 9), removes=st.booleans()), min_size=1, max_size=10
)


@given(changes=CHANGES, data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_order_and_repetition_of_changes_gives_the_same_answers(
    make_engine: Callable[[], Engine], changes: list[Change], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(changes + data.draw(st.lists(st.sampled_from(changes)))))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(shuffled)), max_size=3)) | {0, len(shuffled)})
    once, often = make_engine(), make_engine()
    once.apply(*changes)
    for start, end in pairwise(cuts):
        often.apply(*shuffled[start:end])
    query = CandidatesForJob(PUBLIC, skills=("python", "sql", "rust"), limit=3)
    assert often.find(query) == once.find(query)
