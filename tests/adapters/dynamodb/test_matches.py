"""Matches, their receipts, and the lists by score."""

from collections.abc import Sequence

import pytest

from rolecall.adapters.dynamodb.matches import DynamoMatchPage
from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.errors import NotFound, Stale
from rolecall.domain.ids import CandidateId, JobId, MatchId
from rolecall.domain.match import Match
from rolecall.domain.page import PageRequest
from tests.adapters.dynamodb.samples import a_match

ADA = CandidateId(3001)
JOB = JobId(5001)
RECEIPT = b'{"score_tenths":815}'
FIRST_TEN = PageRequest(0, 10)


def test_a_match_is_found_by_its_id_and_by_its_pair(storage: Storage) -> None:
    _put(storage, a_match())
    assert storage.matches.get(a_match().id) == a_match()
    assert storage.matches.of_pair(ADA, JOB) == a_match()
    assert storage.matches.receipt(a_match().id) == RECEIPT


def test_what_was_never_matched_is_not_found(storage: Storage) -> None:
    assert storage.matches.of_pair(ADA, JOB) is None
    with pytest.raises(NotFound):
        storage.matches.get(a_match().id)
    with pytest.raises(NotFound):
        storage.matches.receipt(a_match().id)


def test_a_pair_has_one_match(storage: Storage) -> None:
    _put(storage, a_match())
    with pytest.raises(Stale):
        _put(storage, a_match(id=MatchId(6002)))


@pytest.mark.parametrize(("candidate_version", "job_version"), [(1, 2), (2, 1), (1, 1)])
def test_a_score_of_older_versions_does_not_replace_a_newer_one(
    storage: Storage, candidate_version: int, job_version: int
) -> None:
    _put(storage, a_match(candidate_version=2, job_version=2))
    with pytest.raises(Stale):
        _put(storage, a_match(candidate_version=candidate_version, job_version=job_version))


def test_scoring_again_moves_the_match_in_its_lists(storage: Storage) -> None:
    _put(storage, a_match())
    again = a_match(score_tenths=310, job_version=2)
    _put(storage, again, receipt=b"{}")
    assert storage.matches.for_candidate(ADA, 0, FIRST_TEN) == DynamoMatchPage([again], 1, 310)
    assert storage.matches.receipt(again.id) == b"{}"


def test_a_candidates_matches_come_best_first_with_total_and_top_of_all(storage: Storage) -> None:
    _put_scores(storage, [300, 1000, 0, 650])
    page = storage.matches.for_candidate(ADA, 300, PageRequest(1, 1))
    assert ([match.score_tenths for match in page.items], page.total, page.top_tenths) == ([650], 3, 1000)


def test_without_matches_there_is_no_top(storage: Storage) -> None:
    assert storage.matches.for_candidate(ADA, 0, FIRST_TEN) == DynamoMatchPage([], 0, None)
    assert storage.matches.for_job(JOB, 0, FIRST_TEN, visible_only=True) == DynamoMatchPage([], 0, None)


def test_an_employer_sees_and_counts_only_what_is_visible_to_them(storage: Storage) -> None:
    for number, (score, visible) in enumerate([(900, False), (800, True), (700, False), (600, True)]):
        candidate = CandidateId(3001 + number)
        _put(
            storage,
            a_match(
                id=MatchId(6001 + number), candidate_id=candidate, score_tenths=score, is_visible_to_employer=visible
            ),
        )
    assert _scores(storage.matches.for_job(JOB, 0, FIRST_TEN, visible_only=True)) == ([800, 600], 2, 800)
    assert _scores(storage.matches.for_job(JOB, 700, FIRST_TEN, visible_only=True)) == ([800], 1, 800)
    assert _scores(storage.matches.for_job(JOB, 0, FIRST_TEN, visible_only=False)) == ([900, 800, 700, 600], 4, 900)
    assert _scores(storage.matches.for_job(JOB, 0, PageRequest(1, 2), visible_only=False)) == ([800, 700], 4, 900)


def test_a_match_that_becomes_visible_changes_lists(storage: Storage) -> None:
    _put(storage, a_match(is_visible_to_employer=False))
    _put(storage, a_match(is_visible_to_employer=True, candidate_version=2))
    assert storage.matches.for_job(JOB, 0, FIRST_TEN, visible_only=True).total == 1
    assert storage.matches.for_job(JOB, 0, FIRST_TEN, visible_only=False).total == 1


def _scores(page: DynamoMatchPage) -> tuple[Sequence[int], int, int | None]:
    return [match.score_tenths for match in page.items], page.total, page.top_tenths


def _put_scores(storage: Storage, scores: Sequence[int]) -> None:
    for number, score in enumerate(scores):
        _put(storage, a_match(id=MatchId(6001 + number), job_id=JobId(5001 + number), score_tenths=score))


def _put(storage: Storage, match: Match, receipt: bytes = RECEIPT) -> None:
    with storage.unit.begin():
        storage.matches.put(match, receipt, events=[])
        storage.unit.commit()
