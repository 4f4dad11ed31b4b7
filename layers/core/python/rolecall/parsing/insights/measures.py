"""What the rules count in a record."""

import re

from rolecall.parsing.record import Experience, ParsedResume

# A figure that measures: not a year, not a version, not the digits of a word such as "B2B" or "S3".
_FIGURE = re.compile(
    r"(?<![\w.])(?:[$€£¥₹]\s?\d|\d[\d.,]*\s?(?:%|\+|[kKmM]\b|[$€£¥₹])|\d{1,3}(?:[.,\s]\d{3})+|\d+(?!\d*[\w.]))"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def achievements(record: ParsedResume) -> list[str]:
    return [item for job in record.experience for item in job.achievements]


def is_measured(item: str) -> bool:
    """Whether an achievement says how much: it holds a number that is no year."""
    return bool(_FIGURE.search(_YEAR.sub("", item)))


def is_dated(job: Experience) -> bool:
    return bool(job.start and (job.end or job.current))


def is_described(job: Experience) -> bool:
    return bool(job.description or job.achievements)
