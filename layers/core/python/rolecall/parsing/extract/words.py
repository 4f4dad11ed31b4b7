"""Words with their place on the page: what every kind of file is turned into, and how that crosses a pipe."""

import json
from dataclasses import dataclass, field
from typing import Any

from rolecall.parsing.evidence import Box


@dataclass(slots=True)
class Word:
    """One word. Points from the top left of the page; `page` counts from 1.

    `paragraph` numbers the paragraph where the format knows it, else -1. `hidden` is why a person cannot see the word.
    """

    text: str
    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    size: float = 11.0
    bold: bool = False
    italic: bool = False
    color: int = 0
    paragraph: int = -1
    link: str = ""
    hidden: str = ""

    @property
    def box(self) -> Box:
        return (self.x0, self.y0, self.x1, self.y1)


@dataclass(slots=True)
class Extract:
    """All words of a file in the order of the file, with the size of each page.

    `unread` numbers the pages that show pictures of text.
    """

    kind: str
    pages: list[tuple[float, float]]
    words: list[Word] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)

    def to_bytes(self) -> bytes:
        """JSON: the reader is a trusted process, the writer is not."""
        rows = [
            [w.text, w.page, w.x0, w.y0, w.x1, w.y1, w.size, w.bold, w.italic, w.color, w.paragraph, w.link, w.hidden]
            for w in self.words
        ]
        return json.dumps([self.kind, self.pages, rows, self.warnings, self.unread], separators=(",", ":")).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> "Extract":
        """Raises ValueError for anything that `to_bytes` would not have written."""
        try:
            kind, pages, rows, warnings, unread = json.loads(data)
            sizes = [(float(w), float(h)) for w, h in pages]
            words = [_word(row) for row in rows]
            return cls(str(kind), sizes, words, [str(w) for w in warnings], [int(n) for n in unread])
        except (TypeError, ValueError, RecursionError) as error:
            raise ValueError("not an extract") from error


def _word(row: list[Any]) -> Word:
    """Types are forced: a taken-over child may write anything."""
    text, page, x0, y0, x1, y1, size, bold, italic, color, paragraph, link, hidden = row
    if not all(-1e6 < n < 1e6 for n in (x0, y0, x1, y1, size)):
        raise ValueError("a place outside every page")
    return Word(
        text=str(text),
        page=int(page),
        x0=float(x0),
        y0=float(y0),
        x1=float(x1),
        y1=float(y1),
        size=float(size),
        bold=bool(bold),
        italic=bool(italic),
        color=int(color),
        paragraph=int(paragraph),
        link=str(link),
        hidden=str(hidden),
    )
