"""Months between partial dates. "Now" is given, never asked of a clock: a receipt is computed again years later."""

import re
from collections.abc import Iterable
from datetime import date

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-\d{2})?)?$")
_MID_YEAR = 6  # a date without a month stands in the middle of its year
_WITHIN_A_YEAR = 6  # months of a job that began and ended in the same year, when only the year is said
Span = tuple[int, int]


def month_of(text: str | None) -> tuple[int, bool] | None:
    """Months since year 0, and whether the month was said, of 'YYYY', 'YYYY-MM' or a day."""
    found = _DATE.match(text or "")
    if found is None:
        return None
    return 12 * int(found[1]) + (int(found[2]) - 1 if found[2] else _MID_YEAR), found[2] is not None


def span(start: str | None, end: str | None, *, is_current: bool, as_of: date) -> Span | None:
    """First month and the month after the last one. A named last month counts as worked; the future does not."""
    now = 12 * as_of.year + as_of.month
    first, last = month_of(start), (now, False) if is_current else month_of(end)
    if first is None or last is None:
        return None
    last_month = first[0] + _WITHIN_A_YEAR if first == last and not first[1] else last[0] + (first[1] and last[1])
    until = min(last_month, now)
    return (first[0], until) if until > first[0] else None


def total(spans: Iterable[Span]) -> int:
    """Months that at least one span covers."""
    covered, reached = 0, 0
    for start, end in sorted(spans):
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return covered
