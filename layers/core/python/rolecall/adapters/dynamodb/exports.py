"""How far the export of an account is, beside the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import instant, text
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import Condition, put, put_next, version_is
from rolecall.domain.export import Export

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.events import Event
    from rolecall.domain.ids import AccountId


class ExportRow(Row[Export], kind="export", entity=Export):
    """PK ACCOUNT#<id>  SK EXPORT."""

    @staticmethod
    def keys(entity: Export) -> ItemKeys:
        return ItemKeys(keys.export(entity.account_id))


class DynamoExports(Repository):
    def of(self, account_id: AccountId) -> Export | None:
        """None when it is over. Access pattern 105 in docs/data-model.md."""
        item = self.table.get(keys.export(account_id))
        export = ExportRow.to_entity(item) if item else None
        return export if export and export.expires_at > self.clock.now() else None

    def start(self, export: Export, *, replacing: Export | None, events: Sequence[Event]) -> None:
        """Access pattern 106 in docs/data-model.md. What is over may still lie there."""
        now = {":now": text(instant(self.clock.now()))}
        free = Condition("attribute_not_exists(pk) OR ends_at <= :now", now)
        place = version_is(replacing.version) if replacing else free
        self.unit.stage(put(ExportRow.from_entity(export), place), events=events)

    def put(self, export: Export, *, expected_version: int, events: Sequence[Event]) -> None:
        """Access pattern 107 in docs/data-model.md."""
        self.unit.stage(put_next(ExportRow.from_entity(export), expected_version=expected_version), events=events)
