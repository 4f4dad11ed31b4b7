"""Events that were promised in a transaction and are not on the bus yet.

Event ids sort by time, so the oldest stand first in each of the eight partitions. An item is deleted once it is
published: what the partitions hold is work left to do.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import Item
from rolecall.adapters.dynamodb.keys import OUTBOX_SHARDS, ItemKeys, Span, padded
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.table import Table
from rolecall.adapters.dynamodb.writes import ABSENT, Write, put
from rolecall.domain.events import Event
from rolecall.domain.ids import EventId, make_id
from rolecall.services.ports import StoredEvent


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


def outbox_write(event: Event, event_id: int, at: datetime) -> Write:
    stored = DynamoStoredEvent(id=EventId(event_id), name=event.name, occurred_at=at, data=event.data())
    return put(OutboxRow.from_entity(stored), ABSENT)


@dataclass(frozen=True, slots=True)
class DynamoOutbox:
    table: Table

    def older_than(self, at: datetime, limit: int) -> Sequence[DynamoStoredEvent]:
        """Oldest first. Access pattern 52 in docs/data-model.md."""
        span = Span(padded(0), padded(make_id(at, 0) - 1))
        items = [item for shard in range(OUTBOX_SHARDS) for item in self._oldest(shard, span, limit)]
        return sorted(map(OutboxRow.to_entity, items), key=lambda event: event.id)[:limit]

    def _oldest(self, shard: int, span: Span, limit: int) -> Iterable[Item]:
        return islice(self.table.query(keys.outbox_partition(shard), span, page_size=limit), limit)

    def remove(self, events: Iterable[StoredEvent]) -> None:
        """At once, and without harm when it is done twice. Access pattern 53 in docs/data-model.md."""
        self.table.delete_all([keys.outbox(event.id) for event in events])

    def of_stream(self, image: Mapping[str, Any]) -> DynamoStoredEvent:
        """The event in the new image of a stream record of the outbox (attributes in DynamoDB's JSON)."""
        return OutboxRow.to_entity(dict(image))
