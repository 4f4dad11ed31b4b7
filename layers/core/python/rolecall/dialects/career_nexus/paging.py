"""`page`, and `{count, next, previous, results}` with absolute URLs (docs/specs/career-nexus.md, Post Get)."""

from collections.abc import Sequence
from typing import Annotated, Any
from urllib.parse import urlencode

from annotated_types import Interval

from rolecall.domain.errors import NotFound
from rolecall.domain.page import Page, PageRequest

PAGE_SIZE = 20
"""Not stated, and not for clients to choose."""

PageNumber = Annotated[int, Interval(ge=1)]

Query = Sequence[tuple[str, str]]


def page_request(page: PageNumber = 1) -> PageRequest:
    """Raises Invalid beyond the depth a list is walked to."""
    return PageRequest(offset=(page - 1) * PAGE_SIZE, limit=PAGE_SIZE)


def envelope(
    page: Page[Any], results: list[Any], *, url: str, query: Query = (), with_last_page: bool = False
) -> dict[str, Any]:
    """`results` is the page's items, presented; `url` the list's absolute URL; `query` what else it was asked with.

    `last_page` is drawn for /post/ and /connection/recommendation/ only. Raises NotFound for a page after the last,
    as Django REST framework does, which this API's clients know.
    """
    if page.total is None:
        raise ValueError("career_nexus lists show their total")
    number, last = page.request.offset // page.request.limit + 1, max(1, -(-page.total // page.request.limit))
    if number > last:
        raise NotFound("Invalid page.")
    body = {
        "count": page.total,
        "next": _page_url(url, query, number + 1) if number < last else None,
        "previous": _page_url(url, query, number - 1) if number > 1 else None,
        "results": results,
    }
    return {**body, "last_page": _page_url(url, query, last)} if with_last_page else body


def _page_url(url: str, query: Query, number: int) -> str:
    others = [(name, value) for name, value in query if name != "page"]
    return f"{url}?{urlencode([*others, ('page', str(number))])}"
