"""Another address for an account: nothing changes before both are proved, and a taken one looks like a free one."""

from datetime import timedelta
from typing import Any

import pytest

from rolecall.bootstrap import storage
from rolecall.domain.account import Account
from rolecall.domain.ids import CandidateId
from tests.counting import counting
from tests.events import http_event
from tests.functions.conftest import Reply
from tests.functions.people import mails
from tests.functions.world import World
from tests.security.test_same_work import hashing
from tests.ways_in.mailed import EVE, NEW, OLD, lets_in, login, post, register, verified

MOVED = "eve.adams@example.net"


def signed_in(world: World, email: str = EVE) -> str:
    world.clock.move(timedelta(minutes=2))
    token: str = login(world, email).body["access"]
    return token


def start(world: World, token: str, email: str = MOVED, password: str = OLD, **event: Any) -> Reply:
    return post(world, "/v1/auth/email", {"email": email, "password": password}, token=token, **event)


def confirm(world: World, token: str) -> Reply:
    return post(world, "/v1/auth/email/confirm", {"token": token})


def tokens(world: World) -> tuple[str, str]:
    """Of the mails to the old address and to the new one."""
    consent, proof = mails(world.cloud)[-2:]
    assert (consent.to, consent.template, consent.values["email"]) == (EVE, "email_change_consent", proof.to)
    return consent.values["token"], proof.values["token"]


def holder(email: str = EVE) -> Account:
    account = storage().accounts.by_email(email)
    assert account is not None
    return account


@pytest.fixture
def eve(world: World) -> str:
    verified(world)
    return signed_in(world)


@pytest.mark.parametrize("order", [1, -1], ids=["old first", "new first"])
def test_an_address_changes_once_both_are_proved(order: int, world: World, eve: str) -> None:
    before = holder()
    assert (start(world, eve).status, holder()) == (202, before)
    first, second = tokens(world)[::order]
    assert confirm(world, first).body["changed"] is False
    assert holder() == before
    assert confirm(world, second).body["changed"] is True
    assert holder(MOVED).id == before.id
    assert storage().accounts.by_email(EVE) is None
    told = mails(world.cloud)[-1]
    assert (told.to, told.template, told.values["email"]) == (EVE, "email_changed", MOVED)
    assert (login(world).status, login(world, MOVED).status) == (401, 200)


@pytest.mark.parametrize("side", [0, 1])
def test_one_proof_works_once_and_alone_changes_nothing(side: int, world: World, eve: str) -> None:
    start(world, eve)
    token = tokens(world)[side]
    assert confirm(world, token).status == 200
    assert confirm(world, token).status == 400
    assert holder().email == EVE


def test_all_sessions_end_but_the_one_that_asked(world: World, eve: str) -> None:
    other = signed_in(world)
    start(world, eve)
    for token in tokens(world):
        confirm(world, token)
    assert (lets_in(world, eve), lets_in(world, other)) == (True, False)


def test_the_log_says_what_it_was_and_what_it_is(world: World, eve: str) -> None:
    start(world, eve)
    for token in tokens(world):
        confirm(world, token)
    log = world.send("auth.api", http_event("GET", "/v1/auth/audit", token=eve)).body["entries"]
    changed, requested = log[:2]
    assert (changed["action"], changed["before"], changed["after"]) == (
        "email.changed",
        {"email": EVE},
        {"email": MOVED},
    )
    assert (requested["action"], requested["after"]) == ("email.change_requested", {"email": MOVED})


def test_the_persons_record_follows_and_what_a_resume_said_stays(world: World, eve: str) -> None:
    start(world, eve)
    record = storage().candidates.get(CandidateId(holder().id))
    assert record.email == EVE
    for token in tokens(world):
        confirm(world, token)
    assert storage().candidates.get(record.id).email == MOVED
    said = [item["name"]["S"] for key, item in world.items().items() if key[0].startswith("OUTBOX#")]
    assert "CandidateChanged" in said


def test_the_password_has_to_be_right_and_guesses_are_counted(world: World, eve: str) -> None:
    wrong = start(world, eve, password="a wrong pass phrase", address="192.0.2.1")
    assert (wrong.status, wrong.body["error"]["code"]) == (400, "WRONG_PASSWORD")
    for number in range(12):
        start(world, eve, password=f"a wrong pass phrase {number}", address=f"203.0.113.{number}")
    assert start(world, eve, address="203.0.113.99").status == 429


def test_who_never_proved_their_address_changes_none(world: World) -> None:
    token = register(world).body["access_token"]
    assert start(world, token).status == 403


def test_an_hour_later_a_link_is_worthless(world: World, eve: str) -> None:
    start(world, eve)
    first, second = tokens(world)
    confirm(world, first)
    world.clock.move(timedelta(hours=1))
    assert confirm(world, second).status == 400


def test_a_later_request_makes_the_earlier_links_worthless(world: World, eve: str) -> None:
    start(world, eve)
    earlier = tokens(world)
    world.clock.move(timedelta(minutes=2))
    start(world, eve, "another@example.net")
    assert [confirm(world, token).status for token in earlier] == [400, 400]
    assert [confirm(world, token).status for token in tokens(world)] == [200, 200]
    assert holder("another@example.net").is_verified


@pytest.mark.parametrize("token", ["x", "0.ab", "-1.ab", "ffffffffffffffffff.ab", "fff.é", f"{1:x}.{'ab' * 16}"])
def test_what_nobody_was_mailed_proves_nothing(token: str, world: World, eve: str) -> None:
    start(world, eve)
    assert confirm(world, token).status == 400


def test_taken_unproved_and_free_addresses_get_equal_answers_for_equal_work(world: World, eve: str) -> None:
    """Whose it is stands in the mail alone, and the mail of a taken one holds no link."""
    verified(world, "taken@example.com")
    register(world, "typed@example.com")
    seen = []
    for email in ("taken@example.com", "typed@example.com", "free@example.com"):
        world.clock.move(timedelta(minutes=2))
        world.new_containers()
        with hashing() as hashes, counting() as calls:
            reply = start(world, eve, email)
        headers = {name: value for name, value in reply.headers.items() if name != "X-RateLimit-Reset"}
        body = reply.body | {"expires_at": ""}
        asked = [call for call in calls.operations if not call.startswith("secretsmanager.")]
        seen.append((reply.status, headers, body, hashes, asked, calls.read_units))
    assert seen[0] == seen[1] == seen[2]
    templates = [mail.template for mail in mails(world.cloud) if mail.template.startswith("email_change_")]
    assert templates[1::2] == ["email_change_known", "email_change_confirm", "email_change_confirm"]


def test_an_address_that_was_taken_meanwhile_stays_with_who_has_it(world: World, eve: str) -> None:
    start(world, eve)
    old, new = tokens(world)
    confirm(world, new)
    world.clock.move(timedelta(minutes=2))
    verified(world, MOVED, NEW)
    owner = holder(MOVED)
    assert confirm(world, old).status == 400
    assert (holder(MOVED), holder().email) == (owner, EVE)


def test_who_only_typed_the_address_loses_it_to_who_proves_it(world: World, eve: str) -> None:
    typed = register(world, MOVED, NEW, role="recruiter", company_name="Trap Ltd").body
    start(world, eve)
    for token in tokens(world):
        assert confirm(world, token).status == 200
    assert not lets_in(world, typed["access_token"])
    voided = storage().accounts.get(typed["user_id"])
    assert (voided.email, voided.is_active) == (None, False)
    assert login(world, MOVED).status == 200
