"""Kinds that old programs leave: headings in a margin, frames drawn with characters, letters in other code pages."""

from collections.abc import Callable

import docx
from docx.document import Document
from docx.shared import Cm, Pt

from bench.parsing.people.careers import Person
from bench.parsing.people.text import plain
from bench.parsing.people.view import Entry, Part, Run, View
from bench.parsing.people.word import say, tabbed

_CODE_PAGES = {"pl": ("cp1250", 238), "tr": ("cp1254", 162), "ar": ("cp1256", 178), "ja": ("cp932", 128)}
_WESTERN = ("cp1252", 0)


def margin(view: View) -> Document:
    """The oldest template of Word: headings in the left cells of one table, the period behind a tab at the right."""
    document = docx.Document()
    rows = document.add_table(rows=1 + len(view.parts), cols=2).rows
    for row in rows:
        row.cells[0].width, row.cells[1].width = Cm(4), Cm(12)
    top = rows[0].cells[1]
    say(top.paragraphs[0], [(view.name, "b")]).runs[0].font.size = Pt(18)
    for _, value in view.contacts:
        top.add_paragraph(value)
    for part, row in zip(view.parts, rows[1:], strict=True):
        left, right = row.cells
        say(left.paragraphs[0], [(part.heading, "b")])
        for entry in part.entries:
            tabbed(right, entry, 11)
        for text in part.paragraphs:
            right.add_paragraph(text)
    return document


def framed(view: View) -> bytes:
    """Tables drawn with characters, the period in the first column."""
    lines = [view.name.center(72).rstrip(), "=" * 72, *(f"{label:<14}: {value}" for label, value in view.contacts)]
    for part in view.parts:
        lines += ["", part.heading, "", *(_frame(part) if part.entries else part.paragraphs)]
    return "\n".join(lines).encode()


def _frame(part: Part) -> list[str]:
    cells = [
        (entry.period, [*map(_line, entry.lines), *(f"- {text}" for text in entry.bullets)]) for entry in part.entries
    ]
    left, right = max(len(period) for period, _ in cells), max(len(text) for _, texts in cells for text in texts)
    rule, lines = f"+{'-' * (left + 2)}+{'-' * (right + 2)}+", []
    for period, texts in cells:
        shown = [period, *[""] * (len(texts) - 1)]
        lines += [rule, *(f"| {a:<{left}} | {b:<{right}} |" for a, b in zip(shown, texts, strict=True))]
    return [*lines, rule]


def _line(runs: list[Run]) -> str:
    return "".join(text for text, _ in runs)


def in_code_page(view: View) -> bytes:
    """Plain text of an old machine."""
    page, _ = _CODE_PAGES.get(view.person.tongue.code, _WESTERN)
    typed = plain(view).replace("\n", "\r\n").translate({0x2013: "-", 0x2014: "-", 0x2022: "-"})
    return typed.encode(page, "replace")


def fits_code_page(person: Person) -> bool:
    page, _ = _CODE_PAGES.get(person.tongue.code, _WESTERN)
    return "?" not in str(person).replace("?", "").encode(page, "replace").decode(page)


def by_font(view: View) -> bytes:
    """RTF of mail programs: letters as bytes in the code page of their font, whatever the document says of its own."""
    page, charset = _CODE_PAGES.get(view.person.tongue.code, _WESTERN)
    rows = [view.name, *(value for _, value in view.contacts)]
    lines = [rf"{{\b\fs36 {_bytes(rows[0], page)}}}", *(_bytes(row, page) for row in rows[1:])]
    for part in view.parts:
        lines += ["", rf"{{\b\fs28 {_bytes(part.heading, page)}}}"]
        for entry in part.entries:
            lines += _entry(entry, page)
        lines += [_bytes(text, page) for text in part.paragraphs]
    head = rf"{{\rtf1\ansi\ansicpg1252\deff0{{\fonttbl{{\f0\fswiss\fcharset{charset} Arial;}}}}\f0\fs22 "
    return (head + "\\par\n".join(lines) + r"\par}").encode("ascii")


def _entry(entry: Entry, page: str) -> list[str]:
    first, *rest = [_bytes(_line(runs), page) for runs in entry.lines]
    items = [rf"{{\pntext\'b7\tab}}{_bytes(text, page)}" for text in entry.bullets]
    return [rf"{{\b {first}}}\tab {_bytes(entry.period, page)}", *rest, *items]


def _bytes(text: str, page: str) -> str:
    return "".join(_escaped(char, page) for char in text)


def _escaped(char: str, page: str) -> str:
    if char.isascii():
        return f"\\{char}" if char in "\\{}" else char
    try:
        return "".join(f"\\'{byte:02x}" for byte in char.encode(page))
    except UnicodeEncodeError:
        return f"\\u{ord(char)}?"


KINDS: dict[str, Callable[[View], Document]] = {"docx-margin": margin}
TEXTS: dict[str, tuple[Callable[[View], bytes], str]] = {
    "txt-framed": (framed, "txt"), "txt-old": (in_code_page, "txt"), "rtf-fonts": (by_font, "rtf"),
}  # fmt: skip
