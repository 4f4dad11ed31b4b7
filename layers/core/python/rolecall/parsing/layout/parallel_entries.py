"""Entries that stand beside each other in one section: the same rows, each with a period of its own."""

import itertools
from collections.abc import Iterator, Sequence

from rolecall.parsing.layout.gutters import is_period
from rolecall.parsing.layout.lines import Chunk
from rolecall.parsing.wording.headings import is_heading_text

_FEWEST_ROWS = 2


def entries_beside(chunks: Sequence[Chunk], xs: Sequence[float]) -> Iterator[tuple[float, float, float]]:
    """Each gutter between such entries: where it stands, and the top and the bottom of the part it divides."""
    for part in _parts(chunks):
        for x in xs:
            if _is_divided(part, x):
                yield x, min(c.y0 for c in part) - 1, max(c.y1 for c in part) + 1


def cards_beside(chunks: Sequence[Chunk]) -> Iterator[tuple[float, float, float]]:
    """Each gutter between such cards, as above."""
    for part in _parts(chunks):
        yield from _between_cards(part)


def _parts(chunks: Sequence[Chunk]) -> Iterator[list[Chunk]]:
    """What stands between headings, where there are periods enough for two entries."""
    if sum(is_period(c.text) for c in chunks) < 2:
        return
    headings = sorted(c.y0 for c in chunks if is_heading_text(c.text))
    for top, bottom in itertools.pairwise((-1e9, *headings, 1e9)):
        yield [c for c in chunks if top < c.y0 < bottom]


def _between_cards(part: Sequence[Chunk]) -> Iterator[tuple[float, float, float]]:
    """Cards side by side, each with its period on top: rows of nothing but periods begin them."""
    rows = [row for row in _rows_of_periods(part) if len(row) > 1]
    tops = [*(min(c.y0 for c in row) for row in rows), 1e9]
    for row, (top, end) in zip(rows, itertools.pairwise(tops), strict=True):
        cards = [c for c in part if top - 1 <= c.y0 < end - 1]
        edges = [c.x0 for c in row]
        if not all(any(abs(c.x0 - x) < 3 and c.y0 > top + 2 for c in cards) for x in edges):
            continue  # a card says more than when it was
        for x in edges[1:]:
            if not any(c.x0 < x - 4 < c.x1 for c in cards):
                yield x - 4, top - 1, max(c.y1 for c in cards) + 1


def _rows_of_periods(part: Sequence[Chunk]) -> Iterator[list[Chunk]]:
    """From left to right, where nothing else stands in the row."""
    for _, row in itertools.groupby(sorted(part, key=lambda c: (round(c.y0), c.x0)), key=lambda c: round(c.y0)):
        chunks = list(row)
        if all(is_period(c.text) for c in chunks):
            yield chunks


def _is_divided(part: Sequence[Chunk], x: float) -> bool:
    """Nothing crosses the gutter, and every row with a period has one on both sides, below a text without any."""
    left, right = [c for c in part if c.x1 <= x + 3], [c for c in part if c.x0 >= x - 1]
    if len(left) + len(right) < len(part) or min(len(left), len(right)) <= _FEWEST_ROWS:
        return False
    periods = [[c.y0 for c in side if is_period(c.text)] for side in (left, right)]
    if not periods[0] or len(periods[0]) != len(periods[1]):
        return False
    level = all(abs(one - other) < 2 for one, other in zip(*map(sorted, periods), strict=True))
    return level and not any(is_period(min(side, key=lambda c: c.y0).text) for side in (left, right))
