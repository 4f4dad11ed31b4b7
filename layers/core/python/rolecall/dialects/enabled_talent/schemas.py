"""Wire models of enabled_talent. Source: docs/specs/enabled-talent.md."""

from datetime import UTC, datetime
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict

from rolecall.dialects.enabled_talent.ids import Uuids
from rolecall.dialects.enabled_talent.words import (
    JOB_TYPE_DISPLAY,
    WORKPLACE_DISPLAY,
    job_type_number,
    workplace_number,
)
from rolecall.domain.account import Account
from rolecall.domain.job import Job
from rolecall.domain.owner import OwnerType


def _whole_seconds(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(microsecond=0)


Timestamp = Annotated[datetime, AfterValidator(_whole_seconds)]
"""`2024-01-01T00:00:00Z`, as all samples."""


class EnabledTalentModel(BaseModel):
    model_config = ConfigDict(defer_build=True, extra="ignore", frozen=True)


class PosterOut(EnabledTalentModel):
    """`user` of a job post, which the specification leaves open (`{}`): who posted it, as User names its fields."""

    id: int
    first_name: str
    last_name: str

    @classmethod
    def of(cls, job: Job, poster: Account | None) -> Self:
        return cls(
            id=job.posted_by,
            first_name=poster.first_name if poster else "",
            last_name=poster.last_name if poster else "",
        )


class EmployerOut(EnabledTalentModel):
    """`organization` of a job post, which the specification leaves open (`{}`); no id where a person posted alone."""

    id: int | None
    name: str

    @classmethod
    def of(cls, job: Job) -> Self:
        return cls(id=job.owner.id if job.owner.type is OwnerType.ORGANISATION else None, name=job.company_name)


class JobPostOut(EnabledTalentModel):
    """Source: Data Models, JobPost. Extension: `job_uuid`."""

    id: int
    job_uuid: str
    user: PosterOut
    organization: EmployerOut
    title: str
    job_desc: str
    workplace_type: int | None
    workplace_type_display: str
    location: str
    job_type: int
    job_type_display: str
    skills: list[str]
    estimated_salary: str
    visa_required: bool
    candidate_ranking_data: dict[str, object] = {}
    ranking_status: Literal["not_ranked", "ranking", "ranked", "failed"] = "not_ranked"
    ranking_task_id: str | None = None
    created_at: Timestamp
    updated_at: Timestamp

    @classmethod
    def of(cls, job: Job, uuids: Uuids, poster: Account | None = None) -> Self:
        """`poster` is the account behind `job.posted_by`, where it was read."""
        workplace_type, job_type = workplace_number(job.work_type), job_type_number(job.employment_type)
        return cls(
            id=job.id,
            job_uuid=uuids.encode("job", job.id),
            user=PosterOut.of(job, poster),
            organization=EmployerOut.of(job),
            title=job.title,
            job_desc="\n\n".join(text for text in (job.overview, job.description, job.requirements) if text),
            workplace_type=workplace_type,
            workplace_type_display=WORKPLACE_DISPLAY[workplace_type] if workplace_type else "",
            location=job.location or job.country,
            job_type=job_type,
            job_type_display=JOB_TYPE_DISPLAY[job_type],
            skills=list(job.skills),
            estimated_salary=job.salary_text,
            visa_required=job.visa_required,
            created_at=job.created_at,
            updated_at=job.updated_at,
        )
