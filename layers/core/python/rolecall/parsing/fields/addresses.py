"""What a mail address looks like, and whether one goes on in the next line."""

import re
from functools import cache

from rolecall.taxonomy.words_countries import country_codes

MAIL = re.compile(r"[A-Za-z0-9À-ɏ][\w.+%'-]*@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,24}")
ENDINGS = (
    "com|org|net|io|dev|me|de|fr|es|pt|nl|it|pl|se|eu|uk|co|tech|app|ai|info|at|ch|be|jp|mx|br|in|ca|au|us|tr|ph|"
    "design|art|page|site|online|cloud|studio|work|portfolio|blog|ie|no|dk|fi|cz|ro|gr|ar|cl|pe|sa|ae|eg|ma|za|ng|ke|sg"
)
_END_OF_HOST = re.compile(r"[a-z]{1,2}(?:\.[a-z]{2})?")  # what a full cell leaves of "com", "de", "co.uk"
_END_OF_ENDING = re.compile(r"[a-z]{1,7}(?:\.[a-z]{2})?")
_NAME_PART = re.compile(r"[a-z0-9][a-z0-9._%+-]*")
_PARTING = ("/", "-", "_", ".")
_FEW = 3  # words beside an address


def is_broken(text: str, following: str) -> bool:
    """An address that goes on in the next line: it ends before its dot, or with a mark that ends no address."""
    last, first = text.rsplit(maxsplit=1)[-1], following.split(maxsplit=1)[0]
    if not re.fullmatch(r"[\w.@/+-]+", first) or (_begins_url(first) and "@" in last):
        return False
    if _begins_url(last) and "@" in first:
        return False
    if "@" in last:
        return not MAIL.search(last) or last.endswith((".", "-")) or _goes_on(last, following)
    if "@" in first:
        return _is_name_part(last, first, alone=len(text.split()) <= _FEW)
    return "/" in last and last.endswith(_PARTING) and len(text.split()) <= _FEW


def _is_name_part(last: str, first: str, *, alone: bool) -> bool:
    if first.startswith("@"):
        return "." in first and bool(_NAME_PART.fullmatch(last))
    return last.endswith((".", "-", "_")) and (alone or bool(_NAME_PART.fullmatch(last)))


def _goes_on(address: str, following: str) -> bool:
    """What a full cell leaves for its next line stands alone there and makes the ending whole."""
    known = address.rpartition(".")[2].lower() in _known_endings()
    return following.startswith(".") or bool((_END_OF_HOST if known else _END_OF_ENDING).fullmatch(following))


@cache
def _known_endings() -> frozenset[str]:
    more = ("uk", "eu", "edu", "gov", "mil", "int", "email", "example", "test", "jobs", "world", "store")
    return frozenset((*ENDINGS.split("|"), *more, *map(str.lower, country_codes())))


def _begins_url(word: str) -> bool:
    return word.lower().startswith(("http://", "https://", "www.")) or "/" in word
