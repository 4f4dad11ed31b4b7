"""Bullets that engines take for letters, digits and signs."""

from collections.abc import Sequence

from rolecall.parsing.extract.letters import is_rtl
from rolecall.parsing.extract.words import Word

# What bullets are read as: marks that begin no sentence, and letters and digits of a bullet's shape.
_MARKS = frozenset("«»*°©®¢+¤§¥~=>‘’'`,.:;^¬£")
_ROUND = frozenset("eoc0OQ@aé")
_DOTS = frozenset(("٠", "٠»", "»٠", "«٠", "٠«", "«©"))  # a dot among Arabic letters, taken for their zero


def mend_bullets(rows: Sequence[list[Word]]) -> None:
    """The first word of a row that is one mark, away from the next word, where other rows begin so too."""
    _dots(rows)
    suspects = [begin for row in rows if len(row) > 1 and _suspect(*(begin := _begin(row)))]
    for mark, following in suspects:
        alike = sum(_is_beside(other[0], mark, 3) and _is_beside(other[1], following, 4) for other in suspects)
        if mark.text in _MARKS or alike > 1:
            mark.text = "•"


def _dots(rows: Sequence[list[Word]]) -> None:
    for row in rows:
        for word in row if len(row) > 1 else ():
            if word.text in _DOTS:
                word.text = "•" if word is _begin(row)[0] else "·"


def _begin(row: Sequence[Word]) -> tuple[Word, Word]:
    """The first two words as they are read: of Arabic, those on the right."""
    if not any(is_rtl(word.text) for word in row):
        return row[0], row[1]
    first, second, *_ = sorted(row, key=lambda word: -word.x1)
    return first, second


def _is_beside(one: Word, other: Word, points: float) -> bool:
    """Both begin at one edge, left or right."""
    return abs(one.x0 - other.x0) < points or abs(one.x1 - other.x1) < points


def _suspect(mark: Word, following: Word) -> bool:
    text, gap = mark.text, max(following.x0 - mark.x1, mark.x0 - following.x1)
    if len(text) != 1 or gap < 0.2 * mark.size:
        return False
    return text in _MARKS or (text in _ROUND and gap > 0.38 * mark.size)
