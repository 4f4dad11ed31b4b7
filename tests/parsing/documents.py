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


def layered_pdf(*, shown: bool) -> bytes:
    """A resume whose last line is in a layer."""
    layer = "/OC /L0 BDC BT /F1 11 Tf 60 100 Td (Kubernetes wizard) Tj ET EMC"
    state = "ON" if shown else "OFF"
    return raw_pdf(
        layer,
        catalog=f"/OCProperties<</OCGs[6 0 R]/D<</{state}[6 0 R]>>>>",
        resources="/Properties<</L0 6 0 R>>",
        more=("<</Type/OCG/Name(Layer)>>",),
    )


def noted_pdf(*, shown: bool) -> bytes:
    """A resume whose last line is typed on top of the page, as programs that fill in forms do."""
    look = "BT /F1 11 Tf 0 4 Td (Kubernetes wizard) Tj ET"
    note = f"/Subtype/FreeText/Rect[60 96 300 116]/F {4 if shown else 2}/Contents(Kubernetes wizard)/AP<</N 7 0 R>>"
    form = f"/Type/XObject/Subtype/Form/BBox[0 0 240 20]/Resources<</Font<</F1 5 0 R>>>>/Length {len(look)}"
    return raw_pdf("", page="/Annots[6 0 R]", more=(f"<</Type/Annot{note}>>", f"<<{form}>>stream\n{look}\nendstream"))


def raw_pdf(
    content: str, *, catalog: str = "", page: str = "", resources: str = "", more: tuple[str, ...] = ()
) -> bytes:
    """The plain resume and more, object by object. Without a table of places: readers look for the objects."""
    lines = [f"BT /F1 11 Tf 60 {740 - 18 * row} Td ({line}) Tj ET" for row, line in enumerate(CAREER)]
    fonts = "/Font<</F1 5 0 R>>"
    drawn = "\n".join([*lines, content])
    bodies = (
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R{page}/Resources<<{fonts}{resources}>>>>",
        f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more,
    )
    objects = "\n".join(f"{number} 0 obj {body} endobj" for number, body in enumerate(bodies, start=1))
    return f"%PDF-1.7\n{objects}\ntrailer<</Root 1 0 R/Size {len(bodies) + 1}>>\n%%EOF".encode()


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
