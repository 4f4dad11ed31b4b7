"""Paragraphs and tables of one part of a Word 97 file.

Marks in the text part it: ends of paragraphs and cells, line breaks, and fields, of which only the result is shown.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Self

from rolecall.parsing.extract.doc_looks import DocStyles, Form, Runs, modifiers, shaped, shown
from rolecall.parsing.extract.doc_text import DocFile
from rolecall.parsing.extract.docx_styles import Look
from rolecall.parsing.extract.flow import Block, Cell, Paragraph, Run, Table
from rolecall.parsing.extract.visible import ANY, WHITE, why_hidden

_MARK = re.compile(r"([\r\x07\x0b\x0c\x0e\x08\x13\x14\x15])")
_DROPPED = dict.fromkeys((*range(9), *range(10, 30), 0x1F)) | {0x1E: "-"}
_LINK = re.compile(r'HYPERLINK\s+"([^"]*)"')
_WIDTH = 2000


@dataclass(slots=True)
class _Level:
    """A table being read."""

    rows: list[list[Cell]] = field(default_factory=list)
    row: list[list[Block]] = field(default_factory=list)
    cell: list[Block] = field(default_factory=list)


class Blocks:
    """`text` is all that is shown; `anchor` counts the blocks before whatever drawing hangs on the text first."""

    def __init__(self, styles: DocStyles, letters: Runs, paragraphs: Runs) -> None:
        self._styles, self._letters, self._paragraphs = styles, letters, paragraphs
        self._lines: list[list[Run]] = [[]]
        self._fields: list[list[str]] = []
        self._levels: list[_Level] = []
        self._blocks: list[Block] = []
        self._anchored = False
        self.anchor = 0
        self.text = ""

    def read(self, file: DocFile, begin: int, end: int) -> Self:
        for piece in file.pieces():
            first, last = max(begin, piece.begin), min(end, piece.end)
            if first < last:
                text = file.letters(piece)[first - piece.begin : last - piece.begin]
                self._piece(text, piece.place + (first - piece.begin) * piece.step, piece.step)
        return self

    def done(self) -> list[Block]:
        self._end(Form())
        return self._blocks

    def _piece(self, text: str, place: int, step: int) -> None:
        """The letters up to where the look of letter or paragraph changes, again and again."""
        at = 0
        while at < len(text):
            here = place + at * step
            (end, look), (turn, shape) = self._letters.at(here), self._paragraphs.at(here)
            stop = max(at + 1, min(len(text), (min(end, turn) - place + step - 1) // step))
            self._run(text[at:stop], look, shape)
            at = stop

    def _run(self, text: str, look: bytes, shape: bytes) -> None:
        style = int.from_bytes(shape[:2], "little")
        form = shaped(self._styles.form(style), list(modifiers(shape[2:])))
        base = self._styles.look(style)
        shape_of, deleted = shown(base, list(modifiers(look)), base)
        for part in _MARK.split(text):
            if _MARK.fullmatch(part):
                self._mark(part, form)
            elif part and not deleted:
                self._add(part, shape_of, form)

    def _mark(self, mark: str, form: Form) -> None:
        if mark == "\x13":
            self._fields.append([""])
        elif mark == "\x14" and self._fields:
            link = _LINK.search(self._fields[-1][0])
            self._fields[-1] = ["", link[1] if link else ""]
        elif mark == "\x15" and self._fields:
            self._fields.pop()
        elif mark == "\x08":
            self._anchored = True
        elif mark == "\x0b":
            self._lines.append([])
        elif mark in "\r\x07\x0c\x0e":
            self._end(form, cell=mark == "\x07")

    def _add(self, text: str, look: Look, form: Form) -> None:
        """Into the text, or into the instruction of a field, which nobody sees."""
        for instruction in self._fields:
            if len(instruction) == 1:
                instruction[0] += text
                return
        said = text.translate(_DROPPED)
        self.text += said
        ground = ANY if form.depth or form.shaded else WHITE
        link = self._fields[-1][1] if self._fields else ""
        hidden = why_hidden(look.color, ground, look.size, vanished=look.vanish)
        said = said.upper() if look.caps else said
        self._lines[-1].append(Run(said, look.size, look.bold, look.italic, look.color, link, hidden))

    def _end(self, form: Form, *, cell: bool = False) -> None:
        """Of a paragraph; in a table, of a cell or a row as well."""
        self._to_depth(form.depth)
        inside = self._levels[-1].cell if self._levels else self._blocks
        if not form.row_end:
            inside += [
                Paragraph(line, form.indent, 0.0 if index else form.opening, form.listed and index == 0)
                for index, line in enumerate(self._lines)
            ]
        self._lines = [[]]
        if self._anchored and not self.anchor:
            self.anchor = len(self._blocks)
        if self._levels and form.row_end:
            _end_row(self._levels[-1], form.edges)
        elif self._levels and (cell or form.inner_cell):
            self._levels[-1].row.append(inside)
            self._levels[-1].cell = []

    def _to_depth(self, depth: int) -> None:
        while len(self._levels) < depth:
            self._levels.append(_Level())
        while len(self._levels) > depth:
            level = self._levels.pop()
            _end_row(level, ())
            (self._levels[-1].cell if self._levels else self._blocks).append(Table(level.rows))


def _end_row(level: _Level, edges: tuple[int, ...]) -> None:
    if level.cell:
        level.row.append(level.cell)
    if level.row:
        widths = [right - left for left, right in pairwise(edges)]
        widths += [_WIDTH] * (len(level.row) - len(widths))
        level.rows.append([Cell(float(max(100, wide)), cell) for wide, cell in zip(widths, level.row, strict=False)])
    level.row, level.cell = [], []
