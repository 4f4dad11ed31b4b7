"""Referral codes: everybody has one, a newcomer counts once for its holder, and nobody for themselves."""

from typing import Any

import pytest

from rolecall.adapters.codes import KeyedCodes
from rolecall.domain.ids import AccountId
from rolecall.services.referrals import ReferralCodes
from tests.contract.shapes import assert_shape, sample
from tests.events import http_event
from tests.functions.people import PASSWORD, mails
from tests.functions.scene import Login, Scene
from tests.functions.world import World

CODES = ReferralCodes(lambda: KeyedCodes(b"k" * 32))


def me(world: World, who: Login) -> dict[str, Any]:
    reply = world.send("profiles.api", http_event("GET", "/api/users/users/me/", token=who.access))
    assert reply.status == 200, reply.raw
    user: dict[str, Any] = reply.body
    return user


def sign_up(world: World, email: str, code: str) -> None:
    body = {"email": email, "password": PASSWORD, "first_name": "Nia", "last_name": "X", "referral_code": code}
    assert world.send("auth.api", http_event("POST", "/api/auth/signup/", body)).status == 201
    proof = {"email": email, "code": mails(world.cloud)[-1].values["code"]}
    reply = world.send("auth.api", http_event("POST", "/api/auth/verify-email/", proof))
    assert reply.status == 200, reply.raw


def test_a_user_is_drawn_as_documented(world: World, scene: Scene) -> None:
    assert_shape(me(world, scene.candidate), sample("enabled_talent", "signed_up"))


def test_who_signs_up_with_a_code_counts_once(world: World, scene: Scene) -> None:
    code = me(world, scene.candidate)["profile"]["referral_code"]
    sign_up(world, "nia@example.com", code.lower())
    assert me(world, scene.candidate)["profile"]["total_referrals"] == 1
    assert me(world, scene.stranger)["profile"]["total_referrals"] == 0


def test_a_wrong_code_counts_for_nobody_and_refuses_nobody(world: World, scene: Scene) -> None:
    sign_up(world, "nia@example.com", "NOBODYHASTHIS")
    assert me(world, scene.candidate)["profile"]["total_referrals"] == 0


def test_nobody_refers_the_address_they_hold_themselves(world: World, scene: Scene) -> None:
    """The candidate never proved the address; who proves it with the candidate's own code is no newcomer."""
    code = me(world, scene.candidate)["profile"]["referral_code"]
    sign_up(world, scene.candidate.email, code)
    accounts = [item for (_, sk), item in world.items().items() if sk == "ACCOUNT"]
    assert {item["total_referrals"]["N"] for item in accounts} == {"0"}


@pytest.mark.parametrize("number", [1, 35, 36, 2**53 - 1])
def test_a_code_names_its_account(number: int) -> None:
    assert CODES.read(CODES.of(AccountId(number))) == number


@pytest.mark.parametrize("text", ["", "A", "12345", "!!!!!!!!!!", "ZZZZZZZZZZZZZZZZZZZZZZ"])
def test_what_is_no_code_names_nobody(text: str) -> None:
    assert CODES.read(text) is None


def test_the_code_of_another_cannot_be_worked_out() -> None:
    code = CODES.of(AccountId(1000))
    other = CODES.of(AccountId(1001))
    assert CODES.read(other[:-5] + code[-5:]) is None
