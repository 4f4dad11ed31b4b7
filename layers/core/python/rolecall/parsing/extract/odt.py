"""OpenDocument text (zipped or flat) to words, from its own XML.

Reads what a person sees: frames and shapes, tables, lists, headers and footers. Deleted text, comments and fields that
are switched off are left out; hidden runs are kept, with the reason.
"""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.extract.docx_styles import Look
from rolecall.parsing.extract.flow import Block, Cell, Paragraph, Run, Table, Typesetter
from rolecall.parsing.extract.odt_styles import DRAW, STYLE, TEXT, OdtStyles
from rolecall.parsing.extract.package import Package, parsed_xml
from rolecall.parsing.extract.visible import WHITE, why_hidden
from rolecall.parsing.extract.words import Extract

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_SKIPPED = frozenset(
    (
        f"{TEXT}tracked-changes",
        f"{_OFFICE}annotation",
        f"{_OFFICE}forms",
        f"{TEXT}sequence-decls",
        f"{TEXT}variable-decls",
        f"{TEXT}bookmark",
    )
)
_SHAPES = frozenset(
    f"{DRAW}{name}" for name in ("frame", "text-box", "custom-shape", "g", "rect", "ellipse", "caption")
)
_HEADS = frozenset(f"{STYLE}{name}" for name in ("header", "header-first", "header-left"))
_FEET = frozenset(f"{STYLE}{name}" for name in ("footer", "footer-first", "footer-left"))
_DEEPEST, _WIDEST = 60, 60
_MOST_BLANKS = 200


def extract_odt(package: Package) -> Extract:
    """Raises Unreadable for encrypted packages, those with macros, and other OpenDocuments (sheets, slides)."""
    manifest = package.part("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(f"{_MANIFEST}encryption-data"), None) is not None:
        raise Unreadable(Reason.ENCRYPTED)
    if any(_is_macro(name) for name in package.names):
        raise Unreadable(Reason.MACROS)
    content = package.part("content.xml")
    if content is None:
        raise Unreadable(Reason.UNKNOWN_TYPE)
    return _set(content, package.part("styles.xml"))


def extract_fodt(data: bytes) -> Extract:
    """The flat form: all parts in one XML file."""
    return _set(parsed_xml(data), None)


def _is_macro(name: str) -> bool:
    folder, _, file = name.rpartition("/")
    return folder.startswith(("Basic/", "Scripts/")) and file not in ("script-lb.xml", "dialog-lb.xml", "")


def _set(content: ET.Element, styles: ET.Element | None) -> Extract:
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise Unreadable(Reason.UNKNOWN_TYPE)
    reader = _Reader(OdtStyles((styles, content)))
    pages = styles if styles is not None else content
    heads, feet = (list(_extras(pages, tags, reader)) for tags in (_HEADS, _FEET))
    return Typesetter("odt").set([*heads, *reader.blocks(body, 0), *feet])


def _extras(root: ET.Element, tags: frozenset[str], reader: "_Reader") -> Iterator[Block]:
    """Headers or footers; the same text on first, left and other pages counts once."""
    seen = set()
    for item in root.iter():
        if item.tag in tags and item.get(f"{STYLE}display") != "false":
            text = "".join(item.itertext()).strip()
            if text and text not in seen:
                seen.add(text)
                yield from reader.blocks(item, 0)


class _Reader:
    def __init__(self, styles: OdtStyles) -> None:
        self.styles = styles

    def blocks(
        self, parent: ET.Element, depth: int, ground: int = WHITE, *, listed: bool = False, hidden: bool = False
    ) -> list[Block]:
        """The paragraphs and tables under an element, in reading order."""
        found: list[Block] = []
        for item in parent if depth <= _DEEPEST else ():
            if item.tag in (f"{TEXT}p", f"{TEXT}h"):
                found += self._paragraph(item, depth, ground, bullet=listed and not found, hidden=hidden)
            elif item.tag == f"{_TABLE}table":
                found.append(self._table(item, depth, ground, hidden=hidden))
            elif item.tag not in _SKIPPED:
                inside = self._inside(item, ground)
                item_listed = item.tag == f"{TEXT}list-item" or (listed and not found and item.tag != f"{TEXT}list")
                off = hidden or item.get(f"{TEXT}display") == "none"
                found += self.blocks(item, depth + 1, inside, listed=item_listed, hidden=off)
        return found

    def _inside(self, item: ET.Element, ground: int) -> int:
        """The ground inside a frame or shape."""
        if item.tag not in _SHAPES:
            return ground
        color = self.styles.ground("graphic", item.get(f"{DRAW}style-name")).color
        return ground if color is None else color

    def _table(self, table: ET.Element, depth: int, ground: int, *, hidden: bool) -> Table:
        name = table.get(f"{_TABLE}style-name")
        color = self.styles.ground("table", name).color
        ground = ground if color is None else color
        widths = self._widths(table)
        rows = [self._row(row, widths, depth, ground, hidden=hidden) for row in _rows(table)]
        return Table([row for row in rows if row])

    def _widths(self, table: ET.Element) -> list[float]:
        widths: list[float] = []
        for column in table.iter(f"{_TABLE}table-column"):
            times = min(_WIDEST, _count(column.get(f"{_TABLE}number-columns-repeated")))
            widths += [self.styles.width(column.get(f"{_TABLE}style-name"))] * times
        return widths[:_WIDEST]

    def _row(self, row: ET.Element, widths: list[float], depth: int, ground: int, *, hidden: bool) -> list[Cell]:
        cells: list[Cell] = []
        at = 0
        for cell in row:
            span = _count(cell.get(f"{_TABLE}number-columns-spanned"))
            if cell.tag == f"{_TABLE}table-cell" and len(cells) < _WIDEST:
                color = self.styles.ground("table-cell", cell.get(f"{_TABLE}style-name")).color
                inside = ground if color is None else color
                wide = sum(widths[at : at + span]) or 100.0
                cells.append(Cell(wide, self.blocks(cell, depth + 1, inside, hidden=hidden)))
                at += span
        return cells

    def _paragraph(self, item: ET.Element, depth: int, ground: int, *, bullet: bool, hidden: bool) -> list[Block]:
        """The paragraph's lines (a manual break ends one), then the frames that hang on it."""
        name = item.get(f"{TEXT}style-name")
        color = self.styles.ground("paragraph", name).color
        off = hidden or item.get(f"{TEXT}is-hidden") == "true"
        runs = _Runs(self.styles)
        runs.read(item, self.styles.paragraph(name), "", ground if color is None else color, off=off)
        indent, opening = self.styles.indent(name), self.styles.opening(name)
        made: list[Block] = [
            Paragraph(line, indent, 0.0 if index else opening, bullet=bullet and index == 0)
            for index, line in enumerate(runs.lines)
        ]
        for box in runs.boxes:
            made += self.blocks(box, depth + 1, self._inside(box, ground), hidden=hidden)
        return made


class _Runs:
    """The runs of one paragraph, line by line, and the frames inside it."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles
        self.lines: list[list[Run]] = [[]]
        self.boxes: list[ET.Element] = []

    def read(self, parent: ET.Element, look: Look, link: str, ground: int, *, off: bool, depth: int = 0) -> None:
        self._add(parent.text, look, link, ground, off=off)
        for item in parent:
            if item.tag in _SHAPES:
                self.boxes.append(item)
            elif item.tag == f"{TEXT}s":
                blanks = min(_MOST_BLANKS, _count(item.get(f"{TEXT}c")))
                self._add(" " * blanks, look, link, ground, off=off, kept=True)
            elif item.tag == f"{TEXT}tab":
                self._add("\t", look, link, ground, off=off, kept=True)
            elif item.tag == f"{TEXT}line-break":
                self.lines.append([])
            elif item.tag not in _SKIPPED and depth < _DEEPEST:
                self._inner(item, look, link, ground, off=off, depth=depth)
            self._add(item.tail, look, link, ground, off=off)

    def _inner(self, item: ET.Element, look: Look, link: str, ground: int, *, off: bool, depth: int) -> None:
        """A span, a link, or a field, which shows its text."""
        if item.tag == f"{TEXT}span":
            name = item.get(f"{TEXT}style-name")
            color = self._styles.ground("text", name).color
            look, ground = self._styles.character(name, look), ground if color is None else color
        elif item.tag == f"{TEXT}a":
            link = item.get(_LINK, link)
        off = off or item.get(f"{TEXT}is-hidden") == "true"
        self.read(item, look, link, ground, off=off, depth=depth + 1)

    def _add(self, text: str | None, look: Look, link: str, ground: int, *, off: bool, kept: bool = False) -> None:
        """White space in XML is one blank; blanks and tabs that count have elements of their own."""
        if not text:
            return
        shown = text if kept else _one_blank(text)
        reason = why_hidden(look.color, ground, look.size, vanished=off or look.vanish)
        shown = shown.upper() if look.caps else shown
        self.lines[-1].append(Run(shown, look.size, look.bold, look.italic, look.color, link, reason))


def _one_blank(text: str) -> str:
    """Ends included: blanks between a word and a span part them."""
    return " " * text[0].isspace() + " ".join(text.split()) + " " * (text[-1].isspace() and bool(text.strip()))


def _rows(table: ET.Element, depth: int = 0) -> Iterator[ET.Element]:
    """Rows, also inside groups and headers of rows."""
    for item in table:
        if item.tag == f"{_TABLE}table-row":
            yield item
        elif item.tag in (f"{_TABLE}table-header-rows", f"{_TABLE}table-rows", f"{_TABLE}table-row-group"):
            yield from _rows(item, depth + 1) if depth < _DEEPEST else ()


def _count(number: str | None) -> int:
    return int(number) if number and number.isdigit() and len(number) < 7 and int(number) else 1
