"""What engines misread in the same way again and again: rules, bullets, digits, mail addresses."""

import re
from collections.abc import Sequence

from rolecall.parsing.evidence import Box
from rolecall.parsing.extract.words import Word
from rolecall.parsing.ocr.blocks import Read

_DOUBTFUL, _HOPELESS = 55.0, 12.0
_FLAT = 0.32
# What bullets are read as: marks that begin no sentence, and letters and digits of a bullet's shape.
_MARKS = frozenset("«»*°©®¢+¤§¥~=>‘’'`,.:;^¬£")
_ROUND = frozenset("eoc0OQ@aé")
_DIGITS = str.maketrans("OolIi|SBZ", "001111582")
_NEARLY_NUMBER = re.compile(r"^[+(]?(?=(?:.*\d){2})[\dOolI|SBZ]+(?:[-–./)(][\dOolI|SBZ]+)*[).,]?$")
_DOMAIN = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}$")
_LOCAL = re.compile(r"^[\w.+-]+[@©®]$")


def ragged(word: Read, box: Box) -> bool:
    """A rule, a speck or the edge of a picture taken for letters."""
    wide, high = box[2] - box[0], box[3] - box[1]
    if wide <= 0 or high <= 0 or word.confidence < _HOPELESS:
        return True
    letters = sum(char.isalnum() for char in word.text)
    narrow = letters >= 2 and high < _FLAT * wide / letters
    return word.confidence < _DOUBTFUL and (narrow or high > 60)


def mended(rows: Sequence[list[Word]]) -> list[list[Word]]:
    """Rows with bullets, numbers and addresses as they were printed."""
    for row in rows:
        _join_addresses(row)
        for word in row:
            word.text = _number(word.text)
    _bullets(rows)
    return [row for row in rows if row]


def _number(text: str) -> str:
    return text.translate(_DIGITS) if not text.isdigit() and _NEARLY_NUMBER.match(text) else text


def _join_addresses(row: list[Word]) -> None:
    """A mail address that was broken beside its at sign."""
    index = 0
    while index + 1 < len(row):
        word, other = row[index], row[index + 1]
        near = other.x0 - word.x1 < 0.6 * word.size
        if near and _LOCAL.match(word.text) and _DOMAIN.match(other.text):
            word.text, word.x1 = word.text[:-1] + "@" + other.text, other.x1
            del row[index + 1]
        elif near and re.match(r"^[\w.+-]+$", word.text) and other.text[0] in "@©" and _DOMAIN.match(other.text[1:]):
            word.text, word.x1 = word.text + "@" + other.text[1:], other.x1
            del row[index + 1]
        else:
            index += 1


def _bullets(rows: Sequence[list[Word]]) -> None:
    """The first word of a row that is one mark, away from the next word, where other rows begin so too."""
    suspects = [row for row in rows if len(row) > 1 and _suspect(row)]
    for row in suspects:
        alike = sum(abs(other[0].x0 - row[0].x0) < 3 and abs(other[1].x0 - row[1].x0) < 4 for other in suspects)
        if row[0].text in _MARKS or alike > 1:
            row[0].text = "•"


def _suspect(row: Sequence[Word]) -> bool:
    text, gap = row[0].text, row[1].x0 - row[0].x1
    if len(text) != 1 or gap < 0.2 * row[0].size:
        return False
    return text in _MARKS or (text in _ROUND and gap > 0.38 * row[0].size)
