"""What of a resume a score may see."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rolecall.parsing import parse
from rolecall.parsing.evidence import Evidence
from rolecall.parsing.record import Education, Experience, Language, Location, ParsedResume, Skill
from rolecall.receipts import ResumeFacts, read_resume
from rolecall.receipts.durations import span, total
from rolecall.receipts.resume_facts import candidate_facts
from rolecall.taxonomy.degrees import Degree
from rolecall.taxonomy.places import Place
from tests.receipts.files import AS_OF, a_receipt, resume

HERE = Evidence(page=1, box=(72.0, 100.0, 200.0, 112.0), words="12 Foo Street, Austin, TX 78701", confidence=1.0)


def a_record(**changes: object) -> ParsedResume:
    return replace(ParsedResume(sha256="0" * 64, kind="pdf", pages=1), **changes)  # type: ignore[arg-type]


def test_a_parsed_file_becomes_facts_with_evidence() -> None:
    facts = read_resume(parse(resume()), AS_OF).facts
    assert {"python", "django", "postgresql", "docker", "aws", "kafka", "microservices"} <= {s.id for s in facts.skills}
    assert facts.months == 9 * 12 + 1
    assert [degree.degree for degree in facts.degrees] == [Degree.BACHELOR]
    assert facts.place == Place("austin", "texas", "US")
    assert all(skill.evidence for skill in facts.skills)


def test_facts_survive_a_trip_through_json() -> None:
    facts = read_resume(parse(resume()), AS_OF)
    assert ResumeFacts.from_json(json.loads(json.dumps(facts.to_json()))) == facts


def test_a_skill_that_prose_shows_counts_like_a_listed_one() -> None:
    job = Experience(title="Engineer", achievements=("Built pipelines in Kafka",), evidence={"achievements": HERE})
    (held,) = [skill for skill in candidate_facts(a_record(experience=(job,)), AS_OF).skills if skill.id == "kafka"]
    assert held.evidence
    assert (held.name, held.evidence.words) == ("Kafka", "Kafka")


def test_one_entry_may_name_two_skills() -> None:
    facts = candidate_facts(a_record(skills=(Skill(name="HTML5 & CSS"),)), AS_OF)
    assert [skill.id for skill in facts.skills] == ["html", "css"]


def test_where_somebody_is_from_is_no_language_skill() -> None:
    told = a_record(summary="A French engineer, fluent in Java", languages=(Language(language="Spanish"),))
    assert {skill.id for skill in candidate_facts(told, AS_OF).skills} == {"spanish", "java"}


def test_an_unfinished_degree_is_no_degree() -> None:
    bachelor = Education(degree="BSc", field="Physics", end="2020")
    assert candidate_facts(a_record(education=(bachelor,)), AS_OF).degrees
    for unfinished in (replace(bachelor, current=True), replace(bachelor, end="2027")):
        assert candidate_facts(a_record(education=(unfinished,)), AS_OF).degrees == ()


def test_the_evidence_of_a_place_leaves_street_and_postcode_out() -> None:
    where = Location(text=HERE.words, city="Austin", region="TX", country="USA")
    facts = candidate_facts(a_record(location=where, evidence={"location": HERE}), AS_OF)
    assert facts.place_evidence
    assert facts.place_evidence.words == "Austin, TX, USA"


def test_present_means_the_day_of_the_receipt() -> None:
    job = Experience(title="Cook", start="2020-01", current=True)
    months = [
        candidate_facts(a_record(experience=(job,)), day).months for day in (date(2020, 12, 1), date(2021, 12, 31))
    ]
    assert months == [12, 24]


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2020-01", "2020-03", 3),
        ("2018", "2021", 36),
        ("2018", "2018", 6),
        ("2020-05", "2020-04", None),
        ("2020-01", "2030-01", 61),
        (None, "2020", None),
        ("2020", None, None),
        ("soon", "2020", None),
    ],
)
def test_months_between_partial_dates(start: str | None, end: str | None, months: int | None) -> None:
    found = span(start, end, is_current=False, as_of=AS_OF)
    assert (found[1] - found[0] if found else None) == months


def test_overlapping_jobs_count_once() -> None:
    assert total([(0, 12), (6, 18), (24, 30)]) == 24


@pytest.mark.parametrize("name", ["Ada Byron", "Mohammed Al-Fayed", "Nguyễn Thị Minh", "John Smith Jr.", "陳大文"])
def test_the_name_changes_no_score(name: str) -> None:
    assert a_receipt(resume(name)).score == a_receipt().score


@pytest.mark.parametrize(
    "line",
    [
        "Date of birth: 4 July 1961",
        "Sex: female",
        "Nationality: German",
        "Disability: yes, registered",
        "Marital status: married",
    ],
)
def test_protected_facts_in_the_file_change_no_score(line: str) -> None:
    told = resume().replace(b"+1 512 555 0143", b"+1 512 555 0143\n" + line.encode())
    score, without = a_receipt(told).score, a_receipt().score
    assert [part.tenths for part in score.parts] == [part.tenths for part in without.parts]


def test_the_postcode_changes_no_score() -> None:
    moved = resume().replace(b"TX 78701", b"TX 78799")
    assert a_receipt(moved).score.total_tenths == a_receipt().score.total_tenths


def test_facts_of_a_stored_record_are_the_facts_of_the_record() -> None:
    """The order of keys in the stored JSON must not decide which place a point shows."""
    resume = Path(__file__).parents[1] / "data" / "resumes" / "jr_alex_chen__even.pdf"
    record = parse(resume.read_bytes())
    stored = ParsedResume.from_json(json.loads(json.dumps(record.to_json(), sort_keys=True)))
    assert read_resume(stored, date(2026, 3, 2)) == read_resume(record, date(2026, 3, 2))
