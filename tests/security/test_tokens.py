"""A session that is over: its tokens open nothing any more, over HTTP or on a socket."""

from datetime import timedelta
from typing import Any

from tests.events import http_event
from tests.functions.consumers import connect, deliver, stored_notifications
from tests.functions.outside import Outside
from tests.functions.people import PASSWORD
from tests.functions.pump import CONTEXT, handler
from tests.functions.scene import Scene
from tests.functions.world import World

ALERTS = "notification/jobs"


def socket(route: str, token: str = "", body: str = "", *, connection: str = "socket-1") -> int:
    """What the socket's function answers: a status."""
    event = {
        "requestContext": {"routeKey": route, "connectionId": connection},
        "queryStringParameters": {"channel": ALERTS, "token": token},
        "body": body,
    }
    answer: dict[str, Any] = handler("chat.on_socket")(event, CONTEXT)
    return int(answer["statusCode"])


def log_out(world: World, token: str) -> None:
    assert world.send("auth.api", http_event("POST", "/v1/auth/logout", None, token=token)).status == 200


def test_after_logout_the_token_opens_nothing(world: World, scene: Scene) -> None:
    token = scene.candidate.access
    assert socket("$connect", token) == 200
    log_out(world, token)
    status = f"/api/resumes/{scene.resume_id}/status"
    assert world.send("resumes.api", http_event("GET", status, token=token)).status == 401
    assert socket("$connect", token, connection="socket-2") == 401
    refresh = http_event("POST", "/v1/auth/refresh", {"refresh_token": scene.candidate.refresh})
    assert world.send("auth.api", refresh).status == 401


def test_other_sessions_of_the_same_person_go_on(world: World, scene: Scene) -> None:
    body = {"email": scene.candidate.email, "password": PASSWORD}
    other = world.send("auth.api", http_event("POST", "/user/signin", body)).body["access"]
    log_out(world, scene.candidate.access)
    assert socket("$connect", other) == 200


def test_a_socket_without_a_token_is_refused(world: World, scene: Scene) -> None:
    assert [socket("$connect", token) for token in ("", "rubbish", "a.b.c")] == [401] * 3
    assert world.save().rows.keys() == scene.saved.rows.keys()


def test_a_refresh_token_opens_no_socket_and_an_expired_one_neither(world: World, scene: Scene) -> None:
    assert socket("$connect", scene.candidate.refresh) == 401
    world.clock.move(timedelta(hours=2))
    assert socket("$connect", scene.candidate.access) == 401


def test_an_unknown_channel_is_refused(scene: Scene) -> None:
    event = {
        "requestContext": {"routeKey": "$connect", "connectionId": "socket-1"},
        "queryStringParameters": {"channel": "chat/1", "token": scene.candidate.access},
    }
    assert handler("chat.on_socket")(event, CONTEXT) == {"statusCode": 404}


def test_a_socket_that_is_gone_is_forgotten_and_the_others_are_served(
    world: World, scene: Scene, outside: Outside
) -> None:
    (alert,) = stored_notifications(world, scene, 1)
    connect(world, "socket-2", scene.candidate)
    outside.gone = {"socket-1"}
    deliver("chat.on_notification", [alert.body])
    assert [connection for connection, _ in outside.frames] == ["socket-2"]
    assert ("SOCKET#socket-1", "SOCKET") not in world.items()
    assert not [key for key in world.items() if "socket-1" in key[1]]


def test_what_a_gone_socket_missed_is_there_for_the_next_one(world: World, scene: Scene, outside: Outside) -> None:
    """Three alerts, and a socket that ends while it is sent what it missed."""
    alerts = stored_notifications(world, scene, 3)
    outside.gone = {"socket-1"}
    assert socket("$default", body='{"after": 0}') == 200
    assert ("SOCKET#socket-1", "SOCKET") not in world.items()
    assert outside.frames == []

    connect(world, "socket-2", scene.candidate)
    assert socket("$default", body='{"after": 0}', connection="socket-2") == 200
    assert len({frame["id"] for _, frame in outside.frames}) == len(alerts)


FRAMES = ("", "[]", "{}", '{"after": "x"}', '{"after": 1e400}', "[" * 5000, "x" * 200_000)


def test_a_frame_that_makes_no_sense_is_ignored(world: World, scene: Scene, outside: Outside) -> None:
    connect(world, "socket-1", scene.candidate)
    assert [socket("$default", body=frame) for frame in FRAMES] == [200] * len(FRAMES)
    assert outside.frames == []
