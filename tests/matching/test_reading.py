"""What a post asks, in its own words."""

import pytest

from rolecall.matching.job_document import JobDocument
from rolecall.matching.job_facts import JobFacts
from rolecall.matching.reading import read_job
from rolecall.taxonomy.degrees import Degree
from tests.matching.facts import a_post


def of(requirements: str, title: str = "Somebody") -> JobFacts:
    return read_job(JobDocument(title=title, requirements=requirements))


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("5+ years experience, Python", 60),
        ("At least 3 years of experience in retail", 36),
        ("five years working with Java", 60),
        ("2-4 years exp.", 24),
        ("2 years of Python, 5 years of experience in software", 60),
        ("10 years' experience", 120),
        ("Must be 18 years old", None),
        ("Our team has 12 years of experience. You have 3 years of experience", 36),
        ("With over 30 years of experience in the market", None),
        ("A company with 20 years in business", None),
        ("Good humour", None),
    ],
)
def test_years_are_read(text: str, months: int | None) -> None:
    found = of(text).months
    assert (found.months if found else None) == months


def test_a_level_stands_for_years_where_none_are_said() -> None:
    found = of("", title="Senior Cook").months
    assert found
    assert (found.months, found.source.field, found.source.words) == (60, "title", "Senior")


@pytest.mark.parametrize(
    ("text", "degree", "fields", "accepts_experience"),
    [
        ("Bachelor's degree in Computer Science", Degree.BACHELOR, ("computing",), False),
        ("BSc or equivalent experience", Degree.BACHELOR, (), True),
        ("Master's or PhD in Physics", Degree.MASTER, ("science",), False),
        ("Bachelor's degree required, Master's preferred", Degree.BACHELOR, (), False),
    ],
)
def test_the_lowest_accepted_degree_is_asked(
    text: str, degree: Degree, fields: tuple[str, ...], *, accepts_experience: bool
) -> None:
    found = of(text).degree
    assert found
    assert (found.degree, found.fields, found.accepts_experience) == (degree, fields, accepts_experience)


@pytest.mark.parametrize("text", ["MBA a plus", "A degree would be an advantage", "Ideally a PhD", "Good humour"])
def test_a_degree_that_is_only_welcome_is_not_asked(text: str) -> None:
    assert of(text).degree is None


def test_a_listed_skill_weighs_more_than_prose_and_prose_more_than_nice_to_have() -> None:
    post = a_post(skills=("Python",), requirements="You know Django.\nNice to have:\n- Kubernetes")
    assert {demand.name: demand.weight for demand in read_job(post).skills} == {
        "Python": 3,
        "Django": 2,
        "Kubernetes": 1,
    }


def test_a_sentence_that_says_plus_asks_for_nothing_firmly() -> None:
    weights = {each.name: each.weight for each in of("Java and SQL. Docker is a plus. Linux").skills}
    assert weights == {"Java": 3, "SQL": 3, "Linux": 3, "Docker": 1}


def test_a_skill_the_taxonomy_lacks_keeps_its_own_words() -> None:
    (demand,) = read_job(a_post(skills=("Quux Framework 9",), requirements="")).skills
    assert (demand.id, demand.name) == ("text:quux framework 9", "Quux Framework 9")


@pytest.mark.parametrize(
    "post",
    [
        a_post(work_type="remote"),
        a_post(location="Remote - US"),
        a_post(description="This is a fully remote role"),
        a_post(location=""),
    ],
)
def test_remote_work_and_no_place_ask_for_no_place(post: JobDocument) -> None:
    assert read_job(post).place is None


def test_a_hybrid_job_is_done_at_its_place() -> None:
    assert read_job(a_post(work_type="hybrid", description="remote two days")).place


def test_a_document_is_read_back_from_its_canonical_json() -> None:
    post = a_post(title="Köchin", skills=("Kochen",))
    assert JobDocument.from_json(post.to_json()) == post
    assert JobDocument.from_json('{"title": "X"}').to_json() == JobDocument(title="X").to_json()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"title": 1}', '{"title": "X", "age": "30"}', '{"title":"X","skills":"a"}']
)
def test_what_is_no_document_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        JobDocument.from_json(text)
