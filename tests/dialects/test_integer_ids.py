"""Three dialects show the id as an integer; each reads nothing else."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from rolecall.dialects.career_nexus import ids as career_nexus
from rolecall.dialects.enabled_talent import ids as enabled_talent
from rolecall.dialects.hotgigs import ids as hotgigs
from rolecall.domain.errors import NotFound
from rolecall.domain.ids import MAX_ID
from tests.dialects.samples import CODEC

PARSERS = (hotgigs.parse_id, enabled_talent.parse_id, career_nexus.parse_id)
MALFORMED = ["", "0", "-1", "+1", "007", "1.0", "1e3", " 1", "1 ", "٣", "abc", "1_000", str(MAX_ID + 1), "9" * 400]

every_parser = pytest.mark.parametrize("parse_id", PARSERS)


@every_parser
@given(number=st.integers(min_value=1, max_value=MAX_ID))
def test_an_id_is_read_as_it_is_shown(parse_id: Callable[[object], int], number: int) -> None:
    assert parse_id(str(number)) == number


@every_parser
@pytest.mark.parametrize("text", [*MALFORMED, CODEC.encode("job", 456), "john-doe-3f"])
def test_every_other_form_is_not_found(parse_id: Callable[[object], int], text: str) -> None:
    with pytest.raises(NotFound):
        parse_id(text)


@pytest.mark.parametrize("annotation", [hotgigs.IntId, enabled_talent.IntId, career_nexus.IntId])
def test_a_routes_parameter_is_described_as_an_integer_and_is_not_found_when_malformed(annotation: Any) -> None:
    adapter = TypeAdapter[int](annotation)
    assert adapter.json_schema() == {"type": "integer"}
    assert adapter.validate_python("456") == 456
    with pytest.raises(NotFound):
        adapter.validate_python("abc")
