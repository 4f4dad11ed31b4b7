"""What every dialect takes for an address, a line, a text, a date (`rolecall.web.fields`)."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from rolecall.domain.email import is_email
from rolecall.web.fields import MAX_PASSWORD, Deadline, LongText, NewPassword, RequiredText


@pytest.mark.parametrize(
    "address",
    ["user@example.com", "a.b+c_d@sub.example.co", "O'Brien@example.ie", "1@2.de", "x@xn--bcher-kva.example"],
)
def test_an_address_is_accepted(address: str) -> None:
    assert is_email(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "user",
        "user@localhost",
        "@example.com",
        "user@",
        "user@@example.com",
        "a b@example.com",
        ".a@example.com",
        "a.@example.com",
        "a..b@example.com",
        "a@-example.com",
        "a@example-.com",
        "a@example..com",
        "a@example.com.",
        '"a"@example.com',
        "a@[127.0.0.1]",
        "a@example.com\nBcc: b@example.com",
        "a@example.com\n",
        "ü@example.com",
        "\u212a@example.com",  # the Kelvin sign folds to k
        "x" * 65 + "@example.com",
        "x@" + "a." * 130 + "com",
    ],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    assert not is_email(address)


@given(st.text())
def test_no_text_makes_the_check_fail(text: str) -> None:
    assert is_email(text) in {True, False}


@pytest.mark.parametrize("text", ["a\nb", "a\tb", "a\x00b", "a\x7fb", "\ud800", "", "  ", None])
def test_a_line_has_no_control_characters_and_is_not_blank(text: str | None) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(RequiredText).validate_python(text)


def test_a_long_text_keeps_its_paragraphs_and_loses_control_characters() -> None:
    assert TypeAdapter(LongText).validate_python(" a\r\n\x00b\tc\x7f ") == "a\nb\tc"


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2025-01-28T23:59:59Z", datetime(2025, 1, 28, 23, 59, 59, tzinfo=UTC)),
        ("2025-01-28T23:59:59+02:00", datetime(2025, 1, 28, 21, 59, 59, tzinfo=UTC)),
        ("2025-01-28T08:00", datetime(2025, 1, 28, 8, tzinfo=UTC)),
        ("2025-01-28", datetime(2025, 1, 28, 23, 59, 59, tzinfo=UTC)),
    ],
)
def test_a_deadline_is_a_time_in_utc(text: str, at: datetime) -> None:
    assert TypeAdapter(Deadline).validate_python(text) == at


@pytest.mark.parametrize("value", ["", "soon", 1735689600, "0001-01-01T00:00:00+14:00", "2025-13-01", [], None])
def test_what_is_no_deadline_is_refused(value: object) -> None:
    with pytest.raises(ValidationError, match="2025-01-28T23:59:59Z"):
        TypeAdapter(Deadline).validate_python(value)


def test_a_password_may_be_long_and_of_any_characters_but_has_an_end() -> None:
    passwords = TypeAdapter(NewPassword)
    assert passwords.validate_python(" pässwörd ✓ ") == " pässwörd ✓ "
    assert len(passwords.validate_python("x" * MAX_PASSWORD)) == MAX_PASSWORD
    with pytest.raises(ValidationError, match="at most"):
        passwords.validate_python("x" * (MAX_PASSWORD + 1))
