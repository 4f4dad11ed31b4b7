"""Which new passwords are refused, and with which reason."""

import pytest

from rolecall.adapters.passwords import Argon2Passwords
from rolecall.domain.errors import WeakPassword
from rolecall.services.passwords import check_new_password

PASSWORDS = Argon2Passwords()
EMAIL = "grace.hopper@navy.example"


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
