"""Jobs. Source: docs/specs/hotgigs.md, Job Management Endpoints."""

from typing import Self

from rolecall.dialects.hotgigs.ids import Uuids
from rolecall.dialects.hotgigs.schemas import HotgigsModel, Timestamp
from rolecall.domain.job import Job
from rolecall.services.jobs import PostJob
from rolecall.web.fields import (
    Deadline,
    LongText,
    RequiredLongText,
    RequiredText,
    ShortText,
    Skills,
)


class JobIn(HotgigsModel):
    """Source: POST /jobs, Request Body."""

    title: RequiredText
    description: RequiredLongText
    requirements: LongText = ""
    location: ShortText = ""
    salary_range: ShortText = ""
    company_name: ShortText = ""
    deadline: Deadline | None = None
    skills: Skills = []  # noqa: RUF012 - pydantic copies it

    def to_command(self) -> PostJob:
        return PostJob(
            title=self.title,
            company_name=self.company_name,
            description=self.description,
            requirements=self.requirements,
            location=self.location,
            salary_text=self.salary_range,
            skills=tuple(self.skills),
            deadline=self.deadline,
        )


class JobOut(HotgigsModel):
    """Source: GET /jobs, Response, one of `jobs`. Extensions: `job_uuid`, and `skills` as POST /jobs takes them.

    `match_score` is for signed-in candidates, so it is no part of what a recruiter gets.
    """

    job_id: int
    job_uuid: str
    title: str
    company_name: str
    location: str
    salary_range: str
    description: str
    requirements: str
    skills: list[str]
    posted_at: Timestamp
    deadline: Timestamp | None
    status: str

    @classmethod
    def of(cls, job: Job, uuids: Uuids) -> Self:
        return cls(
            job_id=job.id,
            job_uuid=uuids.encode("job", job.id),
            title=job.title,
            company_name=job.company_name,
            location=job.location or job.country,
            salary_range=job.salary_text,
            description="\n\n".join(text for text in (job.overview, job.description) if text),
            requirements=job.requirements,
            skills=list(job.skills),
            posted_at=job.created_at,
            deadline=job.deadline,
            status=job.status,
        )
