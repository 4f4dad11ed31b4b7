"""The EventBridge bus. `detail` is the event's data with its id and time, so consumers can go by the id."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.services.ports import StoredEvent

if TYPE_CHECKING:
    from mypy_boto3_events import EventBridgeClient
    from mypy_boto3_events.type_defs import PutEventsRequestEntryTypeDef

SOURCE = "rolecall"
AT_ONCE = 10
"""PutEvents takes ten entries."""


@dataclass(frozen=True, slots=True)
class EventBridgeBus:
    client: "EventBridgeClient"
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
                return []
            return [event for one in batch for event in self._taken([one])]
        return [event for event, result in zip(batch, results, strict=True) if "ErrorCode" not in result]

    def _entry(self, event: StoredEvent) -> "PutEventsRequestEntryTypeDef":
        detail = {"id": event.id, "occurred_at": event.occurred_at.isoformat(), **event.data}
        return {
            "EventBusName": self.name,
            "Source": SOURCE,
            "DetailType": event.name,
            "Detail": json.dumps(detail),
            "Time": event.occurred_at,
        }


def _is_refusal(error: Exception) -> bool:
    response = getattr(error, "response", {})
    return bool(response) and response["Error"]["Code"] == "ValidationException"
