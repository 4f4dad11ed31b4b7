"""Lengths of time beside a period: "(2 yrs 3 mos)"."""

import re

from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_dates import PERIODS

_PERIOD = "|".join(re.escape(word) for word in sorted(PERIODS, key=len, reverse=True))
_DURATION = re.compile(
    rf"[(\[,·•|\s]*(?:ca\.?|about|approx\.?)?\s*"
    rf"(?:\d{{1,3}}(?:[.,]\d{{1,2}})?\s*\+?\s*(?:{_PERIOD})\b\.?[\s,y&]*(?:and|und|et|e|en|i|och|ve|و)?\s*){{1,3}}[)\]]?"
    r"|\ban? (?:few seconds|day|month|year)$"  # as programs say it
)


def durations(text: str) -> list[tuple[int, int]]:
    """The places of "(2 yrs 3 mos)": a length of time is no part of a title."""
    return [match.span() for match in _DURATION.finditer(fold(text)) if match[0].strip()]
