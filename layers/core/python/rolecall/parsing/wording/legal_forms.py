"""Legal forms in the names of firms: "GmbH", "Inc.", "S.A. de C.V."."""

import re
from functools import lru_cache

from rolecall.taxonomy.words import fold, table
from rolecall.taxonomy.words_jobs import lexicon

_WORDS_TOO = table("""as;me;se;co;us;ab;sa;ag;inc;ug;eg;lp;hb;asa;aps;oy;spa;group;holding;sl;nv;bv;kg;tic;san;epp;scop
coop;company""")


def has_suffix(text: str) -> bool:
    return bool(_suffixes(text))


@lru_cache(maxsize=8192)
def is_legal_form(text: str) -> bool:
    """Nothing but a legal form: "Inc.", "S.A.B. de C.V."."""
    words = re.findall(r"[^\s,()]+", fold(text))
    return (
        0 < len(words) <= 5
        and has_suffix(text)
        and all(word in lexicon("org_suffixes")[0] or word in ("de", "&", "+") for word in words)
    )


@lru_cache(maxsize=8192)
def _suffixes(text: str) -> int:
    """Legal forms. Short ones that are words in some language count in their usual spelling only."""
    found = 0
    for index, raw in enumerate(re.findall(r"[^\s,()]+", text)):
        word = fold(raw)
        if word in lexicon("org_suffixes")[0]:
            found += (
                word not in _WORDS_TOO
                or (raw.isupper() and index > 0)
                or raw.rstrip(",")[-1:] == "."
                or (raw[0].isupper() and len(raw) > 2 and index > 0)
            )
    return found + ("株式会社" in text or "有限会社" in text or "شركة" in text)
