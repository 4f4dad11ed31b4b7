"""The forms that insights take."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """`text` is a sentence for the person and holds every quote; `quotes` are words of the record as they stand."""

    rule: str
    text: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the score: `points` of at most `most`, and the rule that gave them."""

    name: str
    points: int
    most: int
    rule: str


@dataclass(frozen=True, slots=True)
class Insights:
    """`ats_score` is 0 to 100, the sum of the points of its parts."""

    strengths: tuple[Finding, ...]
    suggestions: tuple[Finding, ...]
    ats_score: int
    parts: tuple[Part, ...]


def quoted(text: str, most: int = 90) -> str:
    """The beginning of a text, whole words, as it stands there: still found in the record by searching for it."""
    plain = text.strip()
    if len(plain) <= most:
        return plain
    return (plain[:most].rsplit(None, 1)[0] if " " in plain[:most] else plain[:most]).rstrip(" ,;:–-")
