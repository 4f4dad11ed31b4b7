"""The front door in front of a stand-in for MiniStack: what goes through it, and how."""

import asyncio
from collections.abc import Awaitable, Callable

import httpx
import pytest
import websockets
from aiohttp import web
from aiohttp.test_utils import TestServer
from websockets.exceptions import InvalidStatus

from local.front_door import FrontDoor
from local.preflight import free_port

Scene = Callable[[str], Awaitable[None]]


async def gateway(request: web.Request) -> web.StreamResponse:
    """Answers with what it was asked, twice-set cookies and a redirect of its own."""
    body = (await request.read()).decode()
    told = {
        "target": request.raw_path,
        "method": request.method,
        "headers": list(request.headers.items()),
        "body": body,
    }
    answer = web.json_response(told, status=302, headers={"Location": "/elsewhere"})
    answer.headers.extend([("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])
    return answer


async def socket(request: web.Request) -> web.StreamResponse:
    """Refuses who has no token, else says the query and then repeats what it hears."""
    if "token" not in request.query:
        raise web.HTTPUnauthorized
    near = web.WebSocketResponse()
    await near.prepare(request)
    await near.send_str(request.query_string)
    async for message in near:
        await near.send_str(message.data)
    return near


def play(scene: Scene) -> None:
    """Run a scene with the address of a front door (without its scheme)."""

    async def run() -> None:
        behind = web.Application()
        behind.router.add_get("/_aws/execute-api/sockets/local", socket)
        behind.router.add_route("*", "/{path:.*}", gateway)
        async with TestServer(behind) as aws:
            door = FrontDoor(free_port(), str(aws.make_url("")).rstrip("/"), "http", "sockets", "local")
            async with TestServer(door.application(), port=door.port):
                await scene(f"localhost:{door.port}")

    asyncio.run(run())


async def ask(door: str, method: str = "GET", path: str = "/", **how: object) -> httpx.Response:
    async with httpx.AsyncClient() as client:
        return await client.request(method, f"http://{door}{path}", **how)  # type: ignore[arg-type]


def test_path_and_query_go_through_as_they_are() -> None:
    async def scene(door: str) -> None:
        path = "/job/a%2Fb%20c/?skill=a&skill=b%2Cc&empty="
        assert (await ask(door, path=path)).json()["target"] == f"/_aws/execute-api/http/$default{path}"

    play(scene)


def test_method_body_and_headers_go_through() -> None:
    async def scene(door: str) -> None:
        told = (await ask(door, "PATCH", content=b"{}", headers={"x-mine": "1", "content-type": "text/x"})).json()
        headers = {name.lower(): value for name, value in told["headers"]}
        assert (told["method"], told["body"]) == ("PATCH", "{}")
        assert (headers["x-mine"], headers["content-type"], headers["host"]) == ("1", "text/x", door)

    play(scene)


def test_nobody_can_claim_another_address() -> None:
    async def scene(door: str) -> None:
        told = (await ask(door, headers={"x-rolecall-client": "203.0.113.1"})).json()
        claimed = [value for name, value in told["headers"] if name.lower() == "x-rolecall-client"]
        assert claimed == ["127.0.0.1"]

    play(scene)


def test_redirects_and_several_cookies_come_back_as_they_are() -> None:
    async def scene(door: str) -> None:
        answer = await ask(door)
        assert (answer.status_code, answer.headers["location"]) == (302, "/elsewhere")
        assert answer.headers.get_list("set-cookie") == ["a=1", "b=2"]

    play(scene)


def test_without_an_api_behind_it_the_answer_is_that_of_api_gateway() -> None:
    async def run() -> None:
        door = FrontDoor(free_port(), f"http://127.0.0.1:{free_port()}", "http", "sockets", "local")
        async with TestServer(door.application(), port=door.port):
            answer = await ask(f"localhost:{door.port}")
            assert (answer.status_code, answer.json()) == (503, {"message": "Service Unavailable"})

    asyncio.run(run())


def test_a_socket_is_carried_both_ways_with_its_channel() -> None:
    async def scene(door: str) -> None:
        async with websockets.connect(f"ws://{door}/ws/notification/jobs/?token=t&channel=chat%2F1") as near:
            assert await near.recv() == "token=t&channel=notification/jobs"
            await near.send("hello")
            assert await near.recv() == "hello"

    play(scene)


def test_a_refused_socket_is_refused_with_the_same_status() -> None:
    async def scene(door: str) -> None:
        with pytest.raises(InvalidStatus) as refused:
            await websockets.connect(f"ws://{door}/ws/notification/jobs/")
        assert refused.value.response.status_code == 401

    play(scene)


def test_an_unknown_socket_path_is_not_found() -> None:
    async def scene(door: str) -> None:
        assert (await ask(door, path="/ws/elsewhere/")).status_code == 404

    play(scene)
