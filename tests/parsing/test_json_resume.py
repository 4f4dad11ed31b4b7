"""JSON Resume 1.0 both ways: the official schema accepts what is written, and nothing it can hold is lost."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from rolecall.parsing import ParsedResume, parse
from rolecall.parsing.json_resume import read, to_json_resume
from tests.parsing.documents import RESUMES

FOLDER = Path(__file__).parent.parent / "data" / "json_resume"
SCHEMA = json.loads((FOLDER / "schema-1.0.0.json").read_text(encoding="utf-8"))
SAMPLE = json.loads((FOLDER / "sample.json").read_text(encoding="utf-8"))
DAY = date(2026, 1, 1)

words = st.text(st.characters(categories=("L", "Nd", "Po", "Zs")), min_size=1, max_size=12)
dates = st.dates(date(1950, 1, 1), date(2030, 1, 1)).map(str) | st.sampled_from(("2019", "2020-07"))
OF_STRING: dict[str | None, st.SearchStrategy[str]] = {
    "email": st.emails(),
    "uri": words.map(lambda word: f"https://example.com/{word}"),
    "date": st.dates(date(1950, 1, 1), date(2030, 1, 1)).map(str),
    None: words,
}


def documents(schema: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    """Anything that the schema names, in its normal form: no empty values, every entry with its name."""
    if schema.get("$ref") == "#/definitions/iso8601":
        return dates
    if schema["type"] == "array":
        return st.lists(documents(schema["items"]), min_size=1, max_size=3)
    if schema["type"] == "string":
        return OF_STRING[schema.get("format")]
    properties = {key: documents(value) for key, value in schema["properties"].items() if not key.startswith("$")}
    named = [
        key for key in ("name", "title", "network", "language", "organization", "institution") if key in properties
    ]
    return st.fixed_dictionaries({key: properties.pop(key) for key in named[:1]}, optional=properties).filter(bool)


def unique(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Neighbours of one name are one entry: skills of one group and level, interests of one name."""
    return list({entry["name"]: entry for entry in entries}.values())


def normal(document: dict[str, Any]) -> dict[str, Any]:
    """`meta` is about the file; a street that holds its own city is taken for the whole place."""
    made = {key: value for key, value in document.items() if key not in ("$schema", "meta")}
    for key in ("skills", "interests"):
        if key in made:
            made[key] = unique(made[key])
    return made


@given(documents({**SCHEMA, "type": "object"}).map(normal))
def test_what_comes_in_goes_out_again(document: dict[str, Any]) -> None:
    Draft4Validator(SCHEMA).validate(document)
    assert to_json_resume(read(document, DAY)) == document


def test_the_schemas_own_sample_comes_through_whole() -> None:
    def filled(value: Any) -> Any:
        if isinstance(value, dict):
            kept = {key: filled(item) for key, item in value.items()}
            return {key: item for key, item in kept.items() if item not in ("", [], {})}
        return [filled(item) for item in value] if isinstance(value, list) else value

    assert to_json_resume(read(SAMPLE, DAY)) == normal(filled(SAMPLE))


@pytest.mark.parametrize("name", sorted(path.name for path in RESUMES.glob("*.truth.json")))
def test_what_is_read_from_a_document_is_a_json_resume_that_survives_the_way_back(name: str) -> None:
    record = parse((RESUMES / name.removesuffix(".truth.json")).read_bytes(), as_of=DAY)
    written = to_json_resume(record)
    Draft4Validator(SCHEMA).validate(written)
    again = read(written, DAY)
    assert to_json_resume(again) == written
    assert core(again) == core(record)


def core(record: ParsedResume) -> list[Any]:
    """What the schema holds of jobs, skills and numbers; "no end" and "to the present" are one to it."""
    jobs = [
        (job.title, job.company, job.start, job.end, job.achievements, job.occupation_code) for job in record.experience
    ]
    skills = [(skill.name, skill.group, skill.category, skill.proficiency) for skill in record.skills]
    return [record.full_name, record.email, jobs, skills, [item.language for item in record.languages]]


def test_an_imported_career_gets_its_years_codes_and_level() -> None:
    work = [{"name": "Halden", "position": "Senior Software Engineer", "startDate": "2020-01"}]
    record = read({"work": work, "skills": [{"name": "Python"}]}, DAY)
    assert (record.total_experience_years, record.experience[0].occupation_code) == (6.1, "15-1252.00")
    assert record.seniority is not None
    assert (record.seniority.level, record.skills[0].category) == ("senior", "programming")


BAD: dict[str, Callable[[], Any]] = {
    "a list": list,
    "work that is a text": lambda: {"work": "clerk"},
    "a date that is a number": lambda: {"work": [{"name": "A", "startDate": 2020}]},
    "a name that is a list": lambda: {"basics": {"name": ["A"]}},
    "keywords that are an object": lambda: {"skills": [{"name": "A", "keywords": {"B": 1}}]},
    "keywords that are a text": lambda: {"skills": [{"name": "A", "keywords": "B"}]},
    "a date that is none": lambda: {"work": [{"name": "A", "startDate": "soon", "endDate": "later"}]},
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_json_resume_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(BAD[name](), DAY)
