"""Skills in prose, and everyday words that are none there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolecall.taxonomy.mentions import find

FOUND = [
    ("We use Python, Go and Rust on AWS.", ["Python", "Go", "Rust", "AWS"]),
    ("Experience with R and SAS.", ["R", "SAS"]),
    ("Strong C++ and C# skills", ["C++", "C#"]),
    ("Built with Node.js, React/TypeScript and PostgreSQL;", ["Node.js", "React", "TypeScript", "PostgreSQL"]),
    ("ASP.NET and .NET Core on Azure", ["ASP.NET", ".NET Core", "Azure"]),
    ("Deployed by CI/CD pipelines (GitHub Actions)", ["CI/CD pipelines", "GitHub Actions"]),
    ("Java Spring Boot microservices", ["Java Spring Boot", "microservices"]),
    ("Skills: Excel, Word, PowerPoint", ["Excel", "PowerPoint"]),
    ("excellent communication skills", ["excellent communication"]),
    ("machine\nlearning, in production", ["machine\nlearning"]),
    ("Fluent in German", ["German"]),
    ("ten years of experience in retail and logistics", ["retail", "logistics"]),
    ("knowledge of react, flask and postgres", ["react", "flask", "postgres"]),
    ("python, node, react", ["python", "node", "react"]),
]
NOTHING = [
    "You will go to market with us.",
    "Express yourself and react quickly to change, spring or winter.",
    "Our R department is in building C.",
    "A swift reply, a clean sheet and a flask of tea.",
    "Access to the lead and the chef.",
    "Work safe on the assembly line, using express delivery with experience in go to market.",
    "",
]


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_prose_mentions_skills(text: str, words: list[str]) -> None:
    found = [mention.words for mention in find(text)]
    assert [word for word in words if word not in found] == []


@pytest.mark.parametrize("text", NOTHING)
def test_everyday_words_name_no_technology(text: str) -> None:
    technical = {"programming", "framework", "database", "cloud", "tool"}
    assert [mention.words for mention in find(text) if mention.skill.category in technical] == []


def test_the_longest_name_wins() -> None:
    assert [mention.skill.name for mention in find("Amazon Web Services Lambda, React Native")][-1] == "React Native"


def test_a_list_is_not_read_across_its_commas() -> None:
    assert "machine learning" not in {mention.skill.name for mention in find("the machine, learning on the job")}


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("PythonGo R.C#+ ,/\n-éßİ’data'SQL"), max_size=60))
def test_mentions_are_slices_of_the_text_in_order_without_overlap(text: str) -> None:
    found = find(text)
    assert [mention.words for mention in found] == [text[mention.start : mention.end] for mention in found]
    ends = [0, *(mention.end for mention in found)]
    assert all(mention.start >= end for mention, end in zip(found, ends, strict=False))
