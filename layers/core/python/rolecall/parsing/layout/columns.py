"""Reading order: which chunks stand in columns of their own, and which share a row.

A gutter is a vertical line that a stretch of consecutive rows leaves free. What stands left and right of it is read
column by column, unless one side only labels or dates the other: then it is read row by row.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from rolecall.parsing.fields.dates import find_ranges
from rolecall.parsing.layout.beside import entries_beside
from rolecall.parsing.layout.dated import looks_like_date
from rolecall.parsing.layout.headings import is_heading_text
from rolecall.parsing.layout.lines import Chunk, Line, line_height
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_labels import labels

_FEWEST_ROWS = 3
_FEWEST_LINES = 5  # of prose
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


def in_rows(chunks: Sequence[Chunk]) -> list[Line]:
    """Row by row, top to bottom."""
    rows: list[list[Chunk]] = []
    for chunk in sorted(chunks, key=lambda c: (c.y0, c.x0)):
        for row in rows[:-5:-1]:
            if same_row(row, chunk):
                row.append(chunk)
                break
        else:
            rows.append([chunk])
    rows.sort(key=lambda row: row[0].y0)
    return [Line(sorted(row, key=lambda c: (c.edge, c.rank))) for row in rows]


def same_row(row: list[Chunk], chunk: Chunk) -> bool:
    first = row[0]
    if first.words[0].paragraph >= 0:
        return abs(first.y0 - chunk.y0) < 0.6 * min(first.size, chunk.size) and all(
            chunk.x0 >= other.x1 or chunk.x1 <= other.x0 or chunk.words[0].paragraph == other.words[0].paragraph
            for other in row
        )
    one, other = (first.y0 + first.words[0].y1) / 2, (chunk.y0 + chunk.words[0].y1) / 2
    high = min(first.words[0].y1 - first.y0, chunk.words[0].y1 - chunk.y0)
    return abs(one - other) < max(1.5, 0.45 * high) and all(chunk.x0 >= c.x1 - 1 or chunk.x1 <= c.x0 + 1 for c in row)


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
    return best


def _weighed(x: float, top: float, bottom: float, left: list[Chunk], right: list[Chunk]) -> tuple[Gutter | None, float]:
    """The gutter of a stretch, with its length discounted for few rows; None where the sides belong together."""
    bottom, left, right = _to_next_date(bottom, left, right)
    if left and right:
        bottom, left, right = _to_next_heading(*_without_last_heading(bottom, left, right))
    if not left or not right or _of_one_paragraph(left, right) or _dates_beside(left, right):
        return None, 0.0
    rows = min(len(_tops(left)), len(_tops(right)))
    if rows >= _FEWEST_ROWS and _independent(left, right) and not _beside_part(left, right):
        return Gutter(x, top, bottom), (bottom - top) * min(1.0, rows / 6)
    shared = _shared(left, right) if rows >= 2 else None
    if shared is None or not (_grid(*shared) or (rows >= _FEWEST_ROWS and _independent(*shared))):
        return None, 0.0
    both = [*shared[0], *shared[1]]
    grid = Gutter(x, min(c.y0 for c in both) - 1, max(c.y1 for c in both) + 1)
    return grid, (grid.bottom - grid.top) * 0.5


def _of_one_paragraph(left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
    """A tab divides a paragraph: what stands on both sides of it is one line, where the format knows paragraphs."""
    numbers = {c.words[0].paragraph for c in left} - {-1}
    return bool(numbers) and any(c.words[0].paragraph in numbers for c in right)


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
        if not _is_period(last.text) or any(looks_like_date(c.text) for c in side if c is not last):
            continue
        if len(side) > 1 and _aligned([last], other) == 1:
            top = last.y0 - 0.5
            return top, [c for c in left if c.y0 < top], [c for c in right if c.y0 < top]
    return bottom, left, right


def _is_period(text: str) -> bool:
    found = find_ranges(text) if looks_like_date(text) else []
    return len(found) == 1 and not found[0].single and found[0].stop - found[0].begin >= len(text.strip()) - 2


def _to_next_heading(bottom: float, left: list[Chunk], right: list[Chunk]) -> tuple[float, list[Chunk], list[Chunk]]:
    """Below the end of the shorter side, unless that has headings of its own, one begins what stands beside nothing."""
    if not left or not right:
        return bottom, left, right
    ends = [max(c.y1 for c in side) for side in (left, right)]
    short, long = (right, left) if ends[0] > ends[1] else (left, right)
    if any(is_heading_text(c.text) for c in short) and not _labelled(short):
        return bottom, left, right
    below = [c.y0 for c in long if c.y0 >= min(ends) and is_heading_text(c.text)]
    if not below:
        return bottom, left, right
    top = min(below) - 0.5
    return top, [c for c in left if c.y0 < top], [c for c in right if c.y0 < top]


def _dates_beside(left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
    """Every date of one side begins a row of the other, which has none of its own."""
    if all(any(is_heading_text(c.text) for c in side) for side in (left, right)):
        return False  # both are texts with parts of their own
    for side, other in ((left, right), (right, left)):
        dates = [c for c in side if looks_like_date(c.text)]
        if (
            len(dates) >= 2
            and len(dates) * 4 >= len(side)
            and not any(looks_like_date(c.text) for c in other)
            and _aligned(dates, other) == 1
        ):
            return True
    return False


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


def _tops(chunks: Sequence[Chunk]) -> list[float]:
    """The distinct rows of one side."""
    rows: list[float] = []
    for y in sorted(c.y0 for c in chunks):
        if not rows or y - rows[-1] > 4:
            rows.append(y)
    return rows


def _independent(left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
    """Whether the sides are texts of their own rather than labels, dates or marks of each other."""
    headings = sum(is_heading_text(c.text) for c in left), sum(is_heading_text(c.text) for c in right)
    if headings[0] * 10 >= 7 * len(left) and not headings[1]:
        return False  # headings in the margin
    if min(headings) >= 1 and _begin_level(left, right):
        return True
    if min(headings) >= 2:
        return not _mostly_dates(left) and not _mostly_dates(right)
    sparse, dense = sorted((left, right), key=lambda side: len(_tops(side)))
    if _mostly_dates(left) or _mostly_dates(right) or _labelled(left) or _emptiness(sparse) > 0.55:
        return False
    if min(headings) >= 1 and sum(headings) >= 2:
        return True
    return _aligned(sparse, dense) < (0.8 if _is_prose(left) and _is_prose(right) else 0.5)


def _is_prose(side: Sequence[Chunk]) -> bool:
    """Lines of several words one below the other, as no column of labels, dates or places has them."""
    long = [c for c in side if len(c.words) > 3 and not looks_like_date(c.text)]
    return len(long) >= _FEWEST_LINES and len(long) * 4 >= len(side)


def _begin_level(left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
    """Two columns that begin with headings on one level."""
    first, other = min(left, key=lambda c: c.y0), min(right, key=lambda c: c.y0)
    return abs(first.y0 - other.y0) < 4 and is_heading_text(first.text) and is_heading_text(other.text)


def _beside_part(left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
    """A short list without a heading beside a part of a long text: not a column of the page."""
    short, long = sorted((left, right), key=lambda side: len(_tops(side)))
    return len(_tops(short)) < 0.5 * len(_tops(long)) and not any(is_heading_text(c.text) for c in short)


def _mostly_dates(side: Sequence[Chunk]) -> bool:
    return sum(looks_like_date(c.text) for c in side) * 5 >= len(side) * 2


def _labelled(left: Sequence[Chunk]) -> bool:
    """A column that names what stands right of it ("E-mail", "Phone")."""
    known = labels()
    return sum(fold(c.text).strip(" :.") in known for c in left) * 2 >= len(left)


def _emptiness(side: Sequence[Chunk]) -> float:
    """How much of the stretch from its first to its last row a side leaves white."""
    tops = _tops(side)
    span = max(c.y1 for c in side) - tops[0]
    return 1 - len(tops) * line_height(side) / span if span > 0 else 0.0


def _aligned(sparse: Sequence[Chunk], dense: Sequence[Chunk]) -> float:
    tops = [(c.y0 + c.words[0].y1) / 2 for c in dense]
    high = line_height(dense) * 0.3
    return sum(any(abs((c.y0 + c.words[0].y1) / 2 - top) < high for top in tops) for c in sparse) / len(sparse)


def _grid(left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
    """Small lists side by side, each under a head of its own."""
    if len(_tops(left)) < 2 or len(_tops(right)) < 2 or _labelled(left):
        return False
    if any(looks_like_date(c.text) for c in (*left, *right)):
        return False
    first, other = min(left, key=lambda c: c.y0), min(right, key=lambda c: c.y0)
    if any(is_heading_text(c.text) and c not in (first, other) for c in (*left, *right)):
        return False
    if abs(first.y0 - other.y0) > 4 or first.text.endswith(":") or _is_bold(first) != _is_bold(other):
        return False
    return all(_headed(side) for side in (left, right))


def _headed(side: Sequence[Chunk]) -> bool:
    """The first chunk stands out from the rest, by weight, size, colour or a hanging indent."""
    first, *rest = sorted(side, key=lambda c: c.y0)
    return any(
        _is_bold(first) != _is_bold(c) or abs(first.size - c.size) > 0.6 or c.x0 > first.x0 + 6
        or first.words[0].color != c.words[0].color
        for c in rest
    )  # fmt: skip


def _is_bold(chunk: Chunk) -> bool:
    return all(word.bold for word in chunk.words)
