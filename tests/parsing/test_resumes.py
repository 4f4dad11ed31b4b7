"""Real renderings against their truth: what is scored is right, and the whole record stays what it is."""

import json
import random
from datetime import date
from typing import Any

import pytest

from rolecall.parsing import ParsedResume, Unreadable, parse, parse_isolated
from rolecall.parsing.errors import Reason
from rolecall.parsing.json_resume import to_json_resume
from tests.parsing.documents import RESUMES

FILES = sorted(path.name.removesuffix(".truth.json") for path in RESUMES.glob("*.truth.json"))
GOLDEN = sorted(path.name.removesuffix(".record.json") for path in RESUMES.glob("*.record.json"))


def truth_of(name: str) -> dict[str, Any]:
    return dict(json.loads((RESUMES / f"{name}.truth.json").read_text(encoding="utf-8"))["resume"])


@pytest.mark.parametrize("name", FILES)
def test_name_mail_and_jobs_are_exactly_those_of_the_document(name: str) -> None:
    truth, resume = truth_of(name), parse((RESUMES / name).read_bytes())
    assert (resume.full_name or "").casefold() == truth["basics"]["name"].casefold()
    assert (resume.email or "").casefold() == truth["basics"].get("email", resume.email or "").casefold()
    jobs = to_json_resume(resume)["work"]
    assert len(jobs) == len(truth["work"])
    assert all(any(agrees(job, true) for job in jobs) for true in truth["work"])


def agrees(job: dict[str, Any], true: dict[str, Any]) -> bool:
    """Title and employer to the letter; dates as precisely as the truth has them."""
    texts = all(job.get(key) == true.get(key) for key in ("position", "name"))
    return texts and all((job.get(key) or "").startswith(true.get(key) or "") for key in ("startDate", "endDate"))


@pytest.mark.parametrize("name", GOLDEN)
def test_the_whole_record_is_the_golden_one(name: str) -> None:
    golden = json.loads((RESUMES / f"{name}.record.json").read_text(encoding="utf-8"))
    assert parse((RESUMES / name).read_bytes(), as_of=date(2026, 1, 1)).to_json() == golden


def test_years_of_experience_are_counted_to_the_day_that_is_given() -> None:
    data = (RESUMES / "t06-docx-classic.docx").read_bytes()
    years = [parse_isolated(data, as_of=date(year, 1, 1)).total_experience_years or 0 for year in (2026, 2028)]
    assert years[1] == pytest.approx(years[0] + 2)


@pytest.mark.parametrize("name", FILES)
def test_in_isolation_the_record_is_the_same(name: str) -> None:
    data = (RESUMES / name).read_bytes()
    assert parse_isolated(data) == parse(data) == ParsedResume.from_json(parse(data).to_json())


def test_a_scan_is_read_and_says_whose_it_is() -> None:
    assert parse((RESUMES / "l01-scan.pdf").read_bytes()).email


@pytest.mark.parametrize("seed", range(40))
def test_a_mutated_file_gives_a_record_or_a_clear_refusal(seed: int) -> None:
    rng = random.Random(seed)
    data = bytearray((RESUMES / rng.choice(FILES)).read_bytes())
    for _ in range(rng.randint(1, 60)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    assert outcome(bytes(data)) in ("record", *Reason)


def outcome(data: bytes) -> str:
    try:
        resume = parse_isolated(data)
    except Unreadable as refused:
        return refused.code.value
    return "record" if ParsedResume.from_json(resume.to_json()) == resume else "another record"
