"""Kinds of Word document from offices: a tabular life, contact in the page's header, a government form, columns."""

from collections.abc import Callable

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION_START
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from bench.parsing.people.view import Entry, Part, View
from bench.parsing.people.word import fill, say, stacked, tabbed


def tabular(view: View) -> Document:
    """Periods in a hanging indent before a tab, personal details under labels, place and date to sign at the end."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Liberation Sans"
    say(document.add_paragraph(), [(view.name, "b")]).runs[0].font.size = Pt(16)
    words = view.person.tongue.words["labels"]
    for label, value in [(words[3], view.person.name), *view.contacts]:
        _hanging(document, f"{label}:", value)
    for part in view.parts:
        say(document.add_paragraph(), [(part.heading, "b")]).paragraph_format.space_before = Pt(12)
        for entry in part.entries:
            first, *rest = ["".join(text for text, _ in line) for line in entry.lines]
            _hanging(document, entry.period, first)
            for text in [*rest, *(f"- {text}" for text in entry.bullets)]:
                _hanging(document, "", text)
        for text in part.paragraphs:
            _hanging(document, "", text)
    document.add_paragraph()
    document.add_paragraph(f"{view.person.city}, 14.11.2025")
    return document


def _hanging(document: Document, left: str, right: str) -> None:
    paragraph = document.add_paragraph(f"{left}\t{right}")
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Cm(5.5), Cm(-5.5)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(5.5))
    paragraph.paragraph_format.space_after = Pt(2)


def headed(view: View) -> Document:
    """Name and contact in the page's header, the page number below; spaces and tabs where a tab stop should be."""
    document = docx.Document()
    header = document.sections[0].header
    say(header.paragraphs[0], [(view.name, "b")]).runs[0].font.size = Pt(18)
    header.add_paragraph(" | ".join(value for _, value in view.contacts))
    document.sections[0].footer.paragraphs[0].text = "Page 1 of 2"
    for part in view.parts:
        say(document.add_paragraph(), [(part.heading, "b")]).runs[0].font.all_caps = view.person.tongue.code != "tr"
        for entry in part.entries:
            first, *rest = entry.lines
            say(document.add_paragraph(), [*first, (f"\t\t{entry.period}", "")])
            for runs in rest:
                say(document.add_paragraph(), runs)
            for text in entry.bullets:
                document.add_paragraph(f"•\t{text}")
            document.add_paragraph()
        for text in part.paragraphs:
            document.add_paragraph(text)
    return document


def federal(view: View) -> Document:
    """A government application: every fact under a label, hours and supervisors beside the work."""
    document = docx.Document()
    say(document.add_paragraph(), [(view.name, "b")]).runs[0].font.size = Pt(14)
    for label, value in view.contacts:
        document.add_paragraph(f"{label}: {value}")
    for part in view.parts:
        document.add_heading(part.heading, 2)
        for entry in part.entries:
            _federal_entry(document, view, part, entry)
        for text in part.paragraphs:
            document.add_paragraph(text)
    return document


def _federal_entry(document: Document, view: View, part: Part, entry: Entry) -> None:
    for runs in entry.lines:
        say(document.add_paragraph(), runs)
    document.add_paragraph(entry.period)
    if part.kind == "experience" and view.person.tongue.code == "en":
        document.add_paragraph("Hours per week: 40")
        document.add_paragraph("Supervisor: Lorna Tibbets (202-555-0155), may contact: Yes")
    for text in entry.bullets:
        document.add_paragraph(text, style="List Bullet")


def columns(view: View) -> Document:
    """Two newspaper columns under a centred head."""
    document = docx.Document()
    document.add_heading(view.name, 0)
    document.add_paragraph(" – ".join(value for _, value in view.contacts))
    section = document.add_section(WD_SECTION_START.CONTINUOUS)
    setting = OxmlElement("w:cols")
    setting.set(qn("w:num"), "2")
    section._sectPr.append(setting)  # noqa: SLF001 - python-docx has no columns
    for part in view.parts:
        document.add_heading(part.heading, 1)
        for entry in part.entries:
            stacked(document, entry)
        for text in part.paragraphs:
            document.add_paragraph(text)
    return document


def form(view: View) -> Document:
    """One table with all its borders: a merged row for each heading, labels and periods left."""
    document = docx.Document()
    document.add_paragraph(view.person.headline)
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    rows = [(view.person.tongue.words["labels"][3], view.person.name), *view.contacts]
    for label, value in rows:
        cells = table.add_row().cells
        cells[0].width, cells[1].width = Cm(4.5), Cm(12)
        cells[0].text, cells[1].text = label, value
    for part in view.parts:
        top = table.add_row().cells
        say(top[0].merge(top[1]).paragraphs[0], [(part.heading, "b")]).alignment = WD_ALIGN_PARAGRAPH.CENTER
        for entry in part.entries:
            cells = table.add_row().cells
            fill(cells, entry)
        if part.texts:
            wide = table.add_row().cells
            wide[0].merge(wide[1]).text = "\n".join(part.paragraphs)
    return document


def lined(view: View) -> Document:
    """A letter-like page with right-aligned periods and a rule of underscores under each heading."""
    document = docx.Document()
    say(document.add_paragraph(), [(view.name, "b")]).alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph(" • ".join(value for _, value in view.contacts)).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for part in view.parts:
        say(document.add_paragraph(), [(part.heading, "b")])
        document.add_paragraph("_" * 60)
        for entry in part.entries:
            tabbed(document, entry, 15.5, tag="i", style="List Bullet 2")
        for text in part.paragraphs:
            document.add_paragraph(text)
    return document


KINDS: dict[str, Callable[[View], Document]] = {
    "docx-tabular": tabular, "docx-headed": headed, "docx-federal": federal, "docx-form": form, "docx-lined": lined,
}  # fmt: skip
