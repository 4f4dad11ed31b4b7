"""What Tesseract recognised in a part of a page, as lines of words with their places on the page."""

import re
from collections.abc import Iterable
from typing import Any

from PIL import Image

from rolecall.parsing.ocr import models
from rolecall.parsing.ocr.blocks import Corners, Read

Lines = list[list[Read]]
Iterated = Any  # tesserocr carries no types
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w|^(?:https?://|www\.)|\.(?:com|org|net)\b")
_DOTS_PER_INCH = 300


def recognised(model: str, part: Image.Image, corner: tuple[float, float], size: tuple[float, float]) -> Lines:
    """`corner` is where the part begins on a page of `size`, in the pixels of the part."""
    engine = models.engine(model)
    engine.SetImage(part)
    engine.SetSourceResolution(_DOTS_PER_INCH)
    engine.Recognize()
    return _lines(engine.GetIterator(), corner, size)


def sureness(words: Iterable[Read]) -> float:
    """How sure the engine is of a letter, 0 to 100."""
    counted = [(len(word.text), word.confidence) for word in words]
    letters = sum(length for length, _ in counted)
    return sum(length * confidence for length, confidence in counted) / letters if letters else 0.0


def _lines(iterator: Iterated, corner: tuple[float, float], size: tuple[float, float]) -> Lines:
    from tesserocr import RIL

    lines: Lines = []
    if iterator is None:
        return lines
    while True:
        if not iterator.Empty(RIL.WORD):
            if iterator.IsAtBeginningOf(RIL.TEXTLINE) or not lines:
                lines.append([])
            box = iterator.BoundingBox(RIL.WORD)
            text = iterator.GetUTF8Text(RIL.WORD).strip()
            if box and text:
                lines[-1].append(Read(text, _corners(box, corner, size), float(iterator.Confidence(RIL.WORD))))
        if not iterator.Next(RIL.WORD):
            return lines


def _corners(box: tuple[int, int, int, int], corner: tuple[float, float], size: tuple[float, float]) -> Corners:
    left, top, right, bottom = ((edge + corner[axis % 2]) / size[axis % 2] for axis, edge in enumerate(box))
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def with_addresses(lines: Lines, first: Lines) -> Lines:
    """Most languages' models know no at sign: addresses are taken as the first reading has them."""
    for address in (word for line in first for word in line if _ADDRESS.search(word.text)):
        for line in lines:
            covered = [word for word in line if _lies_in(word, address)]
            if covered:
                line[line.index(covered[0])] = address
                line[:] = [word for word in line if word not in covered[1:]]
                break
    return lines


def _lies_in(word: Read, address: Read) -> bool:
    (left, top), _, (right, bottom), _ = word.corners
    (first, high), _, (last, low), _ = address.corners
    return first <= (left + right) / 2 <= last and high <= (top + bottom) / 2 <= low
