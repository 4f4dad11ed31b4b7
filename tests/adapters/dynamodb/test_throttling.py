"""Batches of which DynamoDB leaves a part: the rest is asked for again, and in the end it is Unavailable."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from rolecall.adapters.dynamodb.storage import Storage
from rolecall.adapters.dynamodb.stored_events import DynamoStoredEvent
from rolecall.domain.errors import Unavailable
from rolecall.domain.ids import EventId, JobId
from tests.adapters.dynamodb.samples import a_job
from tests.aws_calls import Answer, Arguments, Perform, around_every_call
from tests.fakes import START

IDS = [JobId(number) for number in range(1, 6)]
PUBLISHED = [DynamoStoredEvent(id=EventId(number), name="JobPosted", occurred_at=START, data={}) for number in IDS]


def test_keys_that_were_left_are_asked_for_again(storage: Storage) -> None:
    with storage.unit.begin():
        for job_id in IDS:
            storage.jobs.add(a_job(id=job_id), events=[])
        storage.unit.commit()
    with _one_at_a_time() as asked:
        found = storage.jobs.of(IDS)
    assert [job.id for job in found] == IDS
    assert asked == [5, 4, 3, 2, 1]


def test_deletes_that_were_left_are_sent_again(storage: Storage) -> None:
    with _one_at_a_time() as asked:
        storage.outbox.remove(PUBLISHED)
    assert asked == [5, 4, 3, 2, 1]


def test_a_batch_that_never_ends_is_unavailable(storage: Storage) -> None:
    with _one_at_a_time(take=0), pytest.raises(Unavailable):
        storage.jobs.of(IDS)
    with _one_at_a_time(take=0), pytest.raises(Unavailable):
        storage.outbox.remove(PUBLISHED)


@contextmanager
def _one_at_a_time(take: int = 1) -> Iterator[list[int]]:
    """DynamoDB that does `take` of a batch and leaves the rest. Gives the sizes that were asked for."""
    asked: list[int] = []

    def throttle(_service: str, operation: str, arguments: Arguments, perform: Perform) -> Answer:
        if not operation.startswith("Batch"):
            return perform(operation, arguments)
        ((table, request),) = arguments["RequestItems"].items()
        members = request["Keys"] if operation == "BatchGetItem" else request
        asked.append(len(members))
        done, left = members[:take], members[take:]
        answer: dict[str, Any] = {"Responses": {}}
        if done:
            answer = dict(perform(operation, {"RequestItems": {table: _with(request, done)}}))
        rest = {table: _with(request, left)} if left else {}
        return answer | {"UnprocessedKeys": rest, "UnprocessedItems": rest}

    with around_every_call(throttle):
        yield asked


def _with(request: Any, members: Any) -> Any:
    return {**request, "Keys": members} if isinstance(request, dict) else members
