"""This API's job types mix where work is done with what kind of contract it is; here they are told apart.

Source: docs/specs/profile-service.md, Job Type Options.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from rolecall.domain.vocabulary import EmploymentType, WorkType

WORK_TYPES: Mapping[str, WorkType] = MappingProxyType(
    {"remote": WorkType.REMOTE, "hybrid": WorkType.HYBRID, "on-site": WorkType.ONSITE}
)
EMPLOYMENT_TYPES: Mapping[str, EmploymentType] = MappingProxyType(
    {"contract": EmploymentType.CONTRACT, "full-time": EmploymentType.FULL_TIME, "other": EmploymentType.OTHER}
)
EMPLOYMENT_WORDS: Mapping[EmploymentType, str] = MappingProxyType(
    {
        EmploymentType.FULL_TIME: "full-time",
        EmploymentType.PART_TIME: "other",
        EmploymentType.CONTRACT: "contract",
        EmploymentType.TEMPORARY: "other",
        EmploymentType.INTERNSHIP: "other",
        EmploymentType.VOLUNTEER: "other",
        EmploymentType.FREELANCE: "contract",
        EmploymentType.OTHER: "other",
    }
)
"""Lossy for what was said in another dialect; the record keeps the finer word."""


def job_types(work: Iterable[WorkType], employment: Iterable[EmploymentType]) -> list[str]:
    """Both lists in this API's words, each word once."""
    places = {work_type: word for word, work_type in WORK_TYPES.items()}
    return list(dict.fromkeys([places[item] for item in work] + [EMPLOYMENT_WORDS[item] for item in employment]))
