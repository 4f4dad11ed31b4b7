"""Nationality and right to work: in the document's words, and only when it states them."""

import pytest

from rolecall.parsing import ParsedResume, parse


def told(*lines: str) -> ParsedResume:
    head = (
        "Ana Ruiz",
        "ana.ruiz@example.com",
        *lines,
        "",
        "EXPERIENCE",
        "",
        "Clerk, British Airways plc",
        "2016 - 2019",
    )
    return parse("\n".join(head).encode())


@pytest.mark.parametrize(
    ("line", "nationality"),
    [
        ("Nationality: Spanish", "Spanish"),
        ("Staatsangehörigkeit: deutsch", "deutsch"),
        ("Nacionalidad: mexicana | Tel: +52 81 5555 5555", "mexicana"),
        ("Obywatelstwo: polskie", "polskie"),
        ("国籍：日本", "日本"),
        ("British citizen", "British"),
        ("Citizen of France", "France"),
        ("I am also British citizen", "British"),
        ("Welsh and British national", "Welsh and British"),
        ("Permis B, nationalité française", "française"),
        ("Cittadinanza italiana, automunito", "italiana"),
    ],
)
def test_a_stated_nationality_is_read(line: str, nationality: str) -> None:
    resume = told(line)
    assert resume.nationality == nationality
    assert resume.evidence["nationality"].words


@pytest.mark.parametrize(
    "line",
    [
        "Right to work in the UK: yes",
        "Authorized to work in the United States without sponsorship",
        "Niederlassungserlaubnis für Deutschland",
        "Permiso de trabajo vigente en España",
        "Work permit valid until 2027",
    ],
)
def test_a_stated_right_to_work_is_read_as_it_stands(line: str) -> None:
    assert told(f"{line}").right_to_work == line
    assert told(f"Hull, UK | {line}").right_to_work == line


@pytest.mark.parametrize(
    "line", ["Madrid, Spain", "Languages: Spanish (native)", "Senior citizen adviser", "+34 600 000 000"]
)
def test_nothing_is_concluded_from_places_languages_or_trades(line: str) -> None:
    resume = told(line)
    assert (resume.nationality, resume.right_to_work) == (None, None)


def test_what_follows_a_nationality_in_its_line_is_not_part_of_it() -> None:
    resume = told("Nationality: French, Nigerian. Right to work in the EU and the UK (settled status).")
    assert resume.nationality == "French, Nigerian"
    assert resume.right_to_work == "Right to work in the EU and the UK (settled status)"
