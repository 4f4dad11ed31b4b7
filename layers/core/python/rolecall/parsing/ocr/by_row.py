"""Pages of other scripts, read line by line and again in another way where the engine is not sure.

A model of Arabic or Japanese alone knows its own script best; together with the English one it knows addresses and
names of products, and takes some short words for Latin ones.
"""

import re
from dataclasses import dataclass, replace
from statistics import median

from PIL import Image

from rolecall.parsing.extract.letters import is_rtl
from rolecall.parsing.ocr import models
from rolecall.parsing.ocr.blocks import Read
from rolecall.parsing.ocr.placing import placed, tightened
from rolecall.parsing.ocr.recognised import Lines, sureness
from rolecall.parsing.ocr.regions import Edges
from rolecall.parsing.ocr.rows import halved, rows_of
from rolecall.parsing.ocr.single_line import single_line

_SMALL = 36  # pixels of a line: as high as the models were taught
_SLANT = 0.25  # of fonts without an italic, which are pushed over
_MAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+_-]*@[A-Za-z0-9.-]*[A-Za-z0-9]")
_TALL, _SENSE = 1.6, 70.0  # times the usual line; how sure the engine is of one line at least
_SURE = 86.0
_LAST_LATIN = "\u024f"
_SURE_OF_LATIN, _SURE_OF_NAMES, _AT_ALL = 90.0, 75.0, 15.0


@dataclass(frozen=True, slots=True)
class _Way:
    """A model, how high the line is made for it (0 leaves it as it is), and how far it is pushed upright."""

    model: str
    height: int = 0
    slant: float = 0.0


_WAYS = {
    "ara+eng": (_Way("ara+eng"), _Way("ara+eng", _SMALL), _Way("ara", _SMALL), _Way("ara", _SMALL, _SLANT)),
    "jpn+eng": (_Way("jpn"), _Way("jpn+eng"), _Way("jpn", _SMALL), _Way("jpn", _SMALL, _SLANT)),
}


def is_read_by_row(model: str) -> bool:
    return model in _WAYS


def read_by_row(model: str, image: Image.Image) -> Lines:
    """Lines of words, their places in fractions of the picture."""
    rows = rows_of(image)
    usual = median(bottom - top for _, top, _, bottom in rows) if rows else 0
    with models.single_lines(model):
        found = [line for edges in rows for line in _lines(model, image, edges, usual)]
    return [line for line in found if line]


def _lines(model: str, image: Image.Image, edges: Edges, usual: float) -> Lines:
    """One line, or those that make more sense where lines touch each other."""
    line = _line(model, image, edges)
    if edges[3] - edges[1] > _TALL * usual and sureness(line) < _SENSE:
        halves = [found for half in halved(image, edges) for found in _lines(model, image, half, usual)]
        if sureness(word for half in halves for word in half) > sureness(line):
            return halves
    return [tightened(image, edges, placed(line))]


def _line(model: str, image: Image.Image, edges: Edges) -> list[Read]:
    best: list[Read] = []
    for way in _WAYS[model]:
        line = _recognised(way, image, edges)
        best = max(best, line, key=sureness)
        if sureness(best) >= _SURE:
            break
    letters = "".join(word.text for word in best)
    if any(char.isascii() and char.isalnum() for char in letters):
        return _with_latin(model, best, image, edges)
    return best


def _with_latin(model: str, line: list[Read], image: Image.Image, edges: Edges) -> list[Read]:
    """Numbers and addresses as the English model reads them, doubtful words as that of the script does."""
    if not any(_is_foreign(word.text) for word in line):
        return max(line, _recognised(_Way(models.FIRST), image, edges), key=sureness)
    if any("@" in word.text for word in line):
        line = _with_address(line, _recognised(_Way(models.FIRST), image, edges))
    if model == "ara+eng" and any(map(_is_doubtful, line)):
        line = _in_own_letters(line, _recognised(_Way("ara", _SMALL), image, edges))
    return line


def _with_address(line: list[Read], english: list[Read]) -> list[Read]:
    """The one mail address of a line in the other reading's letters."""
    known = [found for word in english for found in _MAIL.findall(word.text)]
    found = [word for word in line if _MAIL.search(word.text)]
    if len(known) != 1 or len(found) != 1:
        return line
    return [replace(word, text=_MAIL.sub(known[0], word.text)) if word is found[0] else word for word in line]


def _recognised(way: _Way, image: Image.Image, edges: Edges) -> list[Read]:
    scale = way.height / (edges[3] - edges[1]) if way.height else 1.0
    return single_line(way.model, image, edges, scale, way.slant)


def _is_foreign(text: str) -> bool:
    """Letters that no model of Latin script knows."""
    return any(char.isalpha() and char > _LAST_LATIN for char in text)


def _is_doubtful(word: Read) -> bool:
    """Latin letters that the engine is less sure of than of most, names and addresses aside."""
    letters = [char for char in word.text if char.isalpha()]
    if not letters or not all(char.isascii() for char in letters) or "@" in word.text:
        return False
    named = len(letters) > 2 and letters[0].isupper()
    return word.confidence < (_SURE_OF_NAMES if named else _SURE_OF_LATIN)


def _in_own_letters(line: list[Read], other: list[Read]) -> list[Read]:
    """Doubtful Latin words as the model of the script alone reads them, where it sees its letters there."""
    found: list[Read] = []
    for word in line:
        meant = [one for one in other if _overlap(one, word) and one not in found] if _is_doubtful(word) else []
        is_meant = any(is_rtl(one.text) for one in meant) and sureness(meant) >= _AT_ALL
        found += meant if is_meant else [word]
    return found


def _overlap(one: Read, word: Read) -> bool:
    """The middle of the one lies in the other."""
    (left, _), (right, _), *_ = word.corners
    (first, _), (last, _), *_ = one.corners
    return left <= (first + last) / 2 <= right
