"""What is put into the search index: one small document per job, candidate and preference, and their removal.

A document's `version` decides between two of the same id, so changes may come twice and in any order. A candidate's
document holds nothing that may not count (name, age, sex, nationality, disability, postcode); names are a kind of
their own, found only by whoever owns the record.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from rolecall.domain.owner import Owner, OwnerType


class DocumentKind(StrEnum):
    JOB = "job"
    CANDIDATE = "candidate"
    CANDIDATE_NAME = "candidate_name"
    PREFERENCE = "preference"


PUBLIC = "public"
"""The tenant of what every employer, or everybody, may find."""

PRIVATE = "private"
"""The tenant of people whom employers may not find: asked only for the person's own list of matches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobDocument:
    """`skills` are taxonomy ids, `skill_names` what people call them; salaries are yearly, in whole units."""

    kind: ClassVar[DocumentKind] = DocumentKind.JOB
    id: int
    version: int
    owner: Owner
    posted_by: int
    is_open: bool
    closes_at: datetime | None = None
    posted_at: datetime
    title: str
    company: str = ""
    description: str = ""
    requirements: str = ""
    location: str = ""
    country: str = ""
    skills: tuple[str, ...] = ()
    skill_names: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()
    work_type: str | None = None
    employment_type: str | None = None
    level: str | None = None
    industry: str | None = None
    salary_min: int | None = None
    salary_max: int | None = None

    @property
    def tenants(self) -> tuple[str, ...]:
        """Its owner always finds a job, everybody else while it is open."""
        return (PUBLIC, str(self.owner)) if self.is_open else (str(self.owner),)


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateDocument:
    """`is_visible` says whether employers may find the person: without it only a query for `PRIVATE` does."""

    kind: ClassVar[DocumentKind] = DocumentKind.CANDIDATE
    id: int
    version: int
    owner: Owner
    is_visible: bool
    titles: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    skill_names: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()
    city: str = ""
    country: str = ""
    years: int | None = None

    @property
    def tenants(self) -> tuple[str, ...]:
        """A person's own record is public while they look; one that an organisation imported never leaves it."""
        if self.owner.type is OwnerType.ORGANISATION:
            return (str(self.owner),)
        return (PUBLIC,) if self.is_visible else (PRIVATE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateNameDocument:
    """For an owner who looks for one of their candidates by name or address."""

    kind: ClassVar[DocumentKind] = DocumentKind.CANDIDATE_NAME
    id: int
    version: int
    owner: Owner
    name: str
    email: str = ""

    @property
    def tenants(self) -> tuple[str, ...]:
        return (str(self.owner),)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferenceDocument:
    """What an account wants alerts for (`id` is the account's). A facet that is None excludes no job."""

    kind: ClassVar[DocumentKind] = DocumentKind.PREFERENCE
    id: int
    version: int
    titles: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    work_type: str | None = None
    employment_type: str | None = None
    level: str | None = None
    industry: str | None = None

    @property
    def tenants(self) -> tuple[str, ...]:
        return (PUBLIC,)


@dataclass(frozen=True, slots=True)
class Removal:
    """The document is gone as of `version`; an older version that comes later does not bring it back."""

    kind: DocumentKind
    id: int
    version: int


Document = JobDocument | CandidateDocument | CandidateNameDocument | PreferenceDocument
Change = Document | Removal

FACETS = ("work_type", "employment_type", "level", "industry")


@dataclass(frozen=True, slots=True)
class Indexed:
    """What searches find from now on: `version` is the given one, or a newer one that was there already."""

    kind: DocumentKind
    id: int
    version: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A change that cannot be indexed, whatever is tried; the others of its batch are."""

    change: object
    reason: str


@dataclass(frozen=True, slots=True)
class Applied:
    indexed: tuple[Indexed, ...]
    refused: tuple[Refused, ...] = ()
