"""API keys: made by a person, used by programs wherever a token is, and taken back."""

import re
from datetime import timedelta
from typing import Any

import pytest

from rolecall.bootstrap import web_parts
from rolecall.domain.errors import InvalidToken
from tests.counting import counting
from tests.events import http_event
from tests.functions.conftest import Reply
from tests.functions.people import PASSWORD, a_candidate
from tests.functions.scene import resume_pdf, upload_event
from tests.functions.world import World

EVERYTHING = ["profiles:read", "profiles:write", "resumes:read", "resumes:write", "jobs:read", "jobs:write"]


def send(world: World, method: str, path: str, token: str, body: Any = None, *, function: str = "auth.api") -> Reply:
    return world.send(function, http_event(method, path, body, token=token))


@pytest.fixture
def eve(world: World) -> str:
    """The access token of somebody who proved their address."""
    return a_candidate(world.cloud).token


def make(world: World, token: str, *scopes: str, **more: Any) -> Reply:
    body = {"name": "Nightly import", "scopes": list(scopes) or EVERYTHING, **more}
    return send(world, "POST", "/v1/auth/api-keys", token, body)


def listed(world: World, token: str) -> list[dict[str, Any]]:
    keys: list[dict[str, Any]] = send(world, "GET", "/v1/auth/api-keys", token).body["api_keys"]
    return keys


def test_a_key_is_shown_once_and_stored_as_a_hash(world: World, eve: str) -> None:
    made = make(world, eve)
    assert made.status == 201, made.raw
    key = made.body["api_key"]
    assert re.fullmatch(r"rck_[0-9a-f]+_[0-9a-f]+_[0-9a-f]{80}", key)
    assert set(listed(world, eve)[0]) == {"id", "name", "scopes", "created_at", "expires_at", "last_used_at"}
    secret = key.rpartition("_")[2]
    assert secret not in str(world.items())
    assert secret[:32] not in str(world.items())


def test_a_key_is_accepted_where_a_token_is(world: World, eve: str) -> None:
    key = make(world, eve).body["api_key"]
    uploaded = world.send("resumes.api", upload_event(key, resume_pdf()))
    assert uploaded.status == 201, uploaded.raw
    path = f"/api/resumes/{uploaded.body['resume_id']}/status"
    assert send(world, "GET", path, key, function="resumes.api").status == 200
    assert send(world, "GET", path, eve, function="resumes.api").status == 200
    ready = {"status": "ready_to_join"}
    assert send(world, "POST", "/availability", key, ready, function="profiles.api").status == 200


def test_a_key_authenticates_with_one_request(world: World, eve: str) -> None:
    key = make(world, eve).body["api_key"]
    path = "/api/resumes/00000000-0000-8000-8000-000000000000/status"
    send(world, "GET", path, key, function="resumes.api")
    with counting() as calls:
        assert send(world, "GET", path, key, function="resumes.api").status == 404
    assert [name for name in calls.operations if name != "UpdateItem"] == ["BatchGetItem"]


def test_a_key_does_what_its_scopes_say_and_no_more(world: World, eve: str) -> None:
    reader = make(world, eve, "resumes:read").body["api_key"]
    path = "/api/resumes/00000000-0000-8000-8000-000000000000/status"
    assert send(world, "GET", path, reader, function="resumes.api").status == 404
    refused = world.send("resumes.api", upload_event(reader, resume_pdf()))
    assert (refused.status, "resumes:write" in refused.raw) == (403, True)
    ready = {"status": "ready_to_join"}
    assert send(world, "POST", "/availability", reader, ready, function="profiles.api").status == 403


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/v1/auth/api-keys"),
        ("GET", "/v1/auth/api-keys"),
        ("GET", "/v1/auth/audit"),
        ("POST", "/v1/auth/logout"),
    ],
)
def test_no_scope_lets_a_key_make_keys_or_touch_credentials(world: World, eve: str, method: str, path: str) -> None:
    key = make(world, eve).body["api_key"]
    reply = send(world, method, path, key, {"name": "x", "scopes": ["jobs:read"]})
    assert reply.status == 403, reply.raw
    assert len(listed(world, eve)) == 1


def test_a_revoked_key_stops_at_once(world: World, eve: str) -> None:
    made = make(world, eve).body
    assert send(world, "DELETE", f"/v1/auth/api-keys/{made['id']}", eve).status == 200
    assert send(world, "GET", "/job/preference/", made["api_key"], function="jobs.api").status == 401
    assert listed(world, eve) == []


def test_a_key_that_expires_ends_then(world: World, eve: str) -> None:
    end = world.clock.now() + timedelta(hours=2)
    key = make(world, eve, expires_at=end.isoformat()).body["api_key"]
    assert send(world, "GET", "/job/preference/", key, function="jobs.api").status != 401
    world.clock.move(timedelta(hours=2))
    assert send(world, "GET", "/job/preference/", key, function="jobs.api").status == 401


def test_the_last_use_is_noted_at_most_once_an_hour(world: World, eve: str) -> None:
    key = make(world, eve).body["api_key"]

    def use() -> list[str]:
        with counting() as calls:
            send(world, "POST", "/availability", key, {"status": "ready_to_join"}, function="profiles.api")
        return calls.operations

    first = world.clock.now()
    with_note, without = use().count("UpdateItem"), use().count("UpdateItem")
    assert with_note == without + 1
    world.clock.move(timedelta(minutes=59))
    use()
    assert listed(world, eve)[0]["last_used_at"] == first.strftime("%Y-%m-%dT%H:%M:%SZ")
    world.clock.move(timedelta(minutes=1))
    use()
    assert listed(world, eve)[0]["last_used_at"] != first.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_an_invented_key_is_refused_without_a_read_and_counts_for_its_sender(world: World, eve: str) -> None:
    key = make(world, eve).body["api_key"]
    invented = key[:-1] + ("0" if key[-1] != "0" else "1")
    with counting() as calls:
        assert send(world, "GET", "/job/preference/", invented, function="jobs.api").status == 401
    assert "BatchGetItem" not in calls.operations


def test_who_has_not_proved_their_address_gets_no_key(world: World) -> None:
    body = {"email": "mallory@example.com", "password": PASSWORD, "role": "candidate"}
    token = world.send("auth.api", http_event("POST", "/v1/auth/register", body)).body["access_token"]
    assert make(world, token).status == 403


def test_nobody_revokes_anothers_key(world: World, eve: str) -> None:
    made = make(world, eve).body
    body = {"email": "mallory@example.com", "password": PASSWORD, "role": "candidate"}
    other = world.send("auth.api", http_event("POST", "/v1/auth/register", body)).body["access_token"]
    assert send(world, "DELETE", f"/v1/auth/api-keys/{made['id']}", other).status == 404
    assert len(listed(world, eve)) == 1


@pytest.mark.parametrize(
    "bad", [{"scopes": []}, {"scopes": ["auth:write"]}, {"name": ""}, {"expires_at": "2020-01-01"}]
)
def test_a_key_without_a_name_scopes_or_future_is_refused(world: World, eve: str, bad: dict[str, Any]) -> None:
    assert send(world, "POST", "/v1/auth/api-keys", eve, {"name": "x", "scopes": ["jobs:read"], **bad}).status == 400


def test_making_and_revoking_are_in_the_audit_log_with_address_and_without_the_key(world: World, eve: str) -> None:
    made = make(world, eve, "jobs:read").body
    send(world, "DELETE", f"/v1/auth/api-keys/{made['id']}", eve)
    reply = send(world, "GET", "/v1/auth/audit", eve)
    revoked, created = reply.body["entries"][:2]
    assert (created["action"], revoked["action"]) == ("api_key.created", "api_key.revoked")
    assert created["target"] == revoked["target"] == f"api_key:{made['id']}"
    assert created["after"] == {"name": "Nightly import", "scopes": "jobs:read"}
    assert created["address"]
    assert made["api_key"] not in reply.raw


def test_the_log_is_read_by_pages_and_by_its_owner_alone(world: World, eve: str) -> None:
    for _ in range(3):
        world.clock.move(timedelta(seconds=1))
        make(world, eve, "jobs:read")
    first = send(world, "GET", "/v1/auth/audit?limit=2", eve).body
    rest = send(world, "GET", f"/v1/auth/audit?limit=2&cursor={first['next_cursor']}", eve).body
    ids = [entry["id"] for entry in first["entries"] + rest["entries"]]
    assert ids == sorted(ids, reverse=True)
    assert len(set(ids)) >= 3
    assert send(world, "GET", "/v1/auth/audit?user_id=12345", eve).status == 403


def test_a_key_opens_no_socket_which_asks_for_no_scope(world: World, eve: str) -> None:
    authentication = web_parts().authentication
    assert authentication.principal(eve).account.email == "eve@example.com"
    with pytest.raises(InvalidToken):
        authentication.principal(make(world, eve).body["api_key"])
