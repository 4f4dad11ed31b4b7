"""Signing up through enabled_talent and proving the address, in this flow and by links of the others."""

from datetime import timedelta

import pytest

from rolecall.bootstrap import storage
from tests.contract.extensions import assert_documented
from tests.functions.world import World
from tests.ways_in.mailed import (
    EVE,
    OLD,
    last_mail,
    login,
    post,
    register,
    sign_up,
    templates,
    verified,
    verify,
)


def test_a_sign_up_answers_a_user_who_has_no_account_yet(world: World) -> None:
    reply = sign_up(world)
    assert reply.status == 201
    assert_documented(reply.body, "enabled_talent", "signed_up")
    assert (reply.body["id"], reply.body["profile"], reply.body["is_verified"]) == (None, None, False)
    assert login(world).status == 401
    assert not [key for key in world.items() if key[0].startswith(("ACCOUNT#", "EMAIL#"))]


def test_sign_up_verify_and_sign_in_go_through(world: World) -> None:
    sign_up(world, referral_code="friend-7")
    mail = last_mail(world)
    assert (mail.to, mail.template) == (EVE, "verify_code")
    assert post(world, "/api/users/verify-email/", {"email": EVE, "code": int(mail.values["code"])}).status == 200
    assert login(world).status == 200
    account = storage().accounts.by_email(EVE)
    assert account is not None
    assert (account.first_name, account.is_verified, account.referred_by) == ("Eve", True, "friend-7")


def test_a_code_works_once_within_the_hour_and_after_five_guesses_not_at_all(world: World) -> None:
    sign_up(world)
    code = last_mail(world).values["code"]
    world.clock.move(timedelta(minutes=61))
    assert verify(world, code).status == 400
    sign_up(world)
    code = last_mail(world).values["code"]
    for step in range(1, 6):
        world.clock.move(timedelta(minutes=1))
        assert verify(world, f"{(int(code) + step) % 10**6:06d}").status == 400
    assert verify(world, code).status == 400


def test_a_resent_code_confirms_the_same_sign_up_and_ends_the_one_before(world: World) -> None:
    sign_up(world)
    first = last_mail(world).values["code"]
    world.clock.move(timedelta(minutes=1))
    assert post(world, "/api/auth/resend-verification/", {"email": EVE}).status == 200
    second = last_mail(world).values["code"]
    assert first == second or verify(world, first).status == 400
    assert verify(world, second).status == 200
    assert verify(world, second).status == 400
    assert login(world).status == 200


def test_an_account_registered_elsewhere_is_confirmed_as_it_is(world: World) -> None:
    user_id = register(world).body["user_id"]
    assert post(world, "/api/users/resend-verification/", {"email": EVE}).status == 200
    assert last_mail(world).template == "verify_account"
    assert verify(world, last_mail(world).values["code"]).status == 200
    account = storage().accounts.by_email(EVE)
    assert account is not None
    assert (account.id, account.is_verified) == (user_id, True)


def test_who_has_an_account_gets_another_mail_and_its_code_proves_nothing(world: World) -> None:
    verified(world)
    world.clock.move(timedelta(minutes=2))
    assert sign_up(world, password="what a stranger likes").status == 201
    assert last_mail(world).template == "signup_known"
    assert verify(world, last_mail(world).values["code"]).status == 400
    assert login(world).status == 200


@pytest.mark.parametrize("path", ["/api/auth/signup/", "/api/auth/resend-verification/", "/api/auth/password_reset/"])
def test_an_address_gets_one_mail_a_minute_and_five_an_hour_whoever_asks(path: str, world: World) -> None:
    body = {"email": EVE, "password": OLD, "first_name": "Eve", "last_name": "Adams"}

    def ask(number: int) -> int:
        return post(world, path, body, address=f"198.51.100.{number}").status

    for number in range(5):
        assert ask(number) in {200, 201}
        world.clock.move(timedelta(seconds=59))
        assert ask(10 + number) == 429
        world.clock.move(timedelta(seconds=1))
    refused = post(world, path, body, address="198.51.100.99")
    assert refused.status == 429
    assert int(refused.headers["Retry-After"]) == 3600 - 5 * 60
    world.clock.move(timedelta(seconds=3600 - 5 * 60))
    assert ask(100) in {200, 201}
    assert len(templates(world)) == 6


def test_a_sign_up_of_career_nexus_is_finished_by_the_link_of_its_mail(world: World) -> None:
    post(world, "/user/signup/", {"email": EVE, "password1": OLD, "password2": OLD})
    token = last_mail(world).values["token"]
    assert post(world, "/user/hash/verify/", {"hash": token[:-1] + "x"}).status == 400
    done = post(world, "/user/hash/verify/", {"hash": token})
    assert done.status == 201
    assert_documented(done.body, "career_nexus", "hash_verify_response")
    assert done.body["email"] == EVE
    assert post(world, "/user/hash/verify/", {"hash": token}).status == 400
    assert login(world).status == 200


def test_signing_out_of_career_nexus_ends_the_session(world: World) -> None:
    tokens = register(world).body
    body = {"refresh": tokens["refresh_token"]}
    done = post(world, "/user/signout/", body, token=tokens["access_token"])
    assert (done.status, done.body) == (202, {"status": "Logged out"})
    assert post(world, "/user/signout/", body, token=tokens["access_token"]).status == 401
    assert post(world, "/v1/auth/refresh", {"refresh_token": tokens["refresh_token"]}).status == 401


def test_the_refresh_token_of_somebody_else_signs_nobody_out(world: World) -> None:
    mine, theirs = register(world).body, register(world, "bob@example.com").body
    assert post(world, "/user/signout/", {"refresh": theirs["refresh_token"]}, token=mine["access_token"]).status == 401
    assert post(world, "/v1/auth/refresh", {"refresh_token": theirs["refresh_token"]}).status == 200


@pytest.mark.parametrize("field", ["role", "is_admin", "is_verified", "is_staff", "id", "session_epoch"])
def test_nobody_gives_themselves_more_by_naming_it(field: str, world: World) -> None:
    sign_up(world, **{field: "admin"})
    verify(world, last_mail(world).values["code"])
    account = storage().accounts.by_email(EVE)
    assert account is not None
    assert (account.role, account.session_epoch) == ("candidate", 1)


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("iloveyou1", "tried first"),
        ("password1", "word of this site"),
        ("Qwertyuiop", "tried first"),
        ("aaaaaaaaaa", "too few"),
        ("abcdefghij", "sequence"),
        ("xyz4xyz4xyz4", "sequence"),
        ("eve.adams.99", "e-mail address"),
    ],
)
@pytest.mark.parametrize("path", ["/v1/auth/register", "/api/auth/signup/", "/user/signup/"])
def test_a_password_that_is_easy_to_guess_is_refused_with_its_reason(
    path: str, password: str, said: str, world: World
) -> None:
    body = {"email": "eve.adams@example.com", "password": password, "password1": password, "password2": password}
    reply = post(world, path, {**body, "role": "candidate", "first_name": "Eve", "last_name": "Adams"})
    assert (reply.status, said in reply.raw) == (400, True), reply.raw
