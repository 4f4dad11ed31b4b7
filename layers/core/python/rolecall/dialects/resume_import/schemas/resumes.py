"""Uploads and their progress; the parsed record is in `parsed.py`. Source: docs/specs/resume-import.md, Upload."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Self

from rolecall.dialects.resume_import.ids import UuidCodec
from rolecall.dialects.resume_import.schemas import ResumeImportModel, Timestamp
from rolecall.domain.resume import Resume
from rolecall.domain.vocabulary import ResumeStatus

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


class StatusOut(ResumeImportModel):
    """Source: 3. Get Resume Processing Status, Response. Extension: `candidate_id`."""

    resume_id: str
    candidate_id: str
    status: str
    progress_percentage: int
    current_step: str
    error_message: str | None
    processing_started_at: Timestamp | None
    processing_completed_at: Timestamp | None

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
        )
