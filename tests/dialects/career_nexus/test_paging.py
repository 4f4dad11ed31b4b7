import pytest

from rolecall.dialects.career_nexus.paging import PAGE_SIZE, envelope, page_request
from rolecall.domain.errors import Invalid, NotFound
from rolecall.domain.page import Page, PageRequest
from tests.contract.shapes import assert_shape, sample

URL = "https://rolecall.test/post/"


def test_pages_count_from_one() -> None:
    assert page_request() == PageRequest(offset=0, limit=PAGE_SIZE)
    assert page_request(3).offset == 2 * PAGE_SIZE


def test_the_envelope_is_the_documented_one() -> None:
    body = envelope(Page(["post"], 1, page_request()), ["post"], url="http://127.0.0.1:8000/post/", with_last_page=True)
    assert_shape(body, sample("career_nexus", "page"))
    assert body == {**sample("career_nexus", "page"), "results": ["post"]}


def test_only_two_lists_have_a_last_page() -> None:
    assert set(envelope(Page([], 0, page_request()), [], url=URL)) == {"count", "next", "previous", "results"}


def test_a_page_between_links_both_ways_and_keeps_what_was_asked() -> None:
    page: Page[str] = Page([], 3 * PAGE_SIZE, page_request(2))
    body = envelope(page, [], url=URL, query=[("page", "2"), ("criteria", "a b"), ("criteria", "c")])
    assert body["previous"] == f"{URL}?criteria=a+b&criteria=c&page=1"
    assert body["next"] == f"{URL}?criteria=a+b&criteria=c&page=3"


def test_the_last_page_has_no_next() -> None:
    body = envelope(Page([], PAGE_SIZE + 1, page_request(2)), [], url=URL, with_last_page=True)
    assert (body["next"], body["last_page"]) == (None, f"{URL}?page=2")


def test_an_empty_list_has_one_page() -> None:
    body = envelope(Page([], 0, page_request()), [], url=URL, with_last_page=True)
    assert (body["count"], body["results"], body["last_page"]) == (0, [], f"{URL}?page=1")


def test_a_page_after_the_last_is_not_found() -> None:
    with pytest.raises(NotFound, match="Invalid page"):
        envelope(Page([], PAGE_SIZE, page_request(2)), [], url=URL)


def test_lists_end_at_the_depth_they_are_walked_to() -> None:
    with pytest.raises(Invalid):
        page_request(1_000)


def test_a_list_without_a_total_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="total"):
        envelope(Page([], None, page_request()), [], url=URL)
