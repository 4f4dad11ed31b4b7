"""Chunks that stand on one row, as lines from top to bottom."""

from collections.abc import Sequence

from rolecall.parsing.layout.lines import Chunk, Line


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
