"""Letters set apart for show ("J O H N   D O E") back to the words they are."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rolecall.parsing.extract.words import Word

_FEWEST = 4  # capitals in a row
_FEWEST_MIXED = 10  # letters of both kinds, digits and dashes: fewer may be a list of its own
_WIDEST = 2.5  # gap between two words, in parts of the type size
_WIDER = 1.7  # a gap between words, in parts of the one between letters


def unspaced(words: Iterable[Word]) -> Iterator[Word]:
    """The words, with runs of single letters on one line joined up to the gaps that are wider than the others."""
    run: list[Word] = []
    for word in words:
        if run and not _goes_on(run[-1], word):
            yield from _joined(run)
            run = []
        run.append(word)
    yield from _joined(run)


def _goes_on(one: Word, other: Word) -> bool:
    same_line = (one.page, one.paragraph) == (other.page, other.paragraph) and abs(one.y1 - other.y1) < 1
    return same_line and _is_letter(one) and _is_letter(other) and 0 <= other.x0 - one.x1 < _WIDEST * one.size


def _is_letter(word: Word) -> bool:
    return len(word.text) == 1 and (word.text.isalnum() or word.text in "-–—.") and word.text < "\u2fff"


def _joined(run: list[Word]) -> list[Word]:
    capitals = all(word.text.isupper() for word in run)
    if len(run) < (_FEWEST if capitals else _FEWEST_MIXED):
        return run
    gaps = [other.x0 - one.x1 for one, other in itertools.pairwise(run)]
    letters = min(gaps)
    found = [run[0]]
    for word, gap in zip(run[1:], gaps, strict=True):
        if gap > _WIDER * letters + 1:
            found.append(word)
        else:
            found[-1] = replace(found[-1], text=found[-1].text + word.text, x1=word.x1)
    return found
