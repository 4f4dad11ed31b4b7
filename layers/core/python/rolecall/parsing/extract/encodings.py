"""The text of bytes that do not say how they are encoded.

Marks and structure decide where there are any: byte order marks, zeros, valid UTF-8, the bytes of Japanese. Between the
one-byte code pages, the letters of the languages that are written in them do: the right page makes words of them, a
wrong one puts signs and strange letters inside.
"""

import re
from collections.abc import Iterator

_SIGNS = frozenset("–—’‘‚“”„•…€·«»°§©®™\u00a0­¿¡ªº")
_ARABIC = "".join(map(chr, range(0x621, 0x653))) + "،؛؟"
_WESTERN = "äöüßéèêëàâçîïôùûœæñáíóúìòåøãõÿ"
_CENTRAL = "ąćęłńóśźżáéíýčďěňřšťúůžőűăâîşţöüôľĺŕëđäç"
_PAGES = {
    "cp1252": _WESTERN,
    "cp1254": "şğıçöüâîûé",  # before those that have the same letters with other marks
    "cp1250": _CENTRAL,
    "iso8859_2": _CENTRAL,
    "cp1256": _ARABIC,
    "iso8859_6": _ARABIC,
    "mac_roman": _WESTERN,
    "cp850": _WESTERN,
}
_ARABIC_WORD = re.compile(f"[a-zA-Z][{_ARABIC[:-3]}]|[{_ARABIC[:-3]}][a-zA-Z]")
_INNER = re.compile(r"(?<=[^\W\d_])[^\x00-\x7f](?=[^\W\d_])")
_FOREIGN = re.compile(r"[^\W\d_a-zA-Z]{4,}")
_STRANGE, _SPLIT = 2, 2  # against one for each letter that a language has
_SAMPLE = 20_000  # bytes


def decoded(data: bytes) -> str:
    """Windows' western code page where nothing tells another one."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if wide := wide_encoding(data):
        return data.decode(wide, "replace")
    if b"\x1b$" in data[:_SAMPLE]:
        return data.decode("iso2022_jp", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _japanese(data) or data.decode(_code_page(data), "replace")


def wide_encoding(data: bytes) -> str:
    """UTF-16 without its mark: blanks and line ends have their zeros all on one side. Else nothing."""
    zeros = [data[side:_SAMPLE:2].count(0) for side in (0, 1)]
    if max(zeros) * 50 < len(data[:_SAMPLE]) or min(zeros) * 20 > max(zeros):
        return ""
    return "utf-16-le" if zeros[1] > zeros[0] else "utf-16-be"


def _japanese(data: bytes) -> str:
    for encoding in ("cp932", "euc_jp"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if sum("\u3040" <= char <= "\u30ff" for char in text) * 20 > len(text):
            return text
    return ""


def _code_page(data: bytes) -> str:
    """The first of the pages that make most sense."""
    sample = data[:_SAMPLE]
    return max(_PAGES, key=lambda page: _sense(sample, page))


def _sense(sample: bytes, page: str) -> int:
    text, letters = sample.decode(page, "replace"), frozenset(_PAGES[page])
    found = _ARABIC_WORD.findall(text) if _ARABIC[0] in letters else _FOREIGN.findall(text)
    return sum(_worth(text, letters)) - _SPLIT * (sum(_splits(text)) + len("".join(found)))


def _splits(text: str) -> Iterator[bool]:
    """Signs inside words, and capitals behind small letters."""
    for match in _INNER.finditer(text):
        char, before = match.group(), text[match.start() - 1]
        yield (not char.isalpha() and char != "’") or (char.isupper() and before.islower())


def _worth(text: str, letters: frozenset[str]) -> Iterator[int]:
    for char in text:
        if not char.isascii():
            yield 1 if char in letters or char in _SIGNS or char.lower() in letters or char == "İ" else -_STRANGE
