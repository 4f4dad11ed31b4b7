"""Words of a text, and how many of them the lexicons of titles, firms, schools and degrees hold."""

import re
from functools import cache, lru_cache

from rolecall.taxonomy.words import fold, table
from rolecall.taxonomy.words_jobs import lexicon

_WORD = re.compile(r"[^\s,;/()|]+")
OPEN_ENDS = table("""&;of;the;and;for;in;at;de;der;des;du;la;le;les;di;del;della;dei;da;do;dos;das;e;y;et;en;un;und;fur
im;am;mit;von;van;voor;w;z;we;ve;och;i;till;a;o;al;aux;sur;zur;zum;als;pour;para;per;bei;chez;bij""")
_TRIM = ".:'\"“”„*"


@lru_cache(maxsize=8192)
def words_of(text: str) -> tuple[str, ...]:
    return tuple(word for raw in _WORD.findall(fold(text)) if (word := raw.strip(_TRIM) if len(raw) > 2 else raw))


@lru_cache(maxsize=8192)
def hits(text: str, name: str) -> int:
    """How many words of the text the lexicon holds, whole or by their ending."""
    whole, endings = lexicon(name)
    return sum(
        word in whole
        or word + "." in whole
        or (name == "degree_words" and word.replace(".", "") in whole)
        or any(part in whole for part in word.split("-") if len(part) > 2 and "-" in word)
        or (word.endswith(endings) and len(word) > 4 if endings else False)
        or (word[-1] > "\u2fff" and word.endswith(_joined_endings(name)))
        for word in words_of(text)
    )


@cache
def _joined_endings(name: str) -> tuple[str, ...]:
    """Japanese writes rank, title and department as one word: any of its words may end a longer one."""
    whole, endings = lexicon(name)
    return (*endings, *(word for word in whole if word > "\u2fff" and len(word) > 1))


def ends_openly(text: str) -> bool:
    """A preposition or conjunction at the end: no name of anything ends there."""
    last = text.rsplit(maxsplit=1)[-1] if text else ""
    return (last.islower() and fold(last) in OPEN_ENDS) or last == "&"
