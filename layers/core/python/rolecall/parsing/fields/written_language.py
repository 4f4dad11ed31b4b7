"""The language a resume is written in, from its scripts and its commonest words."""

import re
from collections import Counter
from collections.abc import Sequence

from rolecall.parsing.extract.letters import is_rtl
from rolecall.parsing.layout.lines import Line
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_common import COMMON

_KANA = re.compile("[\u3041-\u30fe]")
_ARABIC_WORD = re.compile("[\u0621-\u064a]{2,}")
_WORD = re.compile(r"[^\W\d_][\w']*")
_FEWEST = 3


def language_of(lines: Sequence[Line]) -> str | None:
    """ISO 639-1, or None where nothing decides: a list of names and numbers is in no language."""
    return language_of_text("\n".join(line.text for line in lines))


def language_of_text(text: str) -> str | None:
    """The same for text that has no lines yet."""
    letters = sum(char.isalpha() for char in text)
    if letters and len(_KANA.findall(text)) * 12 > letters:
        return "ja"
    words = _WORD.findall(text)
    if is_rtl(text) and len(_ARABIC_WORD.findall(text)) * 3 > len(words):
        return "ar"
    (best, most), (_, second) = common_words(text).most_common(2)
    return best if most >= _FEWEST and most > second else None


def common_words(text: str) -> Counter[str]:
    """How many of the words are the commonest of each language that is written in Latin letters."""
    counts = Counter(fold(word) for word in _WORD.findall(text))
    return Counter({code: sum(counts[word] for word in common) for code, common in COMMON.items()})
