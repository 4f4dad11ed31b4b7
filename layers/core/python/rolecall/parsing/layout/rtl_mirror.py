"""Pages read from right to left, laid out as if they were read from left to right, and back.

Mirrored, a page of Arabic has its margin, bullets and sidebars where a Latin one has them, and everything that reads
lines and columns needs no second way of thinking. The places in the record are those of the page.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from rolecall.parsing.evidence import Evidence
from rolecall.parsing.extract.letters import is_rtl
from rolecall.parsing.extract.words import Word

_PREFIX = re.compile(r"\d{1,4}\+")
_OPEN_END = re.compile(r"(?<=.)\((?=[،؛,.]?$)")
_ENDINGS = frozenset(["com", "org", "net", "edu", "gov", "info", "biz", "example", "test", "email", "online"])
_COUNTRY = re.compile(r"(?:\+|00)[1-9]\d{0,2}")
_STOPPED = re.compile(r"[.،,]\d{1,4}")
_YEARS = re.compile(r"(\d{4})([–—-])(\d{4})")


def is_mirrored(words: Sequence[Word]) -> bool:
    """Most words with letters are of a right-to-left script."""
    if not is_rtl("".join([word.text for word in words])):
        return False
    lettered = [word for word in words if any(char.isalpha() for char in word.text)]
    return sum(is_rtl(word.text) for word in lettered) * 2 > len(lettered)


def mirrored(words: Sequence[Word], width: float) -> list[Word]:
    """The words with left and right exchanged; words of Latin letters side by side keep their order."""
    turned = [
        replace(word, text=as_meant(word.text), x0=round(width - word.x1, 2), x1=round(width - word.x0, 2))
        for word in words
    ]
    for row in _rows(turned):
        _brackets(row)
        for run in (*_latin_runs(row), *_dialled_backwards(row)):
            _turn_back(run)
    return turned


def _latin_runs(row: Sequence[Word]) -> Iterator[list[Word]]:
    """Words of Latin letters side by side, with the numbers between and beside them ("IELTS 7.5")."""
    for left_to_right, run in itertools.groupby(row, key=_is_left_to_right):
        words = list(run)
        if left_to_right and any(map(_is_latin, words)):
            yield words


def _dialled_backwards(row: Sequence[Word]) -> Iterator[list[Word]]:
    """The groups of a telephone number whose country stands last ("0142 555 100 +20")."""
    for digits, run in itertools.groupby(row, key=lambda word: word.text.lstrip("+").isdecimal()):
        words = list(run)
        if digits and len(words) > 1 and _COUNTRY.fullmatch(words[-1].text):
            yield words


def _is_left_to_right(word: Word) -> bool:
    return _is_latin(word) or word.text.strip("()").replace(".", "").isdecimal()


def as_meant(text: str) -> str:
    """Neutral marks stand at the wrong end of left-to-right text: "20+", ".2022", "2011–2007", "example.com@name"."""
    if _PREFIX.fullmatch(text):
        return "+" + text[:-1]
    if _STOPPED.fullmatch(text):
        return text[1:] + text[0]
    if (years := _YEARS.fullmatch(text)) and years[1] > years[3]:
        return years[3] + years[2] + years[1]
    name, at, host = text.partition("@")
    if at and _is_ending(name.partition(".")[0]) and not _is_ending(host.rpartition(".")[2]):
        return "".join(reversed(re.split(r"([.@])", text)))
    return text


def _is_ending(label: str) -> bool:
    return label.lower() in _ENDINGS or (len(label) == 2 and label.isalpha())


def _brackets(row: Sequence[Word]) -> None:
    """A bracket that is drawn for the word after it was put to the end of the word before, unless it closes one."""
    opened = 0
    for word, following in itertools.pairwise(row):
        opened += word.text.count("(")
        if is_rtl(word.text) and word.text.endswith(")") and not opened:
            word.text, following.text = word.text[:-1], "(" + following.text
        else:
            opened = max(0, opened - word.text.count(")"))
    for word in row:
        word.text = _OPEN_END.sub(")", word.text)


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    ordered = sorted(words, key=lambda word: (round((word.y0 + word.y1) / 6), word.x0))
    return [list(row) for _, row in itertools.groupby(ordered, key=lambda word: round((word.y0 + word.y1) / 6))]


def _is_latin(word: Word) -> bool:
    return any(char.isascii() and char.isalpha() for char in word.text) and "@" not in word.text


def _turn_back(run: list[Word]) -> None:
    first, last = run[-1], run[0]
    if first is not last and first.text.endswith(")") and last.text.startswith("("):
        first.text, last.text = "(" + first.text[:-1], last.text[1:] + ")"
    if first is not last and first.text[-1] in "،؛":
        first.text, last.text = first.text[:-1], last.text + first.text[-1]
    left, right = run[0].x0, run[-1].x1
    for word in run:
        word.x0, word.x1 = round(left + right - word.x1, 2), round(left + right - word.x0, 2)


def unmirrored(value: Any, widths: dict[int, float]) -> Any:  # noqa: ANN401 - any part of a record
    """The record with the boxes of mirrored pages (`widths`) turned back."""
    if isinstance(value, Evidence):
        if value.page not in widths:
            return value
        x0, y0, x1, y1 = value.box
        width = widths[value.page]
        return replace(value, box=(round(width - x1, 1), y0, round(width - x0, 1), y1))
    if isinstance(value, tuple):
        return tuple(unmirrored(item, widths) for item in value)
    if isinstance(value, dict):
        return {key: unmirrored(item, widths) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        names = ("evidence", *(f.name for f in fields(value) if isinstance(getattr(value, f.name), tuple)))
        changed = {name: unmirrored(getattr(value, name), widths) for name in names if hasattr(value, name)}
        return replace(value, **changed)
    return value
