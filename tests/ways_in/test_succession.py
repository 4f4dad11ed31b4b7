"""What becomes of an organisation when the address of one of its people is proved for the first time.

hotgigs asks nobody to prove an address, so most recruiters there never did: who forgets a password must not lose what
they built. And whoever registered the address of somebody else must have no way in afterwards.
"""

from typing import Any

import pytest

from rolecall.bootstrap import storage
from tests.events import http_event
from tests.functions.conftest import Reply
from tests.functions.scene import JOB
from tests.functions.world import World
from tests.ways_in.invariants import check_organisations, erase
from tests.ways_in.mailed import EVE, NEW, last_mail, login, post, register, verified
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
COLLEAGUE, OTHER = "col@example.com", "oth@example.com"
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


def invite(world: World, token: str, email: str) -> str:
    path = f"{ALL}{organisation(world, token)['id']}/create-invite/"
    return str(ask(world, "POST", path, token, {"email": email}).body["invite_code"])


def accept(world: World, email: str, code: str) -> Reply:
    verified(world, email)
    token = login(world, email).body["access"]
    return ask(world, "POST", "/api/organization/accept-invite/", token, {"invite_code": code})


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


@pytest.mark.parametrize("prove", RESETS)
def test_nobody_gets_into_it_by_an_invitation_from_before(prove: Proving, world: World, tokens: dict[str, Any]) -> None:
    code = invite(world, tokens["access_token"], OTHER)
    prove(world)
    assert accept(world, OTHER, code).status == 400
    assert len(organisation(world, owner(world))["users"]) == 1


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
def test_colleagues_go_on_without_and_the_first_of_them_is_the_root(
    prove: Proving, world: World, tokens: dict[str, Any]
) -> None:
    """They are not the owner's, nor is the owner theirs: neither sees anything of the other."""
    before = organisation(world, tokens["access_token"])["id"]
    for email in (COLLEAGUE, OTHER):
        assert accept(world, email, invite(world, tokens["access_token"], email)).status == 200
    prove(world)
    erase(world)
    theirs = organisation(world, login(world, COLLEAGUE).body["access"])
    assert (theirs["id"], theirs["root_user"]["email"]) == (before, COLLEAGUE)
    assert {one["email"] for one in theirs["users"]} == {COLLEAGUE, OTHER}
    own = ask(world, "GET", ALL, owner(world)).body
    assert [one["name"] for one in own] == (["Engines Ltd"] if prove in RESETS else [])
    assert before not in [one["id"] for one in own]
    check_organisations(world)


def test_who_handed_over_and_stayed_leaves_no_trace_among_the_members(world: World, tokens: dict[str, Any]) -> None:
    token = tokens["access_token"]
    assert accept(world, COLLEAGUE, invite(world, token, COLLEAGUE)).status == 200
    heir = storage().accounts.by_email(COLLEAGUE)
    assert heir is not None
    path = f"{ALL}{organisation(world, token)['id']}/hand-over/"
    assert ask(world, "POST", path, token, {"user": heir.id}).status == 200
    by_reset_link(world)
    (one,) = organisation(world, login(world, COLLEAGUE).body["access"])["users"]
    assert one["email"] == COLLEAGUE
    check_organisations(world)


def test_a_proof_of_the_account_itself_changes_nothing(world: World, tokens: dict[str, Any]) -> None:
    before = organisation(world, tokens["access_token"])
    post(world, "/api/auth/resend-verification/", {"email": EVE})
    body = {"email": EVE, "code": last_mail(world).values["code"]}
    assert post(world, "/api/auth/verify-email/", body).status == 200
    assert organisation(world, tokens["access_token"]) == before
