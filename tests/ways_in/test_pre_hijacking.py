"""Whoever was at an address first and did not prove it keeps nothing once somebody proves it.

One test for each class of attack in "Pre-hijacked accounts" (Sudhodanan and Paverd, USENIX Security 2022). No provider
of identities signs anybody in here, so for the classic federated merge and the non-verifying provider stand the flows
that prove an address by themselves: the codes and links of another dialect.
"""

from collections.abc import Callable
from datetime import timedelta

import pytest

from rolecall.bootstrap import storage
from tests.functions.people import mails
from tests.functions.world import World
from tests.ways_in.mailed import EVE, NEW, forget, last_mail, lets_in, login, post, register, sign_up, verify

ATTACKERS = "the attacker's pass phrase"


def by_code_of_career_nexus(world: World) -> None:
    body = {"email": EVE, "password1": NEW, "password2": NEW}
    post(world, "/user/signup/", body)
    assert post(world, "/user/signup/", {**body, "otp": last_mail(world).values["code"]}).status == 201


def by_link_of_career_nexus(world: World) -> None:
    post(world, "/user/signup/", {"email": EVE, "password1": NEW, "password2": NEW})
    assert post(world, "/user/hash/verify/", {"hash": last_mail(world).values["token"]}).status == 201


def by_sign_up_of_enabled_talent(world: World) -> None:
    sign_up(world, password=NEW)
    assert verify(world, last_mail(world).values["code"]).status == 200


def by_reset_link(world: World) -> None:
    post(world, "/api/auth/password_reset/", {"email": EVE})
    body = {"password": NEW, "token": last_mail(world).values["token"]}
    assert post(world, "/api/auth/password_reset/confirm/", body).status == 200


def by_forgotten_password(world: World) -> None:
    forget(world, email=EVE)
    assert forget(world, otp=last_mail(world).values["code"]).status == 200
    assert forget(world, email=EVE, password1=NEW, password2=NEW).status == 200


PROOFS = [
    by_code_of_career_nexus,
    by_link_of_career_nexus,
    by_sign_up_of_enabled_talent,
    by_reset_link,
    by_forgotten_password,
]
Proving = Callable[[World], None]


@pytest.mark.parametrize("prove", PROOFS)
def test_classic_merge_the_password_of_who_was_there_first_opens_nothing(prove: Proving, world: World) -> None:
    left = register(world, password=ATTACKERS).body["user_id"]
    prove(world)
    assert login(world, password=ATTACKERS).status == 401
    assert login(world, password=NEW).status == 200
    holder = storage().accounts.by_email(EVE)
    assert holder is not None
    assert (holder.id != left, holder.is_verified) == (True, True)
    voided = storage().accounts.get(left)
    assert (voided.email, voided.password_hash, voided.is_active) == (None, None, False)


@pytest.mark.parametrize("prove", PROOFS)
def test_unexpired_session_the_tokens_from_before_open_nothing(prove: Proving, world: World) -> None:
    tokens = register(world, password=ATTACKERS).body
    prove(world)
    assert not lets_in(world, tokens["access_token"])
    assert post(world, "/v1/auth/refresh", {"refresh_token": tokens["refresh_token"]}).status == 401


@pytest.mark.parametrize("prove", PROOFS)
def test_trojan_identifier_nothing_stored_before_belongs_to_the_new_account(prove: Proving, world: World) -> None:
    """No name, no key and no candidate record goes on: the account is a new one. For organisations: test_succession."""
    register(world, password=ATTACKERS, role="recruiter", company_name="Trap Ltd", first_name="Mallory")
    before = storage().accounts.by_email(EVE)
    prove(world)
    after = storage().accounts.by_email(EVE)
    assert before is not None
    assert after is not None
    assert after.first_name != "Mallory"
    assert after.audit_key != before.audit_key


def test_unexpired_change_a_code_or_link_from_before_the_proof_is_worthless(world: World) -> None:
    """What an attacker started and could finish later: a sign-up and a reset of their own."""
    sign_up(world, password=ATTACKERS)
    waiting = last_mail(world).values["code"]
    world.clock.move(timedelta(minutes=1))
    by_code_of_career_nexus(world)
    assert verify(world, waiting).status == 400
    assert login(world, password=ATTACKERS).status == 401
    assert login(world, password=NEW).status == 200


def test_unexpired_change_of_address_nothing_can_be_asked_for_before_the_address_is_proved(world: World) -> None:
    token = register(world, password=ATTACKERS).body["access_token"]
    body = {"email": "attacker@example.net", "password": ATTACKERS}
    assert post(world, "/v1/auth/email", body, token=token).status == 403


@pytest.mark.parametrize("prove", [by_reset_link, by_forgotten_password])
def test_unexpired_change_of_address_a_reset_voids_the_one_that_waits(prove: Proving, world: World) -> None:
    """Somebody in the account, by its password, has proved the new address and waits for a slip of the owner's."""
    sign_up(world, password=ATTACKERS)
    verify(world, last_mail(world).values["code"])
    token = login(world, password=ATTACKERS).body["access"]
    world.clock.move(timedelta(minutes=2))
    body = {"email": "attacker@example.net", "password": ATTACKERS}
    assert post(world, "/v1/auth/email", body, token=token).status == 202
    consent, confirm = mails(world.cloud)[-2:]
    assert post(world, "/v1/auth/email/confirm", {"token": confirm.values["token"]}).status == 200
    world.clock.move(timedelta(minutes=2))
    prove(world)
    assert post(world, "/v1/auth/email/confirm", {"token": consent.values["token"]}).status == 400
    assert storage().accounts.by_email("attacker@example.net") is None
    assert login(world, password=NEW).status == 200


def test_unproved_provider_a_claim_to_an_address_alone_makes_no_account(world: World) -> None:
    """A sign-up without its code holds nothing: the address is free for who proves it, and for who registers it."""
    sign_up(world, password=ATTACKERS)
    assert login(world, password=ATTACKERS).status == 401
    assert register(world, password=NEW).status == 201
    assert login(world, password=NEW).status == 200


def test_the_ordinary_way_is_not_disturbed(world: World) -> None:
    tokens = register(world, password=NEW).body
    post(world, "/api/auth/resend-verification/", {"email": EVE})
    assert verify(world, last_mail(world).values["code"]).status == 200
    assert lets_in(world, tokens["access_token"])
    assert login(world, password=NEW).status == 200
