"""Changes of address that wait for their proofs, beside the accounts they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import delete, put, put_next, version_is
from rolecall.domain.email_change import EmailChange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.events import Event
    from rolecall.domain.ids import AccountId


class EmailChangeRow(Row[EmailChange], kind="email_change", entity=EmailChange):
    """PK ACCOUNT#<id>  SK EMAIL-CHANGE."""

    @staticmethod
    def keys(entity: EmailChange) -> ItemKeys:
        return ItemKeys(keys.email_change(entity.account_id))


class DynamoEmailChanges(Repository):
    def get(self, account_id: AccountId) -> EmailChange | None:
        """None when it is over. Access pattern 101 in docs/data-model.md."""
        item = self.table.get(keys.email_change(account_id))
        change = EmailChangeRow.to_entity(item) if item else None
        return change if change and change.expires_at > self.clock.now() else None

    def start(self, change: EmailChange, *, events: Sequence[Event]) -> None:
        """Access pattern 102 in docs/data-model.md."""
        self.unit.stage(put(EmailChangeRow.from_entity(change)), events=events)

    def put(self, change: EmailChange, *, expected_version: int) -> None:
        """Access pattern 103 in docs/data-model.md."""
        self.unit.stage(put_next(EmailChangeRow.from_entity(change), expected_version=expected_version))

    def remove(self, change: EmailChange, *, expected_version: int) -> None:
        """Access pattern 104 in docs/data-model.md."""
        self.unit.stage(delete(keys.email_change(change.account_id), version_is(expected_version)))
