"""Changing a password, resetting it by link, and the three stages of career_nexus."""

from datetime import timedelta

import pytest

from rolecall.adapters import passwords as parameters
from rolecall.bootstrap import storage
from tests.contract.extensions import assert_documented
from tests.contract.shapes import sample
from tests.functions.world import World
from tests.ways_in.mailed import (
    EVE,
    NEW,
    OLD,
    forget,
    last_mail,
    lets_in,
    login,
    post,
    templates,
    verified,
)

ELSEWHERE = {"address": "203.0.113.9"}


@pytest.fixture(autouse=True)
def eve(world: World) -> None:
    verified(world)
    world.clock.move(timedelta(minutes=2))


def test_a_changed_password_ends_all_other_sessions_and_is_told(world: World) -> None:
    mine, other = login(world).body, login(world).body
    body = {"old_password": OLD, "new_password": NEW}
    assert post(world, "/api/auth/change-password/", body, token=mine["access"]).status == 200
    assert lets_in(world, mine["access"])
    assert not lets_in(world, other["access"])
    assert post(world, "/v1/auth/refresh", {"refresh_token": other["refresh"]}).status == 401
    assert post(world, "/v1/auth/refresh", {"refresh_token": mine["refresh"]}).status == 200
    assert (last_mail(world).to, last_mail(world).template) == (EVE, "password_changed")
    assert (login(world).status, login(world, password=NEW).status) == (401, 200)


@pytest.mark.parametrize(("old", "new"), [("not it at all", NEW), (OLD, "short"), (OLD, "password1")])
def test_a_password_is_not_changed_by_a_wrong_one_or_to_a_bad_one(old: str, new: str, world: World) -> None:
    token = login(world).body["access"]
    body = {"old_password": old, "new_password": new}
    assert post(world, "/api/users/change-password/", body, token=token).status == 400
    assert login(world).status == 200


def test_nobody_changes_a_password_without_a_session(world: World) -> None:
    body = {"old_password": OLD, "new_password": NEW}
    assert post(world, "/api/auth/change-password/", body).status == 401


def ask_for_link(world: World) -> str:
    reply = post(world, "/api/auth/password_reset/", {"email": EVE})
    assert (reply.status, reply.body) == (200, {"status": "OK"})
    return str(last_mail(world).values["token"])


def confirm(world: World, token: str, password: str = NEW) -> int:
    return post(world, "/api/auth/password_reset/confirm/", {"password": password, "token": token}).status


def validate(world: World, token: str) -> int:
    return post(world, "/api/auth/password_reset/validate_token/", {"token": token}).status


def test_a_link_sets_a_new_password_once_and_ends_every_session(world: World) -> None:
    before = login(world).body
    token = ask_for_link(world)
    assert (validate(world, token), validate(world, token)) == (200, 200)
    assert confirm(world, token, "password1") == 400
    assert confirm(world, token) == 200
    assert not lets_in(world, before["access"])
    assert templates(world)[-1] == "password_changed"
    world.clock.move(timedelta(minutes=1))
    assert (login(world).status, login(world, password=NEW).status) == (401, 200)
    assert (validate(world, token), confirm(world, token, "yet another one")) == (404, 404)


def test_a_link_ends_after_an_hour_and_with_the_next_one(world: World) -> None:
    first = ask_for_link(world)
    world.clock.move(timedelta(minutes=1))
    second = ask_for_link(world)
    assert (validate(world, first), validate(world, second)) == (404, 200)
    world.clock.move(timedelta(hours=1))
    assert (validate(world, second), confirm(world, second)) == (404, 404)


def test_no_code_or_token_stands_in_the_table(world: World) -> None:
    token = ask_for_link(world)
    world.clock.move(timedelta(minutes=1))
    forget(world, email=EVE)
    values = last_mail(world).values
    stored = str(world.items())
    assert not [secret for secret in (token, values["token"], OLD) if secret in stored]
    assert f"'{values['code']}'" not in stored


def test_a_forgotten_password_is_set_in_three_stages(world: World) -> None:
    asked = forget(world, email=EVE)
    assert (asked.status, asked.body) == (200, {"status": "OTP sent"})
    proved = forget(world, otp=last_mail(world).values["code"])
    assert (proved.status, proved.body) == (200, {"status": "Verified"})
    done = forget(world, email=EVE, password1=NEW, password2=NEW)
    assert done.status == 200
    assert_documented(done.body, "career_nexus", "forgot_response")
    assert done.body == {**sample("career_nexus", "forgot_response"), "email": EVE}
    assert (login(world).status, login(world, password=NEW).status) == (401, 200)
    assert forget(world, email=EVE, password1=OLD, password2=OLD).status == 400


def test_the_hash_of_the_mail_proves_the_address_from_any_device(world: World) -> None:
    forget(world, email=EVE)
    token = last_mail(world).values["token"]
    assert forget(world, hash=token, event=ELSEWHERE).status == 200
    assert forget(world, hash=token, event=ELSEWHERE).status == 400
    assert forget(world, email=EVE, password1=NEW, password2=NEW).status == 400
    assert forget(world, email=EVE, password1=NEW, password2=NEW, event=ELSEWHERE).status == 200


def test_who_knows_the_address_cannot_use_somebody_elses_eligibility(world: World) -> None:
    forget(world, email=EVE)
    assert forget(world, otp=last_mail(world).values["code"]).status == 200
    stolen = {"email": EVE, "password1": "what a stranger likes", "password2": "what a stranger likes"}
    assert forget(world, **stolen, event=ELSEWHERE).status == 400
    assert forget(world, **stolen, event={"headers": {"user-agent": "another"}}).status == 400
    world.clock.move(timedelta(minutes=10))
    assert forget(world, email=EVE, password1=NEW, password2=NEW).status == 400
    assert login(world).status == 200


def test_a_code_counts_only_for_the_client_that_asked_for_it(world: World) -> None:
    forget(world, email=EVE)
    code = last_mail(world).values["code"]
    assert forget(world, otp=code, event=ELSEWHERE).status == 400
    assert forget(world, otp=int(code)).status == 200


def test_after_five_guesses_the_right_code_is_refused(world: World) -> None:
    forget(world, email=EVE)
    code = last_mail(world).values["code"]
    for step in range(1, 6):
        assert forget(world, otp=f"{(int(code) + step) % 10**6:06d}").status == 400
        world.clock.move(timedelta(minutes=1))
    assert forget(world, otp=code).status == 400


@pytest.mark.parametrize(
    "body", [{}, {"password1": NEW, "password2": NEW}, {"email": EVE, "password1": NEW, "password2": OLD}]
)
def test_what_is_no_stage_is_refused(body: dict[str, str], world: World) -> None:
    assert forget(world, **body).status == 400


def test_signing_in_renews_a_hash_of_old_parameters(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    before = storage().accounts.by_email(EVE)
    assert login(world).status == 200
    assert storage().accounts.by_email(EVE) == before
    monkeypatch.setattr(parameters, "PASSES", parameters.PASSES + 1)
    world.new_containers()
    assert login(world).status == 200
    after = storage().accounts.by_email(EVE)
    assert before is not None
    assert after is not None
    assert after.password_hash != before.password_hash
    assert f"t={parameters.PASSES}," in str(after.password_hash)
    assert login(world).status == 200


def fail(world: World, times: int, address: str) -> list[int]:
    """From a range of addresses that only the account has in common."""
    return [login(world, password="wrong", address=f"{address}.{number}").status for number in range(times)]


def test_failures_make_strangers_wait_longer_and_longer_but_not_who_signed_in_before(world: World) -> None:
    home = {"address": "192.0.2.1"}
    assert login(world, **home).status == 200
    assert fail(world, 10, "198.51.100") == [401] * 10
    waits = []
    for number in range(4):
        refused = login(world, password=OLD, address=f"203.0.113.{number}")
        assert refused.status == 429
        waits.append(int(refused.headers["Retry-After"]))
        world.clock.move(timedelta(seconds=waits[-1]))
        assert login(world, password="wrong", address=f"203.0.113.{100 + number}").status == 401
    assert waits == [1, 2, 4, 8]
    assert login(world, **home).status == 200


def test_the_longest_wait_is_a_quarter_of_an_hour_and_then_everybody_may_try(world: World) -> None:
    for number in range(40):
        login(world, password="wrong", address=f"198.51.100.{number}")
        world.clock.move(timedelta(minutes=15))
    assert login(world, address="203.0.113.1").status == 200
    assert fail(world, 3, "198.51.100") == [401] * 3


def test_an_unknown_address_waits_as_a_known_one_does(world: World) -> None:
    for number in range(10):
        assert login(world, "nobody@example.com", address=f"198.51.100.{number}").status == 401
    refused = login(world, "nobody@example.com", address="203.0.113.1")
    assert (refused.status, refused.headers["Retry-After"]) == (429, "1")


def test_a_client_that_fails_everywhere_waits_too(world: World) -> None:
    statuses = []
    for number in range(52):
        statuses.append(login(world, f"p{number}@example.com").status)
        world.clock.move(timedelta(seconds=1.2))
    assert statuses[:50] == [401] * 50
    assert statuses[50:] == [401, 429]
