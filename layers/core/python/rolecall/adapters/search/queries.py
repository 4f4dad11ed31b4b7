"""Product queries as tantivy's: filters that must hold, points that each add one to the score, and an order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import singledispatch

from tantivy import FieldType, Occur, Query, Schema

from rolecall.adapters.search import analysis
from rolecall.adapters.search.fields import UNSET
from rolecall.adapters.search.schema import schema_of
from rolecall.domain.search import (
    CandidateNames,
    CandidatesForJob,
    Facets,
    JobSearch,
    JobsForCandidate,
    PreferencesForJob,
    SearchQuery,
    Sort,
)
from rolecall.domain.search_documents import FACETS

TEXT_WORDS = 20
"""Words of a typed query that are looked at."""

Filters = list[Query]


@dataclass(frozen=True, slots=True)
class Plan:
    """Which documents, and in which order: by points where there are any, then by `order`.

    Points are unit scores, so that "exactly n points" is a query too; a weight is a point given twice.
    """

    filters: Sequence[Query]
    offset: int
    limit: int
    points: Sequence[Query] = ()
    order: str = "id"
    ascending: bool = False

    def with_points(self, least: int, most: int | None = None) -> Query:
        clauses = [(Occur.Must, one) for one in self.filters]
        if self.points:
            clauses.append((Occur.Must, self._scored(least)))
        if most is not None:
            clauses.append((Occur.MustNot, self._scored(most + 1)))
        return Query.boolean_query(clauses)

    def _scored(self, least: int) -> Query:
        return Query.boolean_query([(Occur.Should, one) for one in self.points], minimum_number_should_match=least)


@dataclass(frozen=True, slots=True)
class _Terms:
    """Queries on the fields of one kind. None of them depends on how often a term occurs."""

    schema: Schema

    def point(self, field: str, value: str) -> Query:
        return Query.const_score_query(Query.term_query(self.schema, field, value), 1.0)

    def any_of(self, field: str, values: Iterable[str | int]) -> Query:
        return _filter(Query.term_set_query(self.schema, field, list(values)))

    def all_of(self, field: str, values: Iterable[str]) -> Filters:
        return [self.any_of(field, [value]) for value in values]

    def between(self, field: str, low: int | None, high: int | None) -> Query:
        return _filter(Query.range_query(self.schema, field, FieldType.Integer, low, high))

    def in_some(self, fields: Iterable[str], value: str) -> Query:
        return _some(self.any_of(field, [value]) for field in fields)


def plan(query: SearchQuery) -> Plan:
    """The tenants are part of every plan; a document that names none (a removed one) is in no answer."""
    terms = _Terms(schema_of(query.kind))
    return _plan(query, terms, [terms.any_of("tenant", sorted(query.tenants.names))])


@singledispatch
def _plan(query: object, terms: _Terms, tenants: Filters) -> Plan:
    raise TypeError(f"No plan for {type(query).__name__} with {terms} and {tenants}.")


@_plan.register
def _(query: JobsForCandidate, terms: _Terms, tenants: Filters) -> Plan:
    is_open = terms.between("closes_at", int(query.at.timestamp()), None)
    return Plan([*tenants, is_open], 0, query.limit, _overlap(terms, query.skills, query.occupations, query.titles))


@_plan.register
def _(query: CandidatesForJob, terms: _Terms, tenants: Filters) -> Plan:
    return Plan(tenants, 0, query.limit, _overlap(terms, query.skills, query.occupations, [query.title]))


@_plan.register
def _(query: PreferencesForJob, terms: _Terms, tenants: Filters) -> Plan:
    wishes = [
        terms.any_of("title_set", analysis.titles_within(query.title)),
        terms.any_of("skill", map(analysis.fold, query.skills)),
    ]
    filters = [*tenants, _some(wishes), *_facets(terms, query.facets, or_else=(UNSET,))]
    if query.after:
        filters.append(terms.between("id", query.after + 1, None))
    return Plan(filters, 0, query.limit, ascending=True)


@_plan.register
def _(query: JobSearch, terms: _Terms, tenants: Filters) -> Plan:
    words = analysis.words(query.text)[:TEXT_WORDS]
    filters = [*tenants, *_job_filters(terms, query), *_text_filters(terms, words)]
    if query.text.strip() and not words:
        filters.append(Query.empty_query())
    points = _text_points(terms, words) if query.sort is Sort.RELEVANCE else ()
    return Plan(filters, query.page.offset, query.page.limit, points, order="recency")


@_plan.register
def _(query: CandidateNames, terms: _Terms, tenants: Filters) -> Plan:
    starts = [word[: analysis.PREFIX_CHARS] for word in analysis.name_words(query.text)]
    ways = [_every(terms.all_of("name_start", starts))] if starts else []
    if query.by_email and query.text.strip():
        ways.append(terms.any_of("email_start", [analysis.fold(query.text)[: analysis.PREFIX_CHARS]]))
    return Plan([*tenants, _some(ways)], query.page.offset, query.page.limit)


def _overlap(terms: _Terms, skills: Iterable[str], occupations: Iterable[str], titles: Iterable[str]) -> list[Query]:
    """Two points for a skill and for an occupation, one for a word of a title."""
    named = [terms.point("skill", skill) for skill in dict.fromkeys(map(analysis.fold, skills))]
    named += [terms.point("occupation", occupation) for occupation in dict.fromkeys(occupations)]
    points = [*named, *named, *(terms.point("title", word) for word in analysis.words(" ".join(titles)))]
    return points or [Query.empty_query()]


def _text_filters(terms: _Terms, words: Iterable[str]) -> Filters:
    return [terms.in_some(("title", "company", "skill_name", "body"), word) for word in words]


def _text_points(terms: _Terms, words: Iterable[str]) -> list[Query]:
    """A word counts most in the title."""
    fields = ("title", "title", "skill_name", "company", "body")
    return [terms.point(field, word) for word in words for field in fields]


def _job_filters(terms: _Terms, query: JobSearch) -> Filters:
    filters = terms.all_of("place", analysis.words(query.location))
    filters += terms.all_of("skill", map(analysis.fold, query.skills))
    filters += _facets(terms, query.facets)
    if query.country:
        filters.append(terms.any_of("country", [analysis.fold(query.country)]))
    if query.owner:
        filters.append(terms.any_of("owner", [str(query.owner)]))
    if query.posted_by is not None:
        filters.append(terms.any_of("posted_by", [query.posted_by]))
    if query.open_at is not None:
        filters.append(terms.between("closes_at", int(query.open_at.timestamp()), None))
    if query.salary_min is not None:
        filters.append(terms.between("salary_high", query.salary_min, None))
    if query.salary_max is not None:
        filters.append(terms.between("salary_low", None, query.salary_max))
    return filters


def _facets(terms: _Terms, facets: Facets, or_else: Iterable[str] = ()) -> Filters:
    asked = [(name, getattr(facets, name)) for name in FACETS]
    return [terms.any_of(name, [value, *or_else]) for name, value in asked if value]


def _filter(query: Query) -> Query:
    return Query.const_score_query(query, 0.0)


def _some(queries: Iterable[Query]) -> Query:
    clauses = [(Occur.Should, query) for query in queries]
    return Query.boolean_query(clauses) if clauses else Query.empty_query()


def _every(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Must, query) for query in queries])
