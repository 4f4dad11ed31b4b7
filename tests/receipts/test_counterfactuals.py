"""The whole set of resumes again, of somebody else: with another name, sex, age, nationality, health and postcode.

The change is made to the words of each document, before anything is read from them. No score and no rank may move.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from rolecall.matching.job_document import JobDocument
from rolecall.matching.reading import read_job
from rolecall.matching.score import score
from rolecall.parsing import Limits, ParsedResume
from rolecall.parsing.assemble import assemble
from rolecall.parsing.extract.read import read
from rolecall.parsing.extract.words import Extract, Word
from rolecall.receipts.resume_facts import candidate_facts
from tests.parsing.documents import RESUMES

DAY = date(2026, 1, 1)
FILES = sorted(
    path.relative_to(RESUMES).as_posix()
    for path in (*RESUMES.glob("*"), *RESUMES.glob("languages/*"))
    if path.suffix in (".pdf", ".doc", ".docx", ".rtf", ".txt") and "scan" not in path.name
)
POSTS = (
    JobDocument(
        title="Senior Software Engineer", requirements="5+ years. Python, React, AWS.", skills=("Docker", "SQL")
    ),
    JobDocument(title="HR Advisor", requirements="Employee relations, recruitment. CIPD. Excel.", location="Leicester"),
    JobDocument(
        title="Maschinenbauingenieur", requirements="Siemens NX, FEM, 8+ Jahre Erfahrung", location="Stuttgart"
    ),
    JobDocument(title="Sales Manager", requirements="10 years of experience. Salesforce. Spanish. MBA."),
)
PEOPLE = {
    "another name": (("Aaliyah", "Okonkwo", "Zhang", "Ibragimova"), ()),
    "another sex, age, nationality and health": (
        (),
        (
            "Sex: female",
            "Date of birth: 03.04.1961",
            "Nationality: Nigerian",
            "Disability: blind",
            "Marital status: widowed",
        ),
    ),
    "the opposite": (
        ("Karl", "Gustafsson", "Lindqvist", "Berg"),
        ("Geschlecht: männlich", "Geburtsdatum: 09.12.1999", "Staatsangehörigkeit: schwedisch", "Photo: enclosed"),
    ),
}
_POSTCODE = re.compile(r"\b\d{5}\b")
_LEADING = 14.0


@cache
def read_as_it_is(file: str) -> tuple[Extract, ParsedResume]:
    extract = read((RESUMES / file).read_bytes(), Limits())
    return extract, assemble(extract, "", DAY)


@cache
def as_somebody_else(file: str, person: str) -> ParsedResume:
    extract, record = read_as_it_is(file)
    names, lines = PEOPLE[person]
    called = dict(zip((record.full_name or "").casefold().split(), names, strict=False)) if names else {}
    texts = _called(extract.words, called)
    words = [replace(word, text=_POSTCODE.sub("99501", text)) for word, text in zip(extract.words, texts, strict=True)]
    below = record.evidence["email"]
    moved = [
        replace(word, y0=word.y0 + _LEADING * len(lines), y1=word.y1 + _LEADING * len(lines))
        if word.page == below.page and word.y0 > below.box[3] - 2
        else word
        for word in words
    ]
    at = next((index for index, word in enumerate(moved) if word.page == below.page and word.y0 > below.box[3] - 2), 0)
    told = [word for number, line in enumerate(lines) for word in _set(line, below.box, below.page, number)]
    return assemble(replace(extract, words=[*moved[:at], *told, *moved[at:]]), "", DAY)


def _called(words: Sequence[Word], called: Mapping[str, str]) -> list[str]:
    """The texts with other names, where two of them stand together: one alone may be a trade ("Developer")."""
    plain = [re.split("[:：]", word.text.casefold().strip(","))[-1] for word in words]
    named = [
        text in called and bool({*plain[max(0, at - 1) : at], *plain[at + 1 : at + 2]} & called.keys())
        for at, text in enumerate(plain)
    ]
    return [called[text] if is_name else word.text for word, text, is_name in zip(words, plain, named, strict=True)]


def _set(line: str, box: tuple[float, float, float, float], page: int, number: int) -> list[Word]:
    """A line of its own, as far left as the mail address."""
    x, y, made = box[0], box[3] + 2 + _LEADING * number, []
    for text in line.split():
        made.append(Word(text, page, x, y, x + 5.0 * len(text), y + 10, 9.0, paragraph=9000 + number))
        x += 5.0 * len(text) + 3
    return made


def scores(record: ParsedResume) -> list[int]:
    facts = candidate_facts(record, DAY)
    return [score(facts, read_job(post)).total_tenths for post in POSTS]


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("file", FILES)
def test_who_somebody_is_changes_no_score(file: str, person: str) -> None:
    changed = as_somebody_else(file, person)
    assert not PEOPLE[person][0] or changed.full_name != read_as_it_is(file)[1].full_name
    assert scores(changed) == scores(read_as_it_is(file)[1])


@pytest.mark.parametrize("person", PEOPLE)
def test_who_somebody_is_changes_no_rank(person: str) -> None:
    """Of everybody for each post, when one after another is somebody else."""
    honest = {file: scores(read_as_it_is(file)[1]) for file in FILES}
    for file in FILES:
        changed = {**honest, file: scores(as_somebody_else(file, person))}
        assert ranks(changed) == ranks(honest)


def ranks(found: Mapping[str, list[int]]) -> list[list[str]]:
    return [sorted(found, key=lambda file: (-found[file][post], file)) for post in range(len(POSTS))]


def test_the_posts_tell_the_resumes_apart() -> None:
    assert all(len({scores(read_as_it_is(file)[1])[post] for file in FILES}) >= 3 for post in range(len(POSTS)))


def test_the_set_is_that_of_the_repository() -> None:
    assert len(FILES) >= 20
    assert all(Path(RESUMES / file).exists() for file in FILES)
