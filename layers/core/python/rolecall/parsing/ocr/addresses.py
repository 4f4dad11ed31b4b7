"""Mail and web addresses as engines misread them: broken, with another sign for the at sign, with letters alike."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rolecall.parsing.extract.words import Word
from rolecall.parsing.ocr.nearness import differs_once
from rolecall.taxonomy.words import fold

MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z|!]{2,}")
_WEB = re.compile(r"^(?:https?://|www\.)")
_DOMAIN = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}$")
_LOCAL = re.compile(r"^[\w.+-]+[@©®]$")
_OTHER_AT = re.compile(r"^([a-z0-9][\w.+-]*)(?:[©®Q]|\(@|@\))([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})$")
_BEFORE = re.compile(r"^[^A-Za-z0-9]+(?=[A-Za-z0-9][\w.+-]*@)")
_BAR_FOR_L = re.compile(r"(?<=[a-z.])[I|!](?=[a-z.@-]|$)")
_NO_ENDINGS = (("ni", "nl"), ("pi", "pl"), ("corn", "com"), ("c0m", "com"))
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_ALIKE = str.maketrans("i", "l")
_PART = re.compile(r"[a-z]{4,}")  # of an address, that a name tells
_LONG = 7  # letters of a part that a name tells with one of them amiss
_LARGE = 1.25  # times the usual size: the name


def is_address(text: str) -> bool:
    return bool(MAIL.search(text) or _WEB.match(text))


def repair_addresses(rows: Sequence[list[Word]]) -> None:
    """Joins what was broken and reads letters that look alike as the name in the document tells."""
    for row in rows:
        _join(row)
        for word in row:
            word.text = _OTHER_AT.sub(r"\1@\2", word.text)
    addresses = [word for row in rows for word in row if is_address(word.text)]
    if not addresses:
        return
    spoken, large = _names(rows)
    for word in addresses:
        text = _BAR_FOR_L.sub("l", _BEFORE.sub("", word.text))
        text = _PART.sub(lambda part: _as_named(part[0], spoken, large), text)
        word.text = _ended(text)


def _join(row: list[Word]) -> None:
    """A mail address that was broken beside its at sign or behind a dot."""
    index = 0
    while index + 1 < len(row):
        word, other = row[index], row[index + 1]
        joined = _joined(word, other)
        if joined is None:
            index += 1
        else:
            word.text, word.x1 = joined, other.x1
            del row[index + 1]


def _joined(word: Word, other: Word) -> str | None:
    gap = other.x0 - word.x1
    near = gap < 0.6 * word.size
    if near and _LOCAL.match(word.text) and _DOMAIN.match(other.text):
        return word.text[:-1] + "@" + other.text
    if gap < 0.2 * word.size and word.text.endswith(".") and "@" in word.text + other.text:
        return word.text + other.text
    if near and re.match(r"^[\w.+-]+$", word.text) and other.text[0] in "@©" and _DOMAIN.match(other.text[1:]):
        return word.text + "@" + other.text[1:]
    return None


def _ended(text: str) -> str:
    """Endings that are none, or of a country that no other part of the address speaks of."""
    for wrong, right in _NO_ENDINGS:
        if text.endswith(f".{wrong}") and not text.endswith((".com." + wrong, ".edu." + wrong, ".org." + wrong)):
            return text[: -len(wrong)] + right
    return text


def _names(rows: Sequence[list[Word]]) -> tuple[set[str], set[str]]:
    """Words that begin with a capital, as addresses spell them; and those in large type, alone and two as one."""
    words = [word for row in rows for word in row if not is_address(word.text) and word.text[:1].isupper()]
    sizes = sorted(word.size for row in rows for word in row)
    usual = sizes[len(sizes) // 2] * _LARGE
    large = [word for row in rows for word in row if word.size > usual]
    pairs = {a + b for one, other in pairwise(large) for a, b in zip(_spelled(one), _spelled(other), strict=True)}
    return {s for word in words for s in _spelled(word)}, {s for word in large for s in _spelled(word)} | pairs


def _spelled(word: Word) -> Iterator[str]:
    lower = word.text.lower()
    for text in (lower, lower.translate(_UMLAUTS)):
        yield re.sub(r"[^a-z]", "", fold(text))


def _as_named(part: str, spoken: set[str], large: set[str]) -> str:
    """The part of an address as a name of the document has it that looks alike.

    An initial before a name or behind it is not amiss.
    """
    if part in spoken or part in large:
        return part
    near = {name for name in spoken | large if _PART.match(name) and _key(name) == _key(part)}
    if not near and len(part) >= _LONG:
        near = {
            name for name in large if name and (part[0], part[-1]) == (name[0], name[-1]) and differs_once(part, name)
        }
    return near.pop() if len(near) == 1 else part


def _key(text: str) -> str:
    return text.replace("rn", "m").replace("vv", "w").translate(_ALIKE)
