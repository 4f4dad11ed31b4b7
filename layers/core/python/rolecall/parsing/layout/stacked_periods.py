"""Periods that a narrow column sets over lines ("May 2018", "—", "April 2021", "3 years"), as one text in one row."""

from collections.abc import Sequence

from rolecall.parsing.layout.lines import Chunk
from rolecall.parsing.wording.dates import find_ranges
from rolecall.parsing.wording.durations import durations

_LONGEST = 26  # letters of a line in such a column
_MOST_LINES = 4


def unstacked(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, with those that make one period joined in the row of the text that they stand beside."""
    short = [chunk for chunk in chunks if len(chunk.text) <= _LONGEST]
    joined: dict[int, Chunk] = {}
    for chunk in short:
        if id(chunk) in joined or not any(found.single for found in find_ranges(chunk.text)):
            continue
        stack = _stack(chunk, short)
        if len(stack) > 1:
            joined |= dict.fromkeys(map(id, stack), _in_row(stack, chunks))
    return list(dict.fromkeys(joined.get(id(chunk), chunk) for chunk in chunks))


def _stack(first: Chunk, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The most lines from `first` down that are one period, with how long it was."""
    stack, whole = [first], 1
    for chunk in sorted(chunks, key=lambda c: c.y0):
        if len(stack) == _MOST_LINES or not _below(stack[-1], chunk):
            continue
        stack.append(chunk)
        if _is_period(" ".join(part.text for part in stack)):
            whole = len(stack)
    return stack[:whole]


def _below(above: Chunk, chunk: Chunk) -> bool:
    """A column is set to its left or right edge, or to its middle."""
    edges = above.x0 - chunk.x0, above.x1 - chunk.x1
    near = chunk.page == above.page and 0.3 * above.size < chunk.y0 - above.y0 < 2.4 * above.size
    return near and min(map(abs, (*edges, sum(edges) / 2))) < 4


def _is_period(text: str) -> bool:
    found = find_ranges(text)
    if len(found) != 1 or found[0].single:
        return False
    rest = text[: found[0].begin] + text[found[0].stop :]
    return not rest.strip(" .()") or any(b - a >= len(rest.strip()) for a, b in durations(rest))


def _in_row(stack: Sequence[Chunk], chunks: Sequence[Chunk]) -> Chunk:
    """One chunk whose middle is that of the first line beside it; its words stay where they are."""
    made = Chunk([word for part in stack for word in part.words])
    top, bottom = stack[0].y0, stack[-1].y1
    beside = [c for c in chunks if (c.x1 < made.x0 or c.x0 > made.x1) and top <= (c.y0 + c.y1) / 2 <= bottom]
    if beside:
        row = min(beside, key=lambda c: c.y0)
        made.y0 = row.y0 + row.words[0].y1 - made.words[0].y1
    made.y1 = made.words[0].y1
    return made
