"""Kinds of Word document as people make them: tabs, tables, direct formatting, text boxes and headers."""

import io
from collections.abc import Callable, Sequence

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from bench.parsing.people.view import Entry, Part, Run, View

_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'


def say(paragraph: Paragraph, runs: list[Run]) -> Paragraph:
    for text, tag in runs:
        run = paragraph.add_run(text)
        run.bold, run.italic = tag == "b", tag == "i"
    return paragraph


def fill(cells: Sequence[_Cell], entry: Entry) -> None:
    """The period in the first cell of a row, all else in the second."""
    cells[0].text = entry.period
    say(cells[1].paragraphs[0], entry.lines[0])
    for runs in entry.lines[1:]:
        say(cells[1].add_paragraph(), runs)
    for text in entry.bullets:
        cells[1].add_paragraph(text, style="List Bullet")


def tabbed(
    document: Document | _Cell, entry: Entry, at_cm: float, *, tag: str = "", style: str = "List Bullet"
) -> None:
    """The period behind a right tab in the first line."""
    first, *rest = entry.lines
    line = say(document.add_paragraph(), [*first, (f"\t{entry.period}", tag)])
    line.paragraph_format.tab_stops.add_tab_stop(Cm(at_cm), WD_TAB_ALIGNMENT.RIGHT)
    for runs in rest:
        say(document.add_paragraph(), runs)
    for text in entry.bullets:
        document.add_paragraph(text, style=style)


def stacked(target: Document | _Cell, entry: Entry) -> None:
    """The period in a line of its own below the header."""
    for runs in [*entry.lines, [(entry.period, "")]]:
        say(target.add_paragraph(), runs)
    for text in entry.bullets:
        target.add_paragraph(text, style="List Bullet")


def _texts(document: Document, part: Part, style: str | None = "List Bullet") -> None:
    if part.joint and style is not None:
        document.add_paragraph(part.joint.join(part.texts))
        return
    for text in part.texts:
        document.add_paragraph(text, style=style)


def tabs(view: View) -> Document:
    """Heading styles, the period behind a right tab."""
    document = docx.Document()
    document.add_heading(view.name, 0)
    document.add_paragraph(view.person.headline)
    document.add_paragraph("\t".join(value for _, value in view.contacts))
    for part in view.parts:
        document.add_heading(part.heading, 1)
        for entry in part.entries:
            tabbed(document, entry, 16)
        _texts(document, part)
    return document


def grid(view: View) -> Document:
    """One table per section: the period left, the text right; contact in the first."""
    document = docx.Document()
    top = document.add_table(rows=1, cols=2)
    say(top.cell(0, 0).paragraphs[0], [(view.name, "b")]).runs[0].font.size = Pt(20)
    top.cell(0, 0).add_paragraph(view.person.headline)
    top.cell(0, 1).text = "\n".join(f"{label}: {value}" for label, value in view.contacts)
    for part in view.parts:
        say(
            document.add_paragraph(), [(part.heading.upper() if view.person.tongue.code != "tr" else part.heading, "b")]
        )
        table = document.add_table(rows=0, cols=2)
        for entry in part.entries:
            cells = table.add_row().cells
            cells[0].width, cells[1].width = Cm(4), Cm(12)
            fill(cells, entry)
        _texts(document, part)
    return document


def direct(view: View) -> Document:
    """No styles at all: bold capitals for headings, the period in brackets or on a line of its own, typed bullets."""
    document = docx.Document()
    say(document.add_paragraph(), [(view.name, "b")])
    document.add_paragraph(" | ".join(value for _, value in view.contacts))
    for part in view.parts:
        document.add_paragraph()
        say(document.add_paragraph(), [(part.heading, "b")]).runs[0].underline = True
        for entry in part.entries:
            _direct_entry(document, entry, inline=view.seed % 2 == 0)
        _texts(document, part, None if part.kind != "skills" else "List Bullet")
    return document


def _direct_entry(document: Document, entry: Entry, *, inline: bool) -> None:
    first, *rest = entry.lines
    say(document.add_paragraph(), [*first, (f" ({entry.period})", "")] if inline else first)
    for runs in rest:
        say(document.add_paragraph(), runs)
    if not inline:
        document.add_paragraph(entry.period)
    for text in entry.bullets:
        document.add_paragraph(f"- {text}")


def sidebar(view: View) -> Document:
    """One table for the whole page: contact and lists in the left cell, the career in the right one."""
    document = docx.Document()
    left, main = document.add_table(rows=1, cols=2).rows[0].cells
    left.width, main.width = Cm(5), Cm(12)
    for _, value in view.contacts:
        left.add_paragraph(value)
    for part in view.parts:
        cell = left if part.kind in ("skills", "languages", "certificates") else main
        say(cell.add_paragraph(), [(part.heading, "b")]).runs[0].font.size = Pt(13)
        for text in part.texts:
            cell.add_paragraph(text)
        for entry in part.entries:
            stacked(cell, entry)
    say(main.paragraphs[0], [(view.name, "b")]).runs[0].font.size = Pt(24)
    return document


def boxes(view: View) -> Document:
    """The name in the page's header, contact and lists in a text box, the career in the body."""
    document = docx.Document()
    say(document.sections[0].header.paragraphs[0], [(view.name, "b")]).runs[0].font.size = Pt(22)
    lists = [part for part in view.parts if part.kind in ("skills", "languages")]
    inside = [value for _, value in view.contacts]
    xml = "".join(_box_line(text) for text in inside)
    for part in lists:
        xml += _box_line(part.heading, bold=True) + "".join(_box_line(text) for text in part.texts)
    shape = f"<v:shape style='width:150pt;height:400pt'><v:textbox><w:txbxContent>{xml}</w:txbxContent></v:textbox>"
    box = f"<w:r {_NS}><w:pict>{shape}</v:shape></w:pict></w:r>"
    document.add_paragraph()._p.append(parse_xml(box))  # noqa: SLF001 - python-docx has no text boxes
    for part in view.others("skills", "languages"):
        say(document.add_paragraph(), [(part.heading, "b")]).runs[0].font.size = Pt(14)
        for entry in part.entries:
            stacked(document, entry)
        _texts(document, part, None)
    return document


def _box_line(text: str, *, bold: bool = False) -> str:
    plain = text.replace("&", "&amp;").replace("<", "&lt;")
    return f"<w:p><w:r><w:rPr>{'<w:b/>' if bold else ''}</w:rPr><w:t>{plain}</w:t></w:r></w:p>"


KINDS: dict[str, Callable[[View], Document]] = {
    "docx-tabs": tabs, "docx-grid": grid, "docx-direct": direct, "docx-boxes": boxes, "docx-sidebar": sidebar,
}  # fmt: skip


def packed(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
