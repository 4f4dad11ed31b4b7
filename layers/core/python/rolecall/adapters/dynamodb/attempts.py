"""Failed sign-ins, counted by e-mail address and by client address; both are stored as hashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import put
from rolecall.domain.attempts import REMEMBERED, Attempts

if TYPE_CHECKING:
    from collections.abc import Sequence


class AttemptsRow(Row[Attempts], kind="attempts", entity=Attempts):
    """PK ATTEMPTS#<hash of the subject>  SK ATTEMPTS."""

    @staticmethod
    def keys(entity: Attempts) -> ItemKeys:
        return ItemKeys(keys.attempts(entity.subject))


class DynamoAttempts(Repository):
    def of(self, subjects: Sequence[str]) -> Sequence[Attempts]:
        """In the order asked, one request. Access pattern 64 in docs/data-model.md."""
        wanted = [keys.attempts(subject) for subject in subjects]
        found = self.table.batch_get(wanted, consistent=True)
        fresh_until = self.clock.now() + REMEMBERED
        return [
            AttemptsRow.to_entity(found[key]) if key in found else Attempts(subject=subject, expires_at=fresh_until)
            for subject, key in zip(subjects, wanted, strict=True)
        ]

    def put(self, attempts: Attempts) -> None:
        """Access pattern 65 in docs/data-model.md."""
        self.unit.stage(put(AttemptsRow.from_entity(attempts)))
