"""A place as people write it, in parts that compare. Digits are dropped: a postcode is never part of a place."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_cities import cities
from rolecall.taxonomy.words_countries import countries
from rolecall.taxonomy.words_places import REMOTE

_US = """\
al alabama;ak alaska;az arizona;ar arkansas;ca california;co colorado;ct connecticut;de delaware
fl florida;ga georgia;hi hawaii;id idaho;il illinois;in indiana;ia iowa;ks kansas;ky kentucky
la louisiana;me maine;md maryland;ma massachusetts;mi michigan;mn minnesota;ms mississippi;mo missouri
mt montana;ne nebraska;nv nevada;nh new hampshire;nj new jersey;nm new mexico;ny new york
nc north carolina;nd north dakota;oh ohio;ok oklahoma;or oregon;pa pennsylvania;ri rhode island
sc south carolina;sd south dakota;tn tennessee;tx texas;ut utah;vt vermont;va virginia;wa washington
wv west virginia;wi wisconsin;wy wyoming;dc district of columbia"""
_CANADA = """\
on ontario;qc quebec;bc british columbia;ab alberta;mb manitoba;sk saskatchewan;ns nova scotia;nb new brunswick"""
_STATES = {
    short: (name, country)
    for country, table in (("CA", _CANADA), ("US", _US))
    for short, _, name in (entry.partition(" ") for entry in table.replace("\n", ";").split(";"))
}
_STATE_NAMES = dict(_STATES.values())
_MORE_COUNTRIES = {
    "usa": "US", "us": "US", "u.s.": "US", "u.s.a.": "US", "america": "US", "uk": "GB", "u.k.": "GB", "england": "GB",
    "scotland": "GB", "wales": "GB", "northern ireland": "GB", "great britain": "GB", "holland": "NL", "czechia": "CZ",
    "south korea": "KR", "korea": "KR", "russia": "RU", "ivory coast": "CI", "uae": "AE", "turkey": "TR",
}  # fmt: skip
_CITY_FIRST = ("new york", "washington", "singapore", "luxembourg", "monaco")
_SEPARATORS = re.compile(r"[,;|/()\n•·]| [-–] ")
_METRO = re.compile(r"^(?:greater |metro |the )|(?: (?:area|metropolitan area|bay area|region|city))$")


@dataclass(frozen=True, slots=True)
class Place:
    """Folded names, empty where not said; `country` is ISO 3166. Two places compare part by part."""

    city: str = ""
    region: str = ""
    country: str = ""

    def __bool__(self) -> bool:
        return bool(self.city or self.region or self.country)


NOWHERE = Place()


@lru_cache(maxsize=4096)
def place_of(text: str, country: str = "") -> Place:
    """Of "San Francisco, CA 94105", "Berlin, Germany", "Remote (UK)"; `country` is a name or a code known besides."""
    parts = [part for part in map(_part, _SEPARATORS.split(fold(text))) if part and part not in REMOTE]
    code, region, city = _country(fold(country).strip()), "", ""
    if parts and (len(parts) > 1 or not (_country(parts[0]) or parts[0] in _STATE_NAMES) or parts[0] in _CITY_FIRST):
        city = _METRO.sub("", parts.pop(0))
    home = _home(city)
    for part in reversed(parts):
        state, named = _state(part), _country(part)
        if named and not code and (state is None or named == home):
            code = named
        elif state and not region and code in ("", state[1]):
            region, code = state
        elif not region and not named:
            region = part
    return Place(city, region, code or home)


def _state(part: str) -> tuple[str, str] | None:
    return _STATES.get(part) or ((part, _STATE_NAMES[part]) if part in _STATE_NAMES else None)


def _home(city: str) -> str:
    return cities().get(city) or cities().get(f"{city} city", "") if city else ""


def _part(text: str) -> str:
    words = (word for word in text.split() if not any(c.isdigit() for c in word))
    return " ".join(words).strip(" .-")


def _country(name: str) -> str:
    if not name:
        return ""
    if len(name) == 2 and name.upper() in countries().values():
        return "GB" if name == "uk" else _MORE_COUNTRIES.get(name, name.upper())
    return _MORE_COUNTRIES.get(name) or countries().get(name, "")
