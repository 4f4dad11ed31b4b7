"""Words as people mean them: scripts without blanks, and marks that are glued to words, give several."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rolecall.parsing.extract.words import Word

# Ideographic and Arabic separators end a word; a middle dot before Japanese begins a list item.
_PARTS = re.compile(r"^・|[^、，；：｜،؛]*[、，；：｜،؛]|[^、，；：｜،؛]+")
_MARKS = frozenset("、，；：｜،؛・")


def split_words(words: Iterable[Word]) -> Iterator[Word]:
    for word in words:
        if word.text.isascii() or not any(char in _MARKS for char in word.text[:-1]):
            yield word
        else:
            yield from _parts(word)


def _parts(word: Word) -> Iterator[Word]:
    wide = (word.x1 - word.x0) / len(word.text)
    for match in _PARTS.finditer(word.text):
        x0, x1 = word.x0 + match.start() * wide, word.x0 + match.end() * wide
        yield replace(word, text=match[0], x0=round(x0, 2), x1=round(x1, 2))
