"""What engines misread in the same way again and again: rules, signs, digits."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rolecall.parsing.evidence import Box
from rolecall.parsing.extract.words import Word
from rolecall.parsing.ocr import arabic, kana
from rolecall.parsing.ocr.addresses import is_address, repair_addresses
from rolecall.parsing.ocr.blocks import Read
from rolecall.parsing.ocr.bullets import mend_bullets

_DOUBTFUL, _HOPELESS = 55.0, 12.0
_FLAT = 0.32
_AMPERSAND = re.compile(r"[€£8é&][:.&]|€")
_RULE = re.compile(r"[=_~¬^]+")
_PLUS = re.compile(r"^[*†°¢]+(?=\d{1,3}$)")
_DIGITS_ALIKE = re.compile(r"[OolIS\d]*(?:\d[OolIS]|[OolIS]\d)[OolIS\d]*|[Oo]")
_L_FOR_I = re.compile(r"(?:^|(?<=-))l(?=[bcdfkmpqrstvxz])")
_SIDE = re.compile(r"[()\[\]{}|]+")
_DIGITS = str.maketrans("OolIi|SBZ", "001111582")
_NEARLY_NUMBER = re.compile(r"^[+(]?(?=(?:.*\d){2})[\dOolI|SBZ]+(?:[-–./)(][\dOolI|SBZ]+)*[).,]?$")


def ragged(word: Read, box: Box) -> bool:
    """A rule, a speck or the edge of a picture taken for letters."""
    wide, high = box[2] - box[0], box[3] - box[1]
    if wide <= 0 or high <= 0:
        return True
    if is_address(word.text):
        return False
    if word.confidence < _HOPELESS:
        return True
    letters = sum(char.isalnum() for char in word.text)
    narrow = letters >= 2 and high < _FLAT * wide / letters
    return word.confidence < _DOUBTFUL and (narrow or high > 60)


def mended(rows: Sequence[list[Word]]) -> list[list[Word]]:
    """Rows with bullets, numbers and addresses as they were printed."""
    arabic.turn_letters([word for row in rows for word in row])
    for row in rows:
        _join_ideographs(row)
        row[:] = [word for word in row if not _RULE.fullmatch(word.text)]
        arabic.mend_marks(row)
        _open_chips(row)
        _roman(row)
        for index, word in enumerate(row):
            word.text = _L_FOR_I.sub("I", _number(word.text))
            if 0 < index < len(row) - 1:
                word.text = _between(row[index - 1].text, word.text, row[index + 1].text)
            if index and row[index - 1].text == "z":
                word.text = re.sub(r"^[0o]\.[0o]\b", "o.o", word.text)  # the Polish form of a company
        _plus(row)
    repair_addresses(rows)
    mend_bullets(rows)
    return [row for row in rows if row]


def _between(before: str, text: str, after: str) -> str:
    """A sign between two names joins them; what stands between two numbers is one."""
    if _AMPERSAND.fullmatch(text) and before[:1].isupper() and after[:1].isupper():
        return "&"
    if _DIGITS_ALIKE.fullmatch(text) and _is_number(before) and _is_number(after):
        return text.translate(_DIGITS)
    return text


def _is_number(text: str) -> bool:
    return sum(char.isdigit() for char in text) >= 2 and not any(char.isalpha() for char in text)


def _plus(row: Sequence[Word]) -> None:
    """A number of several groups begins with a plus, not with another sign."""
    for word, *others in (row[at : at + 3] for at in range(len(row) - 2)):
        if all(any(char.isdigit() for char in other.text) for other in others):
            word.text = _PLUS.sub("+", word.text)


def _number(text: str) -> str:
    return text.translate(_DIGITS) if not text.isdigit() and _NEARLY_NUMBER.match(text) else text


def _join_ideographs(row: list[Word]) -> None:
    """Japanese has no blanks between words: what stands close together is one."""
    index = 0
    while index + 1 < len(row):
        word, other = row[index], row[index + 1]
        if kana.is_joined(word.text[-1], other.text[0], (other.x0 - word.x1) / word.size):
            word.text, word.x1 = word.text + other.text, other.x1
            del row[index + 1]
        else:
            index += 1
    if any(kana.is_ideograph(char) for word in row for char in word.text):
        for word, following in zip(row, [*row[1:], None], strict=True):
            ends = following is None or not following.text[0].isdigit()
            word.text = kana.with_ranges(kana.as_meant(word.text), is_last=ends)


def _open_chips(row: list[Word]) -> None:
    """Words in rounded boxes: the sides of the boxes are read as brackets. One bar stands for what is between two."""
    if sum(_SIDE.fullmatch(word.text) is not None for word in row) < 2:
        return
    kept: list[Word] = []
    for word in row:
        text = word.text
        if text.count("(") != text.count(")") and _SIDE.match(text[0]):
            text = text[1:]
            _bar(kept, word)
        if _SIDE.fullmatch(word.text) or not text:
            _bar(kept, word)
            continue
        word.text = text
        kept.append(word)
    while kept and kept[-1].text == "|":
        kept.pop()
    row[:] = kept


def _bar(kept: list[Word], word: Word) -> None:
    if kept and kept[-1].text != "|":
        kept.append(replace(word, text="|"))


def _roman(row: list[Word]) -> None:
    """A capital I is read as a bar or as an l; among bars, a bar is read as an I."""
    bars = sum(word.text == "|" for word in row)
    for index, word in enumerate(row):
        following = row[index + 1].text if index + 1 < len(row) else ""
        before = row[index - 1].text if index else ""
        if word.text.strip(",") in ("Il", "Ill", "lll") and before[:1].isupper():
            word.text = word.text.replace("l", "I")
        elif word.text == "|" and bars == 1 and (following[:1].islower() or (not following and before[:1].isalpha())):
            word.text = "I"
        elif word.text in ("I", "l") and bars and before and following:
            word.text = "|"
