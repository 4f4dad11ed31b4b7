"""Jobs, candidates and preferences changed: index them. The queue's one message group makes this the only writer."""

from typing import Any

from rolecall.bootstrap import indexing_service
from rolecall.domain.errors import Unavailable
from rolecall.observability import count, logger
from rolecall.services.indexing import KIND_OF_EVENT, Due
from rolecall.web.events import BusEvent


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401, ARG001 - LambdaContext
    """The batch is indexed as a whole; a message that cannot be read fails alone, and what cannot be done now, all."""
    due, failed = {}, []
    for record in event["Records"]:
        try:
            due[record["messageId"]] = _due(BusEvent.of(record["body"]))
        except (ValueError, KeyError, TypeError):
            logger().exception("unreadable message", extra={"message_id": record["messageId"]})
            failed.append(record["messageId"])
    failed += _not_indexed(due) if due else []
    return {"batchItemFailures": [{"itemIdentifier": message_id} for message_id in failed]}


def _due(event: BusEvent) -> Due:
    kind, id_name = KIND_OF_EVENT[event.name]
    return Due(kind, int(event.data[id_name]), int(event.data["version"]))


def _not_indexed(due: dict[str, Due]) -> list[str]:
    """The messages to deliver again.

    Whoever cannot be reached now will be for all of them. Anything else has its cause in one of the documents: then
    each is indexed by itself, so that it stops no other.
    """
    try:
        refused = indexing_service().index(due.values())
    except Exception as error:  # noqa: BLE001 - whatever it is, the queue delivers it again
        logger().exception("indexing failed", extra={"documents": [[one.kind, one.id] for one in due.values()]})
        if isinstance(error, Unavailable) or len(due) == 1:
            return list(due)
        return [failed for message_id, one in due.items() for failed in _not_indexed({message_id: one})]
    for one in refused:
        logger().error("document refused", extra={"reason": one.reason})
        count("DocumentRefused")
    return []
