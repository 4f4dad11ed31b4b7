"""What fuzzing (`python -m bench.fuzz`) has found; each was a crash once."""

import pytest

from rolecall.parsing import Unreadable, parse
from tests.parsing.documents import career_docx


def front_cut_off() -> bytes:
    """The directory of the package points to places before the file."""
    return b"PK\x03\x04" + career_docx()[-300:]


FOUND = {"a package without its front": (front_cut_off(), "damaged")}


@pytest.mark.parametrize("name", FOUND)
def test_what_once_crashed_ends_in_a_clear_state(name: str) -> None:
    data, code = FOUND[name]
    with pytest.raises(Unreadable) as refused:
        parse(data)
    assert refused.value.code == code


def test_a_rule_of_dashes_after_a_year_is_read_at_once() -> None:
    """It took a time that doubled with every dash."""
    text = f"Ana Ruiz\nana@example.com\n\nEXPERIENCE\n\nClerk, Halden Ltd, 2016 - 2019\nTrips 2015 {'-' * 400} x\n"
    assert parse(text.encode()).experience[0].end == "2019"
