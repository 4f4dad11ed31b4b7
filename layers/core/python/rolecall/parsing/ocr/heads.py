"""Headings on a picture: set alike, though measured apart, and known with a letter misread."""

from collections.abc import Sequence
from functools import cache
from statistics import median

from rolecall.parsing.extract.words import Word
from rolecall.parsing.ocr.kana import line_of
from rolecall.parsing.ocr.marks import DOT
from rolecall.parsing.ocr.nearness import differs_once
from rolecall.parsing.wording.headings import heading_kind
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_headings import kinds

_STOP = "。"
_ALIKE = 1.25  # times: what measuring a few letters may miss
_FEWEST = 2  # headings that tell how the others look
_SHORTEST, _LONGEST = 6, 40  # characters of a heading that is known with one of them misread


def set_alike(rows: Sequence[list[Word]]) -> None:
    """One size, weight and slant for the rows whose words are those of headings, where these are nearly of one size."""
    for row in rows:
        _without_speck(row)
    heads = [row for row in rows if heading_kind(_text(row))]
    if len(heads) < _FEWEST:
        return
    size = median(row[0].size for row in heads)
    heads = [row for row in heads if size / _ALIKE < row[0].size < size * _ALIKE]
    bold = 2 * sum(row[0].bold for row in heads) > len(heads)
    slanted = 2 * sum(row[0].italic for row in heads) > len(heads)
    heads += [row for row in rows if _mended(row, size, bold=bold)]
    for word in (word for row in heads for word in row):
        word.size, word.bold, word.italic = size, bold, slanted


def _mended(row: list[Word], size: float, *, bold: bool) -> bool:
    """Whether a row in the type of the headings is one but for a letter; it gets that letter."""
    if row[0].bold != bold or not size / _ALIKE < row[0].size < size * _ALIKE:
        return False
    text = _text(row)
    meant = _nearest(fold(text)) if _SHORTEST <= len(text) <= _LONGEST and not heading_kind(text) else None
    if meant is None:
        return False
    words = (meant.upper() if text.isupper() else meant.capitalize()).split(" ")
    if len(words) != len(row):
        return False
    for word, right in zip(row, words, strict=True):
        word.text = right
    return True


def _without_speck(row: list[Word]) -> None:
    """A Japanese heading ends with no full stop, and the dots in it are letters."""
    if row[-1].text == _STOP and heading_kind(_text(row[:-1])):
        del row[-1]
    if any(word.text == DOT for word in row) and heading_kind(text := _text(row)) and DOT not in text:
        for word in row:
            word.text = word.text.replace(DOT, "・")


def _text(row: Sequence[Word]) -> str:
    return line_of(word.text for word in row)


@cache
def _by_length() -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for heading in kinds():
        if heading.isascii():
            found.setdefault(len(heading), []).append(heading)
    return found


def _nearest(text: str) -> str | None:
    near = (other for length in range(len(text) - 1, len(text) + 2) for other in _by_length().get(length, ()))
    return next((other for other in near if differs_once(text, other)), None)
