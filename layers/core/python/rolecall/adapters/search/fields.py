"""The fields each kind of document has in an engine, and how a document fills them.

Three sorts of field: tokens (matched whole), texts (matched by word) and numbers. An encoded document is plain JSON:
the embedded engine keeps it inside the index, so that segments can be rewritten without asking anybody.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import singledispatch

from rolecall.adapters.search import analysis
from rolecall.domain.search_documents import (
    FACETS,
    CandidateDocument,
    CandidateNameDocument,
    DocumentKind,
    JobDocument,
    PreferenceDocument,
    Removal,
)

Encoded = Mapping[str, int | list[str]]

UNSET = "*"
"""The token of a facet that is not known, so that "equal or unset" is one look-up."""

NEVER = 2**53 - 1


@dataclass(frozen=True, slots=True)
class Fields:
    tokens: tuple[str, ...]
    texts: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


FIELDS: Mapping[DocumentKind, Fields] = {
    DocumentKind.JOB: Fields(
        tokens=("tenant", "owner", "skill", "occupation", "country", *FACETS),
        texts=("title", "company", "skill_name", "body", "place"),
        numbers=("posted_by", "recency", "closes_at", "salary_low", "salary_high"),
    ),
    DocumentKind.CANDIDATE: Fields(
        tokens=("tenant", "skill", "occupation", "country"), texts=("title", "place"), numbers=("years",)
    ),
    DocumentKind.CANDIDATE_NAME: Fields(tokens=("tenant", "name_start", "email_start")),
    DocumentKind.PREFERENCE: Fields(tokens=("tenant", "title_set", "skill", *FACETS)),
}


@singledispatch
def encode(change: object, now: datetime) -> Encoded:
    """The field values of a document. `now` dates a removal, which stays as a marker for a while."""
    raise TypeError(f"No encoding for {type(change).__name__} at {now}.")


@encode.register
def _(change: Removal, now: datetime) -> Encoded:
    return {"id": change.id, "version": change.version, "removed_at": int(now.timestamp())}


@encode.register
def _(job: JobDocument, _now: datetime) -> Encoded:
    return _with_numbers(
        {
            "id": job.id,
            "version": job.version,
            "tenant": list(job.tenants),
            "owner": [str(job.owner)],
            "skill": _skills(job.skills, job.skill_names),
            "occupation": list(job.occupations),
            "country": [analysis.fold(job.country)],
            **_facets(job),
            "title": [job.title],
            "company": [job.company],
            "skill_name": list(job.skill_names),
            "body": [job.description, job.requirements],
            "place": [job.location, job.country, job.work_type or ""],
            "posted_by": job.posted_by,
            "recency": recency(job),
            "closes_at": _closes_at(job),
        },
        salary_low=job.salary_max if job.salary_min is None else job.salary_min,
        salary_high=job.salary_min if job.salary_max is None else job.salary_max,
    )


@encode.register
def _(candidate: CandidateDocument, _now: datetime) -> Encoded:
    return _with_numbers(
        {
            "id": candidate.id,
            "version": candidate.version,
            "tenant": list(candidate.tenants),
            "skill": _skills(candidate.skills, candidate.skill_names),
            "occupation": list(candidate.occupations),
            "country": [analysis.fold(candidate.country)],
            "title": list(candidate.titles),
            "place": [candidate.city, candidate.country],
        },
        years=candidate.years,
    )


@encode.register
def _(person: CandidateNameDocument, _now: datetime) -> Encoded:
    starts = (start for word in analysis.name_words(person.name) for start in analysis.prefixes(word))
    return {
        "id": person.id,
        "version": person.version,
        "tenant": list(person.tenants),
        "name_start": list(dict.fromkeys(starts)),
        "email_start": analysis.prefixes(analysis.fold(person.email)),
    }


@encode.register
def _(preference: PreferenceDocument, _now: datetime) -> Encoded:
    titles = map(analysis.title_token, preference.titles)
    return {
        "id": preference.id,
        "version": preference.version,
        "tenant": list(preference.tenants),
        "title_set": [title for title in titles if title],
        "skill": _skills(preference.skills, ()),
        **_facets(preference),
    }


def recency(job: JobDocument) -> int:
    """Sorts by the second a job was posted, then by id, within 63 bits (seconds end in the year 2106)."""
    posted_at_s = min(max(0, int(job.posted_at.timestamp())), (1 << 32) - 1)
    return posted_at_s << 31 | job.id & (1 << 31) - 1


def _closes_at(job: JobDocument) -> int:
    if not job.is_open:
        return 0
    return NEVER if job.closes_at is None else max(0, int(job.closes_at.timestamp()))


def _skills(ids: tuple[str, ...], names: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(map(analysis.fold, (*ids, *names))))


def _facets(document: JobDocument | PreferenceDocument) -> dict[str, list[str]]:
    return {name: [getattr(document, name) or UNSET] for name in FACETS}


def _with_numbers(encoded: dict[str, int | list[str]], **numbers: int | None) -> Encoded:
    return encoded | {name: number for name, number in numbers.items() if number is not None}
