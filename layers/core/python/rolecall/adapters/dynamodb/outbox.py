"""Events that were promised in a transaction and are not on the bus yet.

Event ids sort by time, so the oldest stand first in each of the eight partitions. An item is deleted once it is
published: what the partitions hold is work left to do.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.keys import OUTBOX_SHARDS, Span, padded
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.stored_events import OutboxRow
from rolecall.adapters.dynamodb.table import key_of
from rolecall.domain.ids import make_id
from rolecall.observability import count, logger

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from rolecall.adapters.dynamodb.codec import Item
    from rolecall.adapters.dynamodb.stored_events import DynamoStoredEvent
    from rolecall.services.ports import StoredEvent


def _readable(items: Iterable[Item]) -> Iterator[DynamoStoredEvent]:
    """What cannot be read holds back nothing else. It stays where it is, and is counted whenever it is met."""
    for item in items:
        try:
            yield OutboxRow.to_entity(item)
        except (KeyError, TypeError, ValueError):
            logger().error("an event in the outbox cannot be read", extra={"key": list(key_of(item))})
            count("OutboxUnreadable")


class DynamoOutbox(Repository):
    def older_than(self, at: datetime, limit: int) -> Sequence[DynamoStoredEvent]:
        """Oldest first, without what nobody can read. Access pattern 52 in docs/data-model.md."""
        span = Span(padded(0), padded(make_id(at, 0) - 1))
        items = [item for shard in range(OUTBOX_SHARDS) for item in self._oldest(shard, span, limit)]
        return sorted(_readable(items), key=lambda event: event.id)[:limit]

    def _oldest(self, shard: int, span: Span, limit: int) -> Iterable[Item]:
        return islice(self.table.query(keys.outbox_partition(shard), span, page_size=limit), limit)

    def remove(self, events: Iterable[StoredEvent]) -> None:
        """At once, and without harm when it is done twice. Access pattern 53 in docs/data-model.md."""
        self.table.delete_all([keys.outbox(event.id) for event in events])

    def of_stream(self, image: Mapping[str, Any]) -> DynamoStoredEvent:
        """The event in the new image of a stream record of the outbox (attributes in DynamoDB's JSON)."""
        return OutboxRow.to_entity(dict(image))
