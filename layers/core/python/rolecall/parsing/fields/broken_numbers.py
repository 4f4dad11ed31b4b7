"""Telephone numbers that the end of a line breaks."""

import itertools
import re
from collections.abc import Iterator, Sequence

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.cells import with_following
from rolecall.parsing.layout.lines import Chunk, Line
from rolecall.parsing.wording.dates import find_ranges

_REST = re.compile(r"\(?\d[\d\s()./–‑-]{0,9}")
_PART = re.compile(r"[+(]?\d[\d()./‑-]*|\(\+?\d+\)")
_PARTING = "–—-|•·,;/●⋄◆"
_FEWEST, _MOST = 7, 15  # digits of a number


def broken(lines: Sequence[Line]) -> Iterator[tuple[list[Word], str]]:
    """The words of each, and what stands of it in the first line where other text follows the rest."""
    rest = dict(with_following(lines))
    for index, line in enumerate(lines):
        for chunk in line.chunks:
            if words := _in_cell(chunk, lines[index + 1 : index + 3], rest):
                yield words, ""
            elif words := _in_run(chunk, rest[chunk]):
                yield words, _text(_tail(chunk.words))


def _in_cell(chunk: Chunk, below: Sequence[Line], rest: dict[Chunk, Chunk | None]) -> list[Word]:
    """What stands below the beginning of a number are digits alone."""
    words, following = _above(chunk, below, rest[chunk])
    first = len(words)
    while following is not None and _REST.fullmatch(following.text):
        words, following = words + following.words, rest.get(following)
    return words if len(words) > first else []


def _above(chunk: Chunk, below: Sequence[Line], following: Chunk | None) -> tuple[list[Word], Chunk | None]:
    """The words of the cell that digits stand below: it may begin inside of a chunk, where another cell is near."""
    if following is not None and _REST.fullmatch(following.text):
        return list(chunk.words), following
    tail = _tail(chunk.words)
    for line in below:
        for other in line.chunks:
            near = other.page == chunk.page and -0.3 * chunk.size < other.y0 - chunk.y1 < 0.8 * chunk.size
            if near and not line.flow and _REST.fullmatch(other.text):
                for index, word in enumerate(tail):
                    if abs(word.x0 - other.x0) < 2:
                        return tail[index:], other
    return list(chunk.words), None


def _in_run(chunk: Chunk, following: Chunk | None) -> list[Word]:
    """A number at the end of a full line, and digits before a mark or an address in the next one."""
    tail = _tail(chunk.words)
    if not tail or following is None or find_ranges(following.text):
        return []
    lead = list(itertools.takewhile(lambda word: _PART.fullmatch(word.text), following.words))
    after = following.words[len(lead) :][:1]
    ended = bool(lead) and bool(after) and (after[0].text[0] in _PARTING or "@" in after[0].text)
    shown = sum(char.isdigit() for char in _text([*tail, *lead]))
    return [*tail, *lead] if ended and _FEWEST < shown <= _MOST else []


def _tail(words: Sequence[Word]) -> list[Word]:
    """The parts of a number that end a line."""
    return [*itertools.takewhile(lambda word: _PART.fullmatch(word.text), reversed(words))][::-1]


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
