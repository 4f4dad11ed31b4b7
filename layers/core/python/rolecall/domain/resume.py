"""A resume on its way from upload to parsed record."""

from dataclasses import dataclass, replace
from datetime import datetime

from rolecall.domain.ids import AccountId, CandidateId, ResumeId
from rolecall.domain.owner import Owner
from rolecall.domain.vocabulary import ResumeSource, ResumeStatus

MAX_RESUME_BYTES = 4 * 1024 * 1024
"""What fits a request inline (a function's 6 MB are base64)."""

_RANK = {ResumeStatus.UPLOADED: 0, ResumeStatus.PROCESSING: 1, ResumeStatus.COMPLETED: 2, ResumeStatus.FAILED: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """The status only moves forward (also from failed to completed): what comes late or twice changes nothing."""

    id: ResumeId
    owner: Owner
    uploaded_by: AccountId
    candidate_id: CandidateId
    filename: str
    content_type: str
    size_bytes: int
    sha256: str
    source: ResumeSource
    status: ResumeStatus = ResumeStatus.UPLOADED
    progress: int = 0
    step: str = "Waiting for processing"
    error: str | None = None
    parser_version: str | None = None
    uploaded_at: datetime
    started_at: datetime | None = None
    completed_at: datetime | None = None
    version: int = 1

    @property
    def is_finished(self) -> bool:
        return self.status in {ResumeStatus.COMPLETED, ResumeStatus.FAILED}

    def restarted(self, *, at: datetime) -> "Resume":
        """A failed resume whose owner sends the file again: parsed once more under the same id."""
        return replace(
            self,
            status=ResumeStatus.UPLOADED,
            progress=0,
            step="Waiting for processing",
            error=None,
            uploaded_at=at,
            started_at=None,
            completed_at=None,
            version=self.version + 1,
        )

    def started(self, *, progress: int, step: str, at: datetime) -> "Resume":
        """Raises nothing: a resume that is past this point is returned as it is."""
        if _RANK[self.status] > _RANK[ResumeStatus.PROCESSING] or progress <= self.progress:
            return self
        return replace(
            self,
            status=ResumeStatus.PROCESSING,
            progress=progress,
            step=step,
            started_at=self.started_at or at,
            version=self.version + 1,
        )

    def completed(self, *, candidate_id: CandidateId, parser_version: str, at: datetime) -> "Resume":
        """A record wins over a failure, whichever is heard of first: the file could be read after all."""
        if self.status is ResumeStatus.COMPLETED:
            return self
        return replace(
            self,
            status=ResumeStatus.COMPLETED,
            progress=100,
            step="Completed",
            error=None,
            candidate_id=candidate_id,
            parser_version=parser_version,
            started_at=self.started_at or at,
            completed_at=at,
            version=self.version + 1,
        )

    def failed(self, *, error: str, at: datetime) -> "Resume":
        """`error` is a sentence the uploader can act on."""
        if self.is_finished:
            return self
        return replace(
            self,
            status=ResumeStatus.FAILED,
            step="Failed",
            error=error,
            started_at=self.started_at or at,
            completed_at=at,
            version=self.version + 1,
        )
