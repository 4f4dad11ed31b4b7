"""Where somebody is signed in, and how they end that elsewhere: tokens and open sockets."""

from types import SimpleNamespace
from typing import Any

import pytest

import auth.api
import chat.on_socket
from rolecall.bootstrap import push, storage
from tests.events import http_event
from tests.functions.conftest import call
from tests.functions.people import PASSWORD, a_recruiter
from tests.functions.pump import Pump

PATH = "/v1/auth/sessions"


def login(user_agent: str, email: str = "ada@example.com") -> dict[str, str]:
    """The tokens of another sign-in."""
    headers = {"user-agent": user_agent}
    body = {"email": email, "password": PASSWORD}
    reply = call(auth.api, http_event("POST", "/v1/auth/login", body, headers=headers, address="203.0.113.9"))
    assert reply.status == 200, reply.raw
    return dict(reply.body)


def sessions(token: str) -> list[dict[str, Any]]:
    reply = call(auth.api, http_event("GET", PATH, token=token))
    assert reply.status == 200, reply.raw
    return list(reply.body["sessions"])


def end(token: str, shown: dict[str, Any]) -> int:
    return int(call(auth.api, http_event("DELETE", f"{PATH}/{shown['session_id']}", token=token)).status)


def connect(token: str, connection_id: str) -> int:
    request = {"routeKey": "$connect", "connectionId": connection_id}
    query = {"channel": "notification/jobs", "token": token}
    answer = chat.on_socket.handler({"requestContext": request, "queryStringParameters": query}, SimpleNamespace())
    return int(answer["statusCode"])


@pytest.fixture
def closed(cloud: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> list[str]:  # noqa: ARG001
    """The sockets that the gateway was told to close, which moto knows nothing of."""
    found: list[str] = []
    monkeypatch.setattr(push().client, "delete_connection", lambda **asked: found.append(asked["ConnectionId"]))
    return found


pytestmark = pytest.mark.usefixtures("cloud")


def test_the_owner_sees_each_session_and_where_it_came_from() -> None:
    first = a_recruiter()
    login("Firefox")
    shown = sessions(first.token)
    assert [one["current"] for one in shown].count(True) == 1
    (other,) = (one for one in shown if not one["current"])
    assert (other["user_agent"], other["ip_address"]) == ("Firefox", "203.0.113.9")
    assert set(other) == {
        *("session_id", "created_at", "last_used_at", "expires_at"),
        *("ip_address", "user_agent", "current"),
    }


def test_what_is_shown_of_a_session_opens_nothing() -> None:
    person = a_recruiter()
    (shown,) = sessions(person.token)
    (stored,) = storage().sessions.of_account(person.user_id)  # type: ignore[arg-type]  # a plain number is one
    assert stored.id not in str(shown)
    assert call(auth.api, http_event("GET", PATH, token=shown["session_id"])).status == 401


def test_a_revoked_session_ends_at_once_with_its_tokens_and_sockets(cloud: SimpleNamespace, closed: list[str]) -> None:
    person, other = a_recruiter(), login("Firefox")
    assert connect(other["access_token"], "theirs") == 200
    assert connect(person.token, "mine") == 200
    (shown,) = (one for one in sessions(person.token) if not one["current"])
    assert end(person.token, shown) == 200
    assert call(auth.api, http_event("GET", PATH, token=other["access_token"])).status == 401
    refresh = {"refresh_token": other["refresh_token"]}
    assert call(auth.api, http_event("POST", "/v1/auth/refresh", refresh)).status == 401
    Pump(cloud).run()
    assert closed == ["theirs"]
    assert storage().connections.get("theirs") is None
    assert storage().connections.get("mine") is not None
    assert connect(other["access_token"], "again") == 401
    assert end(person.token, shown) == 404


def test_a_sign_out_closes_the_sockets_of_its_session(cloud: SimpleNamespace, closed: list[str]) -> None:
    person = a_recruiter()
    assert connect(person.token, "mine") == 200
    assert call(auth.api, http_event("POST", "/v1/auth/logout", token=person.token)).status == 200
    Pump(cloud).run()
    assert closed == ["mine"]


def test_nobody_ends_the_session_of_somebody_else() -> None:
    person, stranger = a_recruiter(), a_recruiter("bob@example.com")
    (shown,) = sessions(person.token)
    assert end(stranger.token, shown) == 404
    assert len(sessions(person.token)) == 1
