"""All pages of an extract to one list of lines in reading order."""

from collections.abc import Sequence

from rolecall.parsing.extract.words import Extract, Word
from rolecall.parsing.layout.columns import reading_order
from rolecall.parsing.layout.lines import Chunk, Line, chunks_of


def read_lines(extract: Extract) -> list[Line]:
    """What a person reads, in the order they read it. Hidden words are left out."""
    lines: list[Line] = []
    number = 0
    for page in _pages(extract):
        for column in reading_order(chunks_of(page)):
            number += 1
            lines += _measured(column, number, flow=page[0].paragraph >= 0)
    return _without_repeats(lines, len(extract.pages))


def _pages(extract: Extract) -> list[list[Word]]:
    pages: dict[int, list[Word]] = {}
    for word in extract.words:
        if not word.hidden:
            pages.setdefault(word.page, []).append(word)
    return [pages[number] for number in sorted(pages)]


def _measured(column: list[Line], number: int, *, flow: bool) -> list[Line]:
    """Lines that know the white above them and how far their column goes."""
    room = max(line.x1 for line in column)
    left = min(line.x0 for line in column)
    bottom = None
    for line in column:
        line.gap = 99.0 if bottom is None else line.y0 - bottom
        line.room, line.left, line.column, line.flow = room, left, number, flow
        bottom = line.y1
    return column


def _without_repeats(lines: list[Line], pages: int) -> list[Line]:
    """Running heads and feet (the same words at the same height on most pages) count once."""
    if pages < 2:
        return lines
    seen: dict[tuple[str, int], int] = {}
    kept = []
    for line in lines:
        key = ("".join(c for c in line.text if not c.isdigit()), round(line.y0 / 4))
        if key in seen and seen[key] != line.page and (line.y0 < 90 or line.y0 > 650):
            continue
        seen.setdefault(key, line.page)
        kept.append(line)
    return kept


__all__ = ["Chunk", "Line", "read_lines"]
