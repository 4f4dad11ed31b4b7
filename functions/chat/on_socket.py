"""The WebSocket API: connect with a token, listen, ask for what was missed.

The edge turns `/ws/<channel>/?token=…` into the socket's stage with `channel=<channel>`.
"""

import json
from typing import Any

from rolecall.bootstrap import notification_service, storage, web_parts
from rolecall.bootstrap.assembly import origin_secret
from rolecall.domain.errors import DomainError, InvalidToken
from rolecall.domain.ids import NotificationId
from rolecall.domain.notification import JOB_ALERTS
from rolecall.observability import logger
from rolecall.web.edge import came_by_the_edge
from rolecall.web.events import in_unit

CHANNELS = {JOB_ALERTS}
MAX_FRAME_CHARACTERS = 64 * 1024


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401, ARG001 - LambdaContext
    """Statuses only: a socket's handshake shows no body, and frames are answered by pushes."""
    request = event["requestContext"]
    route, connection_id = request["routeKey"], request["connectionId"]
    logger().append_keys(connection_id=connection_id)
    if route == "$connect":
        headers = {name.lower(): value for name, value in (event.get("headers") or {}).items()}
        if not came_by_the_edge(headers, origin_secret()):
            return {"statusCode": 403}
        return {"statusCode": _connect(connection_id, event.get("queryStringParameters") or {})}
    if route == "$disconnect":
        in_unit(storage().unit, lambda: notification_service().disconnect(connection_id))
    else:
        _message(connection_id, event.get("body") or "")
    return {"statusCode": 200}


def _connect(connection_id: str, query: dict[str, str]) -> int:
    channel = query.get("channel", "").strip("/")
    if channel not in CHANNELS:
        return 404
    try:
        principal = web_parts().authentication.principal(query.get("token", ""))
    except InvalidToken:
        return 401
    in_unit(storage().unit, lambda: notification_service().connect(connection_id, channel, by=principal))
    return 200


def _message(connection_id: str, body: str) -> None:
    """`{"after": <id>}` asks for what came after that message. Anything else is ignored."""
    if len(body) > MAX_FRAME_CHARACTERS:
        return
    try:
        after = json.loads(body)["after"]
        last_seen = NotificationId(int(after))
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError):
        return
    try:
        in_unit(storage().unit, lambda: notification_service().resume(connection_id, last_seen))
    except DomainError:
        logger().exception("missed messages could not be sent")
