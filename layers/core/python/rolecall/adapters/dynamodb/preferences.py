from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import ABSENT, put, version_is
from rolecall.domain.job import JobPreference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.events import Event
    from rolecall.domain.ids import AccountId


class PreferenceRow(Row[JobPreference], kind="preference", entity=JobPreference):
    """PK ACCOUNT#<id>  SK PREFERENCE."""

    @staticmethod
    def keys(entity: JobPreference) -> ItemKeys:
        return ItemKeys(keys.preference(entity.account_id))


class DynamoPreferences(Repository):
    def get(self, account_id: AccountId) -> JobPreference | None:
        """Access pattern 34 in docs/data-model.md."""
        item = self.table.get(keys.preference(account_id))
        return PreferenceRow.to_entity(item) if item else None

    def of(self, account_ids: Sequence[AccountId]) -> Sequence[JobPreference]:
        """Access pattern 35 in docs/data-model.md."""
        wanted = [keys.preference(account_id) for account_id in account_ids]
        return PreferenceRow.to_entities(self.table.batch_get(wanted, consistent=True), wanted)

    def put(self, preference: JobPreference, *, events: Sequence[Event]) -> None:
        """Access pattern 36 in docs/data-model.md. The first one has version 1."""
        expected = ABSENT if preference.version == 1 else version_is(preference.version - 1)
        self.unit.stage(put(PreferenceRow.from_entity(preference), expected), events=events)
