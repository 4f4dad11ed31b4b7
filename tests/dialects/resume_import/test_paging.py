import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from rolecall.dialects.resume_import.paging import CANDIDATES, MATCHES, Limit, MinScore, Skip, min_tenths, page_request
from rolecall.domain.errors import Invalid
from rolecall.domain.page import MAX_OFFSET, PageRequest


def test_skip_and_limit_are_taken_as_they_are() -> None:
    assert page_request(0, CANDIDATES) == PageRequest(offset=0, limit=50)
    assert page_request(7, MATCHES) == PageRequest(offset=7, limit=20)


def test_lists_end_at_the_depth_they_are_walked_to() -> None:
    with pytest.raises(Invalid):
        page_request(MAX_OFFSET + 1, 1)


@pytest.mark.parametrize(("annotation", "values"), [(Skip, [-1]), (Limit, [0, 101]), (MinScore, [-0.1, 100.1, "nan"])])
def test_what_is_out_of_bounds_is_refused(annotation: object, values: list[object]) -> None:
    for value in values:
        with pytest.raises(ValidationError):
            TypeAdapter(annotation).validate_python(value)


@pytest.mark.parametrize(("score", "tenths"), [(0, 0), (70, 700), (79.5, 795), (79.55, 796), (0.3, 3), (100, 1000)])
def test_the_least_score_in_stored_tenths(score: float, tenths: int) -> None:
    assert min_tenths(score) == tenths


@given(tenths=st.integers(min_value=0, max_value=1000))
def test_a_shown_score_lets_itself_through(tenths: int) -> None:
    assert min_tenths(tenths / 10) == tenths
