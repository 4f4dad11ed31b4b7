"""What people confirmed of what was read from their resumes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import put
from rolecall.domain.confirmed_profile import ConfirmedProfile

if TYPE_CHECKING:
    from rolecall.domain.ids import CandidateId


class ConfirmedRow(Row[ConfirmedProfile], kind="confirmed", entity=ConfirmedProfile):
    """PK CANDIDATE#<id>  SK CONFIRMED."""

    @staticmethod
    def keys(entity: ConfirmedProfile) -> ItemKeys:
        return ItemKeys(keys.confirmed(entity.candidate_id))


class DynamoConfirmedProfiles(Repository):
    def of(self, candidate_id: CandidateId) -> ConfirmedProfile | None:
        """Access pattern 206 in docs/data-model.md."""
        item = self.table.get(keys.confirmed(candidate_id))
        return ConfirmedRow.to_entity(item) if item else None

    def put(self, confirmed: ConfirmedProfile) -> None:
        """Access pattern 207 in docs/data-model.md."""
        self.unit.stage(put(ConfirmedRow.from_entity(confirmed)))
