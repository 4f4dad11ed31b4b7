import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolecall.dialects.enabled_talent.ids import parse_slug
from rolecall.domain.candidate import make_slug
from rolecall.domain.errors import NotFound
from rolecall.domain.ids import MAX_ID


@given(name=st.text(max_size=60), number=st.integers(min_value=1, max_value=MAX_ID))
def test_every_slug_that_is_made_is_read(name: str, number: int) -> None:
    slug = make_slug(name, number)
    assert parse_slug(slug) == slug


@pytest.mark.parametrize(
    "text", ["", "456", "john", "John-Doe-3f", "john--doe", "-john", "john-", "a-ü", "a-" * 200 + "b"]
)
def test_an_integer_and_every_other_form_is_not_found(text: str) -> None:
    with pytest.raises(NotFound):
        parse_slug(text)
