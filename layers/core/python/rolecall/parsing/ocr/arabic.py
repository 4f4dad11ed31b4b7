"""What engines misread in Arabic: the order of letters, commas, years glued to their dash."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rolecall.parsing.extract.letters import LTR_RUN, is_rtl
from rolecall.parsing.extract.words import Word

_STOP = re.compile(r"(?<=[\u0621-\u064a])\.$")
_NO_HAMZA = re.compile(r"(?<=[تثجحخدذرسشصضعغقكلمنهة])ء$")
_GLUED = re.compile(r"([\d./]*\d)([-–—])([\u0621-\u064a]+[.،]?)")
_FINAL = frozenset("ةى")


def turn_letters(words: Sequence[Word]) -> None:
    """Arabic letters in the order in which they stand on the page, from the left, to the order of reading.

    Two letters stand at the end of words only: they tell which order it is.
    """
    arabic = [word for word in words if is_rtl(word.text)]
    ends = sum((word.text[-1] in _FINAL) - (word.text[0] in _FINAL) for word in arabic)
    for word in arabic if ends < 0 else ():
        word.text = LTR_RUN.sub(lambda match: match[0][::-1], word.text[::-1])


def mend_marks(row: list[Word]) -> None:
    """The comma is taken for a full stop or for a letter that hardly ends a word; a dash is glued to a year."""
    if not any(is_rtl(word.text) for word in row):
        return
    row[:] = [part for word in row for part in _parts(word)]
    last = min(row, key=lambda word: word.x0)
    for word in row:
        word.text = _NO_HAMZA.sub("،", word.text)
        if word is not last:
            word.text = _STOP.sub("،", word.text)


def _parts(word: Word) -> list[Word]:
    """Year, dash and word that were read as one ("2018-حتى"), from the right."""
    found = _GLUED.fullmatch(word.text)
    if found is None:
        return [word]
    each = (word.x1 - word.x0) / len(word.text)
    year, dash = (round(word.x1 - each * at, 2) for at in (found.end(1), found.end(2)))
    first = replace(word, text=found[1], x0=year)
    return [first, replace(word, text=found[2], x0=dash, x1=year), replace(word, text=found[3], x1=dash)]
