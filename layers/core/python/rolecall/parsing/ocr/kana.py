"""Japanese letters that look like others: which is meant, the letters beside them say. Dates, whose marks are small."""

import re
from collections.abc import Iterable

from rolecall.parsing.ocr.marks import DOT

_LOOK_ALIKE = dict(zip("カエロニータトハ", "力工口二一夕卜八", strict=True))
_KATAKANA = {kanji: kana for kana, kanji in _LOOK_ALIKE.items()}
_BLANK, _BESIDE_KANA, _BESIDE_LATIN = 0.26, 0.8, 0.1  # ems
# Between two dates, "〜" is taken for what is as wide and as low.
_RANGE = re.compile(r"(?:(?<=[年月\d])|^)[てとへ一ー~^-](?=$|現|平成|昭和|令和)")
_RANGE_INSIDE = re.compile(r"(?:(?<=[年月\d])|^)[てとへ一ー~^-](?=現|平成|昭和|令和)")
_NO_RANGE = re.compile(r"(?<=[年月])(?=現在)")
_SLASH = re.compile(r"\b((?:19|20)\d\d)7(0[1-9]|1[0-2])(?=\b|[~〜て])")


def is_ideograph(char: str) -> bool:
    return "\u3000" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef"


def as_meant(text: str) -> str:
    """A run of Japanese with look-alikes as the letters beside them say."""
    return "".join(_letter(text, at) for at in range(len(text)))


def line_of(words: Iterable[str]) -> str:
    """Words of an engine as one text: without blanks where all are of Japanese letters and dots."""
    texts = list(words)
    if all(text == DOT or is_ideograph(text[0]) for text in texts):
        return "".join("・" if text == DOT else text for text in texts)
    return " ".join(texts)


def is_joined(one: str, other: str, gap: float) -> bool:
    """Whether two letters so many ems apart are of one word: names are set apart by less than marks and kana are.

    Latin letters and kana are one word where no blank was printed ("UIデザイナー").
    """
    if not (is_ideograph(one) and is_ideograph(other)):
        return gap < _BESIDE_LATIN and (_is_latin(one) or _is_latin(other)) and (_is_kana(one) or _is_kana(other))
    return gap < (_BLANK if _is_kanji(one) and _is_kanji(other) else _BESIDE_KANA)


def with_ranges(text: str, *, is_last: bool) -> str:
    """A word of a line of dates; at the end of one, a range mark stands only before another date."""
    found = _NO_RANGE.sub("〜", _SLASH.sub(r"\1/\2", text))
    return _RANGE.sub("〜", found) if not is_last else _RANGE_INSIDE.sub("〜", found)


def _letter(text: str, at: int) -> str:
    char, beside = text[at], text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    if char in _LOOK_ALIKE and at and not any(map(_is_kana, beside)) and _is_kanji(beside[0]):
        return _LOOK_ALIKE[char] if _is_kanji(beside[-1]) else char
    if char in _KATAKANA and beside and all(map(_is_katakana, beside)) and (len(beside) == 2 or char == "一"):
        return _KATAKANA[char]
    return char


def _is_katakana(char: str) -> bool:
    return "\u30a1" <= char <= "\u30fc"


def _is_kana(char: str) -> bool:
    return "\u3041" <= char <= "\u30fc"


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _is_kanji(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"
