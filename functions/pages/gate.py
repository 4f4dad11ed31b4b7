"""What every page has in common: who may come in, addresses without a trailing slash, headers that protect readers."""

from collections.abc import Mapping
from types import MappingProxyType

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rolecall.bootstrap.assembly import origin_secret
from rolecall.web.edge import came_by_the_edge

SAFE_HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        ),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Referrer-Policy": "no-referrer",
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
    }
)
"""`data:` because the reference's style sheet holds its icons."""


class Gate:
    def __init__(self, application: ASGIApp) -> None:
        self.application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(SAFE_HEADERS)
            await send(message)

        application = self.application if self._lets_in(scope) else PlainTextResponse("Forbidden", status_code=403)
        await application({**scope, "path": scope["path"].rstrip("/") or "/"}, receive, send_safely)

    @staticmethod
    def _lets_in(scope: Scope) -> bool:
        return came_by_the_edge(Headers(scope=scope), origin_secret())
