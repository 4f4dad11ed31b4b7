"""The EventBridge bus. `detail` is the event's data with its id and time, so consumers can go by the id."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.observability import logger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mypy_boto3_events import EventBridgeClient
    from mypy_boto3_events.type_defs import PutEventsRequestEntryTypeDef

    from rolecall.services.ports import StoredEvent

SOURCE = "rolecall"
AT_ONCE = 10
"""PutEvents takes ten entries."""


@dataclass(frozen=True, slots=True)
class EventBridgeBus:
    client: EventBridgeClient
    name: str

    def publish(self, events: Sequence[StoredEvent]) -> Sequence[StoredEvent]:
        """A failing call counts as nothing taken: the events stay in the outbox and are sent again."""
        batches = [events[start : start + AT_ONCE] for start in range(0, len(events), AT_ONCE)]
        return [event for batch in batches for event in self._taken(batch)]

    def _taken(self, batch: Sequence[StoredEvent]) -> Sequence[StoredEvent]:
        """One entry that the bus cannot take makes it refuse the request: then each is sent by itself."""
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            results = self.client.put_events(Entries=[self._entry(event) for event in batch])["Entries"]
        except (BotoCoreError, ClientError) as error:
            if len(batch) == 1 or not _is_refusal(error):
                _log([event.name for event in batch], type(error).__name__, _code(error))
                return []
            return [event for one in batch for event in self._taken([one])]
        answers = list(zip(batch, results, strict=True))
        for event, result in answers:
            if "ErrorCode" in result:
                _log([event.name], "refused", result["ErrorCode"])
        return [event for event, result in answers if "ErrorCode" not in result]

    def _entry(self, event: StoredEvent) -> PutEventsRequestEntryTypeDef:
        detail = {"id": event.id, "occurred_at": event.occurred_at.isoformat(), **event.data}
        return {
            "EventBusName": self.name,
            "Source": SOURCE,
            "DetailType": event.name,
            "Detail": json.dumps(detail),
            "Time": event.occurred_at,
        }


def _is_refusal(error: Exception) -> bool:
    return _code(error) == "ValidationException"


def _code(error: Exception) -> str:
    return str(getattr(error, "response", {}).get("Error", {}).get("Code", ""))


def _log(names: Sequence[str], error: str, code: str) -> None:
    """What was not taken by name alone: nobody's data stands in a log."""
    logger().warning("the bus did not take events", extra={"events": names, "error": error, "code": code})
