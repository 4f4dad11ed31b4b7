"""Kinds of Word document after the templates that word processors come with, and after what people do to them."""

from collections.abc import Callable

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from bench.parsing.people.view import Entry, Run, View
from bench.parsing.people.word import say

_SIDE = ("skills", "languages", "certificates", "hobbies")
_GREEN = RGBColor(0x00, 0x7A, 0x4D)


def swiss(view: View) -> Document:
    """Google's "Swiss": contact right of the name, the career left of the lists, employer and title in one line."""
    document = docx.Document()
    name, contact = document.add_table(rows=1, cols=2).rows[0].cells
    _sized(say(name.paragraphs[0], [(view.name, "b")]), 26)
    name.add_paragraph(view.person.headline)
    contact.paragraphs[0].text = view.contacts[0][1]
    for _, value in view.contacts[1:]:
        say(contact.add_paragraph(), [(value, "b")])
    main, side = document.add_table(rows=1, cols=2).rows[0].cells
    main.width, side.width = Cm(12), Cm(5)
    for part in view.parts:
        cell = side if part.kind in _SIDE else main
        _sized(say(cell.add_paragraph(), [(part.heading, "b")]), 12).runs[0].font.color.rgb = _GREEN
        for entry in part.entries:
            say(cell.add_paragraph(), _in_one(entry, " — "))
            _sized(cell.add_paragraph(entry.period), 8)
            for text in entry.bullets:
                cell.add_paragraph(text)
        for text in part.texts:
            cell.add_paragraph(text)
    return document


def breaks(view: View) -> Document:
    """One paragraph an entry: a line break ends every line of its head, the list is typed; the mail is a link."""
    document = docx.Document()
    _sized(say(document.add_paragraph(), [(view.name, "b")]), 20).alignment = WD_ALIGN_PARAGRAPH.CENTER
    contact = document.add_paragraph()
    for label, value in view.contacts:
        _link(contact, value) if "@" in value else contact.add_run(f"{label}: {value}")
        contact.add_run().add_break(WD_BREAK.LINE)
    for part in view.parts:
        _ruled(say(document.add_paragraph(), [(part.heading, "b")]))
        for entry in part.entries:
            paragraph = document.add_paragraph()
            for runs in [*entry.lines, [(entry.period, "i")], *([(f"• {text}", "")] for text in entry.bullets)]:
                if paragraph.runs:
                    paragraph.add_run().add_break(WD_BREAK.LINE)
                say(paragraph, runs)
        if part.texts:
            document.add_paragraph("\n".join(part.paragraphs))
    return document


def functional(view: View) -> Document:
    """What somebody can do comes first; posts and schools are a line each, with the period in brackets."""
    document = docx.Document()
    _sized(say(document.add_paragraph(), [(view.name, "b")]), 18)
    document.add_paragraph(" · ".join(value for _, value in view.contacts))
    lists = [part for part in view.parts if not part.entries and part.kind != "references"]
    for part in [*lists, *(part for part in view.parts if part not in lists)]:
        heading = document.add_paragraph(part.heading)
        heading.runs[0].underline = heading.runs[0].bold = True
        for entry in part.entries:
            say(document.add_paragraph(), [*_in_one(entry, ", "), (f" ({entry.period})", "")])
        for text in part.paragraphs:
            document.add_paragraph(text)
    return document


def nested(view: View) -> Document:
    """A table in the cell of a table for each section, its heading in a merged row; a cell is left for the photo."""
    document = docx.Document()
    outer = document.add_table(rows=0, cols=1, style="Table Grid")
    top = outer.add_row().cells[0].add_table(rows=1, cols=2)
    _sized(say(top.cell(0, 0).paragraphs[0], [(view.name, "b")]), 18)
    for label, value in view.contacts:
        top.cell(0, 0).add_paragraph(f"{label}: {value}")
    for part in view.parts:
        inner = outer.add_row().cells[0].add_table(rows=1, cols=2)
        heading = inner.cell(0, 0).merge(inner.cell(0, 1))
        say(heading.paragraphs[0], [(part.heading, "b")])
        for entry in part.entries:
            period, text = inner.add_row().cells
            period.text = entry.period
            _stack(text, entry)
        if part.texts:
            wide = inner.add_row().cells
            wide[0].merge(wide[1]).text = "\n".join(part.paragraphs)
    return document


def dated(view: View) -> Document:
    """Period and place right of the head in a cell of their own, under a name in a content control."""
    document = docx.Document()
    _controlled(_sized(say(document.add_paragraph(), [(view.name, "b")]), 24))
    document.add_paragraph(" | ".join(value for _, value in view.contacts[1:]))
    document.add_paragraph(view.contacts[0][1])
    for part in view.parts:
        _ruled(document.add_heading(part.heading, 1))
        for entry in part.entries:
            text, period = document.add_table(rows=1, cols=2).rows[0].cells
            text.width, period.width = Cm(12), Cm(5)
            period.text = entry.period
            period.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
            _stack(text, Entry(entry.lines, entry.period))
            for bullet in entry.bullets:
                document.add_paragraph(bullet, style="List Bullet")
        for text_line in part.paragraphs:
            document.add_paragraph(text_line)
    return document


def _in_one(entry: Entry, joint: str) -> list[Run]:
    """The header lines of an entry as one."""
    first, *rest = entry.lines
    return [*first, *(run for runs in rest for run in [(joint, ""), *runs])]


def _stack(cell: _Cell, entry: Entry) -> None:
    say(cell.paragraphs[0], entry.lines[0])
    for runs in entry.lines[1:]:
        say(cell.add_paragraph(), runs)
    for text in entry.bullets:
        cell.add_paragraph(text, style="List Bullet")


def _sized(paragraph: Paragraph, points: float) -> Paragraph:
    for run in paragraph.runs:
        run.font.size = Pt(points)
    return paragraph


def _ruled(paragraph: Paragraph) -> None:
    """A line below it, as a border."""
    line = f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(line))  # noqa: SLF001 - python-docx has no borders


def _link(paragraph: Paragraph, mail: str) -> None:
    target = paragraph.part.relate_to(f"mailto:{mail}", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), target)
    run = paragraph.add_run(mail)
    link.append(run._r)  # noqa: SLF001 - python-docx has no links
    paragraph._p.append(link)  # noqa: SLF001


def _controlled(paragraph: Paragraph) -> None:
    """Into a content control, as templates have for whatever is to be filled in."""
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    paragraph._p.addprevious(control)  # noqa: SLF001 - python-docx has no content controls
    content.append(paragraph._p)  # noqa: SLF001
    control.append(content)


KINDS: dict[str, Callable[[View], Document]] = {
    "docx-swiss": swiss, "docx-breaks": breaks, "docx-functional": functional, "docx-nested": nested,
    "docx-dated": dated,
}  # fmt: skip
