"""Events as items of the outbox."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import ABSENT, Write, put
from rolecall.domain.ids import EventId

if TYPE_CHECKING:
    from rolecall.domain.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class DynamoStoredEvent:
    id: EventId
    name: str
    occurred_at: datetime
    data: Mapping[str, Any]


class OutboxRow(Row[DynamoStoredEvent], kind="event", entity=DynamoStoredEvent):
    """PK OUTBOX#<id modulo 8>  SK <id>."""

    @staticmethod
    def keys(entity: DynamoStoredEvent) -> ItemKeys:
        return ItemKeys(keys.outbox(entity.id))


def outbox_write(event: "Event", event_id: int, at: datetime) -> Write:
    stored = DynamoStoredEvent(id=EventId(event_id), name=event.name, occurred_at=at, data=event.data())
    return put(OutboxRow.from_entity(stored), ABSENT)
