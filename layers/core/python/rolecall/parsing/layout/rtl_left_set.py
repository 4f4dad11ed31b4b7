"""Right-to-left words on pages that are set from the left, as programs without Arabic make them.

Columns, bullets and dates stand where a Latin page has them. Only the words of each phrase run the other way: they get
the places that their order asks for.
"""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rolecall.parsing.extract.letters import is_rtl
from rolecall.parsing.extract.words import Word
from rolecall.parsing.layout.rtl_mirror import as_meant

_FEWEST_ROWS, _CLEARLY = 6, 1.5
_SWAPPED = str.maketrans("()", ")(")
_DASHES = ("-", "–", "—")  # behind a date that begins a phrase: both stay where they are
_WIDE = 0.95  # white that parts phrases, in parts of the type size


def is_set_from_left(words: Sequence[Word]) -> bool:
    """More rows begin on one line from above to below than end on one."""
    rows = list(_rows(words))
    lefts = Counter(round(min(word.x0 for word in row) / 3) for row in rows)
    rights = Counter(round(max(word.x1 for word in row) / 3) for row in rows)
    most = max(lefts.values(), default=0)
    return most >= _FEWEST_ROWS and most > _CLEARLY * max(rights.values())


def with_phrases_turned(words: Sequence[Word]) -> list[Word]:
    """The words, those of each phrase with right-to-left letters from left to right in the order of the file."""
    order = {id(word): index for index, word in enumerate(words)}
    return [word for row in _rows(words) for phrase in _phrases(row) for word in _turned(phrase, order)]


def _rows(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Letters that reach above or below the line make no row of their own: their base is the same."""
    ordered = sorted(words, key=lambda word: ((word.y0 + word.y1) / 2, word.x0))
    row: list[Word] = []
    for word in ordered:
        if row and (word.y0 + word.y1) / 2 > row[0].y1 - 0.1 * row[0].size:
            yield sorted(row, key=lambda other: other.x0)
            row = []
        row.append(word)
    if row:
        yield sorted(row, key=lambda other: other.x0)


def _phrases(row: Sequence[Word]) -> Iterator[list[Word]]:
    phrase = [row[0]]
    for word, following in itertools.pairwise(row):
        if following.x0 - word.x1 > _WIDE * max(word.size, following.size):
            yield phrase
            phrase = []
        phrase.append(following)
    yield phrase


def _turned(phrase: Sequence[Word], order: dict[int, int]) -> list[Word]:
    """Beside Latin words the file holds the others as they are drawn, else as they are read."""
    if not any(map(_is_latin, phrase)):
        kept = 2 if len(phrase) > 2 and phrase[0].text[-1].isdigit() and phrase[1].text in _DASHES else 0
        rest = sorted(phrase[kept:], key=lambda word: order[id(word)])
        return [*phrase[:kept], *_set(rest, phrase[kept:])] if _runs_back(phrase) else [*phrase]
    found: list[Word] = []
    for is_latin, run in itertools.groupby(phrase, key=_is_latin):
        words = list(run)
        found += words if is_latin or not _runs_back(words) else _set(words[::-1], words)
    return found


def _is_latin(word: Word) -> bool:
    return any(char.isascii() and char.isalpha() for char in word.text)


def _runs_back(words: Sequence[Word]) -> bool:
    """Arabic, or a number whose plus has come to its end."""
    return any(is_rtl(word.text) for word in words) or words[-1].text != as_meant(words[-1].text)


def _set(ordered: Sequence[Word], places: Sequence[Word]) -> list[Word]:
    """The words one after the other where they stand together, on one line."""
    x, blank = places[0].x0, 0.3 * places[0].size
    base, high = max(word.y1 for word in places), max(word.y1 - word.y0 for word in places)
    made = []
    for word in ordered:
        stop = x + word.x1 - word.x0
        left, right, top = round(x, 2), round(stop, 2), round(base - high, 2)
        text = as_meant(word.text.translate(_SWAPPED) if is_rtl(word.text) else word.text)
        made.append(replace(word, text=text, x0=left, x1=right, y0=top, y1=base))
        x = stop + blank
    return made
