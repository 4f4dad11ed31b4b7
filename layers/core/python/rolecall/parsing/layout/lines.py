"""Words to chunks (words that stand together on a line) and lines (chunks that a reader takes in one go)."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from statistics import median

from rolecall.parsing.evidence import Box
from rolecall.parsing.extract.letters import BULLETS
from rolecall.parsing.extract.words import Word

_FEWEST_AT_STOP = 3
_MEASURE = re.compile(r"1?\d{1,2}%|[●○★☆■□⬤◯•◦]{3,6}")  # how well something is known
_GAP_IN_OTHER_TYPE = 0.6  # type sizes
_FAR = 14  # type sizes, as far as a measure stands from what it measures


class Chunk:
    """Words without a wide gap between them. `slot` is what a table says that they are, see `fields.tables`."""

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self.page = words[0].page
        self.x0, self.x1 = min([w.x0 for w in words]), max([w.x1 for w in words])
        self.y0, self.y1 = words[0].y0, max([w.y1 for w in words])
        self.size = max([w.size for w in words])
        self.edge, self.rank, self.slot = self.x0, 0, ""

    @cached_property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)


@dataclass
class Line:
    """Chunks on one line, left to right. `gap` is the white above it; `room` the right edge of its column."""

    chunks: list[Chunk]
    gap: float = 0.0
    room: float = 0.0
    column: int = 0
    left: float = 0.0
    flow: bool = False
    marks: frozenset[str] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        first = self.chunks[0].words[0]
        self.bullet = _take_bullet(self.chunks)
        self._dash = first if self.bullet and first.text in ("—", "–") else None

    def take_dash_back(self, previous: "Line") -> None:
        """A dash that begins a line because the one above was full is no bullet."""
        if self._dash is None or previous.bullet or self.flow or abs(self._dash.x0 - previous.x0) > 2:
            return
        wide = self._dash.x1 - self._dash.x0
        near = self.gap < 0.6 * self.size and abs(self.size - previous.size) < 0.6
        if near and previous.x1 + wide + 2 > previous.room:
            self.chunks[0] = Chunk([self._dash, *self.chunks[0].words])
            self.bullet, self._dash = False, None

    @property
    def words(self) -> list[Word]:
        return [word for chunk in self.chunks for word in chunk.words]

    @cached_property
    def text(self) -> str:
        return " ".join(chunk.text for chunk in self.chunks)

    @property
    def page(self) -> int:
        return self.chunks[0].page

    @property
    def x0(self) -> float:
        return self.chunks[0].x0

    @property
    def x1(self) -> float:
        return self.chunks[-1].x1

    @property
    def y0(self) -> float:
        return min(chunk.y0 for chunk in self.chunks)

    @property
    def y1(self) -> float:
        return max(chunk.y1 for chunk in self.chunks)

    @cached_property
    def size(self) -> float:
        return max(chunk.size for chunk in self.chunks)

    @cached_property
    def bold(self) -> bool:
        return all(word.bold for word in self.chunks[0].words)

    @cached_property
    def italic(self) -> bool:
        return all(word.italic for word in self.chunks[0].words)

    @cached_property
    def color(self) -> int:
        return self.chunks[0].words[0].color

    @cached_property
    def upper(self) -> bool:
        """Capitals only; a single word of three letters may be an abbreviation and does not count."""
        letters = [char for char in self.chunks[0].text if char.isalpha()]
        return len(letters) > 3 and all(char.isupper() for char in letters) and any(c.lower() != c for c in letters)


def box_of(words: Sequence[Word]) -> Box:
    """The smallest box around the words of the first one's page."""
    on_page = [word for word in words if word.page == words[0].page]
    return (
        round(min(w.x0 for w in on_page), 1),
        round(min(w.y0 for w in on_page), 1),
        round(max(w.x1 for w in on_page), 1),
        round(max(w.y1 for w in on_page), 1),
    )


def _take_bullet(chunks: list[Chunk]) -> bool:
    """Drops a bullet at the start; says whether there was one."""
    first = chunks[0].words
    if first[0].text not in BULLETS and first[0].text not in ("o", "○", "§", "Ø", "ü"):
        return _glued_bullet(chunks[0])
    if len(first) == 1 and len(chunks) == 1:
        return False
    if first[0].text.isalpha() and len(first) > 1 and first[1].x0 - first[0].x1 > 1.5 * first[0].size:
        return False
    while first and first[0].text in BULLETS | {"o", "○", "§", "Ø", "ü"} and (len(first) > 1 or len(chunks) > 1):
        first.pop(0)
        if not first:
            chunks.pop(0)
            first = chunks[0].words
    chunks[0] = Chunk(chunks[0].words)
    return True


def _glued_bullet(chunk: Chunk) -> bool:
    """'•Python': the bullet and the word were drawn as one."""
    word = chunk.words[0]
    if len(word.text) > 2 and word.text[0] in "•◦▪■●►➢✓❖" and word.text[1] not in BULLETS:
        chunk.words[0] = replace(word, text=word.text[1:])
        return True
    return False


def chunks_of(words: Sequence[Word]) -> list[Chunk]:
    """Words of one page to chunks: by paragraph where the format knows it, else by baseline and gap."""
    found: list[Chunk] = []
    for row in _rows(words):
        current, made = [row[0]], []
        for word in row[1:]:
            if _apart(current[-1], word):
                made.append(Chunk(current))
                current = []
            current.append(word)
        made.append(Chunk(current))
        for rank, chunk in enumerate(made):
            chunk.rank = rank
            if row[0].paragraph >= 0:  # a paragraph is one line, however it was wrapped
                chunk.y0, chunk.edge = made[0].y0, made[0].x0
        found += made
    return found if not words or words[0].paragraph >= 0 else _cut_at_stops(found)


def _cut_at_stops(chunks: list[Chunk]) -> list[Chunk]:
    """A cell of a table may end close to the next one: words begin anew where several other chunks begin."""
    starts = Counter[int]()
    for chunk in chunks:
        starts[round(_text_start(chunk))] += 2 + min(1, chunk.rank)  # behind a gap a start says more
    stops = {x for x, weight in starts.items() if weight >= 2 * _FEWEST_AT_STOP}
    if not stops:
        return chunks
    found: list[Chunk] = []
    for chunk in chunks:
        begun, words = 0, chunk.words
        for index in range(1, len(words)):
            if round(words[index].x0) in stops and _may_end(words[begun:index], words[index]):
                found.append(Chunk(words[begun:index]))
                begun = index
        found.append(Chunk(words[begun:]) if begun else chunk)
    return found


def _may_end(words: Sequence[Word], word: Word) -> bool:
    """Some white before the word, or an address that fills its column to the edge; a bullet is no text of its own."""
    if _typewritten(word) or all(other.text in BULLETS for other in words):
        return False
    return "@" in words[-1].text or word.x0 - words[-1].x1 > 0.42 * word.size


def _text_start(chunk: Chunk) -> float:
    """Where the words of a chunk begin, behind a bullet."""
    return next((word.x0 for word in chunk.words if word.text not in BULLETS), chunk.x0)


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Words that share a paragraph or a baseline, in the order they are read on it."""
    if words and words[0].paragraph >= 0:
        by_number: dict[int, list[Word]] = {}
        for word in words:
            by_number.setdefault(word.paragraph, []).append(word)
        return list(by_number.values())
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.y0 + w.y1, w.x0)):
        for row in rows[:-4:-1]:
            if _same_baseline(row[-1], word):
                row.append(word)
                break
        else:
            rows.append([word])
    return [sorted(row, key=lambda w: w.x0) for row in rows]


def _same_baseline(one: Word, other: Word) -> bool:
    """Vertical middles within a third of the smaller height: superscripts and mixed sizes stay on their line."""
    low = min(one.y1 - one.y0, other.y1 - other.y0)
    return abs((one.y0 + one.y1) - (other.y0 + other.y1)) / 2 < max(1.0, low * 0.36)


def _apart(left: Word, right: Word) -> bool:
    """A gap that nobody makes between words of a sentence."""
    if left.paragraph >= 0 and right.x0 < left.x1:
        return False  # the paragraph went on in its next line
    if _MEASURE.fullmatch(right.text) and left.text[-1].isalpha():
        return right.x0 - left.x1 > _FAR * right.size
    wide = 1.25 if left.text in BULLETS else 0.95
    if _typewritten(left):
        return right.x0 - left.x1 >= 17  # typewriter columns: three blanks
    if _in_other_type(left, right):
        wide = min(wide, _GAP_IN_OTHER_TYPE)
    return right.x0 - left.x1 > wide * max(left.size, right.size, 6)


def _in_other_type(left: Word, right: Word) -> bool:
    """Another size and another colour: a column of its own, however close it is set."""
    return abs(left.size - right.size) > 0.6 and left.color != right.color and left.text not in BULLETS


def _typewritten(word: Word) -> bool:
    return word.paragraph < 0 and word.size == 12.0 and word.x1 - word.x0 == 6.0 * len(word.text)


def line_height(chunks: Sequence[Chunk]) -> float:
    return median(chunk.size for chunk in chunks) * 1.25 if chunks else 12.0
