"""What engines misread in the same way again and again: rules, bullets, digits, mail addresses."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rolecall.parsing.evidence import Box
from rolecall.parsing.extract.letters import LTR_RUN, is_rtl
from rolecall.parsing.extract.words import Word
from rolecall.parsing.ocr import kana
from rolecall.parsing.ocr.addresses import is_address, repair_addresses
from rolecall.parsing.ocr.blocks import Read

_DOUBTFUL, _HOPELESS = 55.0, 12.0
_FLAT = 0.32
# What bullets are read as: marks that begin no sentence, and letters and digits of a bullet's shape.
_MARKS = frozenset("«»*°©®¢+¤§¥~=>‘’'`,.:;^¬£")
_ROUND = frozenset("eoc0OQ@aé")
_DOTS = frozenset(("٠", "٠»", "»٠", "«٠", "٠«", "«©"))  # a dot among Arabic letters, taken for their zero
_AMPERSAND = re.compile(r"[€£8é&][:.&]|€")
_RULE = re.compile(r"[=_~¬^]+")
_PLUS = re.compile(r"^[*†°¢]+(?=\d{1,3}$)")
_DIGITS_ALIKE = re.compile(r"[OolIS\d]*(?:\d[OolIS]|[OolIS]\d)[OolIS\d]*|[Oo]")
_L_FOR_I = re.compile(r"(?:^|(?<=-))l(?=[bcdfkmpqrstvxz])")
_SIDE = re.compile(r"[()\[\]{}|]+")
_STOP = re.compile(r"(?<=[\u0621-\u064a])\.$")
_NO_HAMZA = re.compile(r"(?<=[تثجحخدذرسشصضعغقكلمنهة])ء$")
_GLUED = re.compile(r"([\d./]*\d)([-–—])([\u0621-\u064a]+[.،]?)")
_FINAL = frozenset("ةى")
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
    _turn_letters([word for row in rows for word in row])
    for row in rows:
        _join_ideographs(row)
        row[:] = [word for word in row if not _RULE.fullmatch(word.text)]
        _arabic_marks(row)
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
    _bullets(rows)
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


def _turn_letters(words: Sequence[Word]) -> None:
    """Arabic letters in the order in which they stand on the page, from the left, to the order of reading.

    Two letters stand at the end of words only: they tell which order it is.
    """
    arabic = [word for word in words if is_rtl(word.text)]
    ends = sum((word.text[-1] in _FINAL) - (word.text[0] in _FINAL) for word in arabic)
    for word in arabic if ends < 0 else ():
        word.text = LTR_RUN.sub(lambda match: match[0][::-1], word.text[::-1])


def _arabic_marks(row: list[Word]) -> None:
    """The comma is taken for a full stop or for a letter that hardly ends a word; a dash is glued to a year."""
    if not any(is_rtl(word.text) for word in row):
        return
    row[:] = [part for word in row for part in _parts(word)]
    last = min(row, key=lambda word: word.x0)
    for word in row:
        word.text = _NO_HAMZA.sub("،", word.text)
        if word is not last:
            word.text = _STOP.sub("،", word.text)


def _parts(word: Word) -> list[Word]:
    """Year, dash and word that were read as one ("2018-حتى"), from the right."""
    found = _GLUED.fullmatch(word.text)
    if found is None:
        return [word]
    each = (word.x1 - word.x0) / len(word.text)
    year, dash = (round(word.x1 - each * at, 2) for at in (found.end(1), found.end(2)))
    first = replace(word, text=found[1], x0=year)
    return [first, replace(word, text=found[2], x0=dash, x1=year), replace(word, text=found[3], x1=dash)]


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


def _bullets(rows: Sequence[list[Word]]) -> None:
    """The first word of a row that is one mark, away from the next word, where other rows begin so too."""
    _dots(rows)
    suspects = [begin for row in rows if len(row) > 1 and _suspect(*(begin := _begin(row)))]
    for mark, following in suspects:
        alike = sum(_is_beside(other[0], mark, 3) and _is_beside(other[1], following, 4) for other in suspects)
        if mark.text in _MARKS or alike > 1:
            mark.text = "•"


def _dots(rows: Sequence[list[Word]]) -> None:
    for row in rows:
        for word in row if len(row) > 1 else ():
            if word.text in _DOTS:
                word.text = "•" if word is _begin(row)[0] else "·"


def _begin(row: Sequence[Word]) -> tuple[Word, Word]:
    """The first two words as they are read: of Arabic, those on the right."""
    if not any(is_rtl(word.text) for word in row):
        return row[0], row[1]
    first, second, *_ = sorted(row, key=lambda word: -word.x1)
    return first, second


def _is_beside(one: Word, other: Word, points: float) -> bool:
    """Both begin at one edge, left or right."""
    return abs(one.x0 - other.x0) < points or abs(one.x1 - other.x1) < points


def _suspect(mark: Word, following: Word) -> bool:
    text, gap = mark.text, max(following.x0 - mark.x1, mark.x0 - following.x1)
    if len(text) != 1 or gap < 0.2 * mark.size:
        return False
    return text in _MARKS or (text in _ROUND and gap > 0.38 * mark.size)
