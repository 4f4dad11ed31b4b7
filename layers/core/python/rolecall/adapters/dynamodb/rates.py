"""Counters of the rate limiter: one item for each caller, class and window."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import number
from rolecall.adapters.dynamodb.errors import ConditionFailed
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import time_to_live
from rolecall.adapters.dynamodb.writes import Condition, update


class DynamoRateCounter(Repository):
    """PK RATE#<class>#<hash of the caller>  SK WINDOW#<start>; `used` is what was taken from the window."""

    def take(
        self, bucket: str, subject: str, *, window_start: int, window_s: int, limit: int, amount: int
    ) -> int | None:
        """Access pattern 51 in docs/data-model.md: the bound is the condition of the write that counts.

        An answer that got lost is asked for again and counted again: a caller may get less than the limit, never more.
        """
        if amount > limit:
            return None
        key = keys.rate_window(bucket, hashlib.sha256(subject.encode()).hexdigest()[:32], window_start)
        room = Condition("attribute_not_exists(used) OR used <= :room", {":room": number(limit - amount)})
        ends_at = datetime.fromtimestamp(window_start, UTC) + timedelta(seconds=window_s)
        counted = {":amount": number(amount), ":ends": time_to_live(ends_at)}
        try:
            changed = self.table.update(update(key, "ADD used :amount SET expires_at = :ends", room, counted))
        except ConditionFailed:
            return None
        return int(changed["used"]["N"])
