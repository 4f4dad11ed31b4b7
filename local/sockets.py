"""Pass sockets on to the WebSocket API. The handshake's answer is the API's: a refused `$connect` is refused here."""

import asyncio
import contextlib
from collections.abc import Coroutine

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, WSServerHandshakeError, web
from multidict import CIMultiDict
from yarl import URL

from local.proxy import end_to_end

MAX_MESSAGE_BYTES = 128 * 1024  # as API Gateway
Socket = web.WebSocketResponse | ClientWebSocketResponse


async def connect(request: web.Request, session: ClientSession, api: str, channel: str) -> web.StreamResponse:
    """Open the API's socket first, then the client's, and carry messages both ways until one side closes."""
    url = URL(api).with_query(request.query).update_query(channel=channel)
    try:
        far = await session.ws_connect(url, headers=handshake(request), max_msg_size=MAX_MESSAGE_BYTES)
    except WSServerHandshakeError as refused:
        return web.json_response({"message": refused.message}, status=refused.status)
    near = web.WebSocketResponse(max_msg_size=MAX_MESSAGE_BYTES)
    async with far:
        await near.prepare(request)
        await first_to_end(carry(near, far), carry(far, near))
        await near.close(code=far.close_code or 1001)
    return near


def handshake(request: web.Request) -> CIMultiDict[str]:
    """Headers of the client's handshake, without those that each connection makes anew."""
    headers = end_to_end(request.headers.items())
    for name in [name for name in headers if name.lower().startswith("sec-websocket") or name.lower() == "host"]:
        headers.popall(name, None)
    return headers


async def carry(source: Socket, target: Socket) -> None:
    async for message in source:
        if message.type is WSMsgType.TEXT:
            await target.send_str(message.data)
        elif message.type is WSMsgType.BINARY:
            await target.send_bytes(message.data)


async def first_to_end(*directions: Coroutine[None, None, None]) -> None:
    tasks = [asyncio.create_task(direction) for direction in directions]
    _, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
