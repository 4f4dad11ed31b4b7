"""What every engine answers. A new engine joins by the `engine` fixture."""

from typing import Any

import pytest

from rolecall.domain.page import PageRequest
from rolecall.domain.search import (
    CandidateNames,
    CandidatesForJob,
    Facets,
    JobsForCandidate,
    PreferencesForJob,
    SearchQuery,
    Sort,
    Tenants,
)
from tests.adapters.search.cloud import Engine
from tests.adapters.search.documents import (
    ACME,
    GLOBEX,
    NOON,
    PUBLIC,
    a_candidate,
    a_job,
    a_name,
    a_preference,
    jobs,
    later,
    python_people,
    wishes_for,
)

FIRST_20 = PageRequest(0, 20)


@pytest.mark.parametrize(
    "query",
    [
        jobs(),
        python_people(),
        wishes_for(),
        JobsForCandidate(PUBLIC, NOON, titles=("Engineer",)),
        CandidateNames(Tenants.of(ACME), "ada", FIRST_20),
    ],
    ids=lambda query: type(query).__name__,
)
def test_an_index_nobody_wrote_to_answers_empty(engine: Engine, query: SearchQuery) -> None:
    found = engine.find(query)
    assert (found.hits, found.total) == ((), 0)


# Tenants


def test_a_query_without_tenants_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="tenant"):
        Tenants(frozenset())
    with pytest.raises(TypeError):
        CandidatesForJob(skills=("python",))  # type: ignore[call-arg]


def test_an_imported_candidate_is_found_by_its_organisation_alone(engine: Engine) -> None:
    engine.apply(a_candidate(1), a_candidate(2, owner=ACME), a_candidate(3, owner=GLOBEX))
    assert engine.ids(python_people(PUBLIC)) == [1]
    assert engine.ids(python_people(Tenants.of(ACME))) == [2]
    assert engine.ids(python_people(PUBLIC | Tenants.of(ACME))) == [2, 1]


def test_a_person_who_is_not_looking_is_found_for_their_own_list_alone(engine: Engine) -> None:
    engine.apply(a_candidate(1, is_visible=False), a_candidate(2), a_candidate(3, owner=ACME))
    assert engine.ids(python_people(PUBLIC | Tenants.of(ACME))) == [3, 2]
    assert engine.ids(python_people(Tenants.private())) == [1]


def test_a_closed_job_is_found_by_its_owner_who_asks_for_all(engine: Engine) -> None:
    engine.apply(a_job(1, is_open=False), a_job(2))
    assert engine.ids(jobs(tenants=Tenants.of(ACME), open_at=None)) == [2, 1]
    assert engine.ids(jobs(tenants=Tenants.of(ACME))) == [2]
    assert engine.ids(jobs(open_at=None)) == [2]
    assert engine.find(jobs(tenants=Tenants.of(GLOBEX), open_at=None)).total == 0


def test_names_are_never_searched_among_everybody() -> None:
    with pytest.raises(ValueError, match="within an owner"):
        CandidateNames(PUBLIC, "ada", FIRST_20)


# Candidates for a job, jobs for a candidate


def test_a_shared_skill_counts_more_than_a_shared_title_word(engine: Engine) -> None:
    engine.apply(
        a_candidate(1, skills=(), titles=("Data Engineer",)),
        a_candidate(2, skills=("python", "sql"), titles=("Chef",)),
        a_candidate(3, skills=("python",), titles=("Data Chef",)),
        a_candidate(4, skills=("cooking",), titles=("Chef",)),
    )
    found = engine.find(CandidatesForJob(PUBLIC, skills=("python", "sql"), title="Data Engineer"))
    assert [(hit.id, hit.score) for hit in found.hits] == [(2, 4.0), (3, 3.0), (1, 2.0)]
    assert found.total == 3


def test_a_skill_is_found_by_its_name_too(engine: Engine) -> None:
    engine.apply(a_candidate(1, skills=("esco:123",), skill_names=("Machine  Learning",)))
    assert engine.ids(CandidatesForJob(PUBLIC, skills=("machine learning",))) == [1]
    assert engine.ids(CandidatesForJob(PUBLIC, skills=("machine",))) == []


def test_asking_for_nothing_finds_nobody(engine: Engine) -> None:
    engine.apply(a_candidate(1))
    assert engine.find(CandidatesForJob(PUBLIC)).total == 0


def test_of_more_than_the_limit_the_best_come_back_and_all_are_counted(engine: Engine) -> None:
    engine.apply(*(a_candidate(id_) for id_ in range(1, 41)), a_candidate(41, skills=("python", "sql")))
    found = engine.find(CandidatesForJob(PUBLIC, skills=("python", "sql"), limit=3))
    assert [hit.id for hit in found.hits] == [41, 40, 39]
    assert found.total == 41


@pytest.mark.parametrize("limit", [0, 301])
def test_a_retrieval_hands_at_most_three_hundred_to_the_scorer(limit: int) -> None:
    with pytest.raises(ValueError, match="300"):
        python_people(limit=limit)


def test_a_candidate_is_offered_open_jobs_only(engine: Engine) -> None:
    engine.apply(
        a_job(1, skills=("python",)),
        a_job(2, skills=("python",), is_open=False),
        a_job(3, skills=("python",), closes_at=later(days=1)),
        a_job(4, skills=("python",), closes_at=later(days=-1)),
        a_job(5, occupations=("isco:2512",)),
        a_job(6, title="Chef"),
    )
    query = JobsForCandidate(
        PUBLIC | Tenants.of(ACME), NOON, skills=("python",), occupations=("isco:2512",), titles=("Data Steward",)
    )
    assert [(hit.id, hit.score) for hit in engine.find(query).hits] == [(5, 3.0), (3, 3.0), (1, 3.0)]


# Preferences for a job


def test_all_words_of_a_wished_title_have_to_be_in_the_title_of_the_job(engine: Engine) -> None:
    engine.apply(
        a_preference(1, titles=("data engineer",)),
        a_preference(2, titles=("Engineer",)),
        a_preference(3, titles=("Sales Engineer",)),
        a_preference(4, titles=("Chef", "Engineer of Data")),
    )
    assert engine.ids(wishes_for("Senior Data Engineer")) == [1, 2, 4]


def test_a_wished_skill_is_enough(engine: Engine) -> None:
    engine.apply(a_preference(1, titles=("Chef",), skills=("sql",)), a_preference(2, titles=(), skills=("Python",)))
    assert engine.ids(wishes_for(skills=("python",))) == [2]


def test_a_preference_without_title_and_skills_gets_no_alerts(engine: Engine) -> None:
    engine.apply(a_preference(1, titles=("", "the"), industry="technology"))
    assert engine.find(wishes_for(facets=Facets(industry="technology"))).total == 0


@pytest.mark.parametrize("name", ["work_type", "employment_type", "level", "industry"])
def test_an_unset_facet_on_either_side_excludes_nobody(engine: Engine, name: str) -> None:
    this: dict[str, Any] = {name: "this"}
    that: dict[str, Any] = {name: "that"}
    engine.apply(a_preference(1), a_preference(2, **this), a_preference(3, **that))
    assert engine.ids(wishes_for()) == [1, 2, 3]
    assert engine.ids(wishes_for(facets=Facets(**this))) == [1, 2]


def test_preferences_are_walked_in_steps_without_missing_one(engine: Engine) -> None:
    engine.apply(*(a_preference(id_) for id_ in range(1, 26)))
    seen: list[int] = []
    while step := engine.ids(PreferencesForJob(PUBLIC, title="Data Engineer", after=seen[-1] if seen else 0, limit=10)):
        seen += step
    assert seen == list(range(1, 26))


# Job search


def test_every_word_has_to_be_there_and_the_title_counts_most(engine: Engine) -> None:
    engine.apply(
        a_job(1, title="Chef", description="We cook with python and rust."),
        a_job(2, title="Python Developer", requirements="rust"),
        a_job(3, title="Python Chef"),
        a_job(4, title="Chef", company="Rust Foundation", skill_names=("Python",)),
    )
    found = engine.find(jobs(text="Python, RUST!"))
    assert [(hit.id, hit.score) for hit in found.hits] == [(2, 3.0), (4, 2.0), (1, 2.0)]


def test_the_newest_jobs_come_first_where_nothing_else_decides(engine: Engine) -> None:
    engine.apply(a_job(1, posted_at=later(hours=2)), a_job(2, posted_at=later(hours=1)), a_job(3), a_job(4))
    assert engine.ids(jobs()) == [1, 2, 4, 3]
    assert engine.ids(jobs(text="engineer")) == [1, 2, 4, 3]
    assert engine.ids(jobs(text="engineer", sort=Sort.NEWEST)) == [1, 2, 4, 3]


@pytest.mark.parametrize("text", ["", "engineer"])
def test_pages_together_are_the_whole_list(engine: Engine, text: str) -> None:
    engine.apply(*(a_job(id_, posted_at=later(hours=id_ // 3)) for id_ in range(1, 24)))
    pages = [engine.find(jobs(text=text, page=PageRequest(offset, 5))) for offset in range(0, 30, 5)]
    assert [hit.id for page in pages for hit in page.hits] == list(range(23, 0, -1))
    assert {page.total for page in pages} == {23}


def test_words_that_keep_their_signs_are_told_apart(engine: Engine) -> None:
    engine.apply(a_job(1, title="C++ Developer"), a_job(2, title="C# Developer"), a_job(3, title="C Developer"))
    assert engine.ids(jobs(text="c++")) == [1]
    assert engine.ids(jobs(text="C#")) == [2]


@pytest.mark.parametrize("text", ["???", "the", '"', "title:*", "a AND (", "[1 TO *]"])
def test_whatever_is_typed_is_text_and_no_query_language(engine: Engine, text: str) -> None:
    engine.apply(a_job(1))
    assert engine.find(jobs(text=text)).total == 0


def test_filters_of_a_job_search_hold_together(engine: Engine) -> None:
    wanted: dict[str, Any] = {
        "location": "Berlin",
        "country": "Germany",
        "skills": ("esco:1",),
        "skill_names": ("Python",),
        "level": "senior",
        "work_type": "remote",
        "posted_by": 77,
        "owner": GLOBEX,
    }
    others: dict[str, Any] = {"location": "Bern", "country": "France", "skills": (), "skill_names": (), "level": None}
    others |= {"work_type": "hybrid", "posted_by": 78, "owner": ACME}
    engine.apply(a_job(1, **wanted), *(a_job(id_, **{**wanted, k: v}) for id_, (k, v) in enumerate(others.items(), 2)))
    query = jobs(
        location="berlin remote",
        country="GERMANY",
        skills=("esco:1", "python"),
        facets=Facets(level="senior", work_type="remote"),
        posted_by=77,
        owner=GLOBEX,
    )
    assert engine.ids(query) == [1]


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [(None, None, [4, 3, 2, 1]), (60, None, [3, 2]), (None, 45, [2, 1]), (51, 59, [2]), (101, None, [])],
)
def test_a_salary_filter_finds_the_ranges_it_overlaps(
    engine: Engine, low: int | None, high: int | None, found: list[int]
) -> None:
    engine.apply(
        a_job(1, salary_min=30, salary_max=50),
        a_job(2, salary_min=40, salary_max=100),
        a_job(3, salary_min=80),
        a_job(4),
    )
    assert engine.ids(jobs(salary_min=low, salary_max=high)) == found


# Names


def test_a_name_is_found_by_the_beginnings_of_its_words(engine: Engine) -> None:
    engine.apply(a_name(1), a_name(2, name="Adam Smith"), a_name(3, owner=GLOBEX))
    acme = Tenants.of(ACME)
    assert engine.ids(CandidateNames(acme, "ad", FIRST_20)) == [2, 1]
    assert engine.ids(CandidateNames(acme, "love AD", FIRST_20)) == [1]
    assert engine.ids(CandidateNames(acme, " ", FIRST_20)) == []


def test_an_address_is_searched_only_for_those_who_may_see_it(engine: Engine) -> None:
    engine.apply(a_name(1, email="Countess@Example.org"))
    acme = Tenants.of(ACME)
    assert engine.ids(CandidateNames(acme, "countess@ex", FIRST_20, by_email=True)) == [1]
    assert engine.ids(CandidateNames(acme, "countess@ex", FIRST_20)) == []
