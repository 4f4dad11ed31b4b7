"""The WebSocket API: connect with a token or a ticket, listen, ask for what was missed.

The edge turns `/ws/<channel>/?token=…` into the socket's stage with `channel=<channel>`.
"""

import json
from collections.abc import Mapping
from typing import Any

from rolecall.bootstrap import notification_service, socket_tickets, storage, web_origins, web_parts
from rolecall.bootstrap.assembly import origin_secret
from rolecall.domain.errors import DomainError, InvalidToken
from rolecall.domain.ids import NotificationId
from rolecall.domain.notification import JOB_ALERTS
from rolecall.domain.principal import Principal
from rolecall.observability import logger
from rolecall.web.edge import came_by_the_edge
from rolecall.web.events import in_unit

CHANNELS = {JOB_ALERTS}
MAX_FRAME_BYTES = 64 * 1024


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401, ARG001 - LambdaContext
    """Statuses only: a socket's handshake shows no body, and frames are answered by pushes."""
    request = event["requestContext"]
    route, connection_id = request["routeKey"], request["connectionId"]
    logger().append_keys(connection_id=connection_id)
    if route == "$connect":
        headers = {name.lower(): value for name, value in (event.get("headers") or {}).items()}
        if not came_by_the_edge(headers, origin_secret()) or not _may_ask(headers):
            return {"statusCode": 403}
        return {"statusCode": _connect(connection_id, event.get("queryStringParameters") or {})}
    if route == "$disconnect":
        in_unit(storage().unit, lambda: notification_service().disconnect(connection_id))
    else:
        _message(connection_id, event.get("body") or "")
    return {"statusCode": 200}


def _may_ask(headers: Mapping[str, str]) -> bool:
    """Browsers say which page asks, and no CORS asks for us whether it may. Other clients have no page."""
    origin = headers.get("origin")
    return origin is None or origin in web_origins()


def _connect(connection_id: str, query: Mapping[str, str]) -> int:
    channel = query.get("channel", "").strip("/")
    if channel not in CHANNELS:
        return 404

    def open_socket() -> None:
        notification_service().connect(connection_id, channel, by=_caller(query))

    try:
        in_unit(storage().unit, open_socket)
    except InvalidToken:
        return 401
    return 200


def _caller(query: Mapping[str, str]) -> Principal:
    """Raises InvalidToken."""
    authentication = web_parts().authentication
    if "ticket" not in query:
        return authentication.principal(query.get("token", ""))
    ticket = socket_tickets().use(query["ticket"])
    return authentication.of_session(ticket.session_id, ticket.account_id)


def _message(connection_id: str, body: str) -> None:
    """`{"after": <id>}` asks for what came after that message. Else a frame is ignored, unless it is too long."""
    try:
        if len(body.encode()) > MAX_FRAME_BYTES:
            in_unit(storage().unit, lambda: notification_service().refuse(connection_id))
        elif (last_seen := _last_seen(body)) is not None:
            in_unit(storage().unit, lambda: notification_service().resume(connection_id, last_seen))
    except DomainError:
        logger().exception("a frame could not be answered")


def _last_seen(body: str) -> NotificationId | None:
    try:
        return NotificationId(int(json.loads(body)["after"]))
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError):
        return None
