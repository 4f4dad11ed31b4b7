"""This API's numbers for where and how people work. Source: docs/specs/enabled-talent.md, Create Job Post."""

from collections.abc import Mapping
from types import MappingProxyType

from rolecall.domain.vocabulary import EmploymentType, WorkType

WORKPLACE_TYPES: Mapping[int, WorkType] = MappingProxyType({1: WorkType.ONSITE, 2: WorkType.REMOTE, 3: WorkType.HYBRID})
WORKPLACE_NUMBERS: Mapping[WorkType, int] = MappingProxyType(
    {work_type: number for number, work_type in WORKPLACE_TYPES.items()}
)
WORKPLACE_DISPLAY: Mapping[int, str] = MappingProxyType({1: "On-site", 2: "Remote", 3: "Hybrid"})

JOB_TYPES: Mapping[int, EmploymentType] = MappingProxyType(
    {
        1: EmploymentType.FULL_TIME,
        2: EmploymentType.PART_TIME,
        3: EmploymentType.CONTRACT,
        4: EmploymentType.TEMPORARY,
        5: EmploymentType.INTERNSHIP,
        6: EmploymentType.VOLUNTEER,
        7: EmploymentType.OTHER,
    }
)
OTHER = 7
JOB_TYPE_NUMBERS: Mapping[EmploymentType, int] = MappingProxyType(
    {employment_type: number for number, employment_type in JOB_TYPES.items()} | {EmploymentType.FREELANCE: OTHER}
)
"""Lossy for freelance work, which only career_nexus has a word for."""

JOB_TYPE_DISPLAY: Mapping[int, str] = MappingProxyType(
    {1: "Full-time", 2: "Part-time", 3: "Contract", 4: "Temporary", 5: "Internship", 6: "Volunteer", 7: "Other"}
)


def workplace_number(work_type: WorkType | None) -> int | None:
    """None when the job does not say: there is no number for that, and any other would claim something."""
    return WORKPLACE_NUMBERS[work_type] if work_type else None


def job_type_number(employment_type: EmploymentType | None) -> int:
    """Other when the job does not say."""
    return JOB_TYPE_NUMBERS[employment_type] if employment_type else OTHER
