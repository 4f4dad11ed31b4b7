"""Who may open a socket, with what, from where; and when it is closed again."""

import json
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from chat import on_socket
from rolecall.bootstrap import assembly, resources, storage
from tests.events import http_event
from tests.functions.consumers import deliver, events, stored_notifications
from tests.functions.operations import WRITES
from tests.functions.outside import Outside, naming
from tests.functions.outside import outside as outside  # noqa: PLC0414 - a fixture
from tests.functions.people import a_candidate
from tests.functions.pump import CONTEXT, Pump, handler, sqs_event
from tests.functions.scene import Login, Scene, sign_in
from tests.functions.scene import scene as scene  # noqa: PLC0414 - a fixture
from tests.functions.world import World
from tests.functions.world import world as world  # noqa: PLC0414 - a fixture

TICKETS = "/v1/auth/socket-tickets"


def open_socket(
    connection_id: str = "one", *, headers: dict[str, str] | None = None, channel: str = "notification/jobs", **by: str
) -> int:
    """`by` is `token` or `ticket`; the answer is a status."""
    event = {
        "requestContext": {"routeKey": "$connect", "connectionId": connection_id},
        "queryStringParameters": {"channel": channel, **by},
        "headers": headers,
    }
    return int(on_socket.handler(event, SimpleNamespace())["statusCode"])


def send_frame(body: str, connection_id: str = "one") -> int:
    event = {"requestContext": {"routeKey": "$default", "connectionId": connection_id}, "body": body}
    return int(on_socket.handler(event, SimpleNamespace())["statusCode"])


def a_ticket(world: World, who: Login) -> str:
    reply = world.send("auth.api", http_event("POST", TICKETS, token=who.access))
    assert (reply.status, reply.body["expires_in"]) == (201, 60)
    return str(reply.body["ticket"])


def open_sockets(world: World) -> set[str]:
    return {pk.partition("#")[2] for pk, sk in world.items() if sk == "SOCKET"}


def test_a_socket_opens_with_a_token(cloud: SimpleNamespace) -> None:
    assert open_socket(token=a_candidate(cloud).token) == 200


@pytest.mark.usefixtures("cloud")
def test_a_socket_does_not_open_with_another_word() -> None:
    words = ("word", "", "1.", ".", "x.y", "0." + "0" * 32, "-1." + "0" * 32, "1" * 40 + ".0")
    assert [open_socket(token=word) for word in words] == [401] * len(words)
    assert [open_socket(ticket=word) for word in words] == [401] * len(words)


def test_an_unknown_channel_is_not_found(cloud: SimpleNamespace) -> None:
    assert open_socket(token=a_candidate(cloud).token, channel="notification/elsewhere") == 404


def test_with_an_edge_a_socket_opens_only_through_it(cloud: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = cloud.session.create_client("secretsmanager").create_secret(Name="edge", SecretString='{"key": "e"}')
    token = a_candidate(cloud).token
    monkeypatch.setenv("ROLECALL_ORIGIN_SECRET_ARN", secret["ARN"])
    assembly.origin_secret.cache_clear()
    assert open_socket(token=token) == open_socket(token=token, headers={"x-rolecall-origin": "ë"}) == 403
    assert open_socket(token=token, headers={"X-Rolecall-Origin": "e"}) == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": "https://app.example.com"}, 200),
        ({"Origin": "https://api.example.com"}, 200),
        ({"Origin": "https://app.example.com.evil.example"}, 403),
        ({"Origin": "http://app.example.com"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": ""}, 403),
    ],
)
def test_a_page_opens_sockets_only_from_an_origin_of_the_list(
    cloud: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, headers: dict[str, str], status: int
) -> None:
    monkeypatch.setenv("ROLECALL_ALLOWED_ORIGINS", "https://app.example.com,https://www.example.com")
    resources.web_origins.cache_clear()
    assert open_socket(token=a_candidate(cloud).token, headers=headers) == status


def test_a_ticket_opens_one_socket(world: World, scene: Scene) -> None:
    ticket = a_ticket(world, scene.candidate)
    assert ticket not in str(world.items())
    assert len(bytes.fromhex(ticket.partition(".")[2])) == 16
    assert open_socket("one", ticket=ticket) == 200
    assert open_socket("two", ticket=ticket) == 401
    assert open_sockets(world) == {"one"}
    assert not [sk for _, sk in world.items() if sk.startswith("TICKET#")]


def test_a_ticket_ends_after_a_minute(world: World, scene: Scene) -> None:
    ticket = a_ticket(world, scene.candidate)
    world.clock.move(timedelta(seconds=60))
    assert open_socket(ticket=ticket) == 401


def test_a_ticket_ends_with_its_session(world: World, scene: Scene) -> None:
    ticket = a_ticket(world, scene.candidate)
    log_out(world, scene)
    assert open_socket(ticket=ticket) == 401


def test_a_ticket_opens_nothing_over_http(world: World, scene: Scene) -> None:
    event = http_event("GET", "/v1/auth/sessions", token=a_ticket(world, scene.candidate))
    assert world.send("auth.api", event).status == 401


def log_out(world: World, scene: Scene) -> None:
    event = http_event("POST", "/v1/auth/logout", token=scene.candidate.access)
    assert world.send("auth.api", event).status == 200


ENDED_BY = {
    "S1-04 logout": "candidate",
    "S2-09 logout": "candidate",
    "S2-10 logout": "candidate",
    "S3-04 signout": "candidate",
    "S2-18 reset by link": "rival",
    "S1-07 delete_account": "candidate",
    "S2-32 delete_user": "recruiter",
    "S2-33 delete_user": "recruiter",
    "S2-90 create_organization": "candidate",
    "S2-94 delete organisation": "recruiter",
    "accept invite": "invited",
    "leave": "member",
    "remove member": "member",
}
"""Operation, and whose sockets it closes: their session is over, or their role another."""


@pytest.mark.parametrize("name", ENDED_BY)
def test_what_ends_a_session_or_changes_a_role_closes_open_sockets(
    world: World, scene: Scene, outside: Outside, name: str
) -> None:
    operation = next(one for one in WRITES if str(one) == name)
    assert open_socket("theirs", token=getattr(scene, ENDED_BY[name]).access) == 200
    assert open_socket("bystander", token=scene.stranger.access) == 200
    assert world.send(operation.function, operation.request(scene, {})).status == operation.status
    Pump(world.cloud).run()
    assert outside.closed == ["theirs"]
    assert open_sockets(world) == {"bystander"}


def test_another_session_of_the_same_person_keeps_its_socket(world: World, scene: Scene, outside: Outside) -> None:
    other = sign_in(world, scene.candidate.email, "198.51.100.9")
    open_socket("one", token=scene.candidate.access)
    open_socket("other", token=other.access)
    log_out(world, scene)
    (ended,) = events(world, "SessionEnded")
    for _ in range(2):  # as a queue may
        deliver("chat.on_notification", [ended])
    assert outside.closed == ["one"]
    assert open_sockets(world) == {"other"}


def test_a_socket_that_opens_while_its_session_ends_does_not_stay(
    world: World, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The session is read and found good; before the socket is stored, somebody logs out and its sockets are closed."""
    callers = storage().callers
    load, logged_out = callers.load, list[None]()

    def meanwhile(*of: Any) -> Any:
        found = load(*of)
        if not logged_out:
            logged_out.append(None)
            log_out(world, scene)
        return found

    monkeypatch.setattr(callers, "load", meanwhile)
    assert open_socket(token=scene.candidate.access) == 401
    assert open_sockets(world) == set()


def test_a_socket_that_cannot_be_written_to_is_closed_and_holds_back_no_other(
    world: World, scene: Scene, outside: Outside
) -> None:
    """Its client comes back and asks for what it missed."""
    (alert,) = stored_notifications(world, scene, 1)
    for name in ("socket-0", "socket-2"):
        assert open_socket(name, token=scene.candidate.access) == 200
    outside.refuses = lambda _service, operation, about: operation == "PostToConnection" and "socket-1" in str(about)
    deliver("chat.on_notification", [alert.body])
    assert sorted(connection for connection, _ in outside.frames) == ["socket-0", "socket-2"]
    assert outside.closed == ["socket-1"]
    assert open_sockets(world) == {"socket-0", "socket-2"}


def test_one_that_cannot_even_be_closed_holds_back_no_other_and_is_tried_again(
    world: World, scene: Scene, outside: Outside
) -> None:
    (alert,) = stored_notifications(world, scene, 1)
    for name in ("socket-0", "socket-2"):
        assert open_socket(name, token=scene.candidate.access) == 200
    outside.refuses = naming("socket-1")
    assert len(handler("chat.on_notification")(sqs_event(alert.body), CONTEXT)["batchItemFailures"]) == 1
    assert sorted(connection for connection, _ in outside.frames) == ["socket-0", "socket-2"]
    log_out(world, scene)
    (ended,) = events(world, "SessionEnded")
    assert len(handler("chat.on_notification")(sqs_event(ended), CONTEXT)["batchItemFailures"]) == 1
    assert sorted(outside.closed) == ["socket-0", "socket-2"]
    outside.works_again()
    deliver("chat.on_notification", [ended])
    assert sorted(outside.closed) == ["socket-0", "socket-1", "socket-2"]


def test_a_frame_of_64_kilobytes_is_read_and_a_longer_one_ends_the_socket(
    world: World, scene: Scene, outside: Outside
) -> None:
    open_socket(token=scene.candidate.access)
    assert send_frame("ä" * 32 * 1024) == 200
    assert open_sockets(world) == {"one"}
    assert send_frame("ä" * 32 * 1024 + "x") == 200
    assert outside.closed == ["one"]
    assert open_sockets(world) == set()


def test_the_longest_alert_is_a_frame_of_at_most_64_kilobytes(world: World, scene: Scene, outside: Outside) -> None:
    wish = http_event("PUT", "/job/preference/", {"title": "Software Engineer"}, token=scene.candidate.access)
    assert world.send("jobs.api", wish).status == 200
    long = "\N{GRINNING FACE}" * 20_000
    body = {"title": "Software Engineer", "overview": long, "description": long, "requirements": long}
    posted = http_event("POST", "/job/", body, token=scene.recruiter.access)
    assert world.send("jobs.api", posted).status == 201
    open_socket(token=scene.candidate.access)
    Pump(world.cloud).run()
    ((_, frame),) = outside.frames
    assert len(json.dumps(frame, ensure_ascii=False).encode()) <= 64 * 1024
    assert frame["message"]["overview"].endswith("…")
