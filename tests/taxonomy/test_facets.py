"""What posts say between the lines; what they do not say stays unknown."""

import pytest

from rolecall.taxonomy.facets import employment_type_of, industry_of, level_of, work_type_of

LEVELS = [
    ("Senior Backend Engineer", "", "senior"),
    ("Junior Developer", "", "entry"),
    ("Software Engineer II", "", "mid"),
    ("VP of Sales", "", "executive"),
    ("Chief Technology Officer", "", "executive"),
    ("Graduate Trainee", "", "entry"),
    ("Executive Assistant to the CEO", "", None),
    ("Head Chef", "", None),
    ("Staff Nurse", "", None),
    ("Backend Developer", "", None),
    ("Backend Developer", "You report to senior management.", None),
    ("Backend Developer", "At least 5 years of experience in Python", "senior"),
    ("Backend Developer", "With over 20 years of experience we lead the market.", None),
    ("Lead Generation Specialist", "", None),
    ("Backend Developer", "2-4 years' experience", "mid"),
    ("Cook", "No experience needed", "entry"),
]
WORK_TYPES = [
    ("This is a fully remote role", "remote"),
    ("Remote - US", "remote"),
    ("Work from home", "remote"),
    ("Hybrid working, 3 days per week in the office", "hybrid"),
    ("On-site in Berlin", "onsite"),
    ("Not remote", "onsite"),
    ("You can work remote or on-site", None),
    ("Remote sensing expert", None),
    ("We run a hybrid cloud", None),
    ("Fix remote access for our customers", None),
    ("Great team, good coffee", None),
]
CONTRACTS = [
    ("Full time position", "full_time"),
    ("full-time or part-time", None),
    ("Teilzeit", "part_time"),
    ("6 month contract", "contract"),
    ("A summer internship", "internship"),
    ("Freelance writer", "freelance"),
    ("Software Engineering Intern\nBerlin", "internship"),
    ("We also offer internships and manage contractors", None),
    ("International team", None),
]
INDUSTRIES = [
    ("Backend Developer", "", "technology"),
    ("Registered Nurse", "", "health"),
    ("High School Teacher", "", "education"),
    ("Truck Driver", "", "transportation"),
    ("Operations Manager", "Our hospital treats patients in three clinics.", "health"),
    ("Operations Manager", "Our bank gives loans and mortgages.", "banking"),
    ("Operations Manager", "A hospital bank for patients with loans", None),
    ("Operations Manager", "We are a nice company.", None),
]


@pytest.mark.parametrize(("title", "text", "level"), LEVELS)
def test_level(title: str, text: str, level: str | None) -> None:
    derived = level_of(title, text)
    assert (derived.value if derived else None) == level


@pytest.mark.parametrize(("text", "work_type"), WORK_TYPES)
def test_work_type(text: str, work_type: str | None) -> None:
    derived = work_type_of(text)
    assert (derived.value if derived else None) == work_type


@pytest.mark.parametrize(("text", "employment_type"), CONTRACTS)
def test_employment_type(text: str, employment_type: str | None) -> None:
    derived = employment_type_of(text)
    assert (derived.value if derived else None) == employment_type


@pytest.mark.parametrize(("title", "text", "industry"), INDUSTRIES)
def test_industry(title: str, text: str, industry: str | None) -> None:
    derived = industry_of(title, text)
    assert (derived.value if derived else None) == industry


def test_a_derived_facet_shows_its_words() -> None:
    text = "We offer hybrid work and a part-time contract."
    for derived in (work_type_of(text), employment_type_of(text), level_of("Lead Developer")):
        assert derived
        assert derived.words in f"{text} Lead Developer"
