"""What happened to an account, as its owner reads it: who, what, when, from where, and what it was before."""

from typing import Any

import pytest

from tests.events import http_event
from tests.functions.people import PASSWORD
from tests.functions.scene import Login, Scene
from tests.functions.world import World

ORGANISATIONS = "/api/organization/organizations/"


def log(world: World, who: Login) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = world.send("auth.api", http_event("GET", "/v1/auth/audit", token=who.access)).body[
        "entries"
    ]
    return entries


def ask(world: World, method: str, path: str, who: Login, body: object = None) -> None:
    reply = world.send("auth.api", http_event(method, path, body, token=who.access, address="192.0.2.9"))
    assert reply.status in {200, 201, 204}, reply.raw


def test_a_change_of_role_says_who_made_it_from_where_and_what_it_was(world: World, scene: Scene) -> None:
    ask(world, "DELETE", f"{ORGANISATIONS}{scene.organisation_id}/members/{scene.member.user_id}/", scene.root)
    entry = log(world, scene.member)[0]
    assert entry["action"] == "member.removed"
    assert (entry["user_id"], entry["address"]) == (scene.root.user_id, "192.0.2.9")
    assert entry["target"] == f"organization:{scene.organisation_id}"
    assert (entry["before"], entry["after"]) == ({"role": "recruiter"}, {"role": "candidate"})


def test_a_handed_over_organisation_is_in_the_logs_of_both(world: World, scene: Scene) -> None:
    ask(world, "POST", f"{ORGANISATIONS}{scene.organisation_id}/hand-over/", scene.root, {"user": scene.member.user_id})
    for who, roles in ((scene.member, ("member", "root")), (scene.root, ("root", "member"))):
        entry = log(world, who)[0]
        assert (entry["action"], entry["user_id"]) == ("organization.handed_over", scene.root.user_id)
        assert (entry["before"]["role"], entry["after"]["role"]) == roles


def test_what_an_organisation_says_of_itself_is_kept_as_it_was(world: World, scene: Scene) -> None:
    ask(world, "PATCH", f"{ORGANISATIONS}{scene.organisation_id}/", scene.root, {"name": "Cards Ltd"})
    entry = log(world, scene.root)[0]
    assert (entry["action"], entry["before"], entry["after"]) == (
        "organization.changed",
        {"name": "Docks Ltd"},
        {"name": "Cards Ltd"},
    )


CHANGE = {"old_password": PASSWORD, "new_password": "a new pass phrase"}
ENDING: dict[str, tuple[str, str, object]] = {
    "session.ended": ("DELETE", "/v1/auth/sessions/{session}", None),
    "api_key.revoked": ("DELETE", "/v1/auth/api-keys/{key}", None),
    "password.changed": ("POST", "/api/auth/change-password/", CHANGE),
}


@pytest.mark.parametrize("action", ENDING)
def test_what_ends_access_is_in_it_without_a_secret(action: str, world: World, scene: Scene) -> None:
    method, path, body = ENDING[action]
    ask(world, method, path.format(session=scene.session_id, key=scene.key_id), scene.member, body)
    entry = log(world, scene.member)[0]
    assert entry["action"] == action
    assert PASSWORD not in str(entry)


def test_nobody_reads_the_log_of_another(world: World, scene: Scene) -> None:
    path = f"/v1/auth/audit?user_id={scene.member.user_id}"
    event = http_event("GET", path, token=scene.rival.access)
    assert world.send("auth.api", event).status == 403
