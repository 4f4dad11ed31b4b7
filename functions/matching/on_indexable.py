"""Jobs, candidates and preferences changed: index them. The queue's one message group makes this the only writer."""

import json
from typing import Any

from rolecall.bootstrap import indexing_service
from rolecall.observability import count, logger
from rolecall.services.indexing import KIND_OF_EVENT, Due
from rolecall.web.events import BusEvent


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401, ARG001 - LambdaContext
    """The batch is indexed as a whole; a message that cannot be read fails alone, and what cannot be done now, all."""
    due, unreadable = {}, []
    for record in event["Records"]:
        try:
            due[record["messageId"]] = _due(BusEvent.of(record["body"]))
        except (ValueError, KeyError, TypeError):
            logger().exception("unreadable message", extra={"message_id": record["messageId"]})
            unreadable.append(record["messageId"])
    failed = unreadable + (list(due) if due and not _indexed(list(due.values())) else [])
    return {"batchItemFailures": [{"itemIdentifier": message_id} for message_id in failed]}


def _due(event: BusEvent) -> Due:
    kind, id_name = KIND_OF_EVENT[event.name]
    return Due(kind, int(event.data[id_name]), int(event.data["version"]))


def _indexed(due: list[Due]) -> bool:
    try:
        refused = indexing_service().index(due)
    except Exception:  # noqa: BLE001 - whatever it is, the queue delivers the batch again
        logger().exception("indexing failed", extra={"documents": json.dumps([[one.kind, one.id] for one in due])})
        return False
    for one in refused:
        logger().error("document refused", extra={"reason": one.reason})
        count("DocumentRefused")
    return True
