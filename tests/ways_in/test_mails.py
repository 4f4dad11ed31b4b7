"""What the mails say, and where their links lead."""

import re
from types import SimpleNamespace
from typing import Any

import pytest

from pages.links import LINKS
from rolecall.adapters.mail.sealed import Mail
from rolecall.adapters.mail.ses import SesMailer
from rolecall.domain.email import is_email

BASE = "https://api.example.com"
VALUES = {"code": "012345", "token": "ab" * 16, "email": "ada+x@example.org"}

EXPECTED = {
    "signup_code": ("confirm-signup", "10 minutes"),
    "verify_code": ("verify-email", "1 hour"),
    "verify_account": ("verify-email", "1 hour"),
    "password_reset": ("reset-password", "1 hour"),
    "email_change_confirm": ("confirm-email", "1 hour"),
    "email_change_consent": ("change-email", "1 hour"),
    "password_forgot": ("forgot-password", "10 minutes"),
}


TELLING = ("already_verified", "email_change_known", "email_changed", "no_account", "password_changed", "signup_known")
"""Mails that only tell something."""


class Outbox:
    """Keeps what SES was asked to send."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []

    def send_email(self, **request: Any) -> None:
        self.sent.append(request)


def write(template: str, to: str = "ada@example.org", **values: str) -> SimpleNamespace:
    outbox: Any = Outbox()
    SesMailer(outbox, "no-reply@example.com", BASE).send(Mail(to, template, {**VALUES, **values}))
    (request,) = outbox.sent
    content = request["Content"]["Simple"]
    return SimpleNamespace(
        to=request["Destination"]["ToAddresses"],
        subject=content["Subject"]["Data"],
        text=content["Body"]["Text"]["Data"],
        html=content["Body"]["Html"]["Data"],
    )


@pytest.mark.parametrize("template", EXPECTED)
def test_a_mail_says_its_link_and_how_long_it_works_in_text_and_in_html(template: str) -> None:
    page, lifetime = EXPECTED[template]
    mail = write(template)
    for body in (mail.text, mail.html):
        assert f"{BASE}/links/{page}#" in body
        assert lifetime in body
        assert "code" not in template or VALUES["code"] in body
    assert page in LINKS


@pytest.mark.parametrize("template", TELLING)
def test_a_mail_that_only_tells_something_holds_no_secret(template: str) -> None:
    mail = write(template)
    assert not [secret for secret in (VALUES["code"], VALUES["token"]) if secret in mail.text + mail.html]
    assert mail.subject


def test_an_address_stays_whole_in_a_link_and_adds_no_markup() -> None:
    mail = write("verify_code", email="o'hara&x=<b>@example.org")
    assert "#email=o%27hara%26x%3D%3Cb%3E%40example.org&" in mail.text
    assert "<b>" not in mail.html


@pytest.mark.parametrize(
    "address",
    [
        "eve@example.com\r\nBcc: x@example.com",
        "eve@example.com, x@example.com",
        "eve@example.com\n",
        "a\x00@example.com",
    ],
)
def test_an_address_adds_no_header_and_no_second_reader(address: str) -> None:
    assert not is_email(address)
    with pytest.raises((ValueError, IndexError)):
        write("password_changed", to=address)


@pytest.mark.parametrize("template", [*EXPECTED, *TELLING])
def test_every_subject_is_one_line_even_when_its_values_are_not(template: str) -> None:
    assert not re.search(r"[\r\n]", write(template).subject)
