"""Job titles as people write them, and how close two occupations are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolecall.taxonomy.occupations import closeness, lookup, related

TITLES = [
    ("Senior Backend Engineer", "15-1252.00"),
    ("Sr. Software Engineer II", "15-1252.00"),
    ("Full-Stack Engineer (Remote)", "15-1252.00"),
    ("Front-End Developer", "15-1254.00"),
    ("QA Automation Engineer", "15-1253.00"),
    ("DevOps Engineer", "15-1244.00"),
    ("Machine Learning Engineer, Search", "15-2051.00"),
    ("HR Adviser", "13-1071.00"),
    ("Registered Nurse - ICU", "29-1141.00"),
    ("Retail Store Manager", "41-1011.00"),
    ("Gerente Regional de Ventas", "11-2022.00"),
    ("Entwicklungsingenieur", "17-2141.00"),
    ("Entwicklungsingenieurin Achsantriebe", "17-2141.00"),
    ("Teamleiterin Konstruktion", "11-9041.00"),
    ("Truck Driver CDL A", "53-3032.00"),
    ("Head Chef", "35-1011.00"),
]


@pytest.mark.parametrize(("title", "code"), TITLES)
def test_a_title_names_an_occupation(title: str, code: str) -> None:
    found = lookup(title)
    assert found
    assert found.code == code


@pytest.mark.parametrize("title", ["", "Engineer", "Manager", "Payments Wizard", "Chief Happiness Sorcerer"])
def test_a_title_that_says_too_little_names_none(title: str) -> None:
    assert lookup(title) is None


@pytest.mark.parametrize("title", ["—", "...", "2019", "/", "()", " - ", "!?"])
def test_a_title_without_words_names_none(title: str) -> None:
    assert lookup(title) is None


def test_occupations_are_closer_the_more_they_share() -> None:
    software, web, nurse = "15-1252.00", "15-1254.00", "29-1141.00"
    assert closeness(software, software) == 100
    assert 50 <= closeness(software, web) < 100
    assert closeness(software, nurse) == 0
    assert related(software, web) == closeness(software, web) / 100


CODES = ["15-1252.00", "15-1254.00", "29-1141.00", "11-1011.00", "13-1071.00", "99-9999.99"]


@given(st.sampled_from(CODES), st.sampled_from(CODES))
def test_closeness_is_the_same_both_ways(a: str, b: str) -> None:
    assert closeness(a, b) == closeness(b, a)


def test_a_rank_alone_is_no_occupation() -> None:
    assert lookup("Intern") is None
    assert lookup("Senior Accountant") is not None
