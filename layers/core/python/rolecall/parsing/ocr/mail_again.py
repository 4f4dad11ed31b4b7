"""Mail addresses read once more, each cut out by itself: one wrong letter makes an address useless."""

import re
from collections.abc import Sequence
from itertools import islice

from PIL import Image

from rolecall.parsing.ocr import models
from rolecall.parsing.ocr.addresses import MAIL
from rolecall.parsing.ocr.blocks import Read
from rolecall.parsing.ocr.recognised import Lines, sureness
from rolecall.parsing.ocr.regions import Edges
from rolecall.parsing.ocr.single_line import grown, single_line

_ALONE = re.compile(rf"\W*{MAIL.pattern}\W*")
_MOST = 4  # addresses of a page, so that it takes no longer than a blink
_SCALES = (1.0, 1.5, 2.0)
_APART = 0.25  # of a line's height: the white between words
_LOWEST = 8  # pixels


def with_mail_read_again(image: Image.Image, lines: Lines) -> Lines:
    """The first addresses of a page in the reading that the engine is surest of."""
    with models.single_lines(models.FIRST):
        found = ((line, word) for line in lines for word in line if "@" in word.text)
        for line, word in islice(list(found), _MOST):
            edges = _whole(image, word)
            if edges[3] - edges[1] >= _LOWEST:
                better = _surest(word, [_read(image, edges, scale) for scale in _SCALES])
                line[:] = [better if one is word else one for one in line if one is word or not _within(one, better)]
    return lines


def _read(image: Image.Image, edges: Edges, scale: float) -> Read:
    """All between the edges as one word."""
    words = single_line(models.FIRST, image, edges, scale)
    left, top, right, bottom = edges
    wide, high = image.size
    places = ((left, top), (right, top), (right, bottom), (left, bottom))
    corners = tuple((x / wide, y / high) for x, y in places)
    return Read("".join(word.text for word in words), corners, sureness(words))


def _surest(first: Read, others: Sequence[Read]) -> Read:
    """Dots are lost, not invented: of readings that differ in them alone, the one with most is right."""
    told = [read for read in (first, *others) if _ALONE.fullmatch(read.text)]
    if not told:
        return first
    best = max(told, key=lambda read: read.confidence)
    alike = [read for read in told if _undotted(read) == _undotted(best)]
    return max(alike, key=lambda read: (read.text.count("."), read.confidence))


def _undotted(read: Read) -> str:
    return read.text.replace(".", "")


def _whole(image: Image.Image, word: Read) -> Edges:
    """The edges of a word in pixels, as far as its letters go on: engines lose the beginnings of long addresses."""
    (left, top), _, (right, bottom), _ = word.corners
    edges = (
        round(left * image.width),
        round(top * image.height),
        round(right * image.width),
        round(bottom * image.height),
    )
    return grown(image, edges, _APART)


def _within(one: Read, word: Read) -> bool:
    """Its middle lies where the address stands."""
    (left, _), (right, _), *_ = one.corners
    (first, _), (last, _), *_ = word.corners
    return first < (left + right) / 2 < last
