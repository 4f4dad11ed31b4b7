"""What the parser says about a resume. Dates are partial, 'YYYY' or 'YYYY-MM'; an absent value is None or empty.

Every entry names, per field, the place it was read from (`evidence`, keyed by field name).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as made  # `Education` has a field of that name
from typing import Any, Self

from rolecall.parsing import codec
from rolecall.parsing.evidence import Evidence, HiddenText

PARSER_VERSION = "1.4.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """`e164` is None where the country cannot be known from the document."""

    written: str
    e164: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """`text` as written; the parts only where they are told apart; `country_code` is ISO 3166.

    `address` is the street, or all of it, as an import states it.
    """

    text: str
    address: str | None = None
    city: str | None = None
    region: str | None = None
    postal_code: str | None = None
    country: str | None = None
    country_code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience:
    """One position. Several positions at one employer are several of these.

    `occupation_code` is O*NET's, `occupation` its title. Evidence of achievements is keyed "achievements.0" and so on.
    """

    title: str | None = None
    company: str | None = None
    company_description: str | None = None
    location: str | None = None
    url: str | None = None
    start: str | None = None
    end: str | None = None
    current: bool = False
    description: str | None = None
    achievements: tuple[str, ...] = ()
    occupation_code: str | None = None
    occupation: str | None = None
    evidence: Mapping[str, Evidence] = made(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Education:
    degree: str | None = None
    field: str | None = None
    institution: str | None = None
    location: str | None = None
    start: str | None = None
    end: str | None = None
    current: bool = False
    gpa: str | None = None
    url: str | None = None
    courses: tuple[str, ...] = ()
    evidence: Mapping[str, Evidence] = made(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """A skill that the document lists. `group` is the label it stands under; `taxonomy_id` the shipped taxonomy's.

    `proficiency` and `years` as the document states them. `used_years` is counted over the jobs whose text names the
    skill, current ones to the day of parsing; `last_used` is the end of the latest of them, or "present".
    """

    name: str
    category: str | None = None
    group: str | None = None
    taxonomy_id: str | None = None
    proficiency: str | None = None
    years: float | None = None
    used_years: float | None = None
    last_used: str | None = None
    evidence: Mapping[str, Evidence] = made(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certification:
    name: str
    issuer: str | None = None
    issue_date: str | None = None
    expiry_date: str | None = None
    url: str | None = None
    evidence: Mapping[str, Evidence] = made(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """`level` in the document's own words; `code` is ISO 639."""

    language: str
    level: str | None = None
    code: str | None = None
    evidence: Mapping[str, Evidence] = made(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    url: str
    network: str | None = None
    username: str | None = None
    evidence: Mapping[str, Evidence] = made(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """A project, a publication, an award or voluntary work; `organization` is the publisher, awarder or body.

    `further_roles`, `keywords` and `type` ("application", "talk") are what an imported project may say.
    """

    name: str
    role: str | None = None
    further_roles: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    type: str | None = None
    organization: str | None = None
    start: str | None = None
    end: str | None = None
    current: bool = False
    url: str | None = None
    description: str | None = None
    highlights: tuple[str, ...] = ()
    evidence: Mapping[str, Evidence] = made(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What somebody said, as an import states it. References of a document are third persons: they are not read."""

    name: str
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seniority:
    """`level` is entry, mid, senior or executive; `because` quotes what it was concluded from."""

    level: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedResume:
    """`evidence` holds the places of the fields that are values, not entries (full_name, email, phone, …).

    `nationality` and `right_to_work` are the document's own words, and None where it states none.
    """

    sha256: str
    parser_version: str = PARSER_VERSION
    kind: str
    pages: int
    language: str | None = None
    full_name: str | None = None
    headline: str | None = None
    email: str | None = None
    phone: Phone | None = None
    location: Location | None = None
    summary: str | None = None
    experience: tuple[Experience, ...] = ()
    education: tuple[Education, ...] = ()
    skills: tuple[Skill, ...] = ()
    top_skills: tuple[str, ...] = ()
    certifications: tuple[Certification, ...] = ()
    languages: tuple[Language, ...] = ()
    links: tuple[Link, ...] = ()
    projects: tuple[Activity, ...] = ()
    publications: tuple[Activity, ...] = ()
    volunteer: tuple[Activity, ...] = ()
    awards: tuple[Activity, ...] = ()
    interests: tuple[str, ...] = ()
    interest_keywords: Mapping[str, tuple[str, ...]] = made(default_factory=dict)
    references: tuple[Reference, ...] = ()
    image: str | None = None
    nationality: str | None = None
    right_to_work: str | None = None
    total_experience_years: float | None = None
    seniority: Seniority | None = None
    hidden_text: tuple[HiddenText, ...] = ()
    warnings: tuple[str, ...] = ()
    evidence: Mapping[str, Evidence] = made(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Plain dicts and lists in declared order, nothing left out: `from_json` gives back an equal record."""
        encoded: dict[str, Any] = codec.encode(self)
        return encoded

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Raises ValueError for anything `to_json` does not write."""
        return codec.decode(cls, data)
