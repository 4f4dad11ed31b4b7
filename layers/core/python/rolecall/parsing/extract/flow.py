"""Paragraphs and tables of formats without pages (Word, RTF, plain runs), set onto one tall page.

The places are ours, not the word processor's: they keep what matters to a reader (order, lines, indents, tabs, cells
side by side), and every word can still be pointed at.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rolecall.parsing.extract.letters import clean
from rolecall.parsing.extract.words import Extract, Word

PAGE_WIDTH, MARGIN, TAB = 612.0, 54.0, 72.0
_EM = 0.5  # mean width of a letter in parts of the type size
_TOKENS = re.compile(r"\t|[^\s\u00a0]+|[ \u00a0]+")


@dataclass(slots=True)
class Run:
    """Text in one style; tabs are kept."""

    text: str
    size: float = 11.0
    bold: bool = False
    italic: bool = False
    color: int = 0
    link: str = ""
    hidden: str = ""


@dataclass(slots=True)
class Paragraph:
    """`opening` is how much further right its first line begins than the others; less than 0 where that hangs."""

    runs: list[Run] = field(default_factory=list)
    indent: float = 0.0
    opening: float = 0.0
    bullet: bool = False
    space: float = 0.0
    ruled: bool = False


@dataclass(slots=True)
class Cell:
    width: float
    blocks: "list[Paragraph | Table]"


@dataclass(slots=True)
class Table:
    rows: list[list[Cell]]


Block = Paragraph | Table


class Typesetter:
    """Sets blocks below each other; each paragraph has a number of its own."""

    def __init__(self, kind: str) -> None:
        self._extract = Extract(kind, [])
        self._number = 0

    def set(self, blocks: Sequence[Block]) -> Extract:
        bottom = self._blocks(blocks, MARGIN, PAGE_WIDTH - MARGIN, MARGIN)
        self._extract.pages.append((PAGE_WIDTH, round(bottom + MARGIN, 2)))
        return self._extract

    def _blocks(self, blocks: Sequence[Block], left: float, right: float, y: float) -> float:
        for block in blocks:
            y = (
                self._paragraph(block, left, right, y)
                if isinstance(block, Paragraph)
                else self._table(block, left, right, y)
            )
        return y

    def _table(self, table: Table, left: float, right: float, y: float) -> float:
        for row in table.rows:
            total = sum(cell.width for cell in row) or 1.0
            x, bottom = left, y
            for cell in row:
                wide = (right - left) * cell.width / total
                bottom = max(bottom, self._blocks(cell.blocks, x + 4, x + wide - 8, y))
                x += wide
            y = bottom
        return y

    def _paragraph(self, paragraph: Paragraph, left: float, right: float, y: float) -> float:
        size = max((run.size for run in paragraph.runs if run.text.strip()), default=11.0)
        if not any(run.text.strip() for run in paragraph.runs):
            return y + size * 1.2
        self._number += 1
        start = left + paragraph.indent
        line = _Line(start, max(right, start + 60), y + paragraph.space, size, x=max(left, start + paragraph.opening))
        if paragraph.bullet:
            self._word("•", Run("•", size=size), line)
            line.x, line.joined = line.x + size / 2, False
        for run in paragraph.runs:
            self._run(run, line)
        return line.y + size * 1.35

    def _run(self, run: Run, line: "_Line") -> None:
        for token in _TOKENS.findall(run.text):
            if token == "\t":  # noqa: S105 - a tab, not a secret
                line.tab()
            elif token.isspace() or token.strip("\u00a0") == "":
                line.x += len(token) * line.size * 0.28
                line.joined = False
            elif shown := clean(token):
                self._word(shown, run, line)

    def _word(self, shown: str, run: Run, line: "_Line") -> None:
        wide = len(shown) * run.size * _EM * (2 if shown[0] > "\u2fff" else 1)
        if line.joined and line.begun:
            last = self._extract.words[-1]
            last.text, last.x1, line.x = last.text + shown, round(last.x1 + wide, 2), line.x + wide
            return
        if line.x + wide > line.right and line.begun:
            line.x, line.y = line.left, line.y + line.size * 1.2
        wide = min(wide, max(4.0, line.right - line.x))
        box = (round(line.x, 2), round(line.y, 2), round(line.x + wide, 2), round(line.y + run.size * 1.15, 2))
        line.x, line.begun, line.joined = line.x + wide, True, True
        word = Word(shown, 1, *box, run.size, run.bold, run.italic, run.color, self._number, run.link, run.hidden)
        self._extract.words.append(word)


@dataclass(slots=True)
class _Line:
    left: float
    right: float
    y: float
    size: float
    begun: bool = False
    joined: bool = False
    x: float = 0.0

    def tab(self) -> None:
        """To the next stop, which is where the other lines begin when the first one hangs."""
        if self.x + self.size < self.left:
            self.x = self.left
        elif self.begun:
            self.x = max(self.x + 2.2 * self.size, (self.x // TAB + 1) * TAB)
        else:
            self.x += 18
        self.joined = False
