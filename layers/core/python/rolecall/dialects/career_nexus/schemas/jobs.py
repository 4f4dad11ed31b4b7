"""Jobs, and the alerts that show them. Source: docs/specs/career-nexus.md, job Create and Job Notifications."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Self

from rolecall.dialects.career_nexus.ids import Uuids
from rolecall.dialects.career_nexus.schemas import TOLD, CareerNexusModel, OptionalLongText, OptionalText
from rolecall.dialects.career_nexus.words import EmploymentWord, employment_word, shown
from rolecall.domain.job import Job
from rolecall.domain.notification import Notification
from rolecall.domain.vocabulary import EmploymentType, Level, WorkType
from rolecall.services.jobs import PostJob
from rolecall.web.fields import RequiredText

MAX_ALERTED = 5_000
"""Characters of a long text in an alert: so its frame has less than 64 KB. The job itself has all of it."""


class JobIn(CareerNexusModel):
    """Source: job Create, Payload. Only the title is asked for; a choice must be one of the options."""

    title: RequiredText
    organization: OptionalText = None
    employment_type: Annotated[EmploymentWord | None, TOLD] = None
    work_type: Annotated[WorkType | None, TOLD] = None
    country: OptionalText = None
    salary: OptionalText = None
    overview: OptionalLongText = None
    description: OptionalLongText = None
    experience_level: Annotated[Level | None, TOLD] = None

    def to_command(self) -> PostJob:
        return PostJob(
            title=self.title,
            company_name=self.organization or "",
            description=self.description or "",
            overview=self.overview or "",
            country=self.country or "",
            salary_text=self.salary or "",
            work_type=self.work_type,
            employment_type=EmploymentType(self.employment_type) if self.employment_type else None,
            level=self.experience_level,
        )


class JobOut(CareerNexusModel):
    """Source: job Create, Response body. Extensions: `job_id`, `job_uuid`.

    What another dialect keeps apart (requirements, a place below the country) is not lost: it joins the nearest field.
    """

    job_id: int
    job_uuid: str
    title: str
    organization: str
    employment_type: str
    work_type: str
    country: str
    salary: str
    overview: str
    description: str
    industry: str
    experience_level: str

    @classmethod
    def of(cls, job: Job, uuids: Uuids) -> Self:
        return cls(
            job_id=job.id,
            job_uuid=uuids.encode("job", job.id),
            title=job.title,
            organization=shown(job.company_name),
            employment_type=employment_word(job.employment_type),
            work_type=shown(job.work_type),
            country=shown(job.country or job.location),
            salary=shown(job.salary_text),
            overview=shown(job.overview),
            description=_with_requirements(job.description, job.requirements),
            industry=shown(job.industry),
            experience_level=shown(job.level),
        )


class AlertedJobOut(JobOut):
    """The job of an alert, as its poster got it. Extension: `fits_because`, the words and facets that fitted."""

    fits_because: list[str]

    @classmethod
    def of_message(cls, message: Mapping[str, Any], uuids: Uuids) -> Self:
        """`message` as the alert was stored with (`services/alerts.py`)."""
        employment_type = message["employment_type"]
        return cls(
            job_id=message["job_id"],
            job_uuid=uuids.encode("job", message["job_id"]),
            title=message["title"],
            organization=shown(message["company_name"]),
            employment_type=employment_word(EmploymentType(employment_type) if employment_type else None),
            work_type=shown(message["work_type"]),
            country=shown(message["country"] or message["location"]),
            salary=shown(message["salary"]),
            overview=_short(shown(message["overview"])),
            description=_short(_with_requirements(message["description"], message["requirements"])),
            industry=shown(message["industry"]),
            experience_level=shown(message["level"]),
            fits_because=message["fits_because"],
        )


class JobAlertOut(CareerNexusModel):
    """One frame of /ws/notification/jobs/ (Job Notifications), which the specification does not show.

    The job, and beside it the notification's type and id, from which a client that was away resumes.
    """

    message: AlertedJobOut
    type: str
    id: int
    timestamp: datetime

    @classmethod
    def of(cls, notification: Notification, uuids: Uuids) -> Self:
        return cls(
            message=AlertedJobOut.of_message(notification.message, uuids),
            type=notification.type,
            id=notification.id,
            timestamp=notification.created_at,
        )


def _short(text: str) -> str:
    return text if len(text) <= MAX_ALERTED else f"{text[: MAX_ALERTED - 1]}…"


def _with_requirements(description: str, requirements: str) -> str:
    return shown("\n\n".join(text for text in (description, requirements) if text))
