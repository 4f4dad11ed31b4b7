import pytest

from rolecall.dialects.hotgigs.paging import envelope, page_number, page_request, total_pages
from rolecall.domain.errors import Invalid
from rolecall.domain.page import MAX_OFFSET, Page, PageRequest
from tests.contract.shapes import assert_shape, sample


def test_pages_count_from_one() -> None:
    assert page_request() == PageRequest(offset=0, limit=20)
    assert page_request(3, 50) == PageRequest(offset=100, limit=50)
    assert page_number(page_request(3, 50)) == 3


def test_the_envelope_is_the_documented_one() -> None:
    body = envelope(Page([1, 2], 150, page_request()), [1, 2])
    assert_shape(body, sample("hotgigs", "page"))
    assert body == {**sample("hotgigs", "page"), "data": [1, 2]}


@pytest.mark.parametrize(
    ("page", "total", "pages", "has_next", "has_previous"),
    [(1, 0, 0, False, False), (1, 20, 1, False, False), (1, 21, 2, True, False), (2, 21, 2, False, True)],
)
def test_the_ends_of_a_list(page: int, total: int, pages: int, *, has_next: bool, has_previous: bool) -> None:
    pagination = envelope(Page([], total, page_request(page)), [])["pagination"]
    assert pagination["total_pages"] == pages
    assert (pagination["has_next"], pagination["has_previous"]) == (has_next, has_previous)


def test_a_page_after_the_last_is_empty() -> None:
    body = envelope(Page([], 21, page_request(9)), [])
    assert body["data"] == []
    assert body["pagination"]["has_next"] is False


def test_lists_end_at_the_depth_they_are_walked_to() -> None:
    assert page_request(MAX_OFFSET // 20 + 1).offset == MAX_OFFSET
    with pytest.raises(Invalid):
        page_request(MAX_OFFSET // 20 + 2)


def test_a_list_without_a_total_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="total"):
        total_pages(Page([], None, page_request()))
