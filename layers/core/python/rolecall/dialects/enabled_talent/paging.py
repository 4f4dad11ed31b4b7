"""Bare arrays, as the specification draws them, with `page` and `page_size` and a `Link` header for who asks for more.

It says to "implement pagination" (Best Practices 3) and shows no envelope, so the body stays the documented list.
"""

from typing import Annotated, Any
from urllib.parse import urlencode

from annotated_types import Interval

from rolecall.domain.page import Page, PageRequest

DEFAULT_PAGE_SIZE = 50

PageNumber = Annotated[int, Interval(ge=1)]
PageSize = Annotated[int, Interval(ge=1, le=100)]


def page_request(page: PageNumber = 1, page_size: PageSize = DEFAULT_PAGE_SIZE) -> PageRequest:
    """Raises Invalid beyond the depth a list is walked to."""
    return PageRequest(offset=(page - 1) * page_size, limit=page_size)


def link_header(page: Page[Any], *, url: str) -> dict[str, str]:
    """RFC 8288. `url` is the list's absolute URL without a query. Empty when there is but one page.

    Where the total is not counted, a full page links to a next one, which may be empty.
    """
    request = page.request
    number = request.offset // request.limit + 1
    links = {"prev": number - 1 if number > 1 else None, "next": number + 1 if page.may_continue else None}
    found = [
        f'<{url}?{urlencode({"page": target, "page_size": request.limit})}>; rel="{relation}"'
        for relation, target in links.items()
        if target
    ]
    return {"Link": ", ".join(found)} if found else {}
