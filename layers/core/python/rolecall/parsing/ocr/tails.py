"""Arabic words as wide as their ink: engines leave out the tails in which letters end, and blanks look wide."""

from collections.abc import Sequence
from itertools import pairwise

from PIL import Image

from rolecall.parsing.extract.letters import is_rtl
from rolecall.parsing.extract.words import Word

_GAP = 0.2, 3.0  # ems that look white: a blank is as narrow as the one, a gap between columns wider than the other
_TOUCHES = 2  # pixels


def with_tails(rows: Sequence[Sequence[Word]], ink: Image.Image, scale: float) -> None:
    """Widens words of rows read from right to left over the ink between two that touches one of them."""
    for row in rows:
        for word, following in pairwise(row if any(is_rtl(word.text) for word in row) else ()):
            if _GAP[0] < (word.x0 - following.x1) / word.size < _GAP[1]:
                _widen(word, following, ink, scale)


def _widen(word: Word, following: Word, ink: Image.Image, scale: float) -> None:
    left, right = round(following.x1 * scale) + 1, round(word.x0 * scale)
    top, bottom = round(word.y0 * scale), round(word.y1 * scale)
    found = ink.crop((left, top, right, bottom)).getbbox() if left < right and top < bottom else None
    if found is None:
        return
    if left + found[2] >= right - _TOUCHES:
        word.x0 = round((left + found[0]) / scale, 2)
    elif found[0] < _TOUCHES:
        following.x1 = round((left + found[2]) / scale, 2)
