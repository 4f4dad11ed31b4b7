"""A position an employer is hiring for, and what a person wants to be told of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from rolecall.domain.ids import AccountId, JobId
from rolecall.domain.owner import Owner
from rolecall.domain.salary import Salary
from rolecall.domain.vocabulary import EmploymentType, Industry, JobStatus, Level, WorkType


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """`derived` names the facets that the poster left open and the text answered: facet name → the words it came from.

    `original` keeps a dialect's own words where the vocabulary here is coarser, so that dialect shows what it was told.
    """

    id: JobId
    owner: Owner
    posted_by: AccountId
    title: str
    company_name: str
    description: str = ""
    overview: str = ""
    requirements: str = ""
    location: str = ""
    country: str = ""
    salary_text: str = ""
    salary: Salary | None = None
    work_type: WorkType | None = None
    employment_type: EmploymentType | None = None
    level: Level | None = None
    industry: Industry | None = None
    skills: tuple[str, ...] = ()
    visa_required: bool = False
    deadline: datetime | None = None
    status: JobStatus = JobStatus.ACTIVE
    derived: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    original: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    created_at: datetime
    updated_at: datetime
    version: int = 1

    def is_open(self, at: datetime) -> bool:
        return self.status is JobStatus.ACTIVE and (self.deadline is None or at <= self.deadline)


@dataclass(frozen=True, slots=True, kw_only=True)
class JobPreference:
    """What a person wants job alerts for. A facet that is None excludes nothing."""

    account_id: AccountId
    title: str = ""
    employment_type: EmploymentType | None = None
    work_type: WorkType | None = None
    industry: Industry | None = None
    level: Level | None = None
    updated_at: datetime
    version: int = 1
