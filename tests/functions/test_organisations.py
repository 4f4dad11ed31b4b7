"""Organisations through enabled_talent: tenants, invitations, membership that acts at once."""

import pytest

from tests.events import http_event
from tests.functions.conftest import Reply
from tests.functions.containers import at_once
from tests.functions.people import PASSWORD, mails
from tests.functions.scene import NEWCOMER, Scene
from tests.functions.scene import scene as scene  # noqa: PLC0414 - a fixture
from tests.functions.world import World
from tests.functions.world import world as world  # noqa: PLC0414 - a fixture

ALL = "/api/organization/organizations/"
ACCEPT = "/api/organization/accept-invite/"
COMPANY = {"name": "Engines Ltd", "industry": 1, "employee_size": 2, "url": "https://engines.example"}


def ask(world: World, method: str, path: str, token: str, body: object = None) -> Reply:
    return world.send("auth.api", http_event(method, path, body, token=token))


def own(world: World, token: str) -> str:
    (organisation,) = ask(world, "GET", ALL, token).body
    return f"{ALL}{organisation['id']}/"


@pytest.fixture(autouse=True)
def other_ids_and_no_limits(monkeypatch: pytest.MonkeyPatch, world: World, scene: Scene) -> None:
    world.ids.restart(5)
    monkeypatch.setenv("ROLECALL_RATE_LIMIT_SCALE", "100")
    world.new_containers()
    prove(world, scene.recruiter.email)


def prove(world: World, email: str) -> None:
    """The account registered with this address is its owner's."""
    assert ask(world, "POST", "/api/auth/resend-verification/", "", {"email": email}).status == 200
    body = {"email": email, "code": mails(world.cloud)[-1].values["code"]}
    assert ask(world, "POST", "/api/auth/verify-email/", "", body).status == 200


@pytest.fixture
def zoe(world: World, scene: Scene) -> str:
    """The token of somebody who proved their address."""
    body = {"email": NEWCOMER, "password1": PASSWORD, "password2": PASSWORD, "otp": scene.code}
    reply = world.send("auth.api", http_event("POST", "/user/signup/", body))
    assert reply.status == 201, reply.raw
    return str(reply.body["access"])


def invite(world: World, scene: Scene, email: str = NEWCOMER) -> str:
    reply = ask(
        world, "POST", own(world, scene.recruiter.access) + "create-invite/", scene.recruiter.access, {"email": email}
    )
    assert reply.status == 201, reply.raw
    return str(reply.body["invite_code"])


def join(world: World, scene: Scene, token: str) -> None:
    assert ask(world, "POST", ACCEPT, token, {"invite_code": invite(world, scene)}).status == 200


def test_a_recruiters_registration_made_an_organisation_that_only_its_members_see(world: World, scene: Scene) -> None:
    path = own(world, scene.recruiter.access)
    assert ask(world, "GET", path, scene.recruiter.access).body["name"] == "Engines Ltd"
    for stranger in (scene.rival, scene.candidate):
        assert ask(world, "GET", path, stranger.access).status == 404
        assert ask(world, "PATCH", path, stranger.access, {"name": "Mine"}).status == 404
        assert ask(world, "DELETE", path, stranger.access).status == 404
        assert ask(world, "POST", path + "create-invite/", stranger.access, {"email": NEWCOMER}).status == 404
        assert ask(world, "GET", path + "members/", stranger.access).status == 404


def test_who_creates_an_organisation_recruits_for_it_from_then_on(world: World, scene: Scene) -> None:
    created = ask(world, "POST", ALL, scene.candidate.access, COMPANY)
    assert created.status == 201, created.raw
    assert created.body["root_user"]["id"] == scene.candidate.user_id
    job = {"title": "Engineer", "description": "x", "requirements": "y"}
    assert world.send("jobs.api", http_event("POST", "/v1/jobs", job, token=scene.candidate.access)).status == 201
    assert ask(world, "POST", ALL, scene.candidate.access, COMPANY).status == 400


def test_two_of_the_same_name_know_nothing_of_each_other(world: World, scene: Scene) -> None:
    created = ask(world, "POST", ALL, scene.candidate.access, COMPANY).body
    ours = own(world, scene.recruiter.access)
    assert created["id"] != int(ours.rstrip("/").rpartition("/")[2])
    assert [one["id"] for one in created["users"]] == [scene.candidate.user_id]
    assert ask(world, "GET", ours, scene.candidate.access).status == 404


def test_put_says_everything_anew_and_patch_only_what_it_names(world: World, scene: Scene) -> None:
    token = scene.recruiter.access
    path = own(world, token)
    assert ask(world, "PUT", path, token, COMPANY | {"about": "We build."}).body["about"] == "We build."
    patched = ask(world, "PATCH", path, token, {"name": "Looms Ltd"}).body
    assert (patched["name"], patched["about"], patched["industry"], patched["employee_size"]) == (
        "Looms Ltd",
        "We build.",
        1,
        2,
    )
    assert ask(world, "PUT", path, token, COMPANY).body["about"] == ""
    assert ask(world, "PATCH", path, token, {"industry": 13}).status == 400
    assert ask(world, "PATCH", path, token, {"url": "javascript:alert(1)"}).status == 400


def test_jobs_are_posted_in_the_name_that_the_organisation_has_now(world: World, scene: Scene, zoe: str) -> None:
    join(world, scene, zoe)
    ask(world, "PATCH", own(world, zoe), scene.recruiter.access, {"name": "Looms Ltd"})
    job = {"title": "Weaver", "description": "Weave."}
    posted = world.send("jobs.api", http_event("POST", "/v1/jobs", job, token=zoe))
    assert posted.status == 201, posted.raw
    assert posted.body["company_name"] == "Looms Ltd"


def test_an_invitation_is_mailed_and_lets_its_address_in_once(world: World, scene: Scene, zoe: str) -> None:
    code = invite(world, scene)
    assert mails(world.cloud)[-1].to == NEWCOMER
    assert mails(world.cloud)[-1].values["code"] == code
    assert code not in str({key: item for key, item in world.items().items() if not key[0].startswith("OUTBOX#")})
    joined = ask(world, "POST", ACCEPT, zoe, {"invite_code": code})
    assert joined.status == 200, joined.raw
    assert len(joined.body["users"]) == 2
    assert {one["role"] for one in ask(world, "GET", own(world, zoe) + "members/", zoe).body} == {"root", "member"}
    assert ask(world, "POST", own(world, zoe) + "leave/", zoe).status == 204
    assert ask(world, "POST", ACCEPT, zoe, {"invite_code": code}).status == 400


def test_an_invitation_of_another_address_says_what_a_wrong_code_says(world: World, scene: Scene, zoe: str) -> None:
    others = ask(world, "POST", ACCEPT, zoe, {"invite_code": invite(world, scene, "else@example.com")})
    wrong = ask(world, "POST", ACCEPT, zoe, {"invite_code": "0" * 16})
    assert (others.status, others.raw) == (wrong.status, wrong.raw) == (400, wrong.raw)


def test_who_proved_no_address_invites_nobody(world: World, scene: Scene) -> None:
    """Else anybody could have us mail anything to anybody, and let friends into what another will own."""
    sent = len(mails(world.cloud))
    path = own(world, scene.rival.access) + "create-invite/"
    assert ask(world, "POST", path, scene.rival.access, {"email": NEWCOMER}).status == 403
    assert len(mails(world.cloud)) == sent


def test_an_address_that_is_not_proved_lets_nobody_in(world: World, scene: Scene) -> None:
    code = invite(world, scene, scene.candidate.email)
    assert ask(world, "POST", ACCEPT, scene.candidate.access, {"invite_code": code}).status == 403


def test_an_invitation_ends_after_seven_days(world: World, scene: Scene, zoe: str) -> None:
    code = invite(world, scene)
    invites = [item for key, item in world.items().items() if key[0].startswith("INVITE#")]
    (item,) = (item for item in invites if item["email"]["S"] == NEWCOMER)
    assert item["ends_at"]["S"] > "2026-03-09"
    key = {name: item[name] for name in ("pk", "sk")}
    world.dynamodb.update_item(
        TableName=world.cloud.table,
        Key=key,
        UpdateExpression="SET ends_at = :past",
        ExpressionAttributeValues={":past": {"S": "2026-03-02T09:29:59.000Z"}},
    )
    assert ask(world, "POST", ACCEPT, zoe, {"invite_code": code}).status == 400


@pytest.mark.parametrize("seed", range(3))
def test_of_two_who_accept_one_invitation_at_once_one_gets_in(seed: int, world: World, scene: Scene, zoe: str) -> None:
    code = invite(world, scene)

    def accept() -> int:
        return int(ask(world, "POST", ACCEPT, zoe, {"invite_code": code}).status)

    assert sorted(at_once(world, [accept, accept], seed=seed)) == [200, 400]
    assert len(ask(world, "GET", own(world, zoe), zoe).body["users"]) == 2


def test_who_is_removed_is_out_with_the_next_request(world: World, scene: Scene, zoe: str) -> None:
    join(world, scene, zoe)
    path = own(world, zoe)
    (member,) = (one for one in ask(world, "GET", path + "members/", zoe).body if one["role"] == "member")
    assert ask(world, "DELETE", f"{path}members/{member['user']['id']}/", scene.recruiter.access).status == 204
    assert ask(world, "GET", path, zoe).status == 404
    assert ask(world, "GET", ALL, zoe).body == []
    job = {"title": "Engineer", "description": "x", "requirements": "y"}
    assert world.send("jobs.api", http_event("POST", "/v1/jobs", job, token=zoe)).status == 403
    ready = http_event("POST", "/availability", {"status": "ready_to_join"}, token=zoe)
    assert world.send("profiles.api", ready).status == 200


def test_who_was_removed_lets_nobody_in_any_more(world: World, scene: Scene, zoe: str) -> None:
    join(world, scene, zoe)
    path = own(world, zoe)
    reply = ask(world, "POST", path + "create-invite/", zoe, {"email": "friend@example.com"})
    assert reply.status == 201
    (member,) = (one for one in ask(world, "GET", path + "members/", zoe).body if one["role"] == "member")
    ask(world, "DELETE", f"{path}members/{member['user']['id']}/", scene.recruiter.access)
    body = {"email": "friend@example.com", "password1": PASSWORD, "password2": PASSWORD}
    world.send("auth.api", http_event("POST", "/user/signup/", body))
    otp = mails(world.cloud)[-1].values["code"]
    friend = world.send("auth.api", http_event("POST", "/user/signup/", {**body, "otp": otp})).body["access"]
    assert ask(world, "POST", ACCEPT, friend, {"invite_code": reply.body["invite_code"]}).status == 400


def test_members_may_invite_and_nothing_else(world: World, scene: Scene, zoe: str) -> None:
    join(world, scene, zoe)
    path = own(world, zoe)
    assert ask(world, "PATCH", path, zoe, {"name": "Mine"}).status == 403
    assert ask(world, "DELETE", path, zoe).status == 403
    assert ask(world, "DELETE", f"{path}members/{scene.recruiter.user_id}/", zoe).status == 403
    assert ask(world, "POST", path + "hand-over/", zoe, {"user": scene.recruiter.user_id}).status == 403


def test_an_organisation_is_never_without_its_root(world: World, scene: Scene, zoe: str) -> None:
    join(world, scene, zoe)
    root, path = scene.recruiter.access, own(world, zoe)
    assert ask(world, "POST", path + "leave/", root).status == 400
    assert ask(world, "DELETE", f"{path}members/{scene.recruiter.user_id}/", root).status == 400
    assert ask(world, "DELETE", path, root).status == 400
    (member,) = (one for one in ask(world, "GET", path + "members/", zoe).body if one["role"] == "member")
    assert ask(world, "POST", path + "hand-over/", root, {"user": scene.rival.user_id}).status == 404
    handed = ask(world, "POST", path + "hand-over/", root, {"user": member["user"]["id"]})
    assert handed.body["root_user"]["id"] == member["user"]["id"]
    assert ask(world, "POST", path + "leave/", zoe).status == 400
    assert ask(world, "POST", path + "leave/", root).status == 204
    assert ask(world, "DELETE", path, zoe).status == 204
    assert ask(world, "GET", ALL, zoe).body == []
