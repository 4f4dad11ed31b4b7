"""Whichever call fails, before or after it took effect: a retry leaves the table as if nothing had failed."""

from collections.abc import Callable

import pytest

from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.events import AccountCreated, NotificationStored
from rolecall.domain.ids import AccountId
from tests.adapters.dynamodb.samples import (
    a_candidate,
    a_connection,
    a_kept_answer,
    a_notification,
    an_account,
    store_whom_and_what_it_tells_of,
)
from tests.fakes import FixedClock, SeededIds
from tests.faults.sweep import comparable, fault_sweep
from tests.storage import dump

Operation = Callable[[Storage], object]


def register(storage: Storage) -> None:
    """As the request pipeline does it: a kept answer is the answer, else the work is done and kept."""
    if storage.callers.kept(a_kept_answer().id):
        return
    with storage.unit.begin():
        account = an_account(id=AccountId(storage.ids.new()))
        storage.accounts.add(account, events=[AccountCreated(account.id, None)])
        storage.candidates.add(a_candidate())
        storage.unit.commit(keep=a_kept_answer())


def connect(storage: Storage) -> None:
    with storage.unit.begin():
        storage.connections.add(a_connection())
        storage.unit.commit()


def disconnect(storage: Storage) -> None:
    connect(storage)
    with storage.unit.begin():
        storage.connections.remove(a_connection().id)
        storage.unit.commit()


def notify(storage: Storage) -> None:
    """As a consumer does it that gets its event again."""
    notification = a_notification()
    stored = NotificationStored(notification.id, notification.account_id)
    storage.notifications.add_once(notification, key="job 5001", events=[stored])


@pytest.mark.parametrize(("operation", "faults"), [(register, 4), (connect, 2), (disconnect, 6), (notify, 2)])
def test_a_retry_heals_every_fault(storage: Storage, operation: Operation, faults: int) -> None:
    client, table = storage.table.client, storage.table.name

    def reset() -> None:
        for item in dump(client, table):
            client.delete_item(TableName=table, Key={"pk": item["pk"], "sk": item["sk"]})
        if operation is notify:
            store_whom_and_what_it_tells_of(storage)

    def run() -> None:
        clock = FixedClock()
        operation(Storage(client, table, SeededIds(clock), clock))

    assert fault_sweep(run, lambda: comparable(client, table), reset=reset) == faults


def test_the_sweep_notices_what_a_retry_does_twice(storage: Storage) -> None:
    client, table = storage.table.client, storage.table.name
    numbers = iter(range(1000))

    def careless() -> None:
        """Neither a kept answer nor a condition keeps this from happening again."""
        client.put_item(TableName=table, Item={"pk": {"S": f"THING#{next(numbers)}"}, "sk": {"S": "THING"}})

    def count() -> int:
        return len(dump(client, table))

    def reset() -> None:
        for item in dump(client, table):
            client.delete_item(TableName=table, Key={"pk": item["pk"], "sk": item["sk"]})

    with pytest.raises(AssertionError, match="after a failure after call 1"):
        fault_sweep(careless, count, reset=reset)
