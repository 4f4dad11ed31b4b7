"""`page` and `limit`, and the general envelope of docs/specs/hotgigs.md, section Pagination."""

from typing import Annotated, Any

from annotated_types import Interval

from rolecall.domain.page import Page, PageRequest

DEFAULT_LIMIT = 20

PageNumber = Annotated[int, Interval(ge=1)]
Limit = Annotated[int, Interval(ge=1, le=100)]


def page_request(page: PageNumber = 1, limit: Limit = DEFAULT_LIMIT) -> PageRequest:
    """Raises Invalid beyond the depth a list is walked to."""
    return PageRequest(offset=(page - 1) * limit, limit=limit)


def page_number(request: PageRequest) -> int:
    return request.offset // request.limit + 1


def total_pages(page: Page[Any]) -> int:
    """No items are no pages. Raises ValueError for a list that is not counted: this dialect shows totals."""
    if page.total is None:
        raise ValueError("hotgigs lists show their total")
    return -(-page.total // page.request.limit)


def envelope(page: Page[Any], data: list[Any]) -> dict[str, Any]:
    """`data` is the page's items, presented."""
    number, pages = page_number(page.request), total_pages(page)
    return {
        "data": data,
        "pagination": {
            "page": number,
            "limit": page.request.limit,
            "total_count": page.total,
            "total_pages": pages,
            "has_next": number < pages,
            "has_previous": number > 1,
        },
    }
