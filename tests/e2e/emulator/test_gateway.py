"""How the emulator's HTTP API chooses a route and what it tells the function."""

import base64
from typing import Any

import httpx
import pytest


def event(answer: httpx.Response) -> dict[str, Any]:
    told: dict[str, Any] = answer.json()
    return told


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("/exact", "ANY /exact"),
        ("/a/1/b", "ANY /a/{id}/b"),
        ("/a/1/c", "ANY /a/{proxy+}"),
        ("/else/where", "ANY /{proxy+}"),
    ],
)
def test_an_exact_route_wins_over_a_greedy_one(gateway: httpx.Client, path: str, key: str) -> None:
    assert event(gateway.get(path))["routeKey"] == key


def test_a_trailing_slash_misses_an_exact_route_which_is_why_it_gets_a_twin(gateway: httpx.Client) -> None:
    assert event(gateway.get("/exact/"))["routeKey"] == "ANY /{proxy+}"
    assert event(gateway.get("/twin/"))["routeKey"] == "ANY /twin/"


def test_a_path_reaches_the_function_with_its_trailing_slash(gateway: httpx.Client) -> None:
    assert event(gateway.get("/twin/"))["rawPath"] == "/twin/"
    assert event(gateway.get("/a/1/c/"))["rawPath"] == "/a/1/c/"


def test_repeated_query_keys_are_kept_in_the_raw_query(gateway: httpx.Client) -> None:
    assert event(gateway.get("/exact?skill=a&skill=b%2Cc&x="))["rawQueryString"] == "skill=a&skill=b%2Cc&x="


def test_a_body_that_is_not_text_arrives_whole_as_base64(gateway: httpx.Client) -> None:
    body = bytes(range(256))
    told = event(gateway.post("/exact", content=body, headers={"content-type": "application/pdf"}))
    assert told["isBase64Encoded"] is True
    assert base64.b64decode(told["body"]) == body


def test_a_form_arrives_as_base64_and_json_as_text(gateway: httpx.Client) -> None:
    assert event(gateway.post("/exact", data={"a": "1"}))["isBase64Encoded"] is True
    assert event(gateway.post("/exact", json={"a": 1}))["body"] == '{"a":1}'


def test_several_cookies_are_several_headers(gateway: httpx.Client) -> None:
    assert gateway.get("/exact").headers.get_list("set-cookie") == ["a=1", "b=2"]


def test_a_preflight_is_answered_without_the_function(gateway: httpx.Client) -> None:
    asked = {"origin": "https://a.example", "access-control-request-method": "POST"}
    answer = gateway.options("/exact", headers=asked)
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["access-control-allow-origin"] == "https://a.example"
