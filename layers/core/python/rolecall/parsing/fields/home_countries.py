"""The countries that somebody's telephone number may be of."""

from rolecall.parsing.fields.contact import Found
from rolecall.parsing.record import Location
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_cities import cities
from rolecall.taxonomy.words_countries import country_codes
from rolecall.taxonomy.words_places import US_STATES

# The country most people live in who write a language, where there is one, and where else they do.
_HOMES = {"de": "DE", "fr": "FR", "it": "IT", "ja": "JP", "nl": "NL", "pl": "PL", "sv": "SE", "tr": "TR"}
_SPREAD = {
    "ar": ("SA", "EG", "AE", "JO", "MA"),
    "de": ("AT", "CH"),
    "en": ("US", "GB", "AU", "IN", "CA", "IE", "ZA", "NZ"),
    "es": ("ES", "MX", "AR", "CO", "CL", "PE"),
    "fr": ("BE", "CH", "CA"),
    "nl": ("BE",),
    "pt": ("BR", "PT"),
}


def home_countries(place: Location | None, mail: Found | None, language: str) -> tuple[list[str], tuple[str, ...]]:
    """Likeliest first: stated or the city's, the mail's, the language's; then those that the language only suggests."""
    found = (_stated(place), _home_of(mail), _HOMES.get(language))
    return list(dict.fromkeys(code for code in found if code)), _SPREAD.get(language, ())


def _stated(place: Location | None) -> str | None:
    if place is not None and fold(place.region or "") in US_STATES:
        return "US"
    return (place.country_code or cities().get(fold(place.city or ""))) if place is not None else None


def _home_of(mail: Found | None) -> str | None:
    ending = mail.text.rpartition(".")[2].upper() if mail is not None else ""
    return {"UK": "GB"}.get(ending, ending) if ending in country_codes() | {"UK"} else None
