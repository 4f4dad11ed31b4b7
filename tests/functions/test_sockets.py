"""Who may open a socket."""

from types import SimpleNamespace

import pytest

from chat import on_socket
from rolecall.bootstrap import assembly
from tests.functions.people import a_candidate


def connect(token: str, headers: dict[str, str] | None = None, channel: str = "notification/jobs") -> int:
    event = {
        "requestContext": {"routeKey": "$connect", "connectionId": "one"},
        "queryStringParameters": {"channel": channel, "token": token},
        "headers": headers,
    }
    return int(on_socket.handler(event, SimpleNamespace())["statusCode"])


def test_a_socket_opens_with_a_token(cloud: SimpleNamespace) -> None:
    assert connect(a_candidate(cloud).token) == 200


@pytest.mark.usefixtures("cloud")
def test_a_socket_does_not_open_with_another_word() -> None:
    assert connect("word") == 401


def test_an_unknown_channel_is_not_found(cloud: SimpleNamespace) -> None:
    assert connect(a_candidate(cloud).token, channel="notification/elsewhere") == 404


def test_with_an_edge_a_socket_opens_only_through_it(cloud: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = cloud.session.create_client("secretsmanager").create_secret(Name="edge", SecretString='{"key": "e"}')
    token = a_candidate(cloud).token
    monkeypatch.setenv("ROLECALL_ORIGIN_SECRET_ARN", secret["ARN"])
    assembly.origin_secret.cache_clear()
    assert connect(token) == connect(token, {"x-rolecall-origin": "ë"}) == 403
    assert connect(token, {"X-Rolecall-Origin": "e"}) == 200
