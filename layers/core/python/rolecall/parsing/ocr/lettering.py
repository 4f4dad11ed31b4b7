"""Size and weight of type on a picture: an engine tells neither, and headings are known by them.

The box of a word is as high as its letters: "nun" half an em, "Ampel" nearly a whole one. So the letters say how many
ems the box is, and a line has one size. Bold strokes hold more ink for each pixel of their outline.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from unicodedata import combining, normalize

from PIL import Image, ImageChops, ImageFilter

from rolecall.parsing.evidence import Box
from rolecall.parsing.extract.letters import is_rtl

_TALL = frozenset("bdfhkltij0123456789ßþđł&%$€£?!/|()[]{}#@")
_DEEP = frozenset("gjpqyçşţ,;()[]{}|/@$ęą")
_TALL_ARABIC, _HAMZA_ABOVE = frozenset("اإلكطظ0123456789()"), frozenset("أآ")
_DEEP_ARABIC, _DEEP_AT_END, _DEEPEST_AT_END = frozenset("رزوبيإج"), frozenset("نقسشصضلمى"), frozenset("جحخعغ")
_X_HEIGHT, _CAPITAL, _ACCENTED, _DEPTH = 0.52, 0.72, 0.92, 0.21
_IDEOGRAPH = 0.9
_ABOVE, _BELOW = 230, {202, 220}  # combining classes of accents
_SAME_SIZE = 1.09
_BOLD = 1.22  # times the stroke of the page's ordinary type
_SLANT = 0.2
_ITALIC = 0.85  # upright letters keep less than two thirds of their stems, slanted ones gain


@dataclass(frozen=True, slots=True)
class Shape:
    """How many ems the letters of a word rise above the baseline and reach below it."""

    rise: float
    depth: float

    @classmethod
    def of(cls, text: str) -> "Shape":
        if any("\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in text):
            return cls(_IDEOGRAPH - 0.1, 0.1)
        if is_rtl(text):
            return cls(*_arabic(text))
        marks = {combining(mark) for char in text for mark in normalize("NFD", char)[1:]}
        accented = _ABOVE in marks and any(char.isupper() and not char.isascii() for char in text)
        tall = any(char.isupper() or char in _TALL or (char.isalpha() and not char.isascii()) for char in text)
        rise = _ACCENTED if accented else _CAPITAL if tall else _X_HEIGHT
        deep = any(char in _DEEP for char in text) or bool(marks & _BELOW)
        return cls(rise, _DEPTH if deep else 0.0)


def _arabic(text: str) -> tuple[float, float]:
    """Rise and depth of Arabic letters: most reach below the baseline only where they end a word."""
    letters, last = set(text), text.rstrip("،,.:;()")[-1:]
    rise = 0.92 if letters & _HAMZA_ABOVE else 0.72 if letters & _TALL_ARABIC else 0.6
    deep = last in _DEEP_AT_END or letters & _DEEP_ARABIC
    return rise, 0.36 if last in _DEEPEST_AT_END else 0.24 if deep else 0.06


def size_and_baseline(words: Sequence[tuple[str, Box]]) -> tuple[float, float]:
    """The em and the baseline of one line, in the unit of the boxes."""
    ems, bases = [], []
    for text, (_, top, _, bottom) in words:
        shape = Shape.of(text)
        em = (bottom - top) / (shape.rise + shape.depth)
        if any(char.isalnum() for char in text):
            ems += [em] * min(6, len(text))
            bases.append(bottom - shape.depth * em)
    if not ems:
        tops, bottoms = [box[1] for _, box in words], [box[3] for _, box in words]
        return max(4.0, max(bottoms) - min(tops)), max(bottoms)
    return median(ems), median(bases)


def settled(sizes: Sequence[float]) -> dict[float, float]:
    """Sizes that differ by measurement only become one: the commonest of their neighbourhood."""
    counts = Counter(round(size, 1) for size in sizes)
    chosen: dict[float, float] = {}
    for size, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        near = [other for other in chosen.values() if size / _SAME_SIZE <= other <= size * _SAME_SIZE]
        chosen[size] = min(near, key=lambda other: abs(other - size)) if near else size
    return {size: chosen[round(size, 1)] for size in sizes}


class Strokes:
    """Measures how thick the strokes of a word are, in pixels."""

    def __init__(self, image: Image.Image) -> None:
        ink = image.point([255 if value < 140 else 0 for value in range(256)])
        self.ink = ink
        self._outline = ImageChops.subtract(ink, ink.filter(ImageFilter.MinFilter(3)))

    def thickness(self, box: tuple[int, int, int, int]) -> float:
        """0 where nothing can be measured: light letters on a dark ground too."""
        left, top, right, bottom = box
        area = (right - left) * (bottom - top)
        ink = self.ink.crop(box).histogram()[255]
        outline = self._outline.crop(box).histogram()[255]
        return 2 * ink / outline if outline and ink < 0.6 * area else 0.0

    def are_slanted(self, box: tuple[int, int, int, int]) -> bool:
        """Whether the stems stand out more once they are set upright from a fifth to the right."""
        word = self.ink.crop(box)
        wide, high = word.size
        if not wide or not high:
            return False
        upright = (1, -_SLANT, _SLANT * high / 2, 0, 1, 0)
        righted = word.transform((wide, high), Image.Transform.AFFINE, upright, Image.Resampling.BILINEAR)
        return _stems(righted) > _ITALIC * _stems(word)


def _stems(word: Image.Image) -> int:
    columns = word.resize((word.width, 1), Image.Resampling.BOX).tobytes()
    return sum((one - other) ** 2 for one, other in pairwise(columns))


def is_bold(ratios: Sequence[float]) -> list[bool]:
    """Which of the words' strokes, in ems, are much thicker than most."""
    measured = [ratio for ratio in ratios if ratio]
    usual = median(measured) if measured else 0.0
    return [bool(usual) and ratio > _BOLD * usual for ratio in ratios]
