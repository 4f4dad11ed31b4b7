"""Notifications, and what a client that was away is owed."""

from datetime import timedelta

import pytest

from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.errors import NotFound, Stale
from rolecall.domain.events import NotificationStored
from rolecall.domain.ids import AccountId, NotificationId
from rolecall.domain.notification import JOB_ALERTS
from tests.adapters.dynamodb.samples import ADA, a_job, a_notification, a_preference, store_whom_and_what_it_tells_of
from tests.storage import dump


@pytest.fixture
def storage(storage: Storage) -> Storage:
    """With the person who is told, and the job that they are told of."""
    store_whom_and_what_it_tells_of(storage)
    return storage


def test_a_notification_is_stored_with_its_event_and_read_as_it_was_written(storage: Storage) -> None:
    assert _notify(storage, 7001)
    assert storage.notifications.get(ADA, NotificationId(7001)) == a_notification()
    events = storage.outbox.older_than(storage.clock.now() + timedelta(days=1), limit=100)
    assert [event.name for event in events] == ["NotificationStored"]


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
        storage.preferences.put(a_preference(), events=[])
        assert _notify(storage, 7001)
        assert storage.preferences.get(ADA) is None
        storage.unit.commit()
    assert storage.preferences.get(ADA) == a_preference()


def test_of_a_job_that_was_erased_meanwhile_nobody_is_told(storage: Storage) -> None:
    storage.erasure.forget_job(a_job(), events=[])
    with pytest.raises(Stale):
        _notify(storage, 7001)
    assert _after(storage, 0) == []


def test_with_a_job_goes_what_people_were_told_of_it(storage: Storage) -> None:
    _notify(storage, 7001)
    storage.erasure.forget_job(a_job(), events=[])
    assert _after(storage, 0) == []
    with pytest.raises(NotFound):
        storage.notifications.get(ADA, NotificationId(7001))


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


def _notify(storage: Storage, number: int, *, channel: str = JOB_ALERTS, key: str | None = None) -> bool:
    notification = a_notification(id=NotificationId(number), channel=channel)
    stored = NotificationStored(notification.id, notification.account_id)
    return storage.notifications.add_once(notification, key=key or f"thing {number}", events=[stored])


def _after(storage: Storage, last_seen: int, *, channel: str = JOB_ALERTS, limit: int = 50) -> list[int]:
    return [one.id for one in storage.notifications.after(ADA, channel, NotificationId(last_seen), limit)]
