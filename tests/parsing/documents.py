"""Small documents made on the spot: PDF by reportlab, Word by hand, so that a test shows all that matters in it."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

RESUMES = Path(__file__).parent.parent / "data" / "resumes"

CAREER = (
    "Nadia Petrenko",
    "nadia.petrenko@example.com",
    "EXPERIENCE",
    "Warehouse Manager, Halden Freight Ltd",
    "March 2019 - Present",
    "EDUCATION",
    "BSc Logistics, University of Hull",
    "2012 - 2015",
    "SKILLS",
    "Forklift licence, SAP EWM, Rota planning",
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(draw: Callable[[Canvas], None]) -> bytes:
    """One page (unless `draw` turns it) of 612 x 792 points."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(612, 792), invariant=True)
    draw(canvas)
    canvas.save()
    return stream.getvalue()


def career_pdf(extra: Callable[[Canvas], None] = lambda _: None) -> bytes:
    """A plain resume with whatever `extra` draws on top of it."""

    def draw(canvas: Canvas) -> None:
        write(canvas, CAREER)
        extra(canvas)

    return pdf(draw)


def write(canvas: Canvas, lines: tuple[str, ...], *, x: float = 60, y: float = 740) -> None:
    for line in lines:
        canvas.setFont("Helvetica-Bold" if line.isupper() else "Helvetica", 11)
        canvas.drawString(x, y, line)
        y -= 18


def docx(body: str, *, parts: dict[str, str | bytes] | None = None) -> bytes:
    """A Word document around the XML of its body."""
    document = f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return package({"word/document.xml": document, **(parts or {})})


def package(parts: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    return f'<w:p><w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def career_docx(extra: str = "") -> bytes:
    return docx("".join(paragraph(line, "<w:b/>" if line.isupper() else "") for line in CAREER) + extra)
