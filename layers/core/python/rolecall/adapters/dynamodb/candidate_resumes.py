"""What each of a candidate's resumes says of them, in the candidate's own partition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.keys import ItemKeys, starting_with
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import delete, put
from rolecall.domain.candidate_resume import CandidateResume

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rolecall.adapters.dynamodb.codec import Item
    from rolecall.domain.ids import CandidateId, ResumeId


class CandidateResumeRow(Row[CandidateResume], kind="candidate_resume", entity=CandidateResume):
    """PK CANDIDATE#<id>  SK RESUME#<resume id>."""

    @staticmethod
    def keys(entity: CandidateResume) -> ItemKeys:
        return ItemKeys(keys.candidate_resume(entity.candidate_id, entity.resume_id))


class DynamoCandidateResumes(Repository):
    def of(self, candidate_id: CandidateId) -> Sequence[CandidateResume]:
        """Access pattern 202 in docs/data-model.md."""
        return [CandidateResumeRow.to_entity(item) for item in self._newest_first(candidate_id)]

    def latest(self, candidate_id: CandidateId) -> ResumeId | None:
        """Access pattern 203 in docs/data-model.md."""
        latest = next(self._newest_first(candidate_id, page_size=1), None)
        return CandidateResumeRow.to_entity(latest).resume_id if latest else None

    def put(self, resume: CandidateResume) -> None:
        """Access pattern 204 in docs/data-model.md."""
        self.unit.stage(put(CandidateResumeRow.from_entity(resume)))

    def remove(self, candidate_id: CandidateId, resume_id: ResumeId) -> None:
        """Access pattern 205 in docs/data-model.md."""
        self.unit.stage(delete(keys.candidate_resume(candidate_id, resume_id)))

    def _newest_first(self, candidate_id: CandidateId, page_size: int | None = None) -> Iterator[Item]:
        partition, span = keys.candidate(candidate_id).pk, starting_with(keys.CANDIDATE_RESUMES)
        return self.table.query(partition, span, descending=True, page_size=page_size, consistent=True)
