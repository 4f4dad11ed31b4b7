"""Events that are stored and not yet published."""

from collections.abc import Sequence
from datetime import timedelta

from rolecall.adapters.dynamodb.keys import OUTBOX_SHARDS
from rolecall.adapters.dynamodb.storage import Storage
from rolecall.adapters.dynamodb.stored_events import DynamoStoredEvent
from rolecall.domain.events import JobPosted
from rolecall.domain.ids import JobId
from tests.adapters.dynamodb.samples import a_job
from tests.fakes import FixedClock
from tests.storage import dump


def test_the_outbox_gives_what_is_older_oldest_first(storage: Storage, clock: FixedClock) -> None:
    started = clock.now()
    for number in range(1, 21):
        clock.move(timedelta(milliseconds=1))
        _post(storage, number)
    found = storage.outbox.older_than(started + timedelta(milliseconds=13), limit=10)
    assert [event.data["job_id"] for event in found] == list(range(1, 11))
    assert found[0].occurred_at == started + timedelta(milliseconds=1)
    rest = storage.outbox.older_than(started + timedelta(milliseconds=13), limit=100)
    assert [event.data["job_id"] for event in rest] == list(range(1, 13))


def test_the_outbox_is_spread_over_its_shards(storage: Storage, clock: FixedClock) -> None:
    for number in range(1, 41):
        clock.move(timedelta(milliseconds=1))
        _post(storage, number)
    shards = {
        item["pk"]["S"] for item in dump(storage.table.client, storage.table.name) if item["kind"]["S"] == "event"
    }
    assert len(shards) == OUTBOX_SHARDS


def test_what_was_published_leaves_the_outbox_and_may_leave_it_again(storage: Storage) -> None:
    for number in range(1, 31):
        _post(storage, number)
    events = _unpublished(storage)
    for _ in range(2):
        storage.outbox.remove(events[1:])
    assert _unpublished(storage) == events[:1]


def test_an_event_is_read_from_the_image_that_the_stream_gives(storage: Storage) -> None:
    _post(storage, 1)
    (image,) = [item for item in dump(storage.table.client, storage.table.name) if item["kind"]["S"] == "event"]
    assert [storage.outbox.of_stream(image)] == _unpublished(storage)


def _post(storage: Storage, number: int) -> None:
    with storage.unit.begin():
        storage.jobs.add(a_job(id=JobId(number)), events=[JobPosted(JobId(number), 1)])
        storage.unit.commit()


def _unpublished(storage: Storage) -> Sequence[DynamoStoredEvent]:
    return storage.outbox.older_than(storage.clock.now() + timedelta(days=1), limit=100)
