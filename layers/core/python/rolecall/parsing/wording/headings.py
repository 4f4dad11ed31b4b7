"""Whether a text is what people write above a section, by its words alone."""

import re
from functools import cache, lru_cache

from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_headings import MODIFIERS, TITLES, kinds, nouns

_TRIM = " \t:：.•*#=_-–—|~►▶■●◆»«<>[]()【】■□◇◆○…"
_NUMBERED = re.compile(r"^(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s+")
_SPACED = re.compile(r"^(?:\S ){2,}\S$|^[\u3041-\u9fff] [\u3041-\u9fff]$")  # two letters make a Japanese word
_JOINTS = re.compile(r"\s*(?:&|\+|/|,| and | und | et | y | e | en | i | och | ve |・|、)\s*")


@lru_cache(maxsize=4096)
def heading_kind(text: str) -> str | None:
    """The section that `text` heads, or None."""
    if len(text) > 60 or text.endswith((".", ",", ";")):
        return None
    plain = _plain(text)
    if kind := kinds().get(plain):
        return kind
    if (text.isupper() or " " not in plain) and (kind := _closed().get(plain.replace(" ", ""))):
        return kind  # letters set apart, with a wider gap between two of them; or a font without a blank
    parts = [part for part in _JOINTS.split(plain) if part]
    if 2 <= len(parts) <= 4 and all(part in kinds() for part in parts):
        return kinds()[parts[0]]
    return _composed(plain)


@cache
def _closed() -> dict[str, str]:
    """The kinds by their headings without blanks."""
    return {heading.replace(" ", ""): kind for heading, kind in kinds().items()}


def _composed(plain: str) -> str | None:
    """A heading of no table, made of words that headings are made of ("Top Skills", "Honors-Awards")."""
    words = re.findall(r"[^\s&/,+-]+", _JOINTS.split(plain)[0] if " " in plain else plain)
    every = re.findall(r"[^\s&/,+-]+", plain)
    if not 2 <= len(every) <= 5 or not all(word in nouns() or word in MODIFIERS for word in every):
        return None
    named = [word for word in words if word in nouns()] or [word for word in every if word in nouns()]
    named = [word for word in named if word not in MODIFIERS] or named  # a "skills summary" lists skills
    return nouns()[named[-1]] if named else None


def is_heading_text(text: str) -> bool:
    return heading_kind(text) is not None


@lru_cache(maxsize=512)
def is_document_title(text: str) -> bool:
    """'Curriculum vitae', 'Lebenslauf' and the like: what kind of paper it is, not whose."""
    plain = _plain(text)
    return plain in TITLES or (plain.startswith(("page ", "seite ", "pagina ")) and len(plain) < 16)


def _plain(text: str) -> str:
    folded = _NUMBERED.sub("", fold(text).strip(_TRIM)).strip(_TRIM)
    squeezed = re.sub(r"\s+", " ", folded)
    if _SPACED.match(squeezed):
        return squeezed.replace(" ", "")
    return squeezed
