"""Places in parts that compare; a postcode is never one of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolecall.taxonomy.places import Place, place_of

PLACES = [
    ("San Francisco, CA", Place("san francisco", "california", "US")),
    ("San Francisco, California, USA", Place("san francisco", "california", "US")),
    ("Austin, TX 78701", Place("austin", "texas", "US")),
    ("Berlin, Germany", Place("berlin", "", "DE")),
    ("Rosenheim, DE", Place("rosenheim", "", "DE")),
    ("Atlanta, Georgia", Place("atlanta", "georgia", "US")),
    ("Tbilisi, Georgia", Place("tbilisi", "", "GE")),
    ("Toronto, ON, Canada", Place("toronto", "ontario", "CA")),
    ("Leeds LS1 4AP, West Yorkshire", Place("leeds", "west yorkshire", "GB")),
    ("New York, NY", Place("new york", "new york", "US")),
    ("Remote (UK)", Place("", "", "GB")),
    ("Remote", Place()),
    ("Nigeria", Place("", "", "NG")),
    ("", Place()),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_a_place_is_read_in_parts(text: str, place: Place) -> None:
    assert place_of(text) == place


def test_a_country_that_is_known_besides_counts() -> None:
    assert place_of("Lagos", "Nigeria") == place_of("Lagos, Nigeria")
    assert place_of("", "Nigeria").country == "NG"


@given(st.from_regex(r"[A-Z]{0,2}\d{4,5}[A-Z]{0,2}", fullmatch=True))
def test_a_postcode_changes_no_place(postcode: str) -> None:
    assert place_of(f"Springfield {postcode}, Illinois, USA") == place_of("Springfield, Illinois, USA")
