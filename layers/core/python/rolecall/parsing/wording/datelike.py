"""A cheap look at whether a text is mainly a date or a range; the grammar proper is `fields.dates`."""

import re
from functools import lru_cache

_YEAR = re.compile(r"\b(19|20)\d{2}\b|\b\d{1,2}[./]\d{2,4}\b|['’]\d{2}\b|\d{4}\s?年")


@lru_cache(maxsize=4096)
def looks_like_date(text: str) -> bool:
    """A short text that holds a year or a month and year."""
    return len(text) <= 42 and bool(_YEAR.search(text)) and len(text.split()) <= 8
