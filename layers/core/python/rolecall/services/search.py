"""The ports of search: one that asks, one that writes. Every engine passes `tests/adapters/search`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.search import Hits, SearchQuery
    from rolecall.domain.search_documents import Applied, Change


class SearchIndex(Protocol):
    def find(self, query: SearchQuery) -> Hits:
        """Never more than the query's tenants may see. A missing or empty index answers empty.

        Raises Unavailable.
        """
        ...


@dataclass(frozen=True, slots=True)
class Purged:
    """`pending` counts the stored objects that readers may still be using: purge again until it is 0."""

    rewritten: int
    pending: int


class SearchWriter(Protocol):
    def apply(self, changes: Sequence[Change]) -> Applied:
        """When it returns, searches find every change that is not refused; each id is reported once.

        Twice, in any order, or by two writers at once is the same as once. Raises Unavailable; then some of the
        changes may be indexed already, and trying all of them again is safe.
        """
        ...

    def purge(self) -> Purged:
        """Make the text of removed and replaced documents leave the store, not only the answers.

        Raises Unavailable.
        """
        ...
