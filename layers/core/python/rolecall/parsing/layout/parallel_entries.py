"""Entries that stand beside each other in one section: the same rows, each with a period of its own."""

import itertools
from collections.abc import Iterator, Sequence

from rolecall.parsing.layout.gutters import is_period
from rolecall.parsing.layout.lines import Chunk
from rolecall.parsing.wording.headings import is_heading_text

_FEWEST_ROWS = 2


def entries_beside(chunks: Sequence[Chunk], xs: Sequence[float]) -> Iterator[tuple[float, float, float]]:
    """Each gutter between such entries: where it stands, and the top and the bottom of the part it divides."""
    if sum(is_period(c.text) for c in chunks) < 2:
        return
    headings = sorted(c.y0 for c in chunks if is_heading_text(c.text))
    for top, bottom in itertools.pairwise((-1e9, *headings, 1e9)):
        part = [c for c in chunks if top < c.y0 < bottom]
        for x in xs:
            if _is_divided(part, x):
                yield x, min(c.y0 for c in part) - 1, max(c.y1 for c in part) + 1


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
