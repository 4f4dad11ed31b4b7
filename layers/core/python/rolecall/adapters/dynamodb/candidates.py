"""Candidates, with their slugs and the addresses by which an owner recognises them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import number
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row, plain_item
from rolecall.adapters.dynamodb.writes import ABSENT, PRESENT, absent_or_same, check, put, put_next
from rolecall.domain.candidate import Candidate
from rolecall.domain.errors import NotFound
from rolecall.domain.ids import CandidateId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.adapters.dynamodb.writes import Write
    from rolecall.domain.events import Event
    from rolecall.domain.owner import Owner


class CandidateRow(Row[Candidate], kind="candidate", entity=Candidate):
    """PK CANDIDATE#<id>  SK CANDIDATE."""

    @staticmethod
    def keys(entity: Candidate) -> ItemKeys:
        return ItemKeys(keys.candidate(entity.id))


class DynamoCandidates(Repository):
    def require(self, candidate_id: CandidateId) -> None:
        """Access pattern 118 in docs/data-model.md."""
        self.unit.stage(check(keys.candidate(candidate_id), PRESENT))

    def get(self, candidate_id: CandidateId) -> Candidate:
        """Access pattern 18 in docs/data-model.md."""
        item = self.table.get(keys.candidate(candidate_id))
        if item is None:
            raise NotFound
        return CandidateRow.to_entity(item)

    def of(self, candidate_ids: Sequence[CandidateId]) -> Sequence[Candidate]:
        """Access pattern 19 in docs/data-model.md."""
        wanted = [keys.candidate(candidate_id) for candidate_id in candidate_ids]
        return CandidateRow.to_entities(self.table.batch_get(wanted, consistent=True), wanted)

    def by_email(self, owner: Owner, email: str) -> CandidateId | None:
        """Access pattern 20 in docs/data-model.md."""
        claim = self.table.get(keys.candidate_email(owner, email))
        return CandidateId(int(claim["candidate_id"]["N"])) if claim else None

    def by_slug(self, slug: str) -> Candidate:
        """Access pattern 201 in docs/data-model.md."""
        claim = self.table.get(keys.slug(slug))
        if claim is None:
            raise NotFound
        return self.get(CandidateId(int(claim["candidate_id"]["N"])))

    def add(self, candidate: Candidate, *, events: Sequence[Event] = ()) -> None:
        """Access pattern 21 in docs/data-model.md."""
        slug = plain_item(keys.slug(candidate.slug), "slug", candidate_id=number(candidate.id))
        self.unit.stage(put(CandidateRow.from_entity(candidate), ABSENT), put(slug, ABSENT), *_claims(candidate))
        self.unit.stage(events=events)

    def put(self, candidate: Candidate, *, expected_version: int, events: Sequence[Event] = ()) -> None:
        """Access pattern 22 in docs/data-model.md. An address the candidate was known by before stays theirs."""
        row = put_next(CandidateRow.from_entity(candidate), expected_version=expected_version)
        self.unit.stage(row, *_claims(candidate), events=events)


def _claims(candidate: Candidate) -> list[Write]:
    """PK CANDIDATE-EMAIL#<owner>#<address>  SK CANDIDATE-EMAIL; free, or the candidate's already."""
    if not candidate.email:
        return []
    holder = number(candidate.id)
    claim = plain_item(keys.candidate_email(candidate.owner, candidate.email), "candidate_email", candidate_id=holder)
    return [put(claim, absent_or_same("candidate_id", holder))]
