"""What the application reads of an API Gateway event (HTTP API, payload 2.0)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rolecall.domain.errors import Unauthenticated

BEARER = "bearer "

EDGE_MARK = "rolecall.edge"
"""Set on events that came through the edge: only then its headers count."""

CLIENT_HEADER = "x-rolecall-client"
"""infra/edge.yaml writes the client's address into it, over whatever a client sent."""

MAX_USER_AGENT = 300


@dataclass(frozen=True, slots=True)
class Incoming:
    """A thin, typed view of the raw event; header names are lower case as the gateway sends them."""

    event: Mapping[str, Any]

    @property
    def method(self) -> str:
        return str(self.event["requestContext"]["http"]["method"]).upper()

    @property
    def path(self) -> str:
        return str(self.event["rawPath"])

    @property
    def request_id(self) -> str:
        return str(self.event["requestContext"].get("requestId", "")) or "unknown"

    @property
    def headers(self) -> Mapping[str, str]:
        return self.event.get("headers") or {}

    @property
    def cookies(self) -> Mapping[str, str]:
        """By name. The gateway lists them apart from the headers; other servers leave them in theirs."""
        pairs = self.event.get("cookies") or self.headers.get("cookie", "").split(";")
        return dict(_cookie(pair) for pair in reversed(pairs))

    @property
    def user_agent(self) -> str:
        return self.headers.get("user-agent", "")[:MAX_USER_AGENT]

    @property
    def client_address(self) -> str:
        """The client's own. Behind the edge it comes in a header, which counts only with the edge's secret."""
        told = self.headers.get(CLIENT_HEADER, "") if self.event.get(EDGE_MARK) else ""
        return told or str(self.event["requestContext"]["http"].get("sourceIp", ""))

    def bearer_token(self) -> str | None:
        """None when no Authorization header came. Raises Unauthenticated for another scheme."""
        header = self.headers.get("authorization", "").strip()
        if not header:
            return None
        if not header.lower().startswith(BEARER):
            raise Unauthenticated("Please send the token as Authorization: Bearer <token>.")
        return header[len(BEARER) :].strip()


def _cookie(pair: str) -> tuple[str, str]:
    name, _, value = pair.partition("=")
    return name.strip(), value.strip().strip('"')
