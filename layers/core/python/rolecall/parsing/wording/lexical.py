"""How much a text reads like a job title, an employer, a place, a school, a degree: by its words alone.

Scores are about -4 to +4; 0 says nothing either way.
"""

import re
from functools import cache, lru_cache

from rolecall.taxonomy.degrees import fields_in
from rolecall.taxonomy.words import fold, table
from rolecall.taxonomy.words_cities import cities
from rolecall.taxonomy.words_countries import countries
from rolecall.taxonomy.words_jobs import lexicon
from rolecall.taxonomy.words_places import REGIONS, REMOTE, US_STATES

_WORD = re.compile(r"[^\s,;/()|]+")
_WORDS_TOO = frozenset(
    [
        "as",
        "me",
        "se",
        "co",
        "us",
        "ab",
        "sa",
        "ag",
        "inc",
        "ug",
        "eg",
        "lp",
        "hb",
        "asa",
        "aps",
        "oy",
        "spa",
        "group",
        "holding",
        "sl",
        "nv",
        "bv",
        "kg",
        "tic",
        "san",
        "epp",
        "scop",
        "coop",
        "company",
    ]
)
_STREETS = frozenset(
    [
        "avenue",
        "ave",
        "street",
        "st",
        "road",
        "rd",
        "park",
        "square",
        "sq",
        "blvd",
        "boulevard",
        "lane",
        "drive",
        "gate",
        "quay",
        "strasse",
        "str",
        "platz",
        "allee",
        "weg",
        "rue",
        "place",
        "quai",
        "cours",
        "chemin",
        "calle",
        "avenida",
        "av",
        "plaza",
        "paseo",
        "carretera",
        "rua",
        "praca",
        "via",
        "viale",
        "piazza",
        "corso",
        "straat",
        "laan",
        "plein",
        "ulica",
        "ul",
        "aleja",
        "gatan",
        "vagen",
        "cadde",
        "cd",
        "sok",
        "mahallesi",
        "mah",
        "tower",
        "building",
        "floor",
        "district",
        "colonia",
        "col",
        "barrio",
    ]
)
_OPEN_ENDS = table("""&;of;the;and;for;in;at;de;der;des;du;la;le;les;di;del;della;dei;da;do;dos;das;e;y;et;en;un;und;fur
im;am;mit;von;van;voor;w;z;we;ve;och;i;till;a;o;al;aux;sur;zur;zum;als;pour;para;per;bei;chez;bij""")
_AGENCY = re.compile(r"[(（](?:via|through|uber|per|por|przez|genom|c/o) [^)]*[)）]")  # "(via Brunel)" is no street
_TRIM = ".:'\"“”„*"
_POSTCODE = re.compile(
    r"(?<!\w)(?:[a-z]{1,2}-)?(?:\d{4,6}(?:-\d{3,4})?|\d{3}\s\d{2}|\d{2}-\d{3}|[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}|\d{4}\s?[a-z]{2})(?!\w)"
)


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


@lru_cache(maxsize=8192)
def title_score(text: str) -> float:
    words = words_of(text)
    if not words:
        return -4.0
    heads = hits(text, "title_heads")
    score = (2.4 + 0.3 * min(2, heads - 1)) if heads else -0.4
    score += 0.4 * min(2, sum(word in lexicon("title_words")[0] for word in words))
    score -= 2.6 * bool(_suffixes(text)) + _length_penalty(text, 9) + 0.3 * any(c.isdigit() for c in text)
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
        and before[-1] not in _OPEN_ENDS
        and last not in lexicon("title_heads")[0]
    )


@lru_cache(maxsize=8192)
def company_score(text: str) -> float:
    words = words_of(text)
    if not words:
        return -4.0
    heads = hits(text, "title_heads")
    score = 0.2 + 3.0 * bool(_suffixes(text)) + 1.3 * min(2, hits(text, "org_words")) - _length_penalty(text, 10)
    if not hits(text, "org_words") and hits(text, "school_words"):
        score += 0.9  # teachers work at schools
    if heads and not _suffixes(text) and not _ends_as_organisation(text):
        score -= 1.6
    if place_score(text) > 1:
        score -= 1.4
    if _suffixes(text) and "," in text and not _suffixes(text.rpartition(",")[2]):
        score -= 2.2  # the legal form ends a name: what comes after it is something else
    if any(word in _STREETS for word in words):
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
    score -= (
        1.6 * bool(hits(text, "school_words")) + (1.5 if place_score(text) > 1 else 0) + 1.5 * bool(_suffixes(text))
    )
    return score + (0.2 if not hits(text, "org_words") else -0.6)


@lru_cache(maxsize=8192)
def field_score(text: str) -> float:
    """A subject: nothing else, short, without digits."""
    if not text or any(c.isdigit() for c in text) or ":" in text:
        return -3.0
    other = (
        hits(text, "school_words") + hits(text, "degree_words") + 2 * bool(_suffixes(text)) + (place_score(text) > 1)
    )
    known = 0.8 * bool(fields_in(text))
    return 0.5 + known - 1.6 * other - _length_penalty(text, 8)


@lru_cache(maxsize=8192)
def place_score(text: str) -> float:
    """City with region or country is sure, a known city alone likely, anything else unlikely."""
    folded = _AGENCY.sub("", fold(text)).strip(" .,()")
    if folded in REMOTE:
        return 3.0
    parts = [part.strip(" .()") for part in re.split(r"[,،、/(|]| - | – ", folded) if part.strip(" .()")]
    if not parts or len(parts) > 5 or len(folded) > 70:
        return -3.0
    known = [_place_part(part) for part in parts]
    if len(parts) == 1:
        return 2.0 if known[0] and not _suffixes(text) else -2.5
    known = [ok or bool(_STREETS & set(part.split())) for ok, part in zip(known, parts, strict=True)]
    share = sum(known) / len(parts)
    return (3.0 if share == 1 else 1.6) if known[-1] and share >= 0.5 else 0.5 if share >= 0.5 else -2.0


@lru_cache(maxsize=8192)
def _place_part(part: str) -> bool:
    plain = _POSTCODE.sub(" ", part).strip(" -")
    if not plain:
        return bool(part)
    names = (plain, plain.removesuffix(" city"), plain.removeprefix("greater "), plain.removesuffix(" area"))
    if any(name in cities() or name in countries() or name in REGIONS or name in US_STATES for name in names):
        return True
    bits = plain.split()
    first = re.split(r"[-/]| am | an der | im | bei | sur | upon ", plain)[0]
    if len(first) > 3 and len(bits) <= 4 and first != plain and first in cities():
        return True
    return plain in REMOTE or (len(bits) == 2 and bits[1] in US_STATES and bits[0] in cities())


def is_city(text: str) -> bool:
    plain = fold(text).strip(" .")
    return plain in cities() or (plain.endswith(" city") and plain.removesuffix(" city") in cities())


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


def _length_penalty(text: str, most: int) -> float:
    words = len(text.split())
    sentence = text.endswith((".", "。")) and words > 5 and not _ends_in_abbreviation(text)
    return max(0, words - most) * 0.5 + 2.5 * sentence


def _ends_in_abbreviation(text: str) -> bool:
    return len(text.rsplit(maxsplit=1)[-1]) <= 5 or text.count(".") > 2


def ends_openly(text: str) -> bool:
    """A preposition or conjunction at the end: no name of anything ends there."""
    last = text.rsplit(maxsplit=1)[-1] if text else ""
    return (last.islower() and fold(last) in _OPEN_ENDS) or last == "&"


def postcode_spans(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _POSTCODE.finditer(fold(text))]
