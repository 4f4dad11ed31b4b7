"""Uploads and their progress; the parsed record is in `parsed.py`. Source: docs/specs/resume-import.md, Upload."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal, Self

from annotated_types import Interval
from pydantic import StringConstraints

from rolecall.dialects.resume_import.ids import UuidCodec
from rolecall.dialects.resume_import.schemas import ResumeImportModel, Timestamp
from rolecall.domain.resume import Resume, UploadForm
from rolecall.domain.vocabulary import ResumeSource, ResumeStatus, ScanStatus
from rolecall.services.resumes import AnnounceResume
from rolecall.web.fields import RequiredText

UPLOAD_MESSAGES: Mapping[ResumeStatus, str] = MappingProxyType(
    {
        ResumeStatus.UPLOADED: "Resume uploaded successfully and queued for processing",
        ResumeStatus.PROCESSING: "This resume was uploaded before and is being processed",
        ResumeStatus.COMPLETED: "This resume was uploaded before and has been processed",
        ResumeStatus.FAILED: "This resume was uploaded before and could not be processed",
    }
)
"""The first is the specification's; the others answer a file that its owner had uploaded already."""


class UploadOut(ResumeImportModel):
    """Source: 1. Upload Single Resume, Response. Extension: `candidate_id`.

    `processing_job_id` names the work on this resume; nothing takes it, the status is asked for by `resume_id`.
    """

    resume_id: str
    candidate_id: str
    filename: str
    status: str
    message: str
    processing_job_id: str

    @classmethod
    def of(cls, resume: Resume, codec: UuidCodec) -> Self:
        return cls(
            resume_id=codec.encode("resume", resume.id),
            candidate_id=codec.encode("candidate", resume.candidate_id),
            filename=resume.filename,
            status=resume.status,
            message=UPLOAD_MESSAGES[resume.status],
            processing_job_id=codec.encode("task", resume.id),
        )


class AnnouncedIn(ResumeImportModel):
    """Of our own: a file too large for a request, about to be sent to the store. `sha256` of its bytes, in hex."""

    filename: RequiredText
    size_bytes: Annotated[int, Interval(ge=1)]
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    content_type: Literal[
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/msword",
        "application/rtf",
        "application/vnd.oasis.opendocument.text",
        "text/plain",
        "image/jpeg",
        "image/png",
        "image/tiff",
    ]
    source: ResumeSource = ResumeSource.CANDIDATE_UPLOAD

    def to_command(self) -> AnnounceResume:
        return AnnounceResume(
            filename=self.filename,
            content_type=self.content_type,
            size_bytes=self.size_bytes,
            sha256=self.sha256,
            source=self.source,
        )


class FormOut(ResumeImportModel):
    """Post `fields` in their order and then `file`, as `multipart/form-data`, to `url`."""

    url: str
    fields: dict[str, str]
    expires_in: int

    @classmethod
    def of(cls, form: UploadForm) -> Self:
        return cls(url=form.url, fields=dict(form.fields), expires_in=form.expires_in_s)


class AnnouncedOut(UploadOut):
    """As an upload; `form` is null when there is nothing to send: these bytes were uploaded before."""

    form: FormOut | None

    @classmethod
    def with_form(cls, resume: Resume, form: UploadForm | None, codec: UuidCodec) -> Self:
        return cls(**dict(UploadOut.of(resume, codec)), form=FormOut.of(form) if form else None)


class StatusOut(ResumeImportModel):
    """Source: 3. Get Resume Processing Status, Response. Extensions: `candidate_id`, `scan_status`."""

    resume_id: str
    candidate_id: str
    status: str
    progress_percentage: int
    current_step: str
    error_message: str | None
    processing_started_at: Timestamp | None
    processing_completed_at: Timestamp | None
    scan_status: ScanStatus

    @classmethod
    def of(cls, resume: Resume, codec: UuidCodec) -> Self:
        return cls(
            resume_id=codec.encode("resume", resume.id),
            candidate_id=codec.encode("candidate", resume.candidate_id),
            status=resume.status,
            progress_percentage=resume.progress,
            current_step=resume.step,
            error_message=resume.error,
            processing_started_at=resume.started_at,
            processing_completed_at=resume.completed_at,
            scan_status=resume.scan,
        )
