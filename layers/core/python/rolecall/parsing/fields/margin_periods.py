"""Periods that a narrow column of dates breaks over lines ("October 2010 –" above "March 2017")."""

from collections.abc import Sequence
from dataclasses import replace

from rolecall.parsing.layout.lines import Chunk, Line
from rolecall.parsing.wording.dates import find_ranges

_LONGEST = 30  # letters of a line in such a column


def unwrapped_dates(lines: Sequence[Line]) -> list[Line]:
    """The lines with each broken period put together in the first line it stands in."""
    kept: list[Line] = []
    for line in lines:
        rest: Line | None = line
        for previous in reversed(kept[-3:]):
            rest = _joined(previous, line)
            if rest is not line:
                break
        if rest is not None:
            kept.append(rest)
    return kept


def _joined(previous: Line, line: Line) -> Line | None:
    """Moves the end of a period up; what is left of the line, None where that is nothing."""
    if previous.flow or line.bullet or previous.page != line.page or line.y0 - previous.y1 > 3.2 * line.size:
        return line
    for index, chunk in enumerate(line.chunks):
        at = _open_above(previous, line, chunk)
        if at is None and _cut_tail(previous, chunk):
            at = len(previous.chunks) - 1
        if at is not None:
            previous.chunks[at] = _both(previous.chunks[at], chunk)
            _forget_text(previous)
            chunks = line.chunks[:index] + line.chunks[index + 1 :]
            return replace(line, chunks=chunks) if chunks else None
    return line


def _open_above(previous: Line, line: Line, chunk: Chunk) -> int | None:
    """Which chunk of the line above `chunk` completes to a period."""
    for at, above in enumerate(previous.chunks):
        below = _beside_text(previous, line) and _same_edge(above, chunk)
        if (below or _run_over(previous, line)) and _completes(above.text, chunk.text):
            return at
    return None


def _cut_tail(line: Line, below: Chunk) -> bool:
    """Sets the beginning of a period apart that stands close behind other text, above the rest of it."""
    last = line.chunks[-1]
    for count in range(1, min(4, len(last.words))):
        head, tail = last.words[:-count], Chunk(last.words[-count:])
        if _same_edge(tail, below) and _completes(tail.text, below.text):
            line.chunks[-1:] = [Chunk(head), tail]
            return True
    return False


def _same_edge(above: Chunk, chunk: Chunk) -> bool:
    """A column is set to its left or right edge, or to its middle."""
    edges = above.x0 - chunk.x0, above.x1 - chunk.x1
    return min(map(abs, (*edges, sum(edges) / 2))) < 4


def _run_over(previous: Line, line: Line) -> bool:
    """A period behind a tab that did not fit goes on at the beginning of the next line."""
    full = len(previous.chunks) > 1 and previous.x1 > previous.room - 40
    return full and len(line.chunks) == 1 and abs(line.x0 - previous.x0) < 4 and line.gap < line.size


def _beside_text(previous: Line, line: Line) -> bool:
    """A period alone in its line on both lines is put together elsewhere."""
    return len(previous.chunks) > 1 or len(line.chunks) > 1


def _completes(above: str, below: str) -> bool:
    """Both together are one period and nothing else, and the second alone is none."""
    if max(len(above), len(below)) > _LONGEST:
        return False
    joint = "" if below[0] > "\u2fff" else " "
    return not _period(below) and _period(f"{above}{joint}{below}")


def _period(text: str) -> bool:
    found = find_ranges(text)
    return (
        len(found) == 1 and not found[0].single and not (text[: found[0].begin] + text[found[0].stop :]).strip(" .()")
    )


def _both(above: Chunk, below: Chunk) -> Chunk:
    """One chunk as wide as the wider one, on the first one's line."""
    words = [*above.words, *below.words]
    if below.text[0] > "\u2fff":
        at = len(above.words)
        words[at - 1 : at + 1] = [replace(words[at - 1], text=words[at - 1].text + words[at].text)]
    chunk = Chunk(words)
    chunk.y1 = above.y1
    return chunk


def _forget_text(line: Line) -> None:
    line.__dict__.pop("text", None)
