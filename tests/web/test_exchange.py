"""What every request goes through, whatever the dialect and the area."""

from datetime import timedelta

import pytest

from rolecall.domain.vocabulary import Role
from tests.events import http_event
from tests.fakes import FixedClock
from tests.web.conftest import Site


def test_an_operation_answers_with_and_without_the_trailing_slash(site: Site) -> None:
    token = site.sign_in()
    replies = [site.send(http_event("GET", f"/v1/things/5{slash}", token=token)) for slash in ("", "/")]
    assert [reply.body for reply in replies] == [{"id": 5, "name": "p7@example.com"}] * 2


def test_a_path_nobody_knows_is_a_404_of_the_dialect(site: Site) -> None:
    reply = site.send(http_event("GET", "/v1/nothing/here"))
    assert (reply.status, reply.body["error"]["code"]) == (404, "NOT_FOUND")


def test_another_method_on_a_known_path_is_a_405_that_names_the_allowed_ones(site: Site) -> None:
    reply = site.send(http_event("DELETE", "/v1/things/5/"))
    assert (reply.status, reply.headers["Allow"]) == (405, "GET")


def test_without_a_token_nothing_is_learnt_about_the_input(site: Site) -> None:
    reply = site.send(http_event("POST", "/v1/things", {"nonsense": 1}))
    assert (reply.status, reply.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert "name" not in reply.raw


def test_the_wrong_role_is_refused_before_the_input_is_looked_at(site: Site) -> None:
    reply = site.send(http_event("POST", "/v1/things", {"nonsense": 1}, token=site.sign_in(Role.CANDIDATE)))
    assert reply.status == 403


@pytest.mark.parametrize("header", ["Basic abc", "Bearer", "Bearer not.a.token", "bearer  "])
def test_what_is_no_token_of_ours_is_a_401(site: Site, header: str) -> None:
    assert site.send(http_event("GET", "/v1/things/5", headers={"authorization": header})).status == 401


def test_a_token_works_until_its_session_ends(site: Site) -> None:
    token = site.sign_in()
    assert site.send(http_event("GET", "/v1/things/5", token=token)).status == 200
    with site.storage.unit.begin():
        site.storage.sessions.end(f"{7:032x}", 7)  # type: ignore[arg-type]  # plain values are enough here
        site.storage.unit.commit()
    assert site.send(http_event("GET", "/v1/things/5", token=token)).status == 401


def test_a_token_expires(site: Site, clock: FixedClock) -> None:
    token = site.sign_in()
    clock.move(timedelta(hours=1))
    assert site.send(http_event("GET", "/v1/things/5", token=token)).status == 401


def test_wrong_input_names_the_field_and_never_quotes_it(site: Site) -> None:
    reply = site.send(http_event("POST", "/v1/things", {"name": "s"}, token=site.sign_in()))
    assert (reply.status, reply.body["error"]["details"]) == (400, {"name": ["Must be at least 2 characters"]})


@pytest.mark.parametrize("body", ["{", "[]", '"text"', "", "null", "[" * 100_000])
def test_a_body_that_is_no_object_is_a_400(site: Site, body: str) -> None:
    event = http_event("POST", "/v1/things", body, token=site.sign_in(), headers={"content-type": "application/json"})
    assert site.send(event).status == 400


def test_a_body_that_is_no_text_is_a_400(site: Site) -> None:
    event = http_event(
        "POST", "/v1/things", b"\xff\xfe", token=site.sign_in(), headers={"content-type": "application/json"}
    )
    assert site.send(event).status == 400


def test_an_unknown_content_type_is_a_415(site: Site) -> None:
    event = http_event("POST", "/v1/things", "<a/>", token=site.sign_in(), headers={"content-type": "text/xml"})
    assert site.send(event).status == 415


def test_too_large_a_body_is_a_413(site: Site) -> None:
    event = http_event("POST", "/v1/things", "x" * 5_000_000, token=site.sign_in())
    assert site.send(event).status == 413


@pytest.mark.parametrize("path", ["/v1/broken", "/v1/misshapen"])
def test_a_mistake_of_ours_is_a_500_without_details(site: Site, path: str) -> None:
    reply = site.send(http_event("GET", path))
    assert (reply.status, "secret" in reply.raw) == (500, False)


def test_unknown_fields_are_ignored(site: Site) -> None:
    reply = site.send(http_event("POST", "/v1/things", {"name": "ab", "role": "admin"}, token=site.sign_in()))
    assert (reply.status, set(reply.body)) == (201, {"id", "name"})


def test_the_rate_limit_is_told_with_every_answer(site: Site) -> None:
    good = site.send(http_event("GET", "/v1/things/5", token=site.sign_in()))
    lost = site.send(http_event("GET", "/v1/nothing"))
    for reply in (good, lost):
        assert reply.headers["X-RateLimit-Limit"] == "1000"
        assert int(reply.headers["X-RateLimit-Remaining"]) == 999
        assert int(reply.headers["X-RateLimit-Reset"]) % 3600 == 0


def test_the_sixth_sign_in_within_a_minute_has_to_wait(site: Site, clock: FixedClock) -> None:
    def enter(email: str = "ada@example.com", address: str = "198.51.100.7") -> int:
        return site.send(http_event("POST", "/v1/enter", {"email": email}, address=address)).status

    assert [enter() for _ in range(5)] == [200] * 5
    assert (enter(), enter("ADA@example.com ")) == (429, 429)
    assert (enter("bob@example.com"), enter(address="203.0.113.9")) == (200, 200)
    clock.move(timedelta(minutes=1))
    assert enter() == 200


def test_a_429_says_when_to_try_again(site: Site) -> None:
    for _ in range(5):
        site.send(http_event("POST", "/v1/enter", {"email": "ada@example.com"}))
    reply = site.send(http_event("POST", "/v1/enter", {"email": "ada@example.com"}))
    assert 1 <= int(reply.headers["Retry-After"]) <= 60
    assert reply.headers["X-RateLimit-Remaining"] == "0"
