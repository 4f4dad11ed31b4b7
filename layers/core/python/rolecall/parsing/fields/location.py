"""Where the person lives, as the document says."""

import re
from collections.abc import Sequence

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.contact import Found, mails_and_urls
from rolecall.parsing.fields.labelled_values import Labelled
from rolecall.parsing.fields.paragraphs import wraps
from rolecall.parsing.fields.pieces import trimmed
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.record import Location
from rolecall.parsing.wording.dates import find_ranges
from rolecall.parsing.wording.headings import heading_kind
from rolecall.parsing.wording.lexical import hits
from rolecall.parsing.wording.places import is_city, place_score, postcode_spans
from rolecall.parsing.wording.scores import company_score
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_countries import countries, country_codes
from rolecall.taxonomy.words_labels import labels


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
            if not any(char.isalnum() for char in word.text):
                found.append([])
            else:
                found[-1].append(word)
    if following is not None and len(found) == 1 and len(following.chunks) == 1 and wraps(line, following):
        found.append([*found[0], *following.words])
    return [words for words in found if words]


def _address_score(text: str) -> float:
    if mails_and_urls(text) or len(text) > 110 or hits(text, "title_heads") or len(text.split()) > 14:
        return 0.0
    if heading_kind(text) or _is_number(text) or (find_ranges(text) and not postcode_spans(text)):
        return 0.0
    score = 2.0 if _leading_city(text) else place_score(text)
    parts = [part.strip() for part in text.split(",")]
    if postcode_spans(text) and 6 < len(text) < 90 and not find_ranges(text):
        score = max(score, 2.2 if _city(text) else 0.0)
    elif len(parts) > 1 and place_score(parts[-1]) > 0 and company_score(text) < 2:
        score = max(score, 2.0 if place_score(parts[-2]) > 0 else 1.0)
    return score


def _is_number(text: str) -> bool:
    """A labelled phone number, whose digits look like a postcode."""
    return labels().get(fold(text.partition(" ")[0]).strip(".:")) == "phone"


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
