"""Contact data in the foot of a page: cells or other type below everything else, with a mail address among them."""

import itertools
from collections.abc import Iterator, Sequence

from rolecall.parsing.layout.lines import Line
from rolecall.parsing.wording.dates import looks_like_date
from rolecall.parsing.wording.headings import heading_kind

_MOST_LINES = 4


def footer_lines(lines: Sequence[Line], body: float) -> frozenset[int]:
    """The numbers of the lines that stand in such footers; `body` is the size of the text."""
    pages = itertools.groupby(range(len(lines)), key=lambda number: lines[number].page)
    return frozenset(number for _, page in pages for number in _foot(lines, list(page), body))


def _foot(lines: Sequence[Line], page: Sequence[int], body: float) -> Iterator[int]:
    """From the last line of a page up to the one with white above it."""
    for count in range(1, min(_MOST_LINES, len(page) - 1) + 1):
        first = lines[page[-count]]
        if first.bullet or first.flow or heading_kind(first.text) or looks_like_date(first.text):
            return
        if first.gap > first.size:
            shown = any("@" in lines[number].text for number in page[-count:])
            if shown and (len(first.chunks) > 1 or abs(first.size - body) > 0.6):
                yield from page[-count:]
            return
