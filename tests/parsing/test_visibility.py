"""What a person cannot see is reported and feeds no field; what looks unusual but can be seen is read."""

import pytest

from rolecall.parsing import Limits, ParsedResume, parse
from rolecall.parsing.extract.read import read
from tests.parsing.documents import career_docx, career_pdf, docx, layered_pdf, noted_pdf, paragraph
from tests.parsing.hiding import HIDDEN, SECRET, VISIBLE, Draw


@pytest.mark.parametrize("draw", HIDDEN, ids=lambda draw: draw.__name__)
def test_hidden_words_of_a_pdf_are_reported_with_the_reason(draw: Draw) -> None:
    resume = parse(career_pdf(draw))
    assert [(hidden.words, hidden.reason) for hidden in resume.hidden_text] == [(SECRET, HIDDEN[draw])]


@pytest.mark.parametrize("draw", HIDDEN, ids=lambda draw: draw.__name__)
def test_hidden_words_change_nothing_else(draw: Draw) -> None:
    assert visible(parse(career_pdf(draw))) == visible(parse(career_pdf()))


def visible(resume: ParsedResume) -> dict[str, object]:
    return {key: value for key, value in resume.to_json().items() if key not in ("hidden_text", "sha256")}


@pytest.mark.parametrize("draw", VISIBLE, ids=lambda draw: draw.__name__)
def test_unusual_but_visible_words_are_read(draw: Draw) -> None:
    data = career_pdf(draw)
    assert parse(data).hidden_text == ()
    assert set(SECRET.split()) <= {word.text for word in read(data, Limits()).words}


LAYERS = {"layer that is switched off": layered_pdf, "hidden annotation": noted_pdf}


@pytest.mark.parametrize("reason", LAYERS)
def test_layers_and_notes_are_read_when_they_are_shown_and_reported_when_not(reason: str) -> None:
    shown, hidden = LAYERS[reason](shown=True), LAYERS[reason](shown=False)
    assert set(SECRET.split()) <= {word.text for word in read(shown, Limits()).words}
    assert parse(shown).hidden_text == ()
    assert [(found.words, found.reason) for found in parse(hidden).hidden_text] == [(SECRET, reason)]


@pytest.mark.parametrize(
    ("properties", "reason"),
    [
        ("<w:vanish/>", "hidden attribute"),
        ('<w:color w:val="FFFFFF"/>', "colour of the background"),
        ('<w:sz w:val="1"/>', "tiny"),
    ],
)
def test_hidden_runs_of_a_word_document_are_reported(properties: str, reason: str) -> None:
    resume = parse(career_docx(paragraph(SECRET, properties)))
    assert [(hidden.words, hidden.reason) for hidden in resume.hidden_text] == [(SECRET, reason)]
    assert SECRET not in [skill.name for skill in resume.skills]


def test_white_words_on_a_dark_cell_of_a_word_table_are_read() -> None:
    shade = '<w:tcPr><w:shd w:val="clear" w:fill="1F2A44"/></w:tcPr>'
    name = paragraph("Nadia Petrenko", '<w:color w:val="FFFFFF"/>')
    table = f"<w:tbl><w:tr><w:tc>{shade}{name}</w:tc></w:tr></w:tbl>"
    rest = "".join(
        paragraph(line) for line in ("EXPERIENCE", "Warehouse Manager, Halden Freight Ltd", "2019 - Present")
    )
    resume = parse(docx(table + rest))
    assert (resume.full_name, resume.hidden_text) == ("Nadia Petrenko", ())
