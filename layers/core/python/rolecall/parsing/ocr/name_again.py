"""Large lines that reach into each other, read once more one by one: letters of the one make no sense in the other."""

from collections.abc import Sequence
from statistics import median

from PIL import Image

from rolecall.parsing.ocr import models
from rolecall.parsing.ocr.blocks import Read
from rolecall.parsing.ocr.recognised import Lines, sureness
from rolecall.parsing.ocr.regions import Edges
from rolecall.parsing.ocr.rows import halved
from rolecall.parsing.ocr.single_line import grown, single_line

_LARGE = 1.8  # times the usual height of words
_HEAD = 0.35  # of the page: where names stand
_SURE = 70.0  # of the second reading
_TORN = 3  # letters that stand alone
_APART = 0.25  # of the height of both lines: wider than the white between their words
_TWO, _THREE = 1.4, 2.4  # heights of the tallest word that make two lines, or more


def with_name_read_again(model: str, image: Image.Image, lines: Lines) -> Lines:
    """The two largest lines of a page, where their words were torn and are whole in another reading."""
    words = [word for line in lines for word in line]
    usual = median([_height(word) for word in words] or [0.0])
    large = [word for word in words if _height(word) > _LARGE * usual and word.corners[2][1] < _HEAD]
    if _torn(large) < _TORN or not _are_two_lines(large):
        return lines
    edges = grown(image, _around(image, large), _APART)
    with models.single_lines(model):
        better = [_lettered(single_line(model, image, half)) for half in halved(image, edges)]
    read = [word for line in better for word in line]
    if not all(better) or sureness(read) < _SURE or _torn(read) > _torn(large) - _TORN:
        return lines
    others = [[word for word in line if word not in large] for line in lines]
    return [*better, *(line for line in others if line)]


def _torn(words: Sequence[Read]) -> int:
    """Lines that reach into each other are torn into letters, of which the engine is sure enough."""
    return sum(len(word.text) == 1 and word.text.isalpha() for word in words)


def _lettered(line: Sequence[Read]) -> list[Read]:
    """Without what is left of the other line's letters."""
    return [word for word in line if any(char.isalpha() for char in word.text)]


def _height(word: Read) -> float:
    return word.corners[2][1] - word.corners[0][1]


def _are_two_lines(words: Sequence[Read]) -> bool:
    tallest = max(map(_height, words))
    high = max(word.corners[2][1] for word in words) - min(word.corners[0][1] for word in words)
    return _TWO * tallest < high < _THREE * tallest


def _around(image: Image.Image, words: Sequence[Read]) -> Edges:
    across = [round(x * image.width) for word in words for x, _ in word.corners]
    along = [round(y * image.height) for word in words for _, y in word.corners]
    return min(across), min(along), max(across), max(along)
