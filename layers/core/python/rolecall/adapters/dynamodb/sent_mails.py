"""Which mails were sent, so that an event that is delivered again sends none."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import instant, text
from rolecall.adapters.dynamodb.errors import ConditionFailed
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import time_to_live
from rolecall.adapters.dynamodb.writes import Condition, update
from rolecall.domain.errors import Unavailable

if TYPE_CHECKING:
    from rolecall.domain.ids import EventId

CLAIM = timedelta(minutes=1)
"""How long whoever began to send is left alone: longer than the function lives, shorter than the queue waits."""

REMEMBERED = timedelta(days=35)
"""Longer than the bus's archive: replaying it sends nobody an old code."""

FREE = "attribute_not_exists(sent_at) AND (attribute_not_exists(claimed_until) OR claimed_until <= :now)"


class DynamoSentMails(Repository):
    """PK MAIL#<event id>  SK MAIL; `claimed_until` while it is being sent, `sent_at` once it was."""

    def begin(self, event_id: EventId) -> bool:
        """Access pattern 66 in docs/data-model.md."""
        now = self.clock.now()
        free = Condition(FREE, {":now": text(instant(now))})
        claim = {":until": text(instant(now + CLAIM)), ":ends": time_to_live(now + REMEMBERED)}
        try:
            self.table.update(
                update(keys.mail(event_id), "SET claimed_until = :until, expires_at = :ends", free, claim)
            )
        except ConditionFailed as failed:
            if "sent_at" in (self.table.get(keys.mail(event_id)) or {}):
                return False
            raise Unavailable from failed
        return True

    def finish(self, event_id: EventId) -> None:
        """Access pattern 67 in docs/data-model.md."""
        once = Condition("attribute_not_exists(sent_at)")
        self.table.update(
            update(keys.mail(event_id), "SET sent_at = :at", once, {":at": text(instant(self.clock.now()))})
        )

    def give_back(self, event_id: EventId) -> None:
        """Access pattern 68 in docs/data-model.md."""
        self.table.delete_all([keys.mail(event_id)])
