"""Lists that are walked by offset: what page 500 costs, and that nothing else makes a page dearer."""

from collections.abc import Iterable
from itertools import islice
from typing import Any

import pytest

from rolecall.adapters.dynamodb.codec import Item
from rolecall.adapters.dynamodb.jobs import JobRow
from rolecall.adapters.dynamodb.matches import MatchRow
from rolecall.adapters.dynamodb.row import key_attributes
from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.errors import Invalid
from rolecall.domain.ids import JobId, MatchId
from rolecall.domain.page import PageRequest
from tests.adapters.dynamodb.samples import a_job, a_match
from tests.adapters.dynamodb.where import only_on_moto
from tests.counting import Calls, counting

KEY_ROW_BYTES = 64
"""What a row of the open jobs' index holds: two pairs of keys and their names. A request reads 1 MB: 16,000 rows."""


@only_on_moto
@pytest.mark.parametrize("count", [10, 1000])
def test_a_page_of_open_jobs_costs_the_same_in_a_short_and_in_a_long_list(storage: Storage, count: int) -> None:
    _store_jobs(storage, count)
    calls, found = _open_jobs(storage, offset=0)
    assert found == list(range(count, count - 10, -1))
    assert calls.operations == ["Query", "BatchGetItem"]
    assert calls.read_units == 0.5 + 10 * 0.5


@only_on_moto
def test_page_500_is_one_walk_over_keys_and_one_batch(storage: Storage) -> None:
    _store_rows(storage, 5_020)
    _store_jobs(storage, 30, 21)
    calls, found = _open_jobs(storage, offset=4_990)
    assert found == list(range(30, 20, -1))
    assert calls.operations == ["Query", "BatchGetItem"]
    assert calls.made[0].bytes_read <= 5_000 * KEY_ROW_BYTES
    assert calls.made[1].read_units == 10 * 0.5


def test_a_list_ends_at_item_10_000() -> None:
    with pytest.raises(Invalid):
        PageRequest(10_001, 10)


def test_a_page_of_more_than_a_hundred_is_read_in_batches(storage: Storage) -> None:
    _store_jobs(storage, 130)
    with counting() as calls:
        page = storage.jobs.open_jobs(PageRequest(0, 120))
    assert len(page.items) == 120
    assert calls.operations == ["Query", "BatchGetItem", "BatchGetItem"]


@only_on_moto
@pytest.mark.parametrize("count", [10, 1000])
def test_a_page_of_matches_reads_keys_of_all_and_items_of_the_page(storage: Storage, count: int) -> None:
    matches = (a_match(id=MatchId(number), job_id=JobId(number), score_tenths=number) for number in range(1, count + 1))
    _store(storage, map(MatchRow.from_entity, matches))
    with counting() as calls:
        page = storage.matches.for_candidate(a_match().candidate_id, 0, PageRequest(0, 10))
    assert (len(page.items), page.total, page.top_tenths) == (10, count, count)
    assert calls.operations == ["Query", "BatchGetItem"]
    assert calls.made[0].bytes_read <= count * 130
    assert calls.made[1].read_units == 10 * 0.5


def _open_jobs(storage: Storage, *, offset: int) -> tuple[Calls, list[int]]:
    with counting() as calls:
        page = storage.jobs.open_jobs(PageRequest(offset, 10))
    return calls, [job.id for job in page.items]


def _store_jobs(storage: Storage, newest: int, oldest: int = 1) -> None:
    _store(storage, (JobRow.from_entity(a_job(id=JobId(number))) for number in range(oldest, newest + 1)))


def _store_rows(storage: Storage, count: int) -> None:
    """Jobs of which only the keys are there: a walk needs no more."""
    keys = (JobRow.keys(a_job(id=JobId(number)))._replace(gsi1=None) for number in range(1, count + 1))
    _store(storage, map(key_attributes, keys))


def _store(storage: Storage, items: Iterable[Item]) -> None:
    """Quicker than through the unit of work: the lists only need to be long."""
    remaining = iter(items)
    while chunk := list(islice(remaining, 25)):
        requests: Any = [{"PutRequest": {"Item": item}} for item in chunk]
        storage.table.client.batch_write_item(RequestItems={storage.table.name: requests})
