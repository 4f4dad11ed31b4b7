"""What stands on both sides of a gutter: texts of their own, or labels, dates and marks of each other."""

from collections.abc import Sequence

from rolecall.parsing.layout.lines import Chunk, line_height
from rolecall.parsing.wording.dates import find_ranges, looks_like_date
from rolecall.parsing.wording.headings import is_heading_text
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_labels import labels

_FEWEST_LINES = 5  # of prose


def of_one_paragraph(left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
    """A tab divides a paragraph: what stands on both sides of it is one line, where the format knows paragraphs."""
    numbers = {c.words[0].paragraph for c in left} - {-1}
    return bool(numbers) and any(c.words[0].paragraph in numbers for c in right)


def is_period(text: str) -> bool:
    found = find_ranges(text) if looks_like_date(text) else []
    return len(found) == 1 and not found[0].single and found[0].stop - found[0].begin >= len(text.strip()) - 2


def dates_beside(left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
    """Every date of one side begins a row of the other, which has none of its own."""
    if all(any(is_heading_text(c.text) for c in side) for side in (left, right)):
        return False  # both are texts with parts of their own
    for side, other in ((left, right), (right, left)):
        dates = [c for c in side if looks_like_date(c.text)]
        if (
            len(dates) >= 2
            and len(dates) * 4 >= len(side)
            and not any(looks_like_date(c.text) for c in other)
            and aligned_share(dates, other) == 1
        ):
            return True
    return False


def row_tops(chunks: Sequence[Chunk]) -> list[float]:
    """The distinct rows of one side."""
    rows: list[float] = []
    for y in sorted(c.y0 for c in chunks):
        if not rows or y - rows[-1] > 4:
            rows.append(y)
    return rows


def are_independent(left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
    """Whether the sides are texts of their own rather than labels, dates or marks of each other."""
    headings = sum(is_heading_text(c.text) for c in left), sum(is_heading_text(c.text) for c in right)
    if headings[0] * 10 >= 7 * len(left) and not headings[1]:
        return False  # headings in the margin
    if min(headings) >= 1 and _begin_level(left, right):
        return True
    if min(headings) >= 2:
        return not _mostly_dates(left) and not _mostly_dates(right)
    sparse, dense = sorted((left, right), key=lambda side: len(row_tops(side)))
    if _mostly_dates(left) or _mostly_dates(right) or is_labelled(left) or _emptiness(sparse) > 0.55:
        return False
    if min(headings) >= 1 and sum(headings) >= 2:
        return True
    return aligned_share(sparse, dense) < (0.8 if _is_prose(left) and _is_prose(right) else 0.5)


def _is_prose(side: Sequence[Chunk]) -> bool:
    """Lines of several words one below the other, as no column of labels, dates or places has them."""
    long = [c for c in side if len(c.words) > 3 and not looks_like_date(c.text)]
    return len(long) >= _FEWEST_LINES and len(long) * 4 >= len(side)


def _begin_level(left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
    """Two columns that begin with headings on one level."""
    first, other = min(left, key=lambda c: c.y0), min(right, key=lambda c: c.y0)
    return abs(first.y0 - other.y0) < 4 and is_heading_text(first.text) and is_heading_text(other.text)


def is_beside_part(left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
    """A short list without a heading beside a part of a long text: not a column of the page."""
    short, long = sorted((left, right), key=lambda side: len(row_tops(side)))
    return len(row_tops(short)) < 0.5 * len(row_tops(long)) and not any(is_heading_text(c.text) for c in short)


def _mostly_dates(side: Sequence[Chunk]) -> bool:
    return sum(looks_like_date(c.text) for c in side) * 5 >= len(side) * 2


def is_labelled(left: Sequence[Chunk]) -> bool:
    """A column that names what stands right of it ("E-mail", "Phone")."""
    known = labels()
    return sum(fold(c.text).strip(" :.") in known for c in left) * 2 >= len(left)


def _emptiness(side: Sequence[Chunk]) -> float:
    """How much of the stretch from its first to its last row a side leaves white."""
    tops = row_tops(side)
    span = max(c.y1 for c in side) - tops[0]
    return 1 - len(tops) * line_height(side) / span if span > 0 else 0.0


def aligned_share(sparse: Sequence[Chunk], dense: Sequence[Chunk]) -> float:
    tops = [(c.y0 + c.words[0].y1) / 2 for c in dense]
    high = line_height(dense) * 0.3
    return sum(any(abs((c.y0 + c.words[0].y1) / 2 - top) < high for top in tops) for c in sparse) / len(sparse)


def is_grid(left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
    """Small lists side by side, each under a head of its own."""
    if len(row_tops(left)) < 2 or len(row_tops(right)) < 2 or is_labelled(left):
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
