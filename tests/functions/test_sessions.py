"""Where somebody is signed in, and how they end that elsewhere: tokens and open sockets."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

import auth.api
import chat.on_socket
from rolecall.bootstrap import push, storage
from rolecall.domain.account import REFRESH_LIFETIME, SESSION_LIFETIME
from rolecall.domain.ids import AccountId
from rolecall.domain.vocabulary import Role
from tests.adapters.dynamodb.samples import a_session
from tests.events import http_event
from tests.functions.conftest import call
from tests.functions.people import PASSWORD, Person, a_recruiter
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


def end_all(token: str, query: str = "") -> int:
    return int(call(auth.api, http_event("DELETE", f"{PATH}{query}", token=token)).status)


def is_in(token: str) -> bool:
    return call(auth.api, http_event("GET", PATH, token=token)).status == 200


def promote(person: Person) -> None:
    with storage().unit.begin():
        account = storage().accounts.get(AccountId(person.user_id or 0))
        admin = replace(account, role=Role.ADMIN, version=account.version + 1)
        storage().accounts.put(admin, expected_version=account.version)
        storage().unit.commit()


def test_all_other_sessions_end_at_once_with_their_sockets(cloud: SimpleNamespace, closed: list[str]) -> None:
    person, other = a_recruiter(), login("Firefox")
    assert connect(other["access_token"], "theirs") == 200
    assert connect(person.token, "mine") == 200
    assert end_all(person.token) == 200
    assert is_in(person.token)
    assert not is_in(other["access_token"])
    assert len(sessions(person.token)) == 1
    Pump(cloud).run()
    assert closed == ["theirs"]


def test_an_admin_ends_the_sessions_of_an_account_and_its_owner_reads_so() -> None:
    person, admin = a_recruiter(), a_recruiter("root@example.com")
    assert end_all(admin.token, f"?user_id={person.user_id}") == 403
    promote(admin)
    assert end_all(admin.token, f"?user_id={person.user_id}") == 200
    assert not is_in(person.token)
    again = login("Firefox")["access_token"]
    log = call(auth.api, http_event("GET", "/v1/auth/audit", token=again)).body["entries"]
    (ended,) = (entry for entry in log if entry["action"] == "sessions.ended")
    assert ended["user_id"] == admin.user_id
    assert end_all(admin.token, "?user_id=1") == 404


def test_no_refresh_carries_a_session_beyond_its_absolute_lifetime() -> None:
    session = a_session()
    for _ in range(10):
        session = session.rotate(refresh_hash="next", at=session.expires_at)
    assert session.expires_at == session.created_at + SESSION_LIFETIME
    assert a_session().rotate(refresh_hash="next", at=a_session().created_at).expires_at == (
        a_session().created_at + REFRESH_LIFETIME
    )
