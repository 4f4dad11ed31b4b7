"""Folding: how text and the word tables are made comparable without moving a single character.

`fold` gives back exactly as many characters as it gets, so a place found in folded text is the same place in the text
as written. It drops case, accents, width and the spelling variants of digits.
"""

import unicodedata

_SPECIAL = {
    "ı": "i",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ß": "s",
    "æ": "a",
    "œ": "o",
    "’": "'",
    "‘": "'",
    "´": "'",
    "ʼ": "'",
}


class _Folding(dict[int, str]):
    """Filled with each character as it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        wide = unicodedata.normalize("NFKC", char)
        base = unicodedata.normalize("NFD", wide if len(wide) == 1 else char)[0].lower()
        digit = unicodedata.digit(base, None) if len(base) == 1 else None
        folded = str(digit) if digit is not None and base.isdigit() else base
        self[code] = _SPECIAL.get(folded, folded if len(folded) == 1 else char)
        return self[code]


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Lower case, unaccented, half width, ASCII digits; as long as `text`."""
    return text.translate(_FOLDING)


def table(text: str) -> frozenset[str]:
    """The folded entries of a table written as lines of `;`-separated words."""
    return frozenset(fold(entry.strip()) for entry in text.replace("\n", ";").split(";") if entry.strip())
