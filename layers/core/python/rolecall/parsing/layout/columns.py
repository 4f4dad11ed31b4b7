"""Reading order: which chunks stand in columns of their own, and which share a row.

A gutter is a vertical line that a stretch of consecutive rows leaves free. What stands left and right of it is read
column by column, unless one side only labels or dates the other: then it is read row by row.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from rolecall.parsing.layout.gutters import (
    aligned_share,
    are_independent,
    dates_beside,
    is_beside_part,
    is_grid,
    is_labelled,
    is_period,
    of_one_paragraph,
    row_tops,
)
from rolecall.parsing.layout.lines import Chunk, Line
from rolecall.parsing.layout.parallel_entries import cards_beside, entries_beside
from rolecall.parsing.layout.rows import in_rows
from rolecall.parsing.wording.dates import looks_like_date
from rolecall.parsing.wording.headings import is_heading_text

_FEWEST_ROWS = 3
_LARGE = 15.0  # points: the type of names


@dataclass(frozen=True, slots=True)
class Gutter:
    x: float
    top: float
    bottom: float


def reading_order(chunks: Sequence[Chunk], depth: int = 0) -> list[list[Line]]:
    """Columns in reading order, each a list of lines."""
    if not chunks:
        return []
    gutter = _best_gutter(chunks) if depth < 6 else None
    if gutter is None:
        return [in_rows(chunks)]
    above = [c for c in chunks if c.y1 <= gutter.top]
    below = [c for c in chunks if c.y0 >= gutter.bottom]
    inside = [c for c in chunks if c.y1 > gutter.top and c.y0 < gutter.bottom]
    left = [c for c in inside if (c.x0 + c.x1) / 2 < gutter.x]
    right = [c for c in inside if (c.x0 + c.x1) / 2 >= gutter.x]
    if not left or not right:
        return [in_rows(chunks)]
    return [column for part in (above, left, right, below) for column in reading_order(part, depth + 1)]


def _best_gutter(chunks: Sequence[Chunk]) -> Gutter | None:
    """The gutter with most rows beside it whose sides are read on their own."""
    best, weight = None, 0.0
    across = _headings_across(chunks)
    xs = _candidates(chunks)
    for x in xs:
        for stretch in _stretches(chunks, x, across):
            gutter, span = _weighed(x, *stretch)
            if gutter is not None and span > weight:
                best, weight = gutter, span
    for x, top, bottom in entries_beside(chunks, xs):
        if bottom - top > weight:
            best, weight = Gutter(x, top, bottom), bottom - top
    return best or next((Gutter(*card) for card in cards_beside(chunks)), None)


def _weighed(x: float, top: float, bottom: float, left: list[Chunk], right: list[Chunk]) -> tuple[Gutter | None, float]:
    """The gutter of a stretch, with its length discounted for few rows; None where the sides belong together."""
    bottom, left, right = _to_next_date(bottom, left, right)
    if left and right:
        bottom, left, right = _to_next_heading(*_without_last_heading(bottom, left, right))
    if not left or not right or of_one_paragraph(left, right) or dates_beside(left, right):
        return None, 0.0
    rows = min(len(row_tops(left)), len(row_tops(right)))
    if rows >= _FEWEST_ROWS and are_independent(left, right) and not is_beside_part(left, right):
        return Gutter(x, top, bottom), (bottom - top) * min(1.0, rows / 6)
    shared = _shared(left, right) if rows >= 2 else None
    if shared is None or not (is_grid(*shared) or (rows >= _FEWEST_ROWS and are_independent(*shared))):
        return None, 0.0
    both = [*shared[0], *shared[1]]
    grid = Gutter(x, min(c.y0 for c in both) - 1, max(c.y1 for c in both) + 1)
    return grid, (grid.bottom - grid.top) * 0.5


def _without_last_heading(
    bottom: float, left: list[Chunk], right: list[Chunk]
) -> tuple[float, list[Chunk], list[Chunk]]:
    """A heading below all the rest of both sides heads what stands below them."""
    last = max((*left, *right), key=lambda c: c.y0)
    others = [c for c in (*left, *right) if c is not last]
    if not others or not is_heading_text(last.text) or any(c.y1 > last.y0 for c in others):
        return bottom, left, right
    return last.y0 - 0.5, [c for c in left if c is not last], [c for c in right if c is not last]


def _to_next_date(bottom: float, left: list[Chunk], right: list[Chunk]) -> tuple[float, list[Chunk], list[Chunk]]:
    """A period that ends a side without other dates belongs to the row on the other side that it stands in."""
    for side, other in ((left, right), (right, left)):
        last = max(side, key=lambda c: c.y0)
        if not is_period(last.text) or any(looks_like_date(c.text) for c in side if c is not last):
            continue
        if len(side) > 1 and aligned_share([last], other) == 1:
            top = last.y0 - 0.5
            return top, [c for c in left if c.y0 < top], [c for c in right if c.y0 < top]
    return bottom, left, right


def _to_next_heading(bottom: float, left: list[Chunk], right: list[Chunk]) -> tuple[float, list[Chunk], list[Chunk]]:
    """Below the end of the shorter side, unless that has headings of its own, one begins what stands beside nothing."""
    if not left or not right:
        return bottom, left, right
    ends = [max(c.y1 for c in side) for side in (left, right)]
    short, long = (right, left) if ends[0] > ends[1] else (left, right)
    if any(is_heading_text(c.text) for c in short) and not is_labelled(short):
        return bottom, left, right
    below = [c.y0 for c in long if c.y0 >= min(ends) and is_heading_text(c.text)]
    if not below:
        return bottom, left, right
    top = min(below) - 0.5
    return top, [c for c in left if c.y0 < top], [c for c in right if c.y0 < top]


def _shared(left: Sequence[Chunk], right: Sequence[Chunk]) -> tuple[list[Chunk], list[Chunk]] | None:
    """The parts of both sides that lie beside each other."""
    top = max(min(c.y0 for c in left), min(c.y0 for c in right)) - 4
    bottom = _run_on((*left, *right), min(max(c.y1 for c in left), max(c.y1 for c in right))) + 4
    sides = [c for c in left if top <= c.y0 and c.y1 <= bottom], [c for c in right if top <= c.y0 and c.y1 <= bottom]
    return sides if all(sides) else None


def _run_on(chunks: Sequence[Chunk], bottom: float) -> float:
    """The longer of two lists goes on below the end of the shorter one while its lines stay close."""
    for chunk in sorted(chunks, key=lambda c: c.y0):
        if bottom - 2 < chunk.y0 < bottom + 0.5 * chunk.size:
            bottom = max(bottom, chunk.y1)
    return bottom


def _candidates(chunks: Sequence[Chunk]) -> list[float]:
    """Just left of where several chunks begin that have something to their left."""
    starts: dict[int, int] = {}
    leftmost = min(c.x0 for c in chunks)
    for chunk in chunks:
        if chunk.x0 > leftmost + 30:
            starts[round(chunk.x0 / 3)] = starts.get(round(chunk.x0 / 3), 0) + 1
    frequent = sorted(starts, key=lambda key: -starts[key])[:14]
    return [key * 3 - 4.0 for key in frequent if starts[key] >= 2]


def _headings_across(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Headings set to the middle: where most are, each goes across the columns above and below it."""
    headings = [c for c in chunks if is_heading_text(c.text)]
    if len(headings) < 2:
        return []
    middles = sorted((c.x0 + c.x1) / 2 for c in headings)
    middle = middles[len(middles) // 2]
    centred = [c for c in headings if abs((c.x0 + c.x1) / 2 - middle) < 1]
    mirrored_left = 2 * middle - min(c.x0 for c in chunks)  # as far right as the text goes, or would if it were longer
    fits = 0.97 < mirrored_left / max(c.x1 for c in chunks) < 1.33
    apart = len({round(c.x0) for c in centred}) > 1
    return centred if fits and apart and len(centred) * 10 >= len(headings) * 7 else []


def _stretches(
    chunks: Sequence[Chunk], x: float, across: Sequence[Chunk]
) -> list[tuple[float, float, list[Chunk], list[Chunk]]]:
    """Between the chunks that cross x: the stretches with something on both sides."""
    crossing = [(c.y0, _bottom(c, chunks)) for c in chunks if c.x0 < x - 1 and _end(c, x) > x + 3]
    crossing = sorted({*crossing, *((c.y0, c.y1) for c in across)})
    edges = [(-1e9, -1e9), *crossing, (1e9, 1e9)]
    found = []
    for (_, top), (bottom, _) in itertools.pairwise(edges):
        inside = [c for c in chunks if c.y0 >= top - 1 and c.y1 <= bottom + 1] if bottom > top else []
        left = [c for c in inside if _end(c, x) <= x + 3]
        right = [c for c in inside if c.x0 >= x - 1]
        if left and right:
            start = max(top, min(c.y0 for c in inside) - 1)
            found.append((start, min(bottom, max(c.y1 for c in inside) + 1), left, right))
    return found


def _bottom(chunk: Chunk, chunks: Sequence[Chunk]) -> float:
    """Where the large type of a head ends that a chunk begins: its last line may be short and cross nothing."""
    bottom = chunk.y1
    if chunk.size <= _LARGE:
        return bottom
    for other in sorted(chunks, key=lambda c: c.y0):
        level = abs(other.x0 - chunk.x0) < 2 and abs(other.size - chunk.size) < 0.3
        if level and -2 < other.y0 - bottom < 0.6 * chunk.size:
            bottom = other.y1
    return bottom


def _end(chunk: Chunk, x: float) -> float:
    """Where a chunk ends; an address cannot be broken and may run out of its column."""
    return min(chunk.x1, x) if "@" in chunk.text and chunk.x0 < x - 60 and chunk.x1 < x + 40 else chunk.x1
