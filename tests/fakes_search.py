"""Search in memory, for tests of services. It passes the engines' own suite, except for word stems."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from rolecall.adapters.search.admission import admit
from rolecall.domain.search import (
    CandidateNames,
    CandidatesForJob,
    Facets,
    Hit,
    Hits,
    JobSearch,
    JobsForCandidate,
    PreferencesForJob,
    SearchQuery,
    Sort,
)
from rolecall.domain.search_documents import (
    FACETS,
    Applied,
    CandidateDocument,
    CandidateNameDocument,
    Change,
    Document,
    Indexed,
    JobDocument,
    PreferenceDocument,
    Removal,
)
from rolecall.services.search import Purged

if TYPE_CHECKING:
    from rolecall.domain.search_documents import DocumentKind


class FakeSearch:
    """`SearchIndex` and `SearchWriter` in one."""

    def __init__(self) -> None:
        self._changes: dict[tuple[DocumentKind, int], Change] = {}

    def apply(self, changes: Sequence[Change]) -> Applied:
        admitted, refused = admit(changes)
        for change in admitted:
            key = (change.kind, change.id)
            if key not in self._changes or _standing(change) > _standing(self._changes[key]):
                self._changes[key] = change
        keys = dict.fromkeys((change.kind, change.id) for change in admitted)
        return Applied(tuple(Indexed(*key, self._changes[key].version) for key in keys), tuple(refused))

    def purge(self) -> Purged:
        return Purged(0, 0)

    def find(self, query: SearchQuery) -> Hits:
        scored = [
            (score, document)
            for document in self._documents(query)
            if query.tenants.names & set(document.tenants) and (score := _score(query, document)) is not None
        ]
        ascending = isinstance(query, PreferencesForJob)
        scored.sort(key=lambda one: (one[0], *_order(query, one[1])), reverse=not ascending)
        offset, limit = _window(query)
        hits = tuple(Hit(one.id, one.version, score) for score, one in scored[offset : offset + limit])
        return Hits(hits, len(scored))

    def _documents(self, query: SearchQuery) -> Iterable[Document]:
        for (kind, _), change in self._changes.items():
            if kind is query.kind and not isinstance(change, Removal):
                yield change


def _standing(change: Change) -> tuple[int, bool]:
    return change.version, isinstance(change, Removal)


def _window(query: SearchQuery) -> tuple[int, int]:
    if isinstance(query, JobSearch | CandidateNames):
        return query.page.offset, query.page.limit
    return 0, query.limit


def _order(query: SearchQuery, document: Document) -> tuple[int, ...]:
    if isinstance(query, JobSearch) and isinstance(document, JobDocument):
        return int(document.posted_at.timestamp()), document.id
    return (document.id,)


def _score(query: SearchQuery, document: Document) -> float | None:
    """None: it does not match."""
    score: Callable[..., float | None] = _SCORES[type(query), type(document)]
    return score(query, document)


def _for_candidate(query: JobsForCandidate, job: JobDocument) -> float | None:
    points = _overlap(query.skills, query.occupations, query.titles, job, (job.title,))
    return points if points and _open(job, query.at.timestamp()) else None


def _for_job(query: CandidatesForJob, person: CandidateDocument) -> float | None:
    return _overlap(query.skills, query.occupations, (query.title,), person, person.titles) or None


def _preference(query: PreferencesForJob, wish: PreferenceDocument) -> float | None:
    asked = _words(query.title)
    by_title = any(_words(title) and _words(title) <= asked for title in wish.titles)
    by_skill = _folded(wish.skills) & _folded(query.skills)
    agree = all(
        mine is None or theirs is None or mine == theirs
        for mine, theirs in ((getattr(wish, name), getattr(query.facets, name)) for name in FACETS)
    )
    return 0.0 if (by_title or by_skill) and agree and wish.id > query.after else None


def _job(query: JobSearch, job: JobDocument) -> float | None:
    low = job.salary_max if job.salary_min is None else job.salary_min
    high = job.salary_min if job.salary_max is None else job.salary_max
    asked = _words(query.text)
    places = [_words(job.title)] * 2 + [_words(*job.skill_names), _words(job.company)]
    places.append(_words(job.description, job.requirements))
    matches = (
        (bool(asked) or not query.text.strip()) and asked <= set().union(*places),
        _words(query.location) <= _words(job.location, job.country, job.work_type or ""),
        _folded(query.skills) <= _folded(job.skills + job.skill_names),
        _has_facets(query.facets, job),
        not query.country or query.country.casefold() == job.country.casefold(),
        query.owner in (None, job.owner),
        query.posted_by in (None, job.posted_by),
        query.open_at is None or _open(job, query.open_at.timestamp()),
        query.salary_min is None or (high is not None and high >= query.salary_min),
        query.salary_max is None or (low is not None and low <= query.salary_max),
    )
    if not all(matches):
        return None
    return float(sum(len(asked & place) for place in places)) if query.sort is Sort.RELEVANCE else 0.0


def _name(query: CandidateNames, person: CandidateNameDocument) -> float | None:
    starts = [word.casefold() for word in re.findall(r"\w+", query.text)]
    words = [word.casefold() for word in re.findall(r"\w+", person.name)]
    by_name = bool(starts) and all(any(word.startswith(start) for word in words) for start in starts)
    by_email = query.by_email and query.text and person.email.casefold().startswith(query.text.casefold())
    return 0.0 if by_name or by_email else None


_SCORES: dict[tuple[type, type], Callable[..., float | None]] = {
    (JobsForCandidate, JobDocument): _for_candidate,
    (CandidatesForJob, CandidateDocument): _for_job,
    (PreferencesForJob, PreferenceDocument): _preference,
    (JobSearch, JobDocument): _job,
    (CandidateNames, CandidateNameDocument): _name,
}


def _overlap(
    skills: Iterable[str],
    occupations: Iterable[str],
    titles: Iterable[str],
    document: JobDocument | CandidateDocument,
    document_titles: Iterable[str],
) -> float:
    named = len(_folded(skills) & _folded(document.skills + document.skill_names))
    named += len(set(occupations) & set(document.occupations))
    return float(2 * named + len(_words(*titles) & _words(*document_titles)))


def _open(job: JobDocument, at: float) -> bool:
    return job.is_open and (job.closes_at is None or job.closes_at.timestamp() >= int(at))


def _has_facets(asked: Facets, job: JobDocument) -> bool:
    return all(getattr(asked, name) in (None, getattr(job, name)) for name in FACETS)


def _folded(names: Iterable[str]) -> set[str]:
    return {" ".join(name.casefold().split()) for name in names} - {""}


def _words(*texts: str) -> set[str]:
    stop_words = {"a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to", "with"}
    return {word for text in texts for word in re.findall(r"\w[\w+#]*", text.casefold())} - stop_words
