"""Dots, dashes and bars known by their ink: engines read them as letters and signs, or leave them out.

A bullet is a third of an em and round, a middle dot smaller, a dash flat: no letter is either.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PIL import Image

from rolecall.parsing.evidence import Box
from rolecall.parsing.extract.words import Word

_BULLET, DOT, _DASH, _BAR = "•", "·", "–", "|"
_DASHES = frozenset("-–—")
_LONGEST = 3  # characters that a mark is read as
_LOW, _HIGH = 0.12, 0.5  # ems above the baseline, between which marks have their middle
_GAP = 0.6, 2.2  # ems between two words that a mark stands between
_ASCENT, _DESCENT = 0.75, 0.2
_BELOW = 0.22  # ems from a baseline to the lower edge of its words
_SAME_EDGE_PT = 3.0


def mark_of(box: Box, size: float, baseline: float) -> str | None:
    """What ink of this shape is on a line of this size and baseline."""
    wide, high = (box[2] - box[0]) / size, (box[3] - box[1]) / size
    middle = (baseline - (box[1] + box[3]) / 2) / size
    if not _LOW < middle < _HIGH or high <= 0:
        return None
    if 0.6 < wide / high < 1.7 and 0.06 < high < 0.42 and wide < 0.42:
        return _BULLET if high > 0.22 else DOT
    return _DASH if 0.02 < high < 0.16 and 0.2 < wide < 1.6 and wide > 2.2 * high else None


def as_mark(row: Sequence[Word], index: int, mark: str | None) -> str:
    """The word, or the dot that it was read of. A dash behind a digit is one, however short it is on a fax."""
    text, before = row[index].text, row[index - 1].text if index else ""
    dash = text in _DASHES and before[-1:].isdigit()
    return mark if mark in (_BULLET, DOT) and len(text) <= _LONGEST and not dash else text


class Marks:
    """Finds the marks on a page that the engine left out."""

    def __init__(self, ink: Image.Image, scale: float) -> None:
        self._ink, self._scale = ink, scale

    def added(self, rows: Sequence[list[Word]]) -> list[list[Word]]:
        bullets = [row for row in rows if len(row) > 1 and row[0].text == _BULLET]
        return [self._between(self._before(row, bullets)) for row in rows]

    def _before(self, row: list[Word], bullets: Sequence[list[Word]]) -> list[Word]:
        """A bullet where others of the page stand before what begins at the same edge."""
        first = row[0]
        for other in bullets:
            bullet, edge = other[0], other[1].x0
            if abs(first.x0 - edge) < _SAME_EDGE_PT and bullet.x1 < first.x0:
                found = self._mark(first, bullet.x0 - 1, first.x0 - 0.5)
                return [found, *row] if found is not None and found.text == _BULLET else row
        return row

    def _between(self, row: list[Word]) -> list[Word]:
        kept = row[:1]
        for word, following in pairwise(row):
            gap = (following.x0 - word.x1) / word.size
            if _GAP[0] < gap < _GAP[1] and word.text not in (_BULLET, _BAR):
                found = self._mark(word, word.x1, following.x0)
                kept += [found] if found is not None else []
            kept.append(following)
        return kept

    def _mark(self, near: Word, left: float, right: float) -> Word | None:
        """The only ink between two edges on the line of a word, as a word."""
        baseline = near.y1 - _BELOW * near.size
        top, bottom = baseline - _ASCENT * near.size, baseline + _DESCENT * near.size
        edges = [round(edge * self._scale) for edge in (left, top, right, bottom)]
        area = edges[0] + 1, edges[1], edges[2] - 1, edges[3]
        found = self._ink.crop(area).getbbox() if area[0] < area[2] and area[1] < area[3] else None
        if found is None:
            return None
        x0, y0, x1, y1 = ((found[at] + area[at % 2]) / self._scale for at in range(4))
        mark = mark_of((x0, y0, x1, y1), near.size, baseline)
        return replace(near, text=mark, x0=round(x0, 2), x1=round(x1, 2)) if mark is not None else None
