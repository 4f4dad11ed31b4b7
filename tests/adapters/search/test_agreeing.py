"""The engine and the in-memory search that services are tested with give the same answers to anything."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rolecall.domain.page import PageRequest
from rolecall.domain.search import (
    CandidatesForJob,
    Facets,
    JobSearch,
    JobsForCandidate,
    PreferencesForJob,
    SearchQuery,
    Sort,
    Tenants,
)
from rolecall.domain.search_documents import Document
from tests.adapters.search.cloud import Bucket
from tests.adapters.search.documents import ACME, GLOBEX, NOON, PUBLIC, a_candidate, a_job, a_preference
from tests.fakes_search import FakeSearch

# Words that are their own stems: the in-memory search knows no grammar.
WORD = st.sampled_from(["python", "rust", "chef", "data", "lead", "c++"])
TITLE = st.lists(WORD, max_size=4).map(" ".join)
NAMES = st.lists(WORD, max_size=3).map(tuple)
LEVEL = st.sampled_from(["entry", "senior", None])
SALARY = st.none() | st.integers(0, 3)
WHEN = st.integers(-2, 2).map(lambda days: NOON + timedelta(days=days))
ID = st.integers(1, 30)
TENANTS = st.sampled_from([PUBLIC, Tenants.of(ACME), PUBLIC | Tenants.of(GLOBEX)])
PAGE = st.builds(PageRequest, st.integers(0, 6), st.integers(1, 6))

JOB = st.builds(
    a_job,
    ID,
    owner=st.sampled_from([ACME, GLOBEX]),
    is_open=st.booleans(),
    closes_at=st.none() | WHEN,
    posted_at=WHEN,
    title=TITLE,
    company=WORD,
    description=TITLE,
    location=TITLE,
    skills=NAMES,
    skill_names=NAMES,
    occupations=NAMES,
    level=LEVEL,
    work_type=LEVEL,
    salary_min=SALARY,
    salary_max=SALARY,
)
CANDIDATE = st.builds(
    a_candidate,
    ID,
    owner=st.sampled_from([ACME, GLOBEX]),
    is_visible=st.booleans(),
    titles=st.lists(TITLE, max_size=2).map(tuple),
    skills=NAMES,
    occupations=NAMES,
)
PREFERENCE = st.builds(
    a_preference, ID, titles=st.lists(TITLE, max_size=2).map(tuple), skills=NAMES, level=LEVEL, industry=LEVEL
)
DOCUMENTS = st.lists(JOB | CANDIDATE | PREFERENCE, max_size=40, unique_by=lambda one: (one.kind, one.id))

FACETS = st.builds(Facets, level=LEVEL, work_type=LEVEL, industry=LEVEL)
LIMIT = st.integers(1, 6)
QUERY: st.SearchStrategy[SearchQuery] = st.one_of(
    st.builds(JobsForCandidate, TENANTS, WHEN, NAMES, NAMES, st.lists(TITLE, max_size=2).map(tuple), LIMIT),
    st.builds(CandidatesForJob, TENANTS, NAMES, NAMES, TITLE, LIMIT),
    st.builds(PreferencesForJob, TENANTS, TITLE, NAMES, FACETS, st.integers(0, 30), LIMIT),
    st.builds(
        JobSearch,
        tenants=TENANTS,
        open_at=st.none() | WHEN,
        page=PAGE,
        text=TITLE,
        location=st.just("") | WORD,
        skills=st.lists(WORD, max_size=1).map(tuple),
        facets=FACETS,
        salary_min=SALARY,
        salary_max=SALARY,
        owner=st.sampled_from([None, ACME]),
        sort=st.sampled_from(Sort),
    ),
)


@given(documents=DOCUMENTS, queries=st.lists(QUERY, min_size=5, max_size=15), data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_engine_and_fake_agree(
    bucket: Bucket, documents: list[Document], queries: list[SearchQuery], data: st.DataObject
) -> None:
    engine, fake = bucket.empty_engine(), FakeSearch()
    cut = data.draw(st.integers(0, len(documents)))
    for batch in (documents[:cut], documents[cut:]):
        assert engine.apply(*batch) == fake.apply(batch)
    for query in queries:
        assert engine.find(query) == fake.find(query)
