"""Candidates, with their slugs and the addresses by which an owner recognises them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import number
from rolecall.adapters.dynamodb.keys import ItemKeys, starting_with
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row, plain_item
from rolecall.adapters.dynamodb.writes import ABSENT, PRESENT, absent_or_same, check, delete, put, put_next
from rolecall.domain.candidate import Candidate, CandidateResume, ConfirmedProfile
from rolecall.domain.errors import NotFound
from rolecall.domain.ids import CandidateId

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rolecall.adapters.dynamodb.codec import Item
    from rolecall.adapters.dynamodb.writes import Write
    from rolecall.domain.events import Event
    from rolecall.domain.ids import ResumeId
    from rolecall.domain.owner import Owner


class CandidateRow(Row[Candidate], kind="candidate", entity=Candidate):
    """PK CANDIDATE#<id>  SK CANDIDATE."""

    @staticmethod
    def keys(entity: Candidate) -> ItemKeys:
        return ItemKeys(keys.candidate(entity.id))


class CandidateResumeRow(Row[CandidateResume], kind="candidate_resume", entity=CandidateResume):
    """PK CANDIDATE#<id>  SK RESUME#<resume id>."""

    @staticmethod
    def keys(entity: CandidateResume) -> ItemKeys:
        return ItemKeys(keys.candidate_resume(entity.candidate_id, entity.resume_id))


class ConfirmedRow(Row[ConfirmedProfile], kind="confirmed", entity=ConfirmedProfile):
    """PK CANDIDATE#<id>  SK CONFIRMED."""

    @staticmethod
    def keys(entity: ConfirmedProfile) -> ItemKeys:
        return ItemKeys(keys.confirmed(entity.candidate_id))


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

    def resumes_of(self, candidate_id: CandidateId) -> Sequence[CandidateResume]:
        """Access pattern 202 in docs/data-model.md."""
        return [CandidateResumeRow.to_entity(item) for item in self._resumes(candidate_id)]

    def latest_resume(self, candidate_id: CandidateId) -> ResumeId | None:
        """Access pattern 203 in docs/data-model.md."""
        latest = next(self._resumes(candidate_id, page_size=1), None)
        return CandidateResumeRow.to_entity(latest).resume_id if latest else None

    def put_resume(self, resume: CandidateResume) -> None:
        """Access pattern 204 in docs/data-model.md."""
        self.unit.stage(put(CandidateResumeRow.from_entity(resume)))

    def remove_resume(self, candidate_id: CandidateId, resume_id: ResumeId) -> None:
        """Access pattern 205 in docs/data-model.md."""
        self.unit.stage(delete(keys.candidate_resume(candidate_id, resume_id)))

    def confirmed(self, candidate_id: CandidateId) -> ConfirmedProfile | None:
        """Access pattern 206 in docs/data-model.md."""
        item = self.table.get(keys.confirmed(candidate_id))
        return ConfirmedRow.to_entity(item) if item else None

    def put_confirmed(self, confirmed: ConfirmedProfile) -> None:
        """Access pattern 207 in docs/data-model.md."""
        self.unit.stage(put(ConfirmedRow.from_entity(confirmed)))

    def _resumes(self, candidate_id: CandidateId, page_size: int | None = None) -> Iterator[Item]:
        partition, span = keys.candidate(candidate_id).pk, starting_with(keys.CANDIDATE_RESUMES)
        return self.table.query(partition, span, descending=True, page_size=page_size, consistent=True)

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
