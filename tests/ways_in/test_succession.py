"""What becomes of an organisation when the address of one of its people is proved for the first time.

hotgigs asks nobody to prove an address, so most recruiters there never did: who forgets a password must not lose what
they built. And whoever registered the address of somebody else must have no way in afterwards.
"""

from typing import Any

import pytest

from tests.events import http_event
from tests.functions.conftest import Reply
from tests.functions.scene import JOB
from tests.functions.world import World
from tests.ways_in.invariants import check_organisations, erase
from tests.ways_in.mailed import EVE, NEW, last_mail, login, post, register
from tests.ways_in.test_pre_hijacking import (
    ATTACKERS,
    Proving,
    by_code_of_career_nexus,
    by_forgotten_password,
    by_link_of_career_nexus,
    by_reset_link,
    by_sign_up_of_enabled_talent,
)

ALL = "/api/organization/organizations/"
RESETS = [by_reset_link, by_forgotten_password]
SIGN_UPS = [by_code_of_career_nexus, by_link_of_career_nexus, by_sign_up_of_enabled_talent]


@pytest.fixture(autouse=True)
def nobody_is_refused_for_asking_too_often(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    monkeypatch.setenv("ROLECALL_RATE_LIMIT_SCALE", "100")
    world.new_containers()


@pytest.fixture
def tokens(world: World) -> dict[str, Any]:
    """Of who registered the address as a recruiter, and has posted a job."""
    reply = register(world, password=ATTACKERS, role="recruiter", company_name="Engines Ltd")
    job = http_event("POST", "/v1/jobs", JOB, token=reply.body["access_token"])
    assert world.send("jobs.api", job).status == 201
    return dict(reply.body)


def ask(world: World, method: str, path: str, token: str, body: object = None) -> Reply:
    return world.send("auth.api", http_event(method, path, body, token=token))


def organisation(world: World, token: str) -> dict[str, Any]:
    (own,) = ask(world, "GET", ALL, token).body
    return dict(own)


def owner(world: World) -> str:
    reply = login(world, password=NEW)
    assert reply.status == 200, reply.raw
    return str(reply.body["access"])


def jobs(world: World) -> list[str]:
    return [pk for pk, sk in world.items() if sk == "JOB"]


@pytest.mark.parametrize("prove", RESETS)
def test_who_asks_for_the_account_keeps_an_organisation_of_their_own(
    prove: Proving, world: World, tokens: dict[str, Any]
) -> None:
    before = organisation(world, tokens["access_token"])
    prove(world)
    erase(world)
    after = organisation(world, owner(world))
    assert (after["id"], after["name"]) == (before["id"], "Engines Ltd")
    assert [one["email"] for one in after["users"]] == [after["root_user"]["email"]] == [EVE]
    assert after["root_user"]["id"] != tokens["user_id"]
    assert len(jobs(world)) == 1


@pytest.mark.parametrize("prove", SIGN_UPS)
def test_who_signs_up_anew_has_no_organisation_and_the_one_of_nobody_ends(
    prove: Proving, world: World, tokens: dict[str, Any]
) -> None:
    assert tokens
    prove(world)
    erase(world)
    assert ask(world, "GET", ALL, owner(world)).body == []
    assert jobs(world) == []
    assert not [pk for pk, _ in world.items() if pk.startswith("ORGANISATION#")]


@pytest.mark.parametrize("prove", [*RESETS, *SIGN_UPS])
def test_who_proved_nothing_brings_nobody_in_who_would_stay(
    prove: Proving, world: World, tokens: dict[str, Any]
) -> None:
    own = organisation(world, tokens["access_token"])["id"]
    path = f"{ALL}{own}/create-invite/"
    assert ask(world, "POST", path, tokens["access_token"], {"email": "friend@example.com"}).status == 403
    prove(world)
    assert ask(world, "GET", ALL, tokens["access_token"]).status == 401
    check_organisations(world)


def test_a_proof_of_the_account_itself_changes_nothing(world: World, tokens: dict[str, Any]) -> None:
    before = organisation(world, tokens["access_token"])
    post(world, "/api/auth/resend-verification/", {"email": EVE})
    body = {"email": EVE, "code": last_mail(world).values["code"]}
    assert post(world, "/api/auth/verify-email/", body).status == 200
    assert organisation(world, tokens["access_token"]) == before
