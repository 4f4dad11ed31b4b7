"""A candidate's resume. docs/specs/enabled-talent.md names the operations and draws no answer.

`parsing_status` uses the words of this API's later editions: not_parsed, parsing, parsed, failed.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Self

from rolecall.dialects.enabled_talent.ids import Uuids
from rolecall.dialects.enabled_talent.schemas import EnabledTalentModel
from rolecall.domain.candidate import Candidate
from rolecall.domain.resume import Resume
from rolecall.domain.vocabulary import ResumeStatus, ScanStatus

PARSING_STATUS: Mapping[ResumeStatus, str] = MappingProxyType(
    {
        ResumeStatus.UPLOADED: "parsing",
        ResumeStatus.PROCESSING: "parsing",
        ResumeStatus.COMPLETED: "parsed",
        ResumeStatus.FAILED: "failed",
    }
)
NOT_PARSED = "not_parsed"

MESSAGES: Mapping[str, str] = MappingProxyType(
    {
        "parsing": "Resume parsing has started",
        "parsed": "This resume has been parsed already",
        "failed": "This resume could not be parsed",
    }
)


class ParseOut(EnabledTalentModel):
    """`task_id` names the work on the resume; nothing takes it, the status is asked for by the slug."""

    message: str
    parsing_status: str
    task_id: str

    @classmethod
    def of(cls, resume: Resume, uuids: Uuids) -> Self:
        status = PARSING_STATUS[resume.status]
        return cls(message=MESSAGES[status], parsing_status=status, task_id=uuids.encode("task", resume.id))

    @property
    def is_over(self) -> bool:
        return self.parsing_status != "parsing"


class ParsingStatusOut(EnabledTalentModel):
    parsing_status: str
    progress_percentage: int
    current_step: str
    error: str | None
    has_resume_data: bool
    resume_file_exists: bool
    has_verified_data: bool

    @classmethod
    def of(cls, candidate: Candidate, latest: Resume | None) -> Self:
        """`has_resume_data` also while a newer resume is being read."""
        return cls(
            parsing_status=PARSING_STATUS[latest.status] if latest else NOT_PARSED,
            progress_percentage=latest.progress if latest else 0,
            current_step=latest.step if latest else "",
            error=latest.error if latest else None,
            has_resume_data=candidate.resume_id is not None,
            resume_file_exists=latest is not None and not latest.is_awaited and latest.scan is not ScanStatus.INFECTED,
            has_verified_data=candidate.confirmed is not None,
        )
