"""Entries set in cells side by side, whose names a narrow cell breaks over lines.

A name goes on in the line below where that stands at the same edge, in the same type, and its first word had no room
in the cell above.
"""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from rolecall.parsing.extract.letters import BULLETS
from rolecall.parsing.fields.sentences import ends_sentence
from rolecall.parsing.layout.lines import Chunk, Line
from rolecall.parsing.wording.dates import find_ranges
from rolecall.parsing.wording.lexical import ends_openly

_SAME_EDGE = 2.0  # points
_GUTTER = 1.6  # type sizes, the widest white that cells keep between them
_BLANK = 0.25
_LONGEST = 90  # letters of a title or an employer
_MOST_BELOW = 4  # lines that a cell goes on for
_LONGEST_BEFORE_STOP = 5  # words: what is longer and ends in a full stop is a sentence


def unwrapped_cells(lines: Sequence[Line]) -> list[Line]:
    """The lines with what was broken put back into the row that it began in."""
    rows = [line for line in lines if len(line.chunks) > 1 and not line.flow and _is_dated(line)]
    kept: list[Line] = []
    row, below = None, 0
    for line in lines:
        if line.flow or _is_dated(line):
            row, below = (line if line in rows else None), 0
        elif row is not None and below < _MOST_BELOW:
            below += 1
            rest = [c for c in line.chunks if (line.bullet and c is line.chunks[0]) or not _taken(row, c, rows)]
            if not rest:
                continue
            line = line if len(rest) == len(line.chunks) else replace(line, chunks=rest)  # noqa: PLW2901
        kept.append(line)
    return kept


def _is_dated(line: Line) -> bool:
    return any(find_ranges(chunk.text) for chunk in line.chunks)


def _taken(row: Line, chunk: Chunk, rows: Sequence[Line]) -> bool:
    """Puts the chunk behind the one of the row that goes on with it."""
    if chunk.words[0].text in BULLETS or chunk.text[-1] in ":：":
        return False  # an item of a list, or a label
    for at, above in enumerate(row.chunks):
        if _goes_on(above, chunk) and (_is_open(above.text, chunk.text) or _was_full(above, chunk, row, rows)):
            joined = Chunk([*above.words, *chunk.words])
            joined.slot, joined.edge, joined.rank = above.slot, above.edge, above.rank
            row.chunks[at] = joined
            row.__dict__.pop("text", None)
            return True
    return False


def _goes_on(above: Chunk, chunk: Chunk) -> bool:
    """Straight below, at an edge of the same cell, in the same type."""
    one, other = above.words[-1], chunk.words[0]
    near = above.page == chunk.page and -0.3 * above.size < chunk.y0 - one.y1 < 0.6 * above.size
    alike = (one.bold, one.italic, one.color) == (other.bold, other.italic, other.color)
    return near and alike and _is_name(above, chunk) and abs(one.size - other.size) < 0.6 and _same_edge(above, chunk)


def _is_name(above: Chunk, chunk: Chunk) -> bool:
    return len(above.text) + len(chunk.text) < _LONGEST and not (
        ends_sentence(above.text) and len(above.words) > _LONGEST_BEFORE_STOP
    )


def _is_open(text: str, following: str) -> bool:
    """No name ends, or begins, like this."""
    return text[-1] in "-–—&,/" or ends_openly(text) or following[0].islower()


def _same_edge(one: Chunk, other: Chunk) -> bool:
    edges = one.x0 - other.x0, one.x1 - other.x1
    return min(map(abs, (*edges, sum(edges) / 2))) < _SAME_EDGE


def _was_full(above: Chunk, chunk: Chunk, row: Line, rows: Sequence[Line]) -> bool:
    """The first word below had no place in the last line of the cell, which reaches to its neighbours at most."""
    pairs = [pair for line in rows for pair in itertools.pairwise(line.chunks)]
    begin = max((one.x1 for one, other in pairs if _same_edge(other, above)), default=row.left)
    stop = min((other.x0 for one, other in pairs if _same_edge(one, above)), default=0.0)
    if not stop:
        return False  # nothing shows how much room the last cell of a row has
    last = [word for word in above.words if word.y1 > above.words[-1].y0]
    needed = last[-1].x1 - last[0].x0 + _BLANK * above.size + chunk.words[0].x1 - chunk.words[0].x0
    from_left = abs(above.x0 - chunk.x0) < _SAME_EDGE
    return needed > (stop - (above.x0 if from_left else begin)) - _GUTTER * above.size
