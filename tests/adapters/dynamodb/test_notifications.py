"""Notifications, open sockets, the outbox and the rate counter."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from rolecall.adapters.dynamodb.keys import OUTBOX_SHARDS
from rolecall.adapters.dynamodb.outbox import DynamoStoredEvent
from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.errors import NotFound
from rolecall.domain.events import JobPosted, NotificationStored
from rolecall.domain.ids import AccountId, JobId, NotificationId
from rolecall.domain.notification import JOB_ALERTS, Connection
from tests.adapters.dynamodb.samples import ADA, a_connection, a_job, a_notification
from tests.fakes import FixedClock
from tests.storage import dump


def test_a_notification_is_stored_with_its_event_and_read_as_it_was_written(storage: Storage) -> None:
    assert _notify(storage, 7001)
    assert storage.notifications.get(ADA, NotificationId(7001)) == a_notification()
    assert [event.name for event in _unpublished(storage)] == ["NotificationStored"]


def test_a_missing_notification_is_not_found(storage: Storage) -> None:
    _notify(storage, 7001)
    with pytest.raises(NotFound):
        storage.notifications.get(AccountId(1002), NotificationId(7001))


def test_an_account_is_told_once_of_one_thing(storage: Storage) -> None:
    assert _notify(storage, 7001, key="job 5001")
    before = dump(storage.table.client, storage.table.name)
    assert not _notify(storage, 7002, key="job 5001")
    assert dump(storage.table.client, storage.table.name) == before


def test_adding_a_notification_leaves_the_unit_it_happens_in_alone(storage: Storage) -> None:
    with storage.unit.begin():
        storage.jobs.add(a_job(), events=[])
        assert _notify(storage, 7001)
        with pytest.raises(NotFound):
            storage.jobs.get(a_job().id)
        storage.unit.commit()
    assert storage.jobs.get(a_job().id) == a_job()


def test_a_client_that_was_away_gets_what_came_after_the_last_it_saw(storage: Storage) -> None:
    for number in (7001, 7002, 7003, 7004):
        _notify(storage, number)
    assert _after(storage, 0) == [7001, 7002, 7003, 7004]
    assert _after(storage, 7002) == [7003, 7004]
    assert _after(storage, 7004) == []
    assert _after(storage, 0, limit=2) == [7001, 7002]


def test_a_channel_holds_only_its_own(storage: Storage) -> None:
    _notify(storage, 7001)
    _notify(storage, 7002, channel="notification")
    assert _after(storage, 0) == [7001]
    assert _after(storage, 0, channel="notification") == [7002]


def test_a_socket_is_found_by_its_id_and_by_its_account(storage: Storage) -> None:
    second = a_connection(id="second=")
    _connect(storage, a_connection())
    _connect(storage, second)
    assert storage.connections.get(a_connection().id) == a_connection()
    assert set(storage.connections.of_account(ADA)) == {a_connection(), second}
    assert storage.connections.of_account(AccountId(1002)) == []


def test_removing_a_socket_twice_is_no_error(storage: Storage) -> None:
    _connect(storage, a_connection())
    for _ in range(2):
        with storage.unit.begin():
            storage.connections.remove(a_connection().id)
            storage.unit.commit()
    assert storage.connections.get(a_connection().id) is None
    assert storage.connections.of_account(ADA) == []


def test_a_socket_that_is_over_is_gone_though_its_item_is_there(storage: Storage, clock: FixedClock) -> None:
    _connect(storage, a_connection())
    clock.at = a_connection().expires_at
    assert storage.connections.get(a_connection().id) is None
    assert storage.connections.of_account(ADA) == []


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


def test_a_window_gives_no_more_than_its_limit(storage: Storage) -> None:
    assert [_take(storage, amount) for amount in (3, 1, 2, 1, 1)] == [3, 4, None, 5, None]


def test_more_than_a_window_holds_is_never_given(storage: Storage) -> None:
    assert _take(storage, 6) is None


def test_callers_classes_and_windows_are_counted_apart(storage: Storage) -> None:
    assert _take(storage, 5) == 5
    assert _take(storage, 5, subject="198.51.100.8") == 5
    assert _take(storage, 5, bucket="upload") == 5
    assert _take(storage, 5, window_start=60) == 5


def test_a_counter_ends_with_its_window_and_does_not_say_whose_it_is(storage: Storage) -> None:
    _take(storage, 1, window_start=1_800_000_000)
    (item,) = dump(storage.table.client, storage.table.name)
    assert item["expires_at"] == {"N": "1800000060"}
    assert "198.51.100.7" not in str(item)


def _notify(storage: Storage, number: int, *, channel: str = JOB_ALERTS, key: str | None = None) -> bool:
    notification = a_notification(id=NotificationId(number), channel=channel)
    stored = NotificationStored(notification.id, notification.account_id)
    return storage.notifications.add_once(notification, key=key or f"thing {number}", events=[stored])


def _after(storage: Storage, last_seen: int, *, channel: str = JOB_ALERTS, limit: int = 50) -> list[int]:
    return [one.id for one in storage.notifications.after(ADA, channel, NotificationId(last_seen), limit)]


def _connect(storage: Storage, connection: Connection) -> None:
    with storage.unit.begin():
        storage.connections.add(connection)
        storage.unit.commit()


def _post(storage: Storage, number: int) -> None:
    with storage.unit.begin():
        storage.jobs.add(a_job(id=JobId(number)), events=[JobPosted(JobId(number), 1)])
        storage.unit.commit()


def _unpublished(storage: Storage) -> Sequence[DynamoStoredEvent]:
    return storage.outbox.older_than(storage.clock.now() + timedelta(days=1), limit=100)


def _take(
    storage: Storage, amount: int, *, bucket: str = "auth", subject: str = "198.51.100.7", window_start: int = 0
) -> int | None:
    return storage.rates.take(bucket, subject, window_start=window_start, window_s=60, limit=5, amount=amount)
