"""How long somebody has worked: months covered by any job, each counted once."""

from collections.abc import Sequence
from datetime import date

from rolecall.parsing.record import Experience


def experience_years(jobs: Sequence[Experience], as_of: date) -> float | None:
    """Years to one decimal, or None without dates. Current jobs run to the end of the month of `as_of`."""
    now = _month(f"{as_of:%Y-%m}", last=True)
    spans = sorted(span for job in jobs if (span := _span(job, now)) is not None)
    if not spans:
        return None
    months, reached = 0, 0
    for begin, end in spans:
        months += max(0, end - max(begin, reached))
        reached = max(reached, end)
    return round(months / 12, 1)


def _span(job: Experience, now: int) -> tuple[int, int] | None:
    """First month and the month after the last. A year alone as an end means its beginning when a start is known."""
    if not job.start or not (job.end or job.current):
        return None
    begin = _month(job.start, last=False)
    end = now if job.current or job.end is None else _end(job.start, job.end)
    return (begin, min(end, now)) if end > begin else None


def _end(start: str, end: str) -> int:
    if len(start) == 4 and len(end) == 4 and start != end:
        return _month(end, last=False)
    return _month(end, last=True)


def _month(date: str, *, last: bool) -> int:
    year, _, rest = date.partition("-")
    number = int(rest[:2]) if rest else (12 if last else 1)
    return int(year) * 12 + number - 1 + last
