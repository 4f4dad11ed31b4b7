"""List marks that a browser draws as shapes: without them a list item cannot be told from a header line."""

from collections.abc import Sequence
from dataclasses import replace

from rolecall.parsing.evidence import Box
from rolecall.parsing.extract.letters import is_rtl
from rolecall.parsing.extract.words import Word

_LARGEST = 0.46  # of the type size: the dots of a time line are larger


def with_bullets(words: list[Word], dots: Sequence[Box]) -> list[Word]:
    """The words, with a bullet before each one that a dot stands before."""
    if not dots:
        return words
    marks = {id(word): dot for dot in dots if (word := _marked(words, dot)) is not None and _alone(dot, dots)}
    kept: list[Word] = []
    for word in words:
        if id(word) in marks:
            x0, _, x1, _ = marks[id(word)]
            kept.append(replace(word, text="•", x0=round(x0, 2), x1=round(x1, 2), bold=False, italic=False, link=""))
        kept.append(word)
    return kept


def _marked(words: Sequence[Word], dot: Box) -> Word | None:
    """The word that begins right behind a dot, where nothing stands before the dot."""
    middle = (dot[1] + dot[3]) / 2
    row = [word for word in words if word.y0 < middle < word.y1 and not word.hidden]
    behind = [word for word in row if -1 < _behind(word, dot) < 1.7 * word.size]
    first = min(behind, key=lambda word: _behind(word, dot), default=None)
    if first is None or dot[2] - dot[0] > _LARGEST * first.size:
        return None
    before = any(-2 < _before(word, dot, first) < 1.2 * word.size for word in row)
    return None if before else first


def _behind(word: Word, dot: Box) -> float:
    """The white between dot and word, in the direction that the word is read in."""
    return dot[0] - word.x1 if is_rtl(word.text) else word.x0 - dot[2]


def _before(word: Word, dot: Box, first: Word) -> float:
    return word.x0 - dot[2] if is_rtl(first.text) else dot[0] - word.x1


def _alone(dot: Box, dots: Sequence[Box]) -> bool:
    """Several dots in a row rate something."""
    return not any(0 < abs(other[0] - dot[0]) < 14 and abs(other[1] - dot[1]) < 2 for other in dots)
