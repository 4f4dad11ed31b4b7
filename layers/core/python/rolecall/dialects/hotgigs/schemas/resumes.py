"""Resumes. Source: docs/specs/hotgigs.md, Resume Management Endpoints."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Self

from rolecall.dialects.hotgigs.schemas import HotgigsModel, Timestamp
from rolecall.domain.resume import Resume
from rolecall.domain.vocabulary import ResumeStatus

if TYPE_CHECKING:
    from rolecall.parsing import record as found
    from rolecall.parsing.insights import Insights

PARSING_STATUS: Mapping[ResumeStatus, str] = MappingProxyType(
    {
        ResumeStatus.UPLOADED: "processing",
        ResumeStatus.PROCESSING: "processing",
        ResumeStatus.COMPLETED: "completed",
        ResumeStatus.FAILED: "failed",
    }
)
"""`completed` is drawn; the others are this API's words for what it does not draw."""


class PersonOut(HotgigsModel):
    name: str | None
    email: str | None
    phone: str | None


class ExperienceOut(HotgigsModel):
    title: str | None
    company: str | None
    duration: str | None
    description: str | None

    @classmethod
    def of(cls, job: "found.Experience") -> Self:
        said = [text for text in (job.description, *job.achievements) if text]
        end = "present" if job.current else _year(job.end)
        return cls(
            title=job.title,
            company=job.company,
            duration="-".join(filter(None, (_year(job.start), end))) or None,
            description="\n".join(said) or None,
        )


class EducationOut(HotgigsModel):
    degree: str | None
    field: str | None
    institution: str | None
    year: str | None


class ParsedDataOut(HotgigsModel):
    personal_info: PersonOut
    experience: list[ExperienceOut]
    education: list[EducationOut]
    skills: list[str]
    certifications: list[str]

    @classmethod
    def of(cls, record: "found.ParsedResume") -> Self:
        phone = record.phone
        return cls(
            personal_info=PersonOut(
                name=record.full_name, email=record.email, phone=(phone.e164 or phone.written) if phone else None
            ),
            experience=[ExperienceOut.of(job) for job in record.experience],
            education=[
                EducationOut(degree=one.degree, field=one.field, institution=one.institution, year=_year(one.end))
                for one in record.education
            ],
            skills=[skill.name for skill in record.skills],
            certifications=[one.name for one in record.certifications],
        )


class InsightsOut(HotgigsModel):
    """Sentences that quote what they are about, from stated rules."""

    strengths: list[str]
    suggestions: list[str]
    ats_score: int

    @classmethod
    def of(cls, insights: "Insights") -> Self:
        return cls(
            strengths=[one.text for one in insights.strengths],
            suggestions=[one.text for one in insights.suggestions],
            ats_score=insights.ats_score,
        )


class ListedResumeOut(HotgigsModel):
    """One of GET /resumes, which is not drawn: what an upload answers, without what was read."""

    resume_id: int
    filename: str
    upload_date: Timestamp
    parsing_status: str
    error_message: str | None

    @classmethod
    def of(cls, resume: Resume) -> Self:
        return cls(
            resume_id=resume.id,
            filename=resume.filename,
            upload_date=resume.uploaded_at,
            parsing_status=PARSING_STATUS[resume.status],
            error_message=resume.error,
        )


class PaginationOut(HotgigsModel):
    """Source: Pagination."""

    page: int
    limit: int
    total_count: int
    total_pages: int
    has_next: bool
    has_previous: bool


class ResumesOut(HotgigsModel):
    data: list[ListedResumeOut]
    pagination: PaginationOut


class ResumeOut(HotgigsModel):
    """Source: POST /resumes/upload, Response. Extension: `error_message`.

    `parsed_data` and `ai_insights` are null until the resume was read, and when it cannot be.
    """

    resume_id: int
    filename: str
    upload_date: Timestamp
    parsing_status: str
    error_message: str | None
    parsed_data: ParsedDataOut | None
    ai_insights: InsightsOut | None

    @classmethod
    def of(cls, resume: Resume, record: "found.ParsedResume | None") -> Self:
        listed = ListedResumeOut.of(resume)
        if record is None:
            return cls(**dict(listed), parsed_data=None, ai_insights=None)
        from rolecall.parsing.insights import insights

        return cls(**dict(listed), parsed_data=ParsedDataOut.of(record), ai_insights=InsightsOut.of(insights(record)))


def _year(date: str | None) -> str | None:
    return date[:4] if date else None
