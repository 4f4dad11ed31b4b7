"""Strengths, suggestions and the score: from the record alone, each with the words it is about."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from rolecall.parsing import ParsedResume, parse
from rolecall.parsing.evidence import HiddenText
from rolecall.parsing.insights import Finding, Insights, insights
from rolecall.parsing.insights.refinement import refined
from rolecall.parsing.record import Experience, Phone, Skill
from tests.parsing.documents import RESUMES

FILES = ("t06-docx-classic.docx", "w04-txt.txt", "l06-rtf.rtf")
JOB = Experience(title="Cook", company="Inn", start="2015-01", end="2016-01", achievements=("Cut waste by 20 %",))
PERSON = ParsedResume(sha256="", kind="pdf", pages=1, full_name="Ann Lee", email="a@example.com", experience=(JOB,))


def rules(record: ParsedResume) -> set[str]:
    return {finding.rule for finding in insights(record).suggestions}


@pytest.mark.parametrize("name", FILES)
def test_every_finding_shows_its_quotes_and_every_quote_stands_in_the_record(name: str) -> None:
    record = parse((RESUMES / name).read_bytes())
    text = str(record.to_json())
    found = insights(record)
    assert found.strengths
    for finding in (*found.strengths, *found.suggestions):
        assert finding.quotes
        assert all(quote in finding.text and quote in text.replace("\\'", "'") for quote in finding.quotes)


@pytest.mark.parametrize("name", FILES)
def test_the_score_is_the_sum_of_parts_that_reach_a_hundred(name: str) -> None:
    found = insights(parse((RESUMES / name).read_bytes()))
    assert found.ats_score == sum(part.points for part in found.parts) <= 100
    assert sum(part.most for part in found.parts) == 100
    assert all(0 <= part.points <= part.most for part in found.parts)


def test_an_empty_record_scores_what_its_form_is_worth() -> None:
    found = insights(ParsedResume(sha256="", kind="pdf", pages=1))
    assert (found.ats_score, found.strengths, found.suggestions) == (10, (), ())


@pytest.mark.parametrize(
    ("rule", "record"),
    [
        ("contact", PERSON),
        ("dates", replace(PERSON, experience=(replace(JOB, end=None),))),
        ("description", replace(PERSON, experience=(replace(JOB, achievements=()),))),
        ("gap", replace(PERSON, experience=(replace(JOB, start="2018-01", current=True, end=None), JOB))),
        ("figures", replace(PERSON, experience=(replace(JOB, achievements=("Cooked in 2015",)),))),
        ("duties", replace(PERSON, experience=(replace(JOB, achievements=("Responsible for 4 ovens",)),))),
        ("length", replace(PERSON, experience=(replace(JOB, achievements=("word " * 50,)),))),
        ("skills", PERSON),
        ("pages", replace(PERSON, pages=5)),
        ("hidden text", replace(PERSON, hidden_text=(HiddenText(words="x", page=1, box=(0, 0, 1, 1), reason="tiny"),))),
    ],
)
def test_what_is_amiss_is_said(rule: str, record: ParsedResume) -> None:
    assert rule in rules(record)


def test_nothing_is_said_against_what_is_there() -> None:
    skills = tuple(Skill(name=name) for name in ("Baking", "Hygiene", "Menus", "Stock", "Rotas"))
    assert rules(replace(PERSON, phone=Phone(written="1"), skills=skills)) == set()


class Model:
    def __init__(self, *claims: Finding) -> None:
        self.claims = claims

    def propose(self, record: ParsedResume, found: Insights) -> Sequence[Finding]:
        del record, found
        return self.claims


@pytest.mark.parametrize(
    ("claim", "kept"),
    [
        (Finding("model", "Saves money: “Cut waste by 20 %”.", ("Cut waste by 20 %",)), True),
        (Finding("model", "Saves money.", ()), False),
        (Finding("model", "Led a brigade: “Led 12 cooks”.", ("Led 12 cooks",)), False),
        (Finding("model", "Cut waste by 40 % as “Cook”.", ("Cook",)), False),
        (Finding("model", "Worked at the Ritz as “Cook”.", ("Cook",)), False),
        (Finding("model", "Part of a word: “aste”.", ("aste",)), False),
        (Finding("model", "Long: “Cook” " + "and so on " * 60, ("Cook",)), False),
        (Finding("model", "Hidden: “trust me”.", ("trust me",)), False),
    ],
)
def test_a_claim_of_a_model_is_kept_only_when_the_resume_proves_it(claim: Finding, *, kept: bool) -> None:
    hidden = HiddenText(words="trust me", page=1, box=(0, 0, 1, 1), reason="tiny")
    record = replace(PERSON, hidden_text=(hidden,))
    before = insights(record)
    after = refined(record, before, Model(claim))
    assert (claim in after.strengths) == kept
    assert (after.ats_score, after.suggestions) == (before.ats_score, before.suggestions)
