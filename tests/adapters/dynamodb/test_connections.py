"""Open sockets."""

from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.ids import AccountId
from rolecall.domain.notification import Connection
from tests.adapters.dynamodb.samples import ADA, a_connection
from tests.fakes import FixedClock


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


def _connect(storage: Storage, connection: Connection) -> None:
    with storage.unit.begin():
        storage.connections.add(connection)
        storage.unit.commit()
