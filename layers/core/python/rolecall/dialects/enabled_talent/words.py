"""This API's numbers for jobs and employers. Source: docs/specs/enabled-talent.md, Create Job Post and Organization."""

from collections.abc import Mapping
from types import MappingProxyType

from rolecall.domain.organisation import EmployeeSize
from rolecall.domain.vocabulary import EmploymentType, Industry, WorkType

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

INDUSTRIES: Mapping[int, Industry] = MappingProxyType(
    {
        1: Industry.TECHNOLOGY,
        2: Industry.HEALTH,
        3: Industry.BANKING,
        4: Industry.EDUCATION,
        5: Industry.COMMERCE,
        6: Industry.MANUFACTURING,
        7: Industry.CONSTRUCTION,
        8: Industry.TRANSPORTATION,
        9: Industry.GOVERNMENT,
        10: Industry.MEDIA,
        11: Industry.BUSINESS,
        12: Industry.OTHERS,
    }
)
"""The specification numbers twelve and names none."""

OTHER_INDUSTRY = 12
INDUSTRY_NUMBERS: Mapping[Industry, int] = MappingProxyType(
    dict.fromkeys(Industry, OTHER_INDUSTRY)
    | {Industry.ENTERTAINMENT: 10}
    | {industry: number for number, industry in INDUSTRIES.items()}
)
"""Lossy for agriculture, sports and entertainment, which only career_nexus has words for."""

EMPLOYEE_SIZES: Mapping[int, EmployeeSize] = MappingProxyType(dict(enumerate(EmployeeSize, start=1)))
EMPLOYEE_SIZE_NUMBERS: Mapping[EmployeeSize, int] = MappingProxyType(
    {size: number for number, size in EMPLOYEE_SIZES.items()}
)


def workplace_number(work_type: WorkType | None) -> int | None:
    """None when the job does not say: there is no number for that, and any other would claim something."""
    return WORKPLACE_NUMBERS[work_type] if work_type else None


def job_type_number(employment_type: EmploymentType | None) -> int:
    """Other when the job does not say."""
    return JOB_TYPE_NUMBERS[employment_type] if employment_type else OTHER
