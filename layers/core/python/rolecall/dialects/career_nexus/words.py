"""This API's words for work, and its `N/A`. Source: docs/specs/career-nexus.md, job Create and Job Preference."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from rolecall.domain.vocabulary import EmploymentType

NOTHING = "N/A"
"""What this API shows where there is nothing; its clients may send it back."""

EmploymentWord = Literal["full_time", "part_time", "internship", "freelance", "contract"]

EMPLOYMENT_WORDS: Mapping[EmploymentType, str] = MappingProxyType(
    {
        EmploymentType.FULL_TIME: "full_time",
        EmploymentType.PART_TIME: "part_time",
        EmploymentType.CONTRACT: "contract",
        EmploymentType.TEMPORARY: "contract",
        EmploymentType.INTERNSHIP: "internship",
        EmploymentType.VOLUNTEER: "others",
        EmploymentType.FREELANCE: "freelance",
        EmploymentType.OTHER: "others",
    }
)
"""Lossy for what other dialects say finer. The five valid options are the domain's own values, so they need no table;
`others` is this API's word where none of its words fits (its industries have it)."""


def shown(text: str | None) -> str:
    return text or NOTHING


def told(value: object) -> object:
    """An input without the ways this API says nothing."""
    return None if isinstance(value, str) and value in {"", NOTHING} else value


def employment_word(employment_type: EmploymentType | None) -> str:
    return EMPLOYMENT_WORDS[employment_type] if employment_type else NOTHING
