"""From the outbox to the bus. What the bus took is removed; what it did not take is sent again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.services.ports import Clock, EventBus, Outbox, StoredEvent

OVERDUE = timedelta(minutes=2)
SWEPT_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    outbox: Outbox
    bus: EventBus
    clock: Clock

    def relay(self, events: Sequence[StoredEvent]) -> Sequence[StoredEvent]:
        """Publish and remove; returns what stays behind.

        Dying between the two publishes an event twice, never not at all: consumers go by the event's id.
        """
        taken = self.bus.publish(events)
        self.outbox.remove(taken)
        done = {event.id for event in taken}
        return [event for event in events if event.id not in done]

    def sweep(self) -> tuple[int, int]:
        """Send what the stream did not: returns how many were sent and how many stay."""
        overdue = self.outbox.older_than(self.clock.now() - OVERDUE, SWEPT_AT_ONCE)
        left = self.relay(overdue)
        return len(overdue) - len(left), len(left)
