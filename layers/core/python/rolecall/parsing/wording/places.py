"""How much a text reads like a place, by the cities, regions and countries in it."""

import re
from functools import lru_cache

from rolecall.parsing.wording.legal_forms import has_suffix
from rolecall.taxonomy.words import fold, table
from rolecall.taxonomy.words_cities import cities
from rolecall.taxonomy.words_countries import countries
from rolecall.taxonomy.words_places import REGIONS, REMOTE, US_STATES

STREETS = table("""avenue;ave;street;st;road;rd;park;square;sq;blvd;boulevard;lane;drive;gate;quay;strasse;str;platz
allee;weg;rue;place;quai;cours;chemin;calle;avenida;av;plaza;paseo;carretera;rua;praca;via;viale
piazza;corso;straat;laan;plein;ulica;ul;aleja;gatan;vagen;cadde;cd;sok;mahallesi;mah;tower
building;floor;district;colonia;col;barrio""")
SURE_PLACE = 2.0  # the score of a known town, alone or in its region
_AGENCY = re.compile(r"[(（](?:via|through|uber|per|por|przez|genom|c/o) [^)]*[)）]")  # "(via Brunel)" is no street
_POSTCODE = re.compile(
    r"(?<!\w)(?:[a-z]{1,2}-)?(?:\d{4,6}(?:-\d{3,4})?|\d{3}\s\d{2}|\d{2}-\d{3}|[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}|\d{4}\s?[a-z]{2})(?!\w)"
)


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
        return 2.0 if known[0] and not has_suffix(text) else -2.5
    known = [ok or bool(STREETS & set(part.split())) for ok, part in zip(known, parts, strict=True)]
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


def postcode_spans(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _POSTCODE.finditer(fold(text))]
