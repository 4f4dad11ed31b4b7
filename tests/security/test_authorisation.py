"""Every documented operation, asked by everybody who may not ask it."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from rolecall.bootstrap import uuid_codec
from tests.functions.scene import Scene
from tests.functions.world import World
from tests.security.documents import Documented, documented
from tests.security.test_forged_tokens import claims_of, signed

if TYPE_CHECKING:
    from tests.functions.conftest import Reply
    from tests.functions.scene import Login

OPERATIONS = documented()
GUARDED = [operation for operation in OPERATIONS if operation.access]
OPEN = [operation for operation in OPERATIONS if not operation.access]
WITH_ID = [operation for operation in OPERATIONS if operation.takes_an_id]

SEEN_BY_ALL = {"GET /api/matching/jobs/{job_id}/document"}
"""An id of somebody else that everybody who is signed in may look at: an open job."""

UNSAID = {"request_id", "timestamp"}
"""What differs between two equal refusals."""

Change = Callable[[dict[str, Any]], dict[str, Any]]


@pytest.fixture(autouse=True)
def nobody_is_refused_for_asking_too_often(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    monkeypatch.setenv("ROLECALL_RATE_LIMIT_SCALE", "100")
    world.new_containers()


def ask(world: World, scene: Scene, operation: Documented, change: Change) -> "Reply":
    """The operation's own request, changed; everything is as it was before each."""
    world.restore(scene.saved)
    request = operation.request_of(scene)
    assert request is not None
    return world.send(request.function, change(request.request(scene, {})), seed=5)


def statuses(world: World, scene: Scene, operations: list[Documented], change: Change) -> dict[str, int]:
    return {str(operation): int(ask(world, scene, operation, change).status) for operation in operations}


def with_token(token: str | None) -> Change:
    def change(event: dict[str, Any]) -> dict[str, Any]:
        event["headers"].pop("authorization", None)
        if token is not None:
            event["headers"]["authorization"] = f"Bearer {token}"
        return event

    return change


def as_it_is(event: dict[str, Any]) -> dict[str, Any]:
    return event


def usual(scene: Scene, operations: list[Documented]) -> dict[str, int]:
    requests = ((operation, operation.request_of(scene)) for operation in operations)
    return {str(operation): request.status for operation, request in requests if request}


def test_every_documented_operation_is_sent_by_the_tests(scene: Scene) -> None:
    assert [str(operation) for operation in OPERATIONS if operation.request_of(scene) is None] == []


def test_everybody_gets_what_they_may_have(world: World, scene: Scene) -> None:
    operations = list(OPERATIONS)
    assert statuses(world, scene, operations, as_it_is) == usual(scene, operations)


@pytest.mark.parametrize("token", [None, "", "rubbish", "a.b.c"])
def test_without_a_token_or_with_a_broken_one_guarded_operations_are_401(
    token: str | None, world: World, scene: Scene
) -> None:
    expected = dict.fromkeys(map(str, GUARDED), 401)
    assert statuses(world, scene, GUARDED, with_token(token)) == expected


def test_a_changed_signature_is_401(world: World, scene: Scene) -> None:
    head, claims, signature = scene.recruiter.access.split(".")
    forged = f"{head}.{claims}.{signature[:-2]}{'AA' if signature[-2:] != 'AA' else 'BB'}"
    expected = dict.fromkeys(map(str, GUARDED), 401)
    assert statuses(world, scene, GUARDED, with_token(forged)) == expected


def test_an_expired_token_is_401(world: World, scene: Scene) -> None:
    world.clock.move(timedelta(hours=2))
    expected = dict.fromkeys(map(str, GUARDED), 401)
    assert statuses(world, scene, GUARDED, as_it_is) == expected


@pytest.mark.parametrize("token", ["rubbish", "expired"])
def test_who_need_not_sign_in_is_not_stopped_by_a_token_that_ended(token: str, world: World, scene: Scene) -> None:
    """Clients send the token they have with everything: above all when they go to get a new one."""
    claims = claims_of(scene.recruiter.access)
    sent = signed(claims | {"exp": claims["iat"]}) if token == "expired" else token
    assert statuses(world, scene, OPEN, with_token(sent)) == usual(scene, OPEN)


@pytest.mark.parametrize(("role", "rule"), [("recruiter", "candidate"), ("candidate", "recruiter")])
def test_the_wrong_role_is_403(role: str, rule: str, world: World, scene: Scene) -> None:
    who: Login = getattr(scene, role)
    operations = [operation for operation in GUARDED if rule in operation.access]
    assert operations
    assert statuses(world, scene, operations, with_token(who.access)) == dict.fromkeys(map(str, operations), 403)


@pytest.mark.parametrize("who", ["rival", "stranger"])
def test_an_id_of_somebody_else_is_as_good_as_none(who: str, world: World, scene: Scene) -> None:
    """404, and not to be told from an id that nothing has."""
    token = getattr(scene, who).access
    for operation in WITH_ID:
        theirs = ask(world, scene, operation, with_token(token))
        missing = ask(world, scene, operation, lambda event: with_token(token)(nowhere(event, scene)))
        assert missing.status == 404, operation
        if str(operation) not in SEEN_BY_ALL:
            assert said(theirs) == said(missing), operation


def test_what_is_no_id_at_all_is_404(world: World, scene: Scene) -> None:
    def change(event: dict[str, Any]) -> dict[str, Any]:
        uuids = (scene.resume_id, scene.candidate_id, scene.job_id, scene.match_id)
        for shown in (*uuids, *numbers(scene), scene.session_id, scene.slug):
            event["rawPath"] = event["rawPath"].replace(shown, "not-an-id")
        event["requestContext"]["http"]["path"] = event["rawPath"]
        return event

    assert statuses(world, scene, WITH_ID, change) == dict.fromkeys(map(str, WITH_ID), 404)


def nowhere(event: dict[str, Any], scene: Scene) -> dict[str, Any]:
    """The request for an id of the same kind that was never given to anything."""
    for kind in ("resume", "candidate", "job", "match"):
        shown = getattr(scene, f"{kind}_id")
        other = uuid_codec().encode(kind, uuid_codec().decode(kind, shown) + 1)
        event["rawPath"] = event["rawPath"].replace(shown, other)
    for number in numbers(scene):
        event["rawPath"] = event["rawPath"].replace(number, str(int(number) + 1_000_001))
    event["rawPath"] = event["rawPath"].replace(scene.session_id, scene.session_id[::-1])
    event["rawPath"] = event["rawPath"].replace(scene.slug, f"{scene.slug}0")
    event["requestContext"]["http"]["path"] = event["rawPath"]
    return event


def numbers(scene: Scene) -> tuple[str, ...]:
    """The ids that are shown as numbers."""
    accounts = (str(scene.recruiter.user_id), str(scene.member.user_id))
    return (
        scene.organisation_id,
        scene.own_organisation_id,
        scene.key_id,
        scene.export_id,
        scene.resume_number,
        *accounts,
    )


def said(reply: "Reply") -> tuple[int, dict[str, str], Any]:
    """Status, headers and body, without what names the request or the time."""
    body = {name: value for name, value in reply.body.items() if name not in UNSAID}
    headers = {name: value for name, value in reply.headers.items() if not name.startswith(("X-RateLimit", "X-Req"))}
    return int(reply.status), headers, body


CANARY = "canary-of-an-unknown-field"
INTRUDERS = {"unknown": CANARY, "is_admin": CANARY, "organisation_id": CANARY, "version": CANARY, "is_verified": CANARY}


POWERS = {
    **dict.fromkeys(("is_admin", "is_staff", "is_superuser", "is_verified", "email_verified", "is_active"), True),
    **dict.fromkeys(("id", "user_id", "account_id", "organisation_id", "organization_id", "root_user", "version"), 1),
    "session_epoch": 99,
    "role": "admin",
}
"""What a caller would like to have; where a dialect has such a field, its own value stays."""


@pytest.mark.parametrize("more", [INTRUDERS, POWERS], ids=["unknown", "powers"])
def test_unknown_fields_change_nothing_and_are_not_stored(more: dict[str, Any], world: World, scene: Scene) -> None:
    def change(event: dict[str, Any]) -> dict[str, Any]:
        if event["headers"].get("content-type") == "application/json":
            event["body"] = json.dumps({**more, **json.loads(event["body"])})
        return event

    for operation in (one for one in OPERATIONS if one.has_body):
        plain = ask(world, scene, operation, as_it_is)
        stored = kept(world)
        strange = ask(world, scene, operation, change)
        assert (strange.status, strange.raw) == (plain.status, plain.raw), operation
        assert kept(world) == stored, operation
        assert CANARY not in str(world.items()), operation


def kept(world: World) -> set[tuple[str, str]]:
    return {key for key in world.items() if not key[0].startswith("RATE#")}


def test_unknown_query_parameters_change_nothing(world: World, scene: Scene) -> None:
    def change(event: dict[str, Any]) -> dict[str, Any]:
        event["rawQueryString"] = f"unknown={CANARY}&owner={CANARY}"
        event["queryStringParameters"] = {"unknown": CANARY, "owner": CANARY}
        return event

    for operation in (one for one in OPERATIONS if one.method == "GET"):
        plain, strange = ask(world, scene, operation, as_it_is), ask(world, scene, operation, change)
        assert (strange.status, strange.raw) == (plain.status, plain.raw), operation
