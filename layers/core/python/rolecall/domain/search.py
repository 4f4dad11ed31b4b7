"""What may be asked of the search index, and what it answers.

Every query names its tenants first: there is no query without them, and the engines put them into the query itself.
Scores count what matched and nothing else (no word statistics), so they depend neither on the engine nor on the
history of the index; equal scores are ordered by id, newest first.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Self

from rolecall.domain.owner import Owner
from rolecall.domain.page import PageRequest
from rolecall.domain.search_documents import PRIVATE, PUBLIC, DocumentKind

MAX_CANDIDATES = 300
"""What one retrieval may hand to the scorer: nothing ever scores everything against everything."""

MAX_PREFERENCES = 1_000


@dataclass(frozen=True, slots=True)
class Tenants:
    """Whose documents a query may see; never nobody's, never simply everybody's."""

    names: frozenset[str]

    def __post_init__(self) -> None:
        if not self.names:
            raise ValueError("A search names at least one tenant.")

    @classmethod
    def public(cls) -> Self:
        return cls(frozenset({PUBLIC}))

    @classmethod
    def of(cls, owner: Owner) -> Self:
        return cls(frozenset({str(owner)}))

    @classmethod
    def private(cls) -> Self:
        return cls(frozenset({PRIVATE}))

    def __or__(self, other: "Tenants") -> "Tenants":
        return Tenants(self.names | other.names)


class Sort(StrEnum):
    NEWEST = "newest"
    RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True)
class JobsForCandidate:
    """Jobs open at `at` that share a skill, an occupation or a title word with a candidate; best overlap first."""

    kind: ClassVar[DocumentKind] = DocumentKind.JOB
    tenants: Tenants
    at: datetime
    skills: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    limit: int = MAX_CANDIDATES

    def __post_init__(self) -> None:
        _check_limit(self.limit, MAX_CANDIDATES)


@dataclass(frozen=True, slots=True)
class CandidatesForJob:
    """Visible candidates that share a skill, an occupation or a title word with a job; best overlap first."""

    kind: ClassVar[DocumentKind] = DocumentKind.CANDIDATE
    tenants: Tenants
    skills: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()
    title: str = ""
    limit: int = MAX_CANDIDATES

    def __post_init__(self) -> None:
        _check_limit(self.limit, MAX_CANDIDATES)


@dataclass(frozen=True, slots=True)
class Facets:
    """None: not known, or not wished for; it excludes nobody."""

    work_type: str | None = None
    employment_type: str | None = None
    level: str | None = None
    industry: str | None = None


@dataclass(frozen=True, slots=True)
class PreferencesForJob:
    """Preferences a job fits: all words of a wished title are in the job's, or a wished skill is one of its skills.

    Facets have to be equal where both sides say something. Ordered by account id, from the one above `after`, so that
    any number of them can be walked.
    """

    kind: ClassVar[DocumentKind] = DocumentKind.PREFERENCE
    tenants: Tenants
    title: str = ""
    skills: tuple[str, ...] = ()
    facets: Facets = field(default_factory=Facets)
    after: int = 0
    limit: int = MAX_PREFERENCES

    def __post_init__(self) -> None:
        _check_limit(self.limit, MAX_PREFERENCES)


@dataclass(frozen=True, slots=True, kw_only=True)
class JobSearch:
    """Jobs as people look for them. Every word of `text` and of `location` and every skill has to be there.

    `skills` are ids or names. `open_at` leaves out what is closed at that time (None: nothing). A salary bound finds
    jobs whose range reaches it; a job that states no salary, or a facet that is asked for, is not found by it.
    """

    kind: ClassVar[DocumentKind] = DocumentKind.JOB
    tenants: Tenants
    open_at: datetime | None
    page: PageRequest
    text: str = ""
    location: str = ""
    country: str = ""
    skills: tuple[str, ...] = ()
    facets: Facets = field(default_factory=Facets)
    salary_min: int | None = None
    salary_max: int | None = None
    owner: Owner | None = None
    posted_by: int | None = None
    sort: Sort = Sort.RELEVANCE


@dataclass(frozen=True, slots=True)
class CandidateNames:
    """An owner's candidates by the beginnings of name words, or of the address where the caller may see addresses."""

    kind: ClassVar[DocumentKind] = DocumentKind.CANDIDATE_NAME
    tenants: Tenants
    text: str
    page: PageRequest
    by_email: bool = False

    def __post_init__(self) -> None:
        if PUBLIC in self.tenants.names:
            raise ValueError("Names are searched only within an owner.")


SearchQuery = JobsForCandidate | CandidatesForJob | PreferencesForJob | JobSearch | CandidateNames


@dataclass(frozen=True, slots=True)
class Hit:
    """`version` is the one that matched; what is stored may be newer. `score` compares within one answer only."""

    id: int
    version: int
    score: float


@dataclass(frozen=True, slots=True)
class Hits:
    """`total` counts everything that matches, not only what is here."""

    hits: tuple[Hit, ...] = ()
    total: int = 0


def _check_limit(limit: int, maximum: int) -> None:
    if not 0 < limit <= maximum:
        raise ValueError(f"A limit is 1 to {maximum}, not {limit}.")
