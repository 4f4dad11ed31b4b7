"""`--annotate`: a PDF with a box around every field, for every kind of file."""

import ctypes
import io
from collections.abc import Callable, Iterator
from functools import cache

import pypdfium2 as pdfium
import pypdfium2.raw as c
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from rolecall.parsing import parse
from rolecall.parsing.annotate import annotated
from rolecall.parsing.annotate.facing import as_read
from rolecall.parsing.annotate.marks import COLORS, marks_of
from rolecall.parsing.extract.pdf_page import PageFrame
from rolecall.parsing.ocr.pictures import Picture
from tests.parsing.documents import CAREER, career_docx, career_pdf, pdf, write
from tests.parsing.opendocument import career, odt

Box = tuple[float, float, float, float]


def turned(degrees: int) -> bytes:
    """The plain resume, drawn turned on a page that viewers turn back."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(*{90: (612, 0), 180: (612, 792), 270: (0, 792)}[degrees])
        canvas.rotate(degrees)
        write(canvas, CAREER, y=560)

    stream = io.BytesIO()
    document = pdfium.PdfDocument(pdf(draw))
    document[0].set_cropbox(20, 10, 612, 780)
    document[0].set_rotation(degrees)
    document.save(stream)
    return stream.getvalue()


def hidden(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    canvas.drawString(60, 100, "Unseen")


FILES: dict[str, Callable[[], bytes]] = {
    "a PDF": career_pdf,
    "a PDF with hidden words": lambda: career_pdf(hidden),
    "a page turned to the right": lambda: turned(90),
    "a page upside down": lambda: turned(180),
    "a page turned to the left": lambda: turned(270),
    "a Word document": career_docx,
    "an OpenDocument": lambda: odt(career()),
}


@cache
def drawn(name: str) -> tuple[set[tuple[str, Box]], set[tuple[str, Box]]]:
    """The marks that the record asks for, and the boxes of those colours on the pages."""
    data = FILES[name]()
    resume = parse(data)
    pages = pdfium.PdfDocument(annotated(data, resume))
    assert len(pages) == resume.pages
    wanted = {(mark.kind, rounded(mark.box)) for mark in marks_of(resume)}
    return wanted, {found for page in pages for found in boxes(page)}


def boxes(page: pdfium.PdfPage) -> Iterator[tuple[str, Box]]:
    """Rectangles in the colours of the marks, with the legend's white strip taken off again."""
    left, bottom, right, top = page.get_cropbox()
    turn = page.get_rotation() // 90
    edges = [(left, bottom + 20, right, top), (left, bottom, right - 20, top), (left, bottom, right, top - 20)]
    page.set_cropbox(*[*edges, (left + 20, bottom, right, top)][turn])
    frame = PageFrame(page, 1)
    for item in page.get_objects(filter=[c.FPDF_PAGEOBJ_PATH]):
        rgb = [ctypes.c_uint() for _ in range(4)]
        c.FPDFPageObj_GetStrokeColor(item, *rgb)
        kind = next((k for k, color in COLORS.items() if color == tuple(value.value for value in rgb[:3])), None)
        if kind:
            yield kind, rounded(frame.box(*item.get_bounds()))


def rounded(box: Box) -> Box:
    x0, y0, x1, y1 = (round(value / 3) for value in box)
    return (x0, y0, x1, y1)


@pytest.mark.parametrize("name", FILES)
def test_every_field_has_its_box_where_its_words_stand(name: str) -> None:
    wanted, found = drawn(name)
    assert wanted
    assert all(any(near(mark, box) for box in found) for mark in wanted)


def near(mark: tuple[str, Box], box: tuple[str, Box]) -> bool:
    return mark[0] == box[0] and all(abs(a - b) <= 1 for a, b in zip(mark[1], box[1], strict=True))


def test_hidden_words_have_a_box_of_their_own() -> None:
    assert "hidden" in {kind for kind, _ in drawn("a PDF with hidden words")[0]}


@pytest.mark.parametrize("turns", range(4))
def test_a_picture_is_shown_the_way_it_was_read(turns: int) -> None:
    page = Image.new("L", (600, 800), 255)
    page.paste(0, (60, 40, 360, 60))
    lying = page.rotate(90 * turns, expand=True)
    found = as_read(Picture(lying, 1, lying.width / 2, lying.height / 2), [(30.0, 20.0, 180.0, 30.0)])
    assert (found.image.tobytes(), found.width, found.height) == (page.tobytes(), 300, 400)
