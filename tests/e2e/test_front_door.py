"""The front door in front of the deployed stack: what the edge does on AWS."""

import asyncio

import httpx
import pytest
import websockets
from websockets.exceptions import InvalidStatus

from local import clients
from local.cloud import Cloud


def test_the_health_page_answers(http: httpx.Client) -> None:
    assert http.get("/health").status_code == 200


def test_the_mailbox_is_a_page_for_people_and_a_list_for_tools(http: httpx.Client, cloud: Cloud) -> None:
    clients.mail(cloud).send_email(
        FromEmailAddress="no-reply@rolecall.example",
        Destination={"ToAddresses": ["reader@example.org"]},
        Content={"Simple": {"Subject": {"Data": "<Hello>"}, "Body": {"Text": {"Data": "the text"}}}},
    )
    [mail] = http.get("/mailbox.json", params={"to": "reader@example.org"}).json()
    assert (mail["subject"], mail["text"]) == ("<Hello>", "the text")
    assert "&lt;Hello&gt;" in http.get("/mailbox").text


def test_a_preflight_from_an_allowed_origin_passes_with_credentials(http: httpx.Client) -> None:
    asked = {"origin": "http://localhost:3000", "access-control-request-method": "POST"}
    answer = http.options("/v1/jobs", headers=asked)
    assert answer.headers["access-control-allow-origin"] == "http://localhost:3000"
    assert answer.headers["access-control-allow-credentials"] == "true"


def test_a_preflight_from_elsewhere_is_refused(http: httpx.Client) -> None:
    asked = {"origin": "https://evil.example", "access-control-request-method": "POST"}
    assert "access-control-allow-origin" not in http.options("/v1/jobs", headers=asked).headers


@pytest.mark.parametrize("path", ["/ws/notification/jobs/", "/ws/notification/jobs"])
def test_a_socket_without_a_token_is_refused_at_the_handshake(cloud: Cloud, path: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        asyncio.run(connect(f"ws://localhost:{cloud.port}{path}"))
    assert refused.value.response.status_code in {401, 403}


def test_an_unknown_socket_path_is_not_found(cloud: Cloud) -> None:
    with pytest.raises(InvalidStatus) as refused:
        asyncio.run(connect(f"ws://localhost:{cloud.port}/ws/elsewhere/"))
    assert refused.value.response.status_code == 404


async def connect(address: str) -> None:
    async with websockets.connect(address):
        pass
