"""What a person cannot see is reported and feeds no field; what looks unusual but can be seen is read."""

from collections.abc import Callable

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from rolecall.parsing import Limits, ParsedResume, parse
from rolecall.parsing.extract.read import read
from tests.parsing.documents import career_docx, career_pdf, docx, layered_pdf, paragraph

SECRET = "Kubernetes wizard"
Draw = Callable[[Canvas], None]


def white(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    canvas.drawString(60, 100, SECRET)


def tiny(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 0.8)
    canvas.drawString(60, 100, SECRET)


def off_the_page(canvas: Canvas) -> None:
    canvas.drawString(900, 100, SECRET)


def invisible_mode(canvas: Canvas) -> None:
    text = canvas.beginText(60, 100)
    text.setTextRenderMode(3)
    text.textOut(SECRET)
    canvas.drawText(text)


def covered(canvas: Canvas) -> None:
    canvas.drawString(60, 100, SECRET)
    canvas.setFillGray(1)
    canvas.rect(50, 90, 300, 30, stroke=0, fill=1)


def transparent(canvas: Canvas) -> None:
    canvas.setFillAlpha(0)
    canvas.drawString(60, 100, SECRET)


def dark_on_dark(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.1, 0.3)
    canvas.rect(50, 90, 300, 30, stroke=0, fill=1)
    canvas.drawString(60, 100, SECRET)


def clipped(canvas: Canvas) -> None:
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(400, 400, 10, 10)
    canvas.clipPath(path, stroke=0)
    canvas.drawString(60, 100, SECRET)
    canvas.restoreState()


def picture(canvas: Canvas, shade: int) -> None:
    """One dot of grey, as large as the words."""
    canvas.drawImage(ImageReader(Image.new("L", (1, 1), shade)), 50, 90, 300, 30)


def under_a_picture(canvas: Canvas) -> None:
    canvas.drawString(60, 100, SECRET)
    picture(canvas, 255)


def white_on_a_white_picture(canvas: Canvas) -> None:
    picture(canvas, 255)
    canvas.setFillGray(1)
    canvas.drawString(60, 100, SECRET)


def in_a_transparent_form(canvas: Canvas) -> None:
    canvas.beginForm("hidden")
    canvas.setFont("Helvetica", 11)
    canvas.drawString(60, 100, SECRET)
    canvas.endForm()
    canvas.setFillAlpha(0)
    canvas.doForm("hidden")


HIDDEN: dict[Draw, str] = {
    under_a_picture: "covered",
    white_on_a_white_picture: "colour of the background",
    in_a_transparent_form: "transparent",
    white: "colour of the background",
    tiny: "tiny",
    off_the_page: "off the page",
    invisible_mode: "invisible render mode",
    covered: "covered",
    transparent: "transparent",
    dark_on_dark: "colour of the background",
    clipped: "clipped",
}


@pytest.mark.parametrize("draw", HIDDEN, ids=lambda draw: draw.__name__)
def test_hidden_words_of_a_pdf_are_reported_with_the_reason(draw: Draw) -> None:
    resume = parse(career_pdf(draw))
    assert [(hidden.words, hidden.reason) for hidden in resume.hidden_text] == [(SECRET, HIDDEN[draw])]


@pytest.mark.parametrize("draw", HIDDEN, ids=lambda draw: draw.__name__)
def test_hidden_words_change_nothing_else(draw: Draw) -> None:
    assert visible(parse(career_pdf(draw))) == visible(parse(career_pdf()))


def visible(resume: ParsedResume) -> dict[str, object]:
    return {key: value for key, value in resume.to_json().items() if key not in ("hidden_text", "sha256")}


def white_on_dark(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.1, 0.3)
    canvas.rect(50, 90, 300, 30, stroke=0, fill=1)
    canvas.setFillGray(1)
    canvas.drawString(60, 100, SECRET)


def light_grey(canvas: Canvas) -> None:
    canvas.setFillGray(0.82)
    canvas.drawString(60, 100, SECRET)


def small_print(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 5)
    canvas.drawString(60, 100, SECRET)


def white_on_a_dark_picture(canvas: Canvas) -> None:
    picture(canvas, 30)
    canvas.setFillGray(1)
    canvas.drawString(60, 100, SECRET)


def under_tinted_glass(canvas: Canvas) -> None:
    canvas.drawString(60, 100, SECRET)
    canvas.setFillColorRGB(0.2, 0.4, 0.9, alpha=0.3)
    canvas.rect(50, 90, 300, 30, stroke=0, fill=1)


def in_a_form(canvas: Canvas) -> None:
    canvas.beginForm("shown")
    canvas.setFont("Helvetica", 11)
    canvas.drawString(60, 100, SECRET)
    canvas.endForm()
    canvas.doForm("shown")


def turned(canvas: Canvas) -> None:
    canvas.translate(400, 100)
    canvas.rotate(90)
    canvas.drawString(0, 0, SECRET)


VISIBLE = [white_on_dark, light_grey, small_print, white_on_a_dark_picture, under_tinted_glass, in_a_form, turned]


@pytest.mark.parametrize("draw", VISIBLE, ids=lambda draw: draw.__name__)
def test_unusual_but_visible_words_are_read(draw: Draw) -> None:
    data = career_pdf(draw)
    assert parse(data).hidden_text == ()
    assert set(SECRET.split()) <= {word.text for word in read(data, Limits()).words}


def test_a_layer_is_read_when_it_is_switched_on_and_reported_when_not() -> None:
    assert parse(layered_pdf(shown=True)).hidden_text == ()
    off = parse(layered_pdf(shown=False))
    assert [(hidden.words, hidden.reason) for hidden in off.hidden_text] == [(SECRET, "layer that is switched off")]


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
