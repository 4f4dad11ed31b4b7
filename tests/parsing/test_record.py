"""The record and its JSON."""

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolecall.parsing.evidence import Evidence
from rolecall.parsing.record import Experience, Location, ParsedResume, Phone, Skill

texts = st.text(max_size=30)
maybe = st.none() | texts
numbers = st.floats(min_value=0, max_value=900, allow_nan=False).map(lambda n: round(n, 1))
evidences = st.builds(
    Evidence,
    page=st.integers(1, 40),
    box=st.tuples(numbers, numbers, numbers, numbers),
    words=texts,
    confidence=st.floats(0, 1).map(lambda n: round(n, 2)),
)
seen = st.dictionaries(st.sampled_from(("title", "company", "name")), evidences)
jobs = st.builds(
    Experience,
    title=maybe,
    company=maybe,
    start=maybe,
    current=st.booleans(),
    achievements=st.lists(texts, max_size=3).map(tuple),
    evidence=seen,
)
resumes = st.builds(
    ParsedResume,
    sha256=texts,
    kind=texts,
    pages=st.integers(1, 9),
    full_name=maybe,
    phone=st.none() | st.builds(Phone, written=texts, e164=maybe),
    location=st.none() | st.builds(Location, text=texts, city=maybe),
    experience=st.lists(jobs, max_size=3).map(tuple),
    skills=st.lists(st.builds(Skill, name=texts, years=st.none() | numbers, evidence=seen), max_size=3).map(tuple),
    total_experience_years=st.none() | numbers,
    evidence=seen,
)


@given(resumes)
def test_json_and_back_gives_an_equal_record(resume: ParsedResume) -> None:
    assert ParsedResume.from_json(json.loads(json.dumps(resume.to_json()))) == resume


@given(resumes)
def test_the_same_record_is_the_same_bytes(resume: ParsedResume) -> None:
    again = ParsedResume.from_json(resume.to_json())
    assert json.dumps(again.to_json()) == json.dumps(resume.to_json())


@pytest.mark.parametrize(
    "data",
    [
        {"sha256": "a", "kind": "pdf"},
        {"sha256": "a", "kind": "pdf", "pages": "1"},
        {"sha256": "a", "kind": "pdf", "pages": 1, "salary": 1},
        {"sha256": "a", "kind": "pdf", "pages": 1, "skills": [{}]},
        {
            "sha256": "a",
            "kind": "pdf",
            "pages": 1,
            "evidence": {"x": {"page": 1, "box": [1], "words": "", "confidence": 1}},
        },
    ],
)
def test_anything_else_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        ParsedResume.from_json(data)


def test_the_record_can_be_used_without_loading_a_reader() -> None:
    late = ("pypdfium2", "legacy_doc", "phonenumbers")
    code = f"import sys, rolecall.parsing.record; print([name for name in {late} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
