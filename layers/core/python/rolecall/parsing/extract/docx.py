"""DOCX to words, from the package's own XML.

Reads what a person sees: text boxes, content controls, tables, headers and footers, tracked insertions. Fallback copies
and deleted text are left out; hidden runs are kept, with the reason.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.extract.docx_grid import cell_widths, column_widths
from rolecall.parsing.extract.docx_shapes import covered_pt, fill_of, is_decorated
from rolecall.parsing.extract.docx_styles import DocxStyles, Look, W, changed, color_of
from rolecall.parsing.extract.flow import Block, Cell, Paragraph, Run, Table, Typesetter
from rolecall.parsing.extract.package import Package
from rolecall.parsing.extract.visible import ANY, WHITE, why_hidden
from rolecall.parsing.extract.words import Extract

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_SKIPPED = frozenset(
    (f"{_MC}Fallback", f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}sectPr", f"{W}tblPr", f"{W}rPrChange")
)
_MAIN = re.compile(r"word/document\d*\.xml")  # numbered by some editions of Word on the web
_DEEPEST = 60


def extract_docx(package: Package) -> Extract:
    """Raises Unreadable where the package is no Word document."""
    name = next((name for name in sorted(package.names) if _MAIN.fullmatch(name)), "")
    document = package.part(name)
    if document is None:
        raise Unreadable(Reason.UNKNOWN_TYPE)
    reader = _Reader(DocxStyles(package.part("word/styles.xml")), _targets(package, name.removeprefix("word/")))
    reader.decorated = is_decorated(document)
    body = document.find(f"{W}body")
    blocks = list(_extras(package, "header", reader))
    blocks += reader.blocks(body if body is not None else document, 0)
    return Typesetter("docx").set([*blocks, *_extras(package, "footer", reader)])


def _targets(package: Package, part: str) -> dict[str, str]:
    root = package.part(f"word/_rels/{part}.rels")
    found = root.iter(f"{_REL}Relationship") if root is not None else ()
    return {item.get("Id", ""): item.get("Target", "") for item in found if item.get("TargetMode") == "External"}


def _extras(package: Package, kind: str, reader: "_Reader") -> Iterator[Block]:
    """Headers or footers; the same text on first, odd and even pages counts once."""
    seen = set()
    for name in sorted(package.names):
        if name.startswith(f"word/{kind}") and name.endswith(".xml"):
            root = package.part(name)
            text = "".join(root.itertext()) if root is not None else ""
            if root is not None and text.strip() and text not in seen:
                seen.add(text)
                reader.decorated = reader.decorated or is_decorated(root)
                reader.targets |= _targets(package, name.removeprefix("word/"))
                yield from reader.blocks(root, 0)


class _Reader:
    def __init__(self, styles: DocxStyles, targets: dict[str, str]) -> None:
        self.styles, self.targets = styles, targets
        self.decorated = False
        self.covered = 0.0

    def blocks(self, parent: ET.Element, depth: int, ground: int = WHITE) -> list[Block]:
        """The paragraphs and tables under an element, in reading order."""
        found: list[Block] = []
        if depth > _DEEPEST:
            return found
        for item in parent:
            if item.tag == f"{W}p":
                self.covered = max(self.covered, covered_pt(item))
                made = self._paragraph(item, depth, ANY if self.covered > 0 else ground)
                self.covered -= sum(_height(block) for block in made)
                found += made
            elif item.tag == f"{W}tbl":
                found.append(self._table(item, depth, ground))
            elif item.tag not in _SKIPPED and not _is_unfilled(item):
                found += self.blocks(item, depth + 1, ground)
        return found

    def _table(self, table: ET.Element, depth: int, ground: int) -> Table:
        columns = column_widths(table)
        rows = [_within(row, f"{W}tc") for row in _within(table, f"{W}tr")]
        return Table(
            [
                [
                    self._cell(cell, wide, depth, ground)
                    for cell, wide in zip(row, cell_widths(row, columns), strict=True)
                ]
                for row in rows
            ]
        )

    def _cell(self, cell: ET.Element, width: float, depth: int, ground: int) -> Cell:
        ground = _shade(cell.find(f"{W}tcPr/{W}shd"), ground)
        return Cell(width, self.blocks(cell, depth + 1, ground))

    def _paragraph(self, item: ET.Element, depth: int, ground: int) -> list[Block]:
        """The paragraph's lines (a manual break ends one), then the text boxes that hang on it."""
        properties = item.find(f"{W}pPr")
        style = _value(properties, "pStyle")
        look = self.styles.paragraph(style)
        ground = _shade(properties.find(f"{W}shd") if properties is not None else None, ground)
        numbered = (
            properties is not None and properties.find(f"{W}numPr") is not None and _value_of_num(properties) != "0"
        )
        bullet, indent, opening = numbered or self.styles.numbered(style), _indent(properties), _opening(properties)
        runs, boxes = _Runs(self, ground), list[tuple[ET.Element, int]]()
        runs.read(item, look, "", boxes)
        made: list[Block] = [
            Paragraph(line, indent, 0.0 if index else opening, bullet and index == 0)
            for index, line in enumerate(runs.lines)
        ]
        for box, behind in boxes:
            made += self.blocks(box, depth + 1, behind)
        return made


class _Runs:
    """The runs of one paragraph, line by line."""

    def __init__(self, reader: _Reader, ground: int) -> None:
        self._reader, self._ground = reader, ground
        self._field = ""
        self.lines: list[list[Run]] = [[]]

    def read(
        self, parent: ET.Element, look: Look, link: str, boxes: list[tuple[ET.Element, int]], depth: int = 0
    ) -> None:
        for item in parent:
            if item.tag == f"{W}txbxContent":
                boxes.append((item, self._box_ground()))
            elif item.tag == f"{W}r":
                self._run(item, look, link or self._field, boxes, depth)
            elif item.tag == f"{W}hyperlink":
                self.read(item, look, self._reader.targets.get(item.get(f"{_R}id", ""), link), boxes, depth + 1)
            elif item.tag not in _SKIPPED and item.tag != f"{W}pPr" and depth < _DEEPEST and not _is_unfilled(item):
                self.read(item, look, link, boxes, depth + 1)

    def _run(self, run: ET.Element, look: Look, link: str, boxes: list[tuple[ET.Element, int]], depth: int) -> None:
        properties = run.find(f"{W}rPr")
        if style := _value(properties, "rStyle"):
            look = self._reader.styles.character(style, look)
        look = changed(look, properties)
        ground = _shade(properties.find(f"{W}shd") if properties is not None else None, self._ground)
        for item in run:
            name = item.tag.removeprefix(W)
            if name == "t":
                self._add(item.text or "", look, link, ground)
            elif name in _CHARACTERS:
                self._add(_CHARACTERS[name], look, link, ground)
            elif name in ("br", "cr"):
                self.lines.append([])
            elif name == "instrText":
                self._instruction(item.text or "")
            elif name == "fldChar" and item.get(f"{W}fldCharType") == "end":
                self._field = ""
            elif item.tag not in _SKIPPED and name != "rPr":
                self.read_boxes(item, boxes, depth, self._box_ground())

    def read_boxes(self, item: ET.Element, boxes: list[tuple[ET.Element, int]], depth: int, ground: int) -> None:
        """Text boxes inside a drawing; the copy for old readers is skipped."""
        for child in item:
            if child.tag == f"{W}txbxContent":
                boxes.append((child, ground))
            elif child.tag not in _SKIPPED and depth < _DEEPEST:
                self.read_boxes(child, boxes, depth + 1, fill_of(child, ground))

    def _box_ground(self) -> int:
        """Behind a text box without a fill: where there are pictures or shapes, it may lie on one."""
        return ANY if self._reader.decorated else self._ground

    def _instruction(self, text: str) -> None:
        words = text.split()
        if len(words) > 1 and words[0] == "HYPERLINK":
            self._field = words[1].strip('"')

    def _add(self, text: str, look: Look, link: str, ground: int) -> None:
        shown = text.upper() if look.caps else text
        hidden = why_hidden(look.color, ground, look.size, vanished=look.vanish)
        self.lines[-1].append(Run(shown, look.size, look.bold, look.italic, look.color, link, hidden))


_CHARACTERS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "softHyphen": ""}


def _height(block: Block) -> float:
    """About how much of the page a paragraph takes."""
    if not isinstance(block, Paragraph):
        return 0.0
    size = max((run.size for run in block.runs), default=11.0)
    return 1.35 * size * (1 + sum(len(run.text) for run in block.runs) * size // 1000)


def _within(parent: ET.Element, tag: str, depth: int = 0) -> list[ET.Element]:
    """Rows of a table or cells of a row, also inside content controls and insertions."""
    found = []
    for item in parent:
        if item.tag == tag:
            found.append(item)
        elif item.tag not in _SKIPPED and item.tag not in (f"{W}tbl", f"{W}p", f"{W}tc") and depth < _DEEPEST:
            found += _within(item, tag, depth + 1)
    return found


def _is_unfilled(item: ET.Element) -> bool:
    """A control of a template that still shows what should go there."""
    return item.tag == f"{W}sdt" and _value_is_on(item.find(f"{W}sdtPr/{W}showingPlcHdr"))


def _value_is_on(item: ET.Element | None) -> bool:
    return item is not None and item.get(f"{W}val") not in ("0", "false", "off")


def _value(properties: ET.Element | None, name: str) -> str | None:
    item = properties.find(f"{W}{name}") if properties is not None else None
    return item.get(f"{W}val") if item is not None else None


def _value_of_num(properties: ET.Element) -> str | None:
    """'0' takes the list that the style gave away again."""
    return _value(properties.find(f"{W}numPr"), "numId")


def _indent(properties: ET.Element | None) -> float:
    item = properties.find(f"{W}ind") if properties is not None else None
    if item is None:
        return 0.0
    left = item.get(f"{W}left") or item.get(f"{W}start") or "0"
    return min(300.0, int(left) / 20) if left.isdigit() else 0.0


def _opening(properties: ET.Element | None) -> float:
    item = properties.find(f"{W}ind") if properties is not None else None
    if item is None:
        return 0.0
    hanging, first = item.get(f"{W}hanging", ""), item.get(f"{W}firstLine", "")
    return (
        -min(300.0, int(hanging) / 20)
        if hanging.isdigit()
        else min(100.0, int(first or 0) / 20 if first.isdigit() else 0.0)
    )


def _shade(shading: ET.Element | None, ground: int) -> int:
    fill = shading.get(f"{W}fill") if shading is not None else None
    return color_of(fill) if fill and fill != "auto" else ground
