"""Pass HTTP requests on to the HTTP API, byte for byte, as CloudFront does on AWS."""

import logging
from collections.abc import Iterable

from aiohttp import ClientError, ClientSession, ClientTimeout, web
from multidict import CIMultiDict
from yarl import URL

logger = logging.getLogger(__name__)

# API Gateway answers after 30 s at the latest.
TIMEOUT = ClientTimeout(total=30)
# Of one connection, not of the message (RFC 9110, section 7.6.1).
HOP_BY_HOP = frozenset(
    {"connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer", "transfer-encoding",
     "upgrade", "content-length"},
)  # fmt: skip
# The edge overwrites it, so nobody can claim an address.
CLIENT_HEADER = "x-rolecall-client"
UNAVAILABLE = {"message": "Service Unavailable"}


async def pass_on(request: web.Request, session: ClientSession, api: str) -> web.StreamResponse:
    """Send the request to the API at the address `api` and answer with what it says. Path and query stay untouched."""
    url = URL(api + request.raw_path, encoded=True)
    headers = end_to_end(request.headers.items())
    headers[CLIENT_HEADER] = request.remote or ""
    body = await request.read()
    try:
        async with session.request(
            request.method, url, headers=headers, data=body or None, allow_redirects=False, timeout=TIMEOUT
        ) as answer:
            content = await answer.read()
    except (ClientError, TimeoutError) as error:
        logger.warning("%s %s: %r", request.method, request.path, error)
        return web.json_response(UNAVAILABLE, status=503)
    return web.Response(status=answer.status, headers=end_to_end(answer.headers.items()), body=content)


def end_to_end(headers: Iterable[tuple[str, str]]) -> CIMultiDict[str]:
    """The headers that travel all the way; a header that comes twice stays twice."""
    return CIMultiDict((name, value) for name, value in headers if name.lower() not in HOP_BY_HOP)
