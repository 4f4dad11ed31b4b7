"""How much a text reads like a job title, an employer, a school, a degree or a subject: by its words alone.

Scores are about -4 to +4; 0 says nothing either way.
"""

from functools import lru_cache

from rolecall.parsing.wording.legal_forms import has_suffix
from rolecall.parsing.wording.lexical import OPEN_ENDS, hits, words_of
from rolecall.parsing.wording.places import STREETS, place_score
from rolecall.taxonomy.degrees import fields_in
from rolecall.taxonomy.words_jobs import lexicon


@lru_cache(maxsize=8192)
def title_score(text: str) -> float:
    words = words_of(text)
    if not words:
        return -4.0
    heads = hits(text, "title_heads")
    score = (2.4 + 0.3 * min(2, heads - 1)) if heads else -0.4
    score += 0.4 * min(2, sum(word in lexicon("title_words")[0] for word in words))
    score -= 2.6 * has_suffix(text) + _length_penalty(text, 9) + 0.3 * any(c.isdigit() for c in text)
    if not heads and place_score(text) > 1:
        score -= 1.5
    if not heads and hits(text, "org_words"):
        score -= 1.2
    return score - 2.4 * (heads == 1 and _ends_as_organisation(text))


def _ends_as_organisation(text: str) -> bool:
    """As in "James Cook Hospital" is no cook; "Head of Hospital" is a head."""
    *before, last = words_of(text)
    whole = lexicon("org_words")[0]
    return (
        "," not in text
        and last in whole
        and len(before) > 1
        and before[-1] not in OPEN_ENDS
        and last not in lexicon("title_heads")[0]
    )


@lru_cache(maxsize=8192)
def company_score(text: str) -> float:
    words = words_of(text)
    if not words:
        return -4.0
    heads = hits(text, "title_heads")
    score = 0.2 + 3.0 * has_suffix(text) + 1.3 * min(2, hits(text, "org_words")) - _length_penalty(text, 10)
    if not hits(text, "org_words") and hits(text, "school_words"):
        score += 0.9  # teachers work at schools
    if heads and not has_suffix(text) and not _ends_as_organisation(text):
        score -= 1.6
    if place_score(text) > 1:
        score -= 1.4
    if has_suffix(text) and "," in text and not has_suffix(text.rpartition(",")[2]):
        score -= 2.2  # the legal form ends a name: what comes after it is something else
    if any(word in STREETS for word in words):
        score -= 1.0
    if text[:1].islower():
        score -= 0.4
    return score


@lru_cache(maxsize=8192)
def school_score(text: str) -> float:
    schools = hits(text, "school_words")
    score = 2.2 * min(1.5, schools) + (0.4 * company_score(text) if not schools else 0.3 - _length_penalty(text, 10))
    return score - 0.9 * min(2, hits(text, "degree_words")) * (0.4 if hits(text, "school_words") else 1)


@lru_cache(maxsize=8192)
def degree_score(text: str) -> float:
    score = 2.2 * min(1.5, hits(text, "degree_words")) - _length_penalty(text, 14)
    score -= 1.6 * bool(hits(text, "school_words")) + (1.5 if place_score(text) > 1 else 0) + 1.5 * has_suffix(text)
    return score + (0.2 if not hits(text, "org_words") else -0.6)


@lru_cache(maxsize=8192)
def field_score(text: str) -> float:
    """A subject: nothing else, short, without digits."""
    if not text or any(c.isdigit() for c in text) or ":" in text:
        return -3.0
    other = hits(text, "school_words") + hits(text, "degree_words") + 2 * has_suffix(text) + (place_score(text) > 1)
    known = 0.8 * bool(fields_in(text))
    return 0.5 + known - 1.6 * other - _length_penalty(text, 8)


def _length_penalty(text: str, most: int) -> float:
    words = len(text.split())
    sentence = text.endswith((".", "。")) and words > 5 and not _ends_in_abbreviation(text)
    return max(0, words - most) * 0.5 + 2.5 * sentence


def _ends_in_abbreviation(text: str) -> bool:
    return len(text.rsplit(maxsplit=1)[-1]) <= 5 or text.count(".") > 2
