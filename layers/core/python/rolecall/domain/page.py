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
    """`total` counts all items, not only these; None where nobody shows it and counting would cost."""

    items: Sequence[T]
    total: int | None
    request: PageRequest

    @property
    def has_more(self) -> bool:
        return self.total is not None and self.request.offset + len(self.items) < self.total
