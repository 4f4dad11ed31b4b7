"""`skip` and `limit` (docs/specs/resume-import.md: candidates 50, matches 20, at most 100), and the least score."""

from math import ceil
from typing import Annotated

from annotated_types import Interval

from rolecall.domain.page import PageRequest

CANDIDATES = 50
MATCHES = 20

Skip = Annotated[int, Interval(ge=0)]
Limit = Annotated[int, Interval(ge=1, le=100)]
MinScore = Annotated[float, Interval(ge=0, le=100)]


def page_request(skip: Skip, limit: Limit) -> PageRequest:
    """Raises Invalid beyond the depth a list is walked to."""
    return PageRequest(offset=skip, limit=limit)


def min_tenths(min_score: MinScore) -> int:
    """The least stored score that a client's limit lets through: of 79.55 it is 79.6."""
    return ceil(round(min_score * 10, 6))
