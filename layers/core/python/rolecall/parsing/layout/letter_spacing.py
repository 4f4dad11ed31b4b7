"""Letters set apart for show ("J O H N   D O E") back to the words they are."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rolecall.parsing.extract.words import Word

_INSIDE = frozenset("-'’.&・")
_BLANK = 0.3  # width of a blank, in parts of the type size
_LARGE = 13.0  # points
_NARROW = 0.2  # of the type size
_LONGEST_PIECE = 2  # letters
_FEWEST = 4  # letters in a row
_MOST_APART = 0.6  # of the pieces of a run are single letters, at least
_WIDEST = 2.5  # gap between two words, in parts of the type size
_WIDER = 1.7  # a gap between words, in parts of the one between letters


def unspaced(words: Iterable[Word]) -> Iterator[Word]:
    """The words, with runs of single letters on one line joined up to the gaps that are wider than the others."""
    return _letters(_large(words))


def _large(words: Iterable[Word]) -> Iterator[Word]:
    """In the large type of names no blank is narrower than a fifth of the type, where others on the line are wider."""
    for _, line in itertools.groupby(words, key=_line_of):
        beside = list(line)
        yield from _by_width(beside) if beside[0].size > _LARGE else beside


def _line_of(word: Word) -> tuple[float, int, int, float] | None:
    """None in smaller type, which stays as it is."""
    return (word.size, word.page, word.paragraph, round(word.y1 / 3)) if word.size > _LARGE else None


def _by_width(line: list[Word]) -> list[Word]:
    gaps = [other.x0 - one.x1 for one, other in itertools.pairwise(line)]
    narrow = min((gap for gap in gaps if gap >= 0), default=0.0)
    if not gaps or narrow > _NARROW * line[0].size or max(gaps) < _WIDER * narrow + 1 or line[0].paragraph >= 0:
        return line
    found = [line[0]]
    for word, gap in zip(line[1:], gaps, strict=True):
        if 0 <= gap <= _WIDER * narrow + 1 and gap < 1.5 * _NARROW * word.size and _is_lettered(found[-1], word):
            found[-1] = replace(found[-1], text=found[-1].text + word.text, x1=word.x1)
        else:
            found.append(word)
    return found


def _is_lettered(one: Word, other: Word) -> bool:
    return all(char.isalpha() or char in _INSIDE for char in (one.text[-1], other.text[0]))


def _letters(words: Iterable[Word]) -> Iterator[Word]:
    run: list[Word] = []
    for word in words:
        if run and not _goes_on(run[-1], word):
            yield from _joined(run) if len(run) >= _FEWEST else run
            run = []
        if len(word.text) > _LONGEST_PIECE:
            yield word
        else:
            run.append(word)
    yield from _joined(run)


def _goes_on(one: Word, other: Word) -> bool:
    if not (_is_piece(one) and _is_piece(other)):
        return False
    same_line = (one.page, one.paragraph) == (other.page, other.paragraph) and abs(one.y1 - other.y1) < 1
    return same_line and 0 <= other.x0 - one.x1 < _WIDEST * one.size


def _is_piece(word: Word) -> bool:
    """A letter, a mark that stands inside names, or the two letters that kerning draws together ("T e" to "Te")."""
    return len(word.text) <= _LONGEST_PIECE and all(letter in _INSIDE or letter.isalpha() for letter in word.text)


def _joined(run: list[Word]) -> list[Word]:
    letters_apart = [word for word in run if len(word.text) == 1]
    if sum(word.text.isalpha() for word in letters_apart) < max(_FEWEST, _MOST_APART * len(run)):
        return run
    gaps = [other.x0 - one.x1 for one, other in itertools.pairwise(run)]
    letters = min(gaps)
    found = [run[0]]
    for word, gap in zip(run[1:], gaps, strict=True):
        if gap > _WIDER * letters + 1:
            found[-1] = replace(found[-1], x1=max(found[-1].x1, round(word.x0 - _BLANK * word.size, 2)))
            found.append(word)
        else:
            found[-1] = replace(found[-1], text=found[-1].text + word.text, x1=word.x1)
    return found
