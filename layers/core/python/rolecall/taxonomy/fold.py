"""How a skill or a title is spelt as a key: case, accents and punctuation do not matter, `C++`, `C#` and `.NET` do.

The compiled file holds keys made by these functions: a change here asks for a new build (`python -m tools.taxonomy`).
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

PIECE = re.compile(r"(?<![^\W_])\.net(?![^\W_])|[^\W_]+(?:['’](?=s\b)s|\+\+|[+#])?")
_SAME = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "\u00a0": " ", "\u00ad": None})
_SPACED_AND = re.compile(r"(?<=\s)&(?=\s)")


class Piece(NamedTuple):
    """One word of a text as keys spell it, and where it stands in the text."""

    word: str
    start: int
    end: int


def word_set(text: str) -> frozenset[str]:
    """The words of a table that is written as one string."""
    return frozenset(text.split())


def plain(text: str) -> str:
    """Lower case without accents; ` & ` reads "and", `'` is dropped. Length may change: not for positions."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_SAME)).casefold()
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _SPACED_AND.sub("and", bare).replace("'", "")


def singular(word: str) -> str:
    """English plural dropped, crudely but always alike: only used to make two spellings meet."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    keeps = word.endswith(("ss", "us")) or (word.endswith("is") and len(word) > 4)
    return word[:-1] if len(word) > 3 and word.endswith("s") and not keeps else word


def key_of(words: Sequence[str]) -> str:
    """Words joined by one space; the last of several in the singular, so that "REST APIs" is "REST API"."""
    if len(words) < 2:
        return "".join(words)
    return " ".join((*words[:-1], singular(words[-1])))


def key(text: str) -> str:
    """Key of a whole string: `key("Node.js") == "node js"`, `key("C++") == "c++"`, "" without a letter or digit."""
    return key_of(PIECE.findall(plain(text)))


def pieces(text: str) -> list[Piece]:
    """The words of a text with their places in it. Each is folded alone, so positions stay those of `text`."""
    found: list[Piece] = []
    for match in PIECE.finditer(text.casefold() if text.isascii() else _same_length(text)):
        word = match[0] if match[0].isascii() and "'" not in match[0] else plain(match[0])
        found.append(Piece(word, match.start(), match.end()))
    return found


def _same_length(text: str) -> str:
    """Case folding that keeps every character at its place: one that would grow (ß, İ) is only lowered or kept."""
    folded = (c.casefold() for c in text)
    return "".join(f if len(f) == 1 else c for f, c in zip(folded, text, strict=True))
