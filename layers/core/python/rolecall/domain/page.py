"""Offset paging, which all five dialects promise in one form or another."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rolecall.domain.errors import Invalid

T = TypeVar("T")

MAX_OFFSET = 10_000
"""The deepest a list is walked; beyond it the dialect's 400 says to narrow the search."""


@dataclass(frozen=True, slots=True)
class PageRequest:
    offset: int
    limit: int

    def __post_init__(self) -> None:
        if self.offset > MAX_OFFSET:
            raise Invalid(f"Lists end at item {MAX_OFFSET}; please narrow the request.")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """`total` counts all items, not only these; None where nobody shows it and counting would cost.

    `is_cut` says of a list without a total whether its page was full before what may not be shown was left out.
    """

    items: Sequence[T]
    total: int | None
    request: PageRequest
    is_cut: bool | None = None

    @property
    def may_continue(self) -> bool:
        """Whether a next page may hold more; without a total it may turn out empty."""
        if self.total is not None:
            return self.request.offset + len(self.items) < self.total
        return len(self.items) == self.request.limit if self.is_cut is None else self.is_cut
