"""What the scorer may see of a candidate, beside the candidate and apart from what says who they are."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import plain_item
from rolecall.adapters.dynamodb.writes import delete, put

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rolecall.domain.ids import CandidateId


class DynamoFacts(Repository):
    """PK CANDIDATE#<id>  SK FACTS; the JSON compressed."""

    def put(self, candidate_id: CandidateId, facts: bytes) -> None:
        """Access pattern 23 in docs/data-model.md. Staged with the candidate, whose version guards both."""
        self.unit.stage(put(plain_item(keys.facts(candidate_id), "facts", zlib={"B": zlib.compress(facts)})))

    def remove(self, candidate_id: CandidateId) -> None:
        """Access pattern 209 in docs/data-model.md."""
        self.unit.stage(delete(keys.facts(candidate_id)))

    def of(self, candidate_ids: Sequence[CandidateId]) -> Mapping[CandidateId, bytes]:
        """Access pattern 24 in docs/data-model.md."""
        wanted = {keys.facts(candidate_id): candidate_id for candidate_id in candidate_ids}
        found = self.table.batch_get(list(wanted), consistent=True)
        return {wanted[key]: zlib.decompress(item["zlib"]["B"]) for key, item in found.items()}
