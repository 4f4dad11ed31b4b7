"""Tokens in cookies: what they open, what they do not, and who can make a browser send them in vain."""

import base64
import importlib
import json
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import jwt
import pytest

from rolecall.bootstrap import resources
from rolecall.settings import SigningKeys
from tests.events import http_event
from tests.functions.conftest import Reply
from tests.functions.people import PASSWORD
from tests.functions.scene import JOB, Scene
from tests.functions.world import World

LOGIN = {"email": "eve@example.com", "password": PASSWORD}
TOKEN, SESSION = "/api/auth/token/", "/api/auth/session/login/"
REFRESH, LOGOUT, CSRF = "/api/auth/token/refresh/", "/api/auth/logout/", "/api/auth/csrf/"
OWN = "/api/organization/organizations/"
COMPANY = {"name": "Engines Ltd", "industry": 1, "employee_size": 2}


@pytest.fixture(autouse=True)
def other_ids_and_no_limits(monkeypatch: pytest.MonkeyPatch, world: World, scene: Scene) -> None:  # noqa: ARG001
    world.ids.restart(5)
    monkeypatch.setenv("ROLECALL_RATE_LIMIT_SCALE", "100")
    world.new_containers()


class Browser:
    """Keeps cookies as a browser does, and sends them with whatever goes to the API."""

    def __init__(self) -> None:
        self.cookies: dict[str, str] = {}
        self.written: list[str] = []

    def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        function: str = "auth.api",
        headers: dict[str, str] | None = None,
        token: str | None = None,
    ) -> Reply:
        event = http_event(method, path, body, token=token, headers=headers)
        event["cookies"] = [f"{name}={value}" for name, value in self.cookies.items()]
        reply, self.written = send(function, event)
        for cookie in self.written:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return reply

    def csrf(self) -> dict[str, str]:
        return {"x-csrftoken": self.ask("GET", CSRF).body["csrfToken"]}


def send(function: str, event: dict[str, Any]) -> tuple[Reply, list[str]]:
    """The reply and the cookies it sets."""
    answer = importlib.import_module(function).handler(event, SimpleNamespace())
    raw = answer.get("body") or ""
    reply = Reply(answer["statusCode"], answer["headers"], json.loads(raw) if raw else None, raw)
    return reply, answer.get("cookies", [])


@pytest.fixture
def browser() -> Browser:
    return Browser()


@pytest.fixture
def signed_in(browser: Browser) -> Browser:
    assert browser.ask("POST", TOKEN, LOGIN).status == 200
    return browser


@pytest.mark.parametrize("path", [TOKEN, TOKEN.replace("auth", "users")])
def test_a_sign_in_sets_cookies_that_no_script_reads_and_answers_tokens(path: str, browser: Browser) -> None:
    reply = browser.ask("POST", path, LOGIN)
    assert set(reply.body) == {"access", "refresh"}
    assert {cookie.partition("=")[0] for cookie in browser.written} == {"access", "refresh"}
    for cookie in browser.written:
        assert {"Path=/api", "HttpOnly", "Secure", "SameSite=None"} <= set(cookie.split("; ")), cookie
    assert browser.ask("GET", OWN, token=reply.body["access"]).status == 200


def test_a_session_login_shows_no_token_to_scripts(browser: Browser) -> None:
    reply = browser.ask("POST", SESSION, LOGIN)
    assert reply.status == 200
    assert browser.cookies["access"] not in reply.raw
    assert browser.ask("GET", OWN).status == 200


def test_one_site_may_have_lax_cookies_and_the_local_stage_plain_ones(
    monkeypatch: pytest.MonkeyPatch, browser: Browser
) -> None:
    from rolecall.bootstrap import session_cookies

    monkeypatch.setenv("ROLECALL_COOKIE_SAME_SITE", "Lax")
    session_cookies.cache_clear()
    browser.ask("POST", TOKEN, LOGIN)
    assert all("Secure; SameSite=Lax" in cookie for cookie in browser.written)
    monkeypatch.setenv("ROLECALL_STAGE", "local")
    monkeypatch.setenv("ROLECALL_PUBLIC_BASE_URL", "http://localhost:8000")
    session_cookies.cache_clear()
    browser.ask("POST", TOKEN, LOGIN)
    assert all("Secure" not in cookie and "SameSite=Lax" in cookie for cookie in browser.written)
    session_cookies.cache_clear()


def test_a_cookie_without_the_csrf_token_changes_nothing(signed_in: Browser) -> None:
    assert signed_in.ask("GET", OWN).status == 200
    assert signed_in.ask("POST", OWN, COMPANY).status == 403
    right = signed_in.csrf()
    assert signed_in.ask("POST", OWN, COMPANY).status == 403
    assert signed_in.ask("POST", OWN, COMPANY, headers=right).status == 201


@pytest.mark.parametrize("wrong", ["", "0" * 64, "é"])
def test_a_wrong_csrf_token_is_none(wrong: str, signed_in: Browser) -> None:
    signed_in.csrf()
    assert signed_in.ask("POST", OWN, COMPANY, headers={"x-csrftoken": wrong}).status == 403
    signed_in.cookies["csrftoken"] = ""
    assert signed_in.ask("POST", OWN, COMPANY, headers={"x-csrftoken": ""}).status == 403


def test_several_tabs_share_one_csrf_token(browser: Browser) -> None:
    assert browser.csrf() == browser.csrf()
    browser.cookies["csrftoken"] = "tossed"
    assert browser.csrf()["x-csrftoken"] != "tossed"


def test_a_token_in_the_header_needs_no_csrf_token_and_wins_over_a_cookie(signed_in: Browser, scene: Scene) -> None:
    created = signed_in.ask("POST", OWN, COMPANY, token=scene.stranger.access)
    assert created.body["root_user"]["id"] == scene.stranger.user_id
    assert signed_in.ask("GET", OWN, token="broken").status == 401
    assert signed_in.ask("GET", OWN, headers={"authorization": "Basic eDp5"}).status == 401


def test_cookies_open_nothing_in_the_other_dialects(signed_in: Browser, scene: Scene) -> None:
    assert signed_in.ask("POST", "/v1/jobs", JOB, function="jobs.api", headers=signed_in.csrf()).status == 401
    path = f"/api/resumes/{scene.resume_id}/status"
    assert signed_in.ask("GET", path, function="resumes.api").status == 401
    assert signed_in.ask("GET", "/job/preference/", function="jobs.api").status == 401


def test_a_stale_cookie_hinders_nobody_from_signing_in(browser: Browser) -> None:
    browser.cookies["access"] = "stale"
    assert browser.ask("GET", OWN).status == 401
    assert browser.ask("POST", TOKEN, LOGIN).status == 200
    assert browser.ask("GET", OWN).status == 200


def test_the_refresh_cookie_rotates_and_its_predecessor_is_worth_nothing(signed_in: Browser) -> None:
    old = dict(signed_in.cookies)
    assert signed_in.ask("POST", REFRESH).status == 403
    reply = signed_in.ask("POST", REFRESH, headers=signed_in.csrf())
    assert reply.status == 200, reply.raw
    assert set(reply.body) == {"access"}
    assert signed_in.cookies["refresh"] != old["refresh"]
    assert signed_in.ask("POST", REFRESH, {"refresh": old["refresh"]}).status == 401
    assert signed_in.ask("POST", REFRESH, headers=signed_in.csrf()).status == 200


def test_a_refresh_token_in_the_body_needs_neither_cookie_nor_csrf_token(browser: Browser) -> None:
    refresh = browser.ask("POST", TOKEN, LOGIN).body["refresh"]
    browser.cookies.clear()
    assert browser.ask("POST", REFRESH, {"refresh": refresh}).status == 200
    browser.cookies.clear()
    assert browser.ask("POST", REFRESH).status == 401
    assert browser.ask("POST", REFRESH, {}).status == 401


def test_logout_ends_the_session_and_clears_the_cookies(signed_in: Browser) -> None:
    kept = dict(signed_in.cookies)
    assert signed_in.ask("POST", LOGOUT).status == 403
    assert signed_in.ask("POST", LOGOUT, headers=signed_in.csrf()).status == 200
    assert (signed_in.cookies["access"], signed_in.cookies["refresh"]) == ("", "")
    assert all("Max-Age=0" in cookie for cookie in signed_in.written)
    assert signed_in.ask("GET", OWN, token=kept["access"]).status == 401
    assert signed_in.ask("POST", REFRESH, {"refresh": kept["refresh"]}).status == 401


def test_who_has_only_the_refresh_cookie_left_can_log_out(signed_in: Browser) -> None:
    access = signed_in.cookies.pop("access")
    assert signed_in.ask("POST", LOGOUT).status == 403
    assert signed_in.ask("POST", LOGOUT, headers=signed_in.csrf()).status == 200
    assert signed_in.ask("GET", OWN, token=access).status == 401


def test_a_kept_answer_sets_its_cookies_again(browser: Browser) -> None:
    key = {"idempotency-key": "the same"}
    first = browser.ask("POST", TOKEN, LOGIN, headers=key)
    written = browser.written
    assert browser.ask("POST", TOKEN, LOGIN, headers=key).raw == first.raw
    assert browser.written == written


def forged(token: str, *, header: dict[str, Any] | None = None, key: str | None = None, **claims: Any) -> str:
    """The token with another header, other claims, or another key."""
    keys = SigningKeys.read()
    said = jwt.decode(token, options={"verify_signature": False}) | claims
    return jwt.encode(said, key or keys.key, algorithm="HS256", headers={"kid": keys.kid} | (header or {}))


def unsigned(token: str) -> str:
    head = (
        base64.urlsafe_b64encode(json.dumps({"alg": "none", "typ": "JWT", "kid": "1"}).encode()).rstrip(b"=").decode()
    )
    return f"{head}.{token.split('.')[1]}."


def test_forged_tokens_open_nothing_as_cookie_or_in_the_header(browser: Browser, scene: Scene) -> None:
    good = scene.candidate.access
    assert browser.ask("GET", OWN, token=forged(good)).status == 200
    tokens = [
        unsigned(good),
        jwt.encode(
            jwt.decode(good, options={"verify_signature": False}), "k" * 64, algorithm="HS512", headers={"kid": "1"}
        ),
        forged(good, header={"kid": "2"}),
        forged(good, header={"kid": "../1"}),
        forged(good, key="another key of at least thirty-two bytes"),
        forged(good, user_id=scene.recruiter.user_id),
        forged(good, token_type="refresh"),
        scene.candidate.refresh,
        good[:-4] + "AAAA",
    ]
    for token in tokens:
        assert browser.ask("GET", OWN, token=token).status == 401, token
        browser.cookies = {"access": token}
        assert browser.ask("GET", OWN).status == 401, token
        browser.cookies = {}


def test_an_expired_token_opens_nothing(world: World, browser: Browser, scene: Scene) -> None:
    world.clock.move(timedelta(hours=2))
    browser.cookies["access"] = scene.candidate.access
    assert browser.ask("GET", OWN).status == 401


def test_the_token_of_a_deleted_account_opens_nothing(world: World, signed_in: Browser) -> None:
    for pk, sk in world.items():
        if sk == "ACCOUNT":
            world.dynamodb.delete_item(TableName=world.cloud.table, Key={"pk": {"S": pk}, "sk": {"S": sk}})
    assert signed_in.ask("GET", OWN).status == 401
    assert signed_in.ask("POST", REFRESH, headers=signed_in.csrf()).status == 401


@pytest.mark.parametrize("path", [TOKEN, SESSION, REFRESH])
@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("https://evil.example", 403),
        ("null", 403),
        ("https://app.example.com.evil.example", 403),
        ("https://app.example.com", 200),
        ("https://api.example.com", 200),
        (None, 200),
    ],
)
def test_a_foreign_page_signs_nobody_in(  # noqa: PLR0917 - fixtures
    path: str, origin: str | None, status: int, monkeypatch: pytest.MonkeyPatch, world: World, scene: Scene
) -> None:
    monkeypatch.setenv("ROLECALL_ALLOWED_ORIGINS", "https://app.example.com,https://www.example.com")
    resources.session_cookies.cache_clear()
    world.new_containers()
    body = {"refresh": scene.candidate.refresh} if path == REFRESH else LOGIN
    browser = Browser()
    reply = browser.ask("POST", path, body, headers={"origin": origin} if origin else {})
    assert reply.status == status, reply.raw
    assert bool(browser.written) == (status == 200)
