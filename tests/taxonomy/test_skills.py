"""What a string names, however people write it."""

import pytest

from rolecall.taxonomy.kinship import cover, related
from rolecall.taxonomy.skills import get, lookup

SAME = [
    ("C++", "c++", "cpp", "C plus plus"),
    ("C#", "C Sharp", "csharp", "Visual C#"),
    (".NET", "dotnet", ".net core", "Microsoft .NET Framework"),
    ("Node.js", "NodeJS", "node js", "Node"),
    ("PostgreSQL", "Postgres", "postgresql 14", "PostgreSQL database"),
    ("JavaScript", "JS", "ES6", "Javascript (ES2020)"),
    ("Java", "Java 8/11/17", "core Java", "Java programming"),
    ("Go", "golang", "Go lang"),
    ("R", "R programming", "RStudio"),
    ("AWS", "Amazon Web Services", "aws cloud"),
    ("Kubernetes", "k8s", "Knowledge of Kubernetes"),
    ("Microsoft Excel", "MS Excel", "Advanced Excel", "Excel", "Excel avanzado"),
    ("REST APIs", "RESTful API", "rest api", "REST web services"),
    ("CI/CD", "CI CD", "continuous integration", "CI/CD pipelines"),
    ("front-end development", "Frontend", "Front End", "front-end"),
    ("GD&T", "Form- und Lagetoleranzen (ISO 1101)"),
    ("negotiation", "Negociación", "negotiation skills"),
    ("P&L management", "P&L", "profit and loss"),
]
DIFFERENT = [("Java", "JavaScript"), ("C", "C++"), ("C", "C#"), ("React", "React Native"), ("SQL", "NoSQL")]


@pytest.mark.parametrize("spellings", SAME, ids=lambda spellings: spellings[0])
def test_spellings_of_one_skill_are_one_skill(spellings: tuple[str, ...]) -> None:
    found = [lookup(spelling) for spelling in spellings]
    assert {skill.name for skill in found if skill} == {spellings[0]}
    assert None not in found


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_like_names_of_different_skills_stay_apart(a: str, b: str) -> None:
    first, second = lookup(a), lookup(b)
    assert first
    assert second
    assert first.id != second.id


@pytest.mark.parametrize("text", ["", "   ", "!!!", "zzyzx framework 9", "the", "with a"])
def test_what_names_no_skill_is_nothing(text: str) -> None:
    assert lookup(text) is None


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Python", "programming"),
        ("Django", "framework"),
        ("MongoDB", "database"),
        ("Azure", "cloud"),
        ("Jira", "tool"),
        ("Scrum", "method"),
        ("payroll", "domain"),
        ("teamwork", "soft"),
        ("German", "language"),
    ],
)
def test_a_skill_knows_its_category(text: str, category: str) -> None:
    skill = lookup(text)
    assert skill
    assert skill.category == category


def test_a_skill_is_found_again_by_its_id() -> None:
    skill = lookup("c++")
    assert skill
    assert skill.id == "c-plus-plus"
    assert get("c-plus-plus") == skill
    assert get("no-such-skill") is None


def test_esco_concepts_keep_their_code() -> None:
    skill = lookup("Python")
    assert skill
    assert skill.esco == "ccd0a1d9-afda-43d9-b901-96344886e14d"


@pytest.mark.parametrize(
    ("held", "wanted", "percent"),
    [
        ("python", "python", 100),
        ("django", "python", 90),
        ("postgresql", "sql", 80),
        ("mysql", "relational-databases", 90),
        ("relational-databases", "mysql", 50),
        ("javascript", "react", 40),
        ("mysql", "postgresql", 40),
        ("vue-js", "react", 40),
        ("aws-lambda", "amazon-s3", 0),
        ("python", "nursing", 0),
        ("text:quux", "text:quux", 100),
        ("text:quux", "python", 0),
    ],
)
def test_one_skill_covers_another_by_kinship(held: str, wanted: str, percent: int) -> None:
    assert cover(held, wanted) == percent


def test_relatedness_is_the_same_both_ways() -> None:
    assert related("django", "python") == related("python", "django") == 0.9
