"""Which new passwords are refused, and with which reason."""

import gzip
from importlib.resources import files

import pytest

from bench import people
from local.demo import story as demo
from rolecall.adapters.passwords import Argon2Passwords
from rolecall.domain.errors import WeakPassword
from rolecall.services.passwords import check_new_password
from rolecall.web.fields import MAX_PASSWORD, MIN_PASSWORD

PASSWORDS = Argon2Passwords()
EMAIL = "grace.hopper@navy.example"
LONGEST = "Aé z" * (MAX_PASSWORD // 4)


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("aaaaaaaaab", "too few characters"),
        ("abcdefghij", "sequence"),
        ("9876543210", "sequence"),
        ("abcdabcdabcd", "sequence"),
        ("Grace.Hopper1906", "e-mail address"),
        ("hopper2026", "e-mail address"),
        ("RoleCall-2026!", "word of this site"),
        ("mypassword#77", "word of this site"),
        ("Qwertyuiop", "tried first"),
        ("trustno1!", None),
        ("correct horse battery staple", None),
        ("пароль для работы", None),
        ("a recruiter wrote this in the rain", None),
    ],
)
def test_what_would_be_tried_first_is_refused_and_anything_else_may_be_chosen(
    password: str, reason: str | None
) -> None:
    if reason is None:
        check_new_password(password, EMAIL, PASSWORDS)
        return
    with pytest.raises(WeakPassword, match=reason):
        check_new_password(password, EMAIL, PASSWORDS)


@pytest.mark.parametrize("used", [demo.PASSWORD, people.PASSWORD])
def test_the_demo_and_the_benches_choose_one_that_is_accepted(used: str) -> None:
    check_new_password(used, EMAIL, PASSWORDS)


def test_the_three_thousand_passwords_that_are_tried_first_are_refused() -> None:
    """Those of the shipped list that are long enough to be chosen at all."""
    listed = files("rolecall.adapters").joinpath("common_passwords.txt.gz").read_bytes()
    common = [password for password in gzip.decompress(listed).decode().splitlines() if len(password) >= MIN_PASSWORD]
    assert len(common) >= 3_000
    for password in common:
        with pytest.raises(WeakPassword):
            check_new_password(password.capitalize(), EMAIL, PASSWORDS)


@pytest.mark.parametrize("other", [f" {LONGEST}", LONGEST[:-1], f"{LONGEST[:-1]}b", LONGEST.swapcase()])
def test_a_password_is_compared_as_it_was_sent(other: str) -> None:
    stored = PASSWORDS.hash(LONGEST)
    assert PASSWORDS.verify(LONGEST, stored)
    assert not PASSWORDS.verify(other, stored)
