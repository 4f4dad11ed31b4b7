"""A resume on its way from upload to parsed record."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from rolecall.domain.ids import AccountId, CandidateId, ResumeId
from rolecall.domain.owner import Owner, OwnerType
from rolecall.domain.vocabulary import ResumeSource, ResumeStatus, ScanStatus

MAX_RESUME_BYTES = 4 * 1024 * 1024
"""What fits a request inline (a function's 6 MB are base64)."""

MAX_SENT_BYTES = 20_000_000
"""What may be sent to the store with a form: all that the parser is willing to look at."""

WAITING = "Waiting for processing"
WAITING_FOR_FILE = "Waiting for the file"
INFECTED = "This file carries malware and was deleted. Check your device, then upload a new copy as PDF."

_RANK = {ResumeStatus.UPLOADED: 0, ResumeStatus.PROCESSING: 1, ResumeStatus.COMPLETED: 2, ResumeStatus.FAILED: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """The status only moves forward (also from failed to completed): what comes late or twice changes nothing.

    `parser_version` read it, `asked_version` was asked to read it again.
    """

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
    step: str = WAITING
    error: str | None = None
    parser_version: str | None = None
    asked_version: str | None = None
    scan: ScanStatus = ScanStatus.PENDING
    uploaded_at: datetime
    started_at: datetime | None = None
    completed_at: datetime | None = None
    version: int = 1

    @property
    def is_finished(self) -> bool:
        return self.status in {ResumeStatus.COMPLETED, ResumeStatus.FAILED}

    @property
    def is_awaited(self) -> bool:
        """Announced, and its file was not seen yet."""
        return self.status is ResumeStatus.UPLOADED and self.step == WAITING_FOR_FILE

    def awaited(self) -> "Resume":
        """Its owner was given a form to send the file with."""
        return replace(self, step=WAITING_FOR_FILE)

    def restarted(self, *, at: datetime) -> "Resume":
        """A failed resume whose owner sends the file again: parsed once more under the same id."""
        return replace(
            self,
            status=ResumeStatus.UPLOADED,
            progress=0,
            step=WAITING,
            error=None,
            scan=ScanStatus.PENDING,
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
        """A record wins over a failure, whichever is heard of first: the file could be read after all.

        Of two records that of the newer parser stays; malware wins over both.
        """
        if self.scan is ScanStatus.INFECTED:
            return self
        if self.status is ResumeStatus.COMPLETED and not is_newer(parser_version, than=self.parser_version):
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

    def asked_again(self, *, parser_version: str) -> "Resume":
        """A newer parser is to read it; until it has, what the older one found stays."""
        return replace(self, asked_version=parser_version, version=self.version + 1)

    def scanned_clean(self) -> "Resume":
        if self.scan is not ScanStatus.PENDING:
            return self
        return replace(self, scan=ScanStatus.CLEAN, version=self.version + 1)

    def found_infected(self, *, at: datetime) -> "Resume":
        """Whatever was said of it before; what an organisation imported is nobody's any more."""
        if self.scan is ScanStatus.INFECTED:
            return self
        return replace(
            self,
            scan=ScanStatus.INFECTED,
            status=ResumeStatus.FAILED,
            progress=0,
            step="Failed",
            error=INFECTED,
            candidate_id=CandidateId(self.id) if self.owner.type is OwnerType.ORGANISATION else self.candidate_id,
            parser_version=None,
            asked_version=None,
            started_at=self.started_at or at,
            completed_at=at,
            version=self.version + 1,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadForm:
    """A form to post the file with, as `multipart/form-data`: the fields in their order, then `file`."""

    url: str
    fields: Mapping[str, str]
    expires_in_s: int


def is_newer(version: str, *, than: str | None) -> bool:
    """Of two versions of the parser, such as `1.10.0` and `1.9.2`."""
    return than is None or version_order(version) > version_order(than)


def version_order(version: str) -> str:
    """Sorts as the versions do: `001.010.000`."""
    return ".".join(f"{int(part):03d}" for part in version.split("."))
