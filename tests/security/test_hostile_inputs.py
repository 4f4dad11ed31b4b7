"""What people type where a name, an address or a password is asked for, to do something else with it."""

import pytest

from rolecall.bootstrap import storage
from tests.events import http_event
from tests.functions.conftest import Reply
from tests.functions.people import mails
from tests.functions.scene import Scene
from tests.functions.world import World

EVE = "eva@example.com"
PASS = "a quite good pass phrase"
TWO_LINES = ("Ann\r\nBcc: victim@example.com", "Ann\nX: y", "Ann\rX: y", "Ann\x00", "Ann\x0bX")
ORGANISATIONS = "/api/organization/organizations/"
EVIL = {"host": "evil.example", "x-forwarded-host": "evil.example", "forwarded": "host=evil.example"}


@pytest.fixture(autouse=True)
def nobody_is_refused_for_asking_too_often(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    monkeypatch.setenv("ROLECALL_RATE_LIMIT_SCALE", "100")
    world.new_containers()


def post(world: World, path: str, body: object, token: str | None = None, **headers: str) -> Reply:
    return world.send("auth.api", http_event("POST", path, body, token=token, headers=headers))


def test_a_name_is_one_line_so_no_mail_gets_another_header(world: World, scene: Scene) -> None:
    sent = len(mails(world.cloud))
    company = {"industry": 1, "employee_size": 1}
    for name in TWO_LINES:
        register = {"email": EVE, "password": PASS, "role": "recruiter", "company_name": name, "first_name": "Eve"}
        assert post(world, "/v1/auth/register", register).status == 400, name
        sign_up = {"email": EVE, "password": PASS, "first_name": name}
        assert post(world, "/api/auth/signup/", sign_up).status == 400, name
        assert post(world, ORGANISATIONS, company | {"name": name}, scene.candidate.access).status == 400, name
    assert len(mails(world.cloud)) == sent


@pytest.mark.parametrize(
    "email",
    [
        "eva@example.com\r\nBcc: victim@example.com",
        "eva@example.com,victim@example.com",
        "eva@example.com victim@example.com",
        "Eva <eva@example.com>",
        '"eva@example.com> rcpt to:<victim"@example.com',
        "eva@example.com.",
        "\u0435va@example.com",  # a Cyrillic letter
        ["eva@example.com", "victim@example.com"],
        {"email": "eva@example.com"},
    ],
)
def test_an_address_is_one_address_in_plain_letters(email: object, world: World, scene: Scene) -> None:
    """Else a mail for one goes to another, or two accounts look the same."""
    sent = len(mails(world.cloud))
    for path in ("/api/auth/signup/", "/api/auth/password_reset/", "/api/auth/resend-verification/"):
        assert post(world, path, {"email": email, "password": PASS, "first_name": "Eve"}).status == 400
    assert post(world, "/user/forget-password/", {"email": email}).status == 400
    invite = f"{ORGANISATIONS}{scene.organisation_id}/create-invite/"
    assert post(world, invite, {"email": email}, scene.root.access).status == 400
    assert len(mails(world.cloud)) == sent


def test_case_and_blanks_make_no_second_account_and_a_tag_does(world: World) -> None:
    body = {"password": PASS, "role": "candidate"}
    assert post(world, "/v1/auth/register", body | {"email": EVE}).status == 201
    assert post(world, "/v1/auth/register", body | {"email": f" {EVE.upper()} "}).status == 409
    assert post(world, "/v1/auth/register", body | {"email": "eva+jobs@example.com"}).status == 201


def test_a_link_leads_to_us_whatever_host_was_asked(world: World, scene: Scene) -> None:
    """A mail's links start with the stage's own address (`test_mails.py`); nothing of a request gets in."""
    asked = (
        ("/api/auth/password_reset/", {"email": scene.candidate.email}),
        ("/user/forget-password/", {"email": scene.stranger.email}),
        ("/api/auth/signup/", {"email": EVE, "password": PASS, "first_name": "Eve"}),
    )
    for path, body in asked:
        assert post(world, path, body, **EVIL).status in {200, 201}
        assert "evil" not in str(mails(world.cloud)[-1])


def test_a_password_is_compared_as_it_was_typed(world: World) -> None:
    """To the last character, and past a NUL; two ways to write one letter are two passwords."""
    typed = "caf\u00e9 au lait\x00 one"
    assert post(world, "/v1/auth/register", {"email": EVE, "password": typed, "role": "candidate"}).status == 201
    others = (typed + " ", typed[:-1], typed.partition("\x00")[0], typed.replace("\u00e9", "e\u0301"), typed.upper())
    for other in others:
        assert post(world, "/v1/auth/login", {"email": EVE, "password": other}).status == 401, other
    assert post(world, "/v1/auth/login", {"email": EVE, "password": typed}).status == 200


@pytest.mark.parametrize("password", ["x" * 1_000_000, "\ud800" * 12, None, 12345678, ["a good pass phrase"], ""])
def test_what_cannot_be_a_password_is_refused_before_anything_is_hashed(password: object, world: World) -> None:
    for path in ("/v1/auth/register", "/v1/auth/login", "/api/auth/token/", "/api/auth/signup/"):
        body = {"email": EVE, "password": password, "role": "candidate", "first_name": "Eve"}
        assert post(world, path, body).status == 400, path
    assert storage().accounts.by_email(EVE) is None
