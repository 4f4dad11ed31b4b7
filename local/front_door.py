"""The one address of a local cloud: what CloudFront is on AWS, and a mailbox.

It runs as `python -m local.front_door '{"port": 8000, "aws_url": …}'`, with the fields of `FrontDoor`.
"""

import json
import logging
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass

from aiohttp import ClientSession, TCPConnector, web

from local import mailbox, sockets
from local.channels import Channels
from local.proxy import pass_on

# What a client did not send is not invented on its behalf.
OWN_HEADERS = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")
MAX_BODY_BYTES = 10 * 2**20  # as API Gateway


@dataclass(frozen=True, slots=True)
class FrontDoor:
    """Listens on `port`; `http_api` and `sockets_api` are ids of the two APIs in the AWS at `aws_url`."""

    port: int
    aws_url: str
    http_api: str
    sockets_api: str
    stage: str

    def application(self) -> web.Application:
        application = web.Application(client_max_size=MAX_BODY_BYTES)
        application[DOOR] = self
        application[CHANNELS] = Channels.read()
        application.cleanup_ctx.append(open_session)
        application.router.add_get("/mailbox", show_mailbox)
        application.router.add_get("/mailbox.json", list_mailbox)
        application.router.add_route("*", "/{path:.*}", answer)
        return application

    @property
    def http_address(self) -> str:
        """By path, because addressed by host MiniStack would lose the slash of `/job/`."""
        return f"{self.aws_url}/_aws/execute-api/{self.http_api}/$default"

    @property
    def sockets_address(self) -> str:
        return f"{self.aws_url}/_aws/execute-api/{self.sockets_api}/{self.stage}"


DOOR = web.AppKey("door", FrontDoor)
CHANNELS = web.AppKey("channels", Channels)
SESSION = web.AppKey("session", ClientSession)


async def open_session(application: web.Application) -> AsyncIterator[None]:
    async with ClientSession(
        connector=TCPConnector(limit=0), auto_decompress=False, skip_auto_headers=OWN_HEADERS
    ) as session:
        application[SESSION] = session
        yield


async def answer(request: web.Request) -> web.StreamResponse:
    """A socket, or anything else."""
    app = request.app
    channels = app[CHANNELS]
    if not channels.covers(request.path):
        return await pass_on(request, app[SESSION], app[DOOR].http_address)
    channel = channels.channel_of(request.path)
    if channel is None:
        raise web.HTTPNotFound
    return await sockets.connect(request, app[SESSION], app[DOOR].sockets_address, channel)


async def show_mailbox(request: web.Request) -> web.Response:
    return mailbox.page(await mailbox.sent_mails(request.app[SESSION], request.app[DOOR].aws_url))


async def list_mailbox(request: web.Request) -> web.Response:
    mails = await mailbox.sent_mails(request.app[SESSION], request.app[DOOR].aws_url)
    return mailbox.listing(mails, request.query.get("to"))


def main() -> None:
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s %(message)s", level=logging.WARNING)
    door = FrontDoor(**json.loads(sys.argv[1]))
    web.run_app(door.application(), host="127.0.0.1", port=door.port, print=None)


if __name__ == "__main__":
    main()
