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
        from botocore.exceptions import BotoCoreError, ClientError

        taken: list[StoredEvent] = []
        for start in range(0, len(events), AT_ONCE):
            batch = events[start : start + AT_ONCE]
            try:
                results = self.client.put_events(Entries=[self._entry(event) for event in batch])["Entries"]
            except (BotoCoreError, ClientError):
                continue
            taken += [event for event, result in zip(batch, results, strict=True) if "ErrorCode" not in result]
        return taken

    def _entry(self, event: StoredEvent) -> "PutEventsRequestEntryTypeDef":
        detail = {"id": event.id, "occurred_at": event.occurred_at.isoformat(), **event.data}
        return {
            "EventBusName": self.name,
            "Source": SOURCE,
            "DetailType": event.name,
            "Detail": json.dumps(detail),
            "Time": event.occurred_at,
        }
