"""API keys, beside the account they act for."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import instant, text
from rolecall.adapters.dynamodb.errors import ConditionFailed
from rolecall.adapters.dynamodb.keys import ItemKeys, starting_with
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import ABSENT, Condition, delete, put, update
from rolecall.domain.api_key import USE_NOTED_EVERY, ApiKey

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rolecall.adapters.dynamodb.codec import Item
    from rolecall.domain.ids import AccountId

NOT_NOTED_LATELY = "attribute_exists(pk) AND (attribute_not_exists(last_used_at) OR last_used_at <= :before)"


class ApiKeyRow(Row[ApiKey], kind="api_key", entity=ApiKey):
    """PK ACCOUNT#<id>  SK APIKEY#<id>; ends with the key, if it does."""

    @staticmethod
    def keys(entity: ApiKey) -> ItemKeys:
        return ItemKeys(keys.api_key(entity.account_id, entity.id))


class DynamoApiKeys(Repository):
    def of_account(self, account_id: AccountId) -> Sequence[ApiKey]:
        """Access pattern 72 in docs/data-model.md."""
        rows = self.table.query(keys.account_partition(account_id), starting_with("APIKEY#"), consistent=True)
        found = (api_key_in(row, self.clock.now()) for row in rows)
        return [key for key in found if key]

    def add(self, key: ApiKey) -> None:
        """Access pattern 73 in docs/data-model.md."""
        self.unit.stage(put(ApiKeyRow.from_entity(key), ABSENT))

    def remove(self, key: ApiKey) -> None:
        """Access pattern 74 in docs/data-model.md."""
        self.unit.stage(delete(keys.api_key(key.account_id, key.id)))

    def note_use(self, key: ApiKey, at: datetime) -> None:
        """Access pattern 75 in docs/data-model.md. Whoever else noted it meanwhile, or revoked the key, is right."""
        before = text(instant(at - USE_NOTED_EVERY))
        with suppress(ConditionFailed):
            self.table.update(
                update(
                    keys.api_key(key.account_id, key.id),
                    "SET last_used_at = :at",
                    Condition(NOT_NOTED_LATELY, {":before": before}),
                    {":at": text(instant(at))},
                )
            )


def api_key_in(item: Item | None, now: datetime) -> ApiKey | None:
    """The key that the item holds, unless it is over."""
    key = ApiKeyRow.to_entity(item) if item else None
    return key if key and key.is_open(now) else None
