"""Text that runs up or down the page, whose letters or words stand above each other, back to a line."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from rolecall.parsing.extract.words import Word

_FEWEST = 4  # letters above each other
_TYPE = 0.75  # of the width of such a strip is its type size


def with_turned(words: Iterable[Word]) -> Iterator[Word]:
    """All words of a strip stand at its upper end: they are read in one line, in the order of the file."""
    strip: list[Word] = []
    for word in words:
        if strip and not _goes_on(strip, word):
            yield from _read(strip) if len(strip) > 1 else strip
            strip = []
        strip.append(word)
    yield from _read(strip)


def _goes_on(strip: list[Word], word: Word) -> bool:
    last, wide = strip[-1], word.x1 - word.x0
    same = abs(word.x0 - last.x0) < 0.5 and abs(word.x1 - last.x1) < 0.5
    if not same or not (_stands(word) and _stands(last)) or word.hidden != last.hidden:
        return False
    gap = _gap(last, word)
    up = word.y0 < last.y0
    return -0.35 * wide < gap < 0.6 * wide and (len(strip) < 2 or up == (last.y0 < strip[-2].y0))


def _stands(word: Word) -> bool:
    """A letter, or letters that take more room up the page than along the line."""
    return len(word.text) == 1 or word.y1 - word.y0 > max(1.0, 0.3 * len(word.text)) * (word.x1 - word.x0)


def _gap(one: Word, other: Word) -> float:
    return one.y0 - other.y1 if other.y0 < one.y0 else other.y0 - one.y1


def _read(strip: list[Word]) -> Iterator[Word]:
    if len(strip) == 1 or sum(len(word.text) for word in strip) < _FEWEST:
        yield from strip
        return
    first, wide = strip[0], strip[0].x1 - strip[0].x0
    top = min(word.y0 for word in strip)
    texts = [first.text]
    for one, other in pairwise(strip):
        if _gap(one, other) > 0.12 * wide:
            texts.append("")
        texts[-1] += other.text
    for text in texts:
        yield replace(first, text=text, y0=top, y1=round(top + wide, 2), size=round(_TYPE * wide, 2))
