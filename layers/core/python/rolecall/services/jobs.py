"""Posting jobs and finding them again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rolecall.domain.events import JobPosted
from rolecall.domain.ids import JobId
from rolecall.domain.job import Job
from rolecall.domain.salary import parse_salary

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from rolecall.domain.page import Page, PageRequest
    from rolecall.domain.principal import Principal
    from rolecall.domain.vocabulary import EmploymentType, Industry, Level, WorkType
    from rolecall.services.ports import Clock, IdSource, JobRepository, OrganisationRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class PostJob:
    """`original`: a dialect's own words, kept where the vocabulary is coarser."""

    title: str
    company_name: str = ""
    description: str = ""
    overview: str = ""
    requirements: str = ""
    location: str = ""
    country: str = ""
    salary_text: str = ""
    work_type: WorkType | None = None
    employment_type: EmploymentType | None = None
    level: Level | None = None
    industry: Industry | None = None
    skills: tuple[str, ...] = ()
    visa_required: bool = False
    deadline: datetime | None = None
    original: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class JobService:
    jobs: JobRepository
    organisations: OrganisationRepository
    ids: IdSource
    clock: Clock

    def post(self, command: PostJob, *, by: Principal) -> Job:
        """Open a job. It belongs to the poster's organisation; facets left open are derived from the text."""
        from rolecall.services.facets import fill_open_facets

        now = self.clock.now()
        job = Job(
            id=JobId(self.ids.new()),
            owner=by.owner,
            posted_by=by.account_id,
            title=command.title,
            company_name=command.company_name or self._employer(by),
            description=command.description,
            overview=command.overview,
            requirements=command.requirements,
            location=command.location,
            country=command.country,
            salary_text=command.salary_text,
            salary=parse_salary(command.salary_text),
            work_type=command.work_type,
            employment_type=command.employment_type,
            level=command.level,
            industry=command.industry or by.account.industry,
            skills=tuple(dict.fromkeys(command.skills)),
            visa_required=command.visa_required,
            deadline=command.deadline,
            original=command.original,
            created_at=now,
            updated_at=now,
        )
        job = fill_open_facets(job)
        self.jobs.add(job, events=[JobPosted(job.id, job.version)])
        return job

    def _employer(self, by: Principal) -> str:
        """The name of the poster's organisation, as it is now."""
        organisation_id = by.account.organisation_id
        return self.organisations.get(organisation_id).name if organisation_id is not None else ""

    def browse(self, page: PageRequest) -> Page[Job]:
        """Everybody's open jobs, newest first."""
        return self.jobs.open_jobs(page)
