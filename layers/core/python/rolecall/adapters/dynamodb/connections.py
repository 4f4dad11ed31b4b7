"""Open sockets, found by their own id and by the account they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.keys import ItemKeys, starting_with
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import delete, put
from rolecall.domain.notification import Connection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.ids import AccountId


class ConnectionRow(Row[Connection], kind="connection", entity=Connection):
    """PK SOCKET#<connection id>  SK SOCKET; ends with the socket."""

    @staticmethod
    def keys(entity: Connection) -> ItemKeys:
        return ItemKeys(keys.socket(entity.id))


class AccountConnectionRow(Row[Connection], kind="account_connection", entity=Connection):
    """PK ACCOUNT#<id>  SK SOCKET#<connection id>; the same again, where a push looks for it."""

    @staticmethod
    def keys(entity: Connection) -> ItemKeys:
        return ItemKeys(keys.account_socket(entity.account_id, entity.id))


class DynamoConnections(Repository):
    def add(self, connection: Connection) -> None:
        """Access pattern 46 in docs/data-model.md. Repeated, it changes nothing: the id is the gateway's."""
        self.unit.stage(put(ConnectionRow.from_entity(connection)), put(AccountConnectionRow.from_entity(connection)))

    def remove(self, connection_id: str) -> None:
        """Access pattern 47 in docs/data-model.md: a read for the account, then both deletes."""
        item = self.table.get(keys.socket(connection_id))
        if item is not None:
            account_id = ConnectionRow.to_entity(item).account_id
            self.unit.stage(delete(keys.socket(connection_id)), delete(keys.account_socket(account_id, connection_id)))

    def get(self, connection_id: str) -> Connection | None:
        """Access pattern 48 in docs/data-model.md."""
        item = self.table.get(keys.socket(connection_id))
        connection = ConnectionRow.to_entity(item) if item else None
        return connection if connection and self._is_open(connection) else None

    def of_account(self, account_id: AccountId) -> Sequence[Connection]:
        """Access pattern 49 in docs/data-model.md."""
        rows = self.table.query(keys.account_partition(account_id), starting_with("SOCKET#"), consistent=True)
        connections = [AccountConnectionRow.to_entity(row) for row in rows]
        return [connection for connection in connections if self._is_open(connection)]

    def _is_open(self, connection: Connection) -> bool:
        return connection.expires_at > self.clock.now()
