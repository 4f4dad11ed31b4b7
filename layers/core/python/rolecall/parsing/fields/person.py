"""Whose resume it is: name, headline and place, from the top of the document and the contact details."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.dates import find_ranges
from rolecall.parsing.fields.lexical import (
    company_score,
    has_suffix,
    hits,
    is_city,
    place_score,
    postcode_spans,
    title_score,
)
from rolecall.parsing.fields.paragraphs import wraps
from rolecall.parsing.fields.pieces import trimmed
from rolecall.parsing.fields.reach import Found, mails_and_urls
from rolecall.parsing.layout.headings import heading_kind, is_document_title
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.record import Location
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_countries import countries, country_codes
from rolecall.taxonomy.words_labels import labels

_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value that a label names: "Phone: …", or label and value side by side."""

    kind: str
    text: str
    words: tuple[Word, ...]


def labelled_values(lines: Sequence[Line]) -> list[Labelled]:
    """In chunks side by side, in one chunk with a colon, or on the line below a label that stands alone."""
    found: list[Labelled] = []
    for index, line in enumerate(lines):
        for place, chunk in enumerate(line.chunks):
            kind = labels().get(fold(chunk.text).strip(" .:："))
            if kind and place + 1 < len(line.chunks):
                found.append(_value(kind, line.chunks[place + 1].words))
            elif kind and len(line.chunks) == 1 and index + 1 < len(lines):
                found.append(_value(kind, lines[index + 1].chunks[0].words))
            elif not kind:
                found += _inline(chunk.words)
    return [value for value in found if value.text]


def _value(kind: str, words: Sequence[Word]) -> Labelled:
    return Labelled(kind, trimmed(words), tuple(words))


def _inline(words: Sequence[Word]) -> list[Labelled]:
    """Labels in one line ("Tel: 0123 | E-mail: …"): each reaches to the next one."""
    starts: list[tuple[int, int, str]] = []
    for index, word in enumerate(words):
        for first in (index, index - 1, index - 2):
            if first < 0 or word.text[-1] not in ":：":
                continue
            kind = labels().get(fold(" ".join(w.text for w in words[first : index + 1])).strip(" .:："))
            if kind:
                starts.append((first, index + 1, kind))
                break
    found = []
    for place, (_, begin, kind) in enumerate(starts):
        stop = starts[place + 1][0] if place + 1 < len(starts) else len(words)
        if begin < stop:
            found.append(_value(kind, words[begin:stop]))
    return found


def name_of(
    head: Sequence[Line], everything: Sequence[Line], values: Sequence[Labelled], mail: str | None
) -> Found | None:
    """Labelled; else the line near the top that looks most like a name, helped by size and by the mail address."""
    for value in values:
        if value.kind == "name" and _looks_like_name(value.text):
            return Found(value.text, value.words)
    best, weight = None, 0.9
    body = _body_size(everything)
    for index, (text, words, line) in enumerate(_name_candidates(head)):
        score = _name_score(text, mail) + 2.4 * min(1.0, max(0.0, (line.size - body) / body)) - 0.12 * index
        score += 0.5 * (line.size > body + 0.5) + 0.3 * line.bold
        if score > weight:
            best, weight = Found(text, tuple(words)), score
    return best


def _name_candidates(head: Sequence[Line]) -> list[tuple[str, list[Word], Line]]:
    """Lines and chunks near the top, and two lines of one large type together."""
    found = []
    skipped: set[int] = set()
    for index, line in enumerate(head[:40]):
        following = head[index + 1] if index + 1 < len(head) else None
        if following is not None and len(line.chunks) == 1 and line.size > 13 and _same_type(line, following):
            both = [*line.words, *following.chunks[0].words]
            if _looks_like_name(trimmed(both)) and not hits(trimmed(both), "title_heads"):
                found.append((trimmed(both), both, line))
                skipped |= {index, index + 1}
        if index in skipped:
            continue
        for chunk in line.chunks:
            words = _before_mark(chunk.words)
            found.append((trimmed(words), words, line))
    return [item for item in found if _looks_like_name(item[0])]


def _same_type(line: Line, following: Line) -> bool:
    return (
        abs(line.size - following.size) < 0.3
        and line.bold == following.bold
        and following.gap < line.size
        and line.color == following.color
    )


def _before_mark(words: list[Word]) -> list[Word]:
    """The name stands first in "Ana Cruz | Nurse" and "Ana Cruz, MD"."""
    for index, word in enumerate(words):
        if index and (word.text in "|·•–—-/" or word.text[0] in "|("):
            return words[:index]
        if word.text.endswith((",", "|")) and index + 1 < len(words) and len(words) > 2:
            return words[: index + 1]
    return words


def _looks_like_name(text: str) -> bool:
    words = text.split()
    if not text or len(text) > 60 or len(words) > 7 or any(c.isdigit() for c in text) or "@" in text or "/" in text:
        return False
    if (
        heading_kind(text)
        or is_document_title(text)
        or (text.endswith((":", ".", "!")) and not text.endswith(("Jr.", "Sr.")))
    ):
        return False
    if fold(text).strip(" .:") in labels() or has_suffix(text) or "," in text.strip(","):
        return False
    if text[0] > "\u2fff":
        return 2 <= len(text.replace(" ", "").replace("　", "")) <= 9
    return len(words) >= 2 and all(_name_word(word) for word in words)


_PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "y",
        "e",
        "af",
        "av",
        "zu",
        "zur",
        "zum",
        "du",
        "des",
        "st.",
        "abu",
        "ben",
        "ould",
        "mc",
        "o'",
        "dr",
        "dr.",
        "prof.",
        "ing.",
        "lic.",
        "mr.",
        "mrs.",
        "ms.",
        "m.",
        "dipl.-ing.",
        "phd,",
        "md,",
        "ma.",
    ]
)


def _name_word(word: str) -> bool:
    plain = word.strip(".,()'\"“”")
    if fold(plain) in _PARTICLES or fold(word) in _PARTICLES:
        return True
    return (
        bool(plain)
        and bool(_LETTERS.match(plain))
        and (plain[0].isupper() or not plain[0].islower())
        and all(c.isalpha() or c in "-'’.·" for c in plain)
    )


def _name_score(text: str, mail: str | None) -> float:
    words = text.split()
    score = 1.6 if 2 <= len(words) <= 4 else 1.0
    score -= (
        1.4 * min(2, hits(text, "title_heads"))
        + 0.7 * bool(hits(text, "org_words"))
        + 0.8 * bool(hits(text, "title_words"))
    )
    score -= 1.2 * (place_score(text) > 1) + 1.0 * bool(hits(text, "degree_words"))
    if mail:
        local = re.sub(r"[^a-z]", "", fold(mail.split("@")[0]))
        parts = [re.sub(r"[^a-z]", "", fold(word)) for word in re.split(r"[\s-]+", text)]
        score += 1.5 * min(2, sum(len(part) > 2 and part in local for part in parts))
    return score


def _body_size(lines: Sequence[Line]) -> float:
    sizes = sorted(line.size for line in lines)
    return sizes[len(sizes) // 2] if sizes else 11.0


def headline_of(head: Sequence[Line], name: Found | None, values: Sequence[Labelled]) -> Found | None:
    """The line below the name that reads like what the person does; else a labelled position."""
    if name is not None:
        ids = {id(word) for word in name.words}
        for index, line in enumerate(head):
            if not any(id(word) in ids for word in line.words):
                continue
            rest = [word for word in line.words if id(word) not in ids]
            for words in (rest, *(other.words for other in head[index + 1 : index + 4])):
                text = trimmed(words)
                if _looks_like_headline(text):
                    return Found(text, tuple(words))
            break
    return next((Found(v.text, v.words) for v in values if v.kind == "title"), None)


def _looks_like_headline(text: str) -> bool:
    if not 4 <= len(text) <= 110 or mails_and_urls(text) or find_ranges(text) or sum(c.isdigit() for c in text) > 4:
        return False
    if place_score(text) > 1 or heading_kind(text) or ":" in text[:20]:
        return False
    return hits(text, "title_heads") > 0 or title_score(text) > 0.5


def location_of(
    head: Sequence[Line], values: Sequence[Labelled], taken: Sequence[Found | None]
) -> tuple[Location, Found] | None:
    """Labelled; else the first piece of the head that reads like a place."""
    for value in values:
        if value.kind == "location" and (place := _location(value.text, sure=True)) is not None:
            return place, Found(value.text, value.words)
    used = {id(word) for found in taken if found is not None for word in found.words}
    best: tuple[Location, Found] | None = None
    weight = 0.0
    for index, line in enumerate(head):
        for words in _segments(line, head[index + 1] if index + 1 < len(head) else None):
            if any(id(word) in used for word in words):
                continue
            text = trimmed(words)
            score = _address_score(text)
            if score >= weight and score > 0 and (place := _location(text, sure=score >= 2)) is not None:
                best, weight = (place, Found(text, tuple(words))), score
    return best


def _segments(line: Line, following: Line | None) -> list[list[Word]]:
    """The line's chunks cut at bars and dots; a line that was wrapped also with the next one."""
    found: list[list[Word]] = []
    for chunk in line.chunks:
        found.append([])
        for word in chunk.words:
            if word.text in "|·•∙/–—‖◦▪":
                found.append([])
            else:
                found[-1].append(word)
    if following is not None and len(found) == 1 and len(following.chunks) == 1 and wraps(line, following):
        found.append([*found[0], *following.words])
    return [words for words in found if words]


def _address_score(text: str) -> float:
    if mails_and_urls(text) or len(text) > 110 or hits(text, "title_heads") or len(text.split()) > 14:
        return 0.0
    if heading_kind(text) or (find_ranges(text) and not postcode_spans(text)):
        return 0.0
    score = 2.0 if _leading_city(text) else place_score(text)
    parts = [part.strip() for part in text.split(",")]
    if postcode_spans(text) and 6 < len(text) < 90 and not find_ranges(text):
        score = max(score, 2.2 if _city(text) else 0.0)
    elif len(parts) > 1 and place_score(parts[-1]) > 0 and company_score(text) < 2:
        score = max(score, 2.0 if place_score(parts[-2]) > 0 else 1.0)
    return score


def _location(text: str, *, sure: bool) -> Location | None:
    city = _city(text, sure=sure)
    folded = [part.strip(" ().") for part in re.split(r"[,،、(|/]", fold(text))]
    code = next(
        (countries()[part] for part in reversed(folded) if part in countries() and part != fold(city or "")), None
    )
    parts = [part.strip(" ().") for part in re.split(r"[,،、(|/]", text) if part.strip(" ().")]
    country = next((part for part in reversed(parts) if fold(part) in countries() and part != city), None)
    region = next(
        (part for part in parts[1:] if part not in (city, country) and not any(c.isdigit() for c in part)), None
    )
    if city is None and country is None and region is None:
        return None
    return Location(
        text=text, city=city, region=_region(parts, city, country) or region, country=country, country_code=code
    )


def _region(parts: Sequence[str], city: str | None, country: str | None) -> str | None:
    """What stands after the city and is not the country."""
    if city is None:
        return None
    for index, part in enumerate(parts):
        if city in part:
            return next((rest for rest in parts[index + 1 :] if rest != country and not rest.isdigit()), None)
    return None


def _city(text: str, *, sure: bool = False) -> str | None:
    """The town of an address: beside the postcode, or the last known city, or (when a place is sure) the first part."""
    parts = [
        part.strip()
        for part in re.split(r"[,،、|/]|\s[–—-]\s", re.sub(r"[(（][^)）]*[)）]", " ", text))
        if part.strip()
    ]
    plain = [_without_postcode(part) for part in parts]
    for original, part in zip(parts, plain, strict=True):
        if part != original and _may_be_town(part) and (is_city(part) or not any(is_city(other) for other in plain)):
            return part
    known = [part for part in plain if part and is_city(part)]
    if known:
        return known[0]
    if leading := _leading_city(text):
        return leading
    if (
        sure
        and plain
        and plain[0]
        and fold(plain[0]) not in countries()
        and not any(c.isdigit() for c in plain[0])
        and len(plain[0].split()) <= 4
    ):
        return plain[0]
    return None


def _may_be_town(part: str) -> bool:
    """What stands beside a postcode."""
    short = bool(part) and part[0].isupper() and len(part.split()) <= 4
    return short and fold(part) not in countries() and not any(c.isdigit() for c in part)


def _leading_city(text: str) -> str | None:
    """A city, then only region and country, without commas ("Lyon Auvergne-Rhône-Alpes FR")."""
    words = text.split()
    for length in (3, 2, 1):
        head, rest = " ".join(words[:length]), " ".join(words[length:])
        if rest and is_city(head) and (place_score(rest) > 1 or words[-1] in country_codes()):
            return head
    return None


def _without_postcode(part: str) -> str:
    for begin, end in reversed(postcode_spans(part)):
        part = part[:begin] + part[end:]
    return part.strip(" -,.")
