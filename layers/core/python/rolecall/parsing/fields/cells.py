"""Cells side by side whose text takes several lines: what stands below a chunk goes on with it."""

from collections.abc import Iterator, Sequence

from rolecall.parsing.layout.lines import Chunk, Line


def with_following(lines: Sequence[Line]) -> Iterator[tuple[Chunk, Chunk | None]]:
    """Each chunk and the one below it at its edge; where only one chunk stands in each line, the next one."""
    for index, line in enumerate(lines):
        for place, chunk in enumerate(line.chunks):
            below = None if line.flow else _below(chunk, lines[index + 1 : index + 3])
            yield chunk, below or _next(lines, index, place)


def _below(chunk: Chunk, lines: Sequence[Line]) -> Chunk | None:
    """A cell is set to its left or right edge, or to its middle."""
    for line in lines:
        for other in line.chunks:
            edges = other.x0 - chunk.x0, other.x1 - chunk.x1
            near = -0.3 * chunk.size < other.y0 - chunk.y1 < 0.8 * chunk.size and other.page == chunk.page
            if near and min(map(abs, (*edges, sum(edges) / 2))) < 2:
                return other
    return None


def _next(lines: Sequence[Line], index: int, place: int) -> Chunk | None:
    line = lines[index]
    if place + 1 < len(line.chunks):
        return line.chunks[place + 1] if line.flow else None
    below = lines[index + 1] if index + 1 < len(lines) else None
    return below.chunks[0] if below is not None and not below.bullet and below.gap < 2 * below.size else None
