import pytest

from rolecall.dialects.enabled_talent.paging import link_header, page_request
from rolecall.domain.errors import Invalid
from rolecall.domain.page import Page, PageRequest

URL = "https://rolecall.test/api/channels/jobs/browse/"


def test_a_page_holds_fifty_unless_asked_otherwise() -> None:
    assert page_request() == PageRequest(offset=0, limit=50)
    assert page_request(2, 10) == PageRequest(offset=10, limit=10)


def test_a_short_list_has_no_links() -> None:
    assert link_header(Page([1], None, page_request()), url=URL) == {}
    assert link_header(Page([1], 1, page_request()), url=URL) == {}


def test_a_full_page_links_to_the_next_where_nothing_is_counted() -> None:
    page = Page([1, 2], None, page_request(1, 2))
    assert link_header(page, url=URL) == {"Link": f'<{URL}?page=2&page_size=2>; rel="next"'}


def test_a_full_last_page_links_to_no_next_where_it_is_counted() -> None:
    page = Page([3, 4], 4, page_request(2, 2))
    assert link_header(page, url=URL) == {"Link": f'<{URL}?page=1&page_size=2>; rel="prev"'}


def test_a_page_between_links_both_ways() -> None:
    links = link_header(Page([3, 4], 5, page_request(2, 2)), url=URL)["Link"]
    assert links == f'<{URL}?page=1&page_size=2>; rel="prev", <{URL}?page=3&page_size=2>; rel="next"'


def test_lists_end_at_the_depth_they_are_walked_to() -> None:
    with pytest.raises(Invalid):
        page_request(1_000, 100)
