"""The unit of work: what a request or an event writes becomes one transaction.

It holds the entities, their claims to unique names, the events for the outbox and the answer kept for an
Idempotency-Key. So nobody ever sees one of them without the others, whichever process dies.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb.errors import Cancelled
from rolecall.adapters.dynamodb.kept import keep_answer
from rolecall.adapters.dynamodb.stored_events import outbox_write
from rolecall.adapters.dynamodb.table import back_off
from rolecall.domain.errors import AlreadyAnswered, DomainError, Stale, Unavailable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rolecall.adapters.dynamodb.table import Table
    from rolecall.adapters.dynamodb.writes import Write
    from rolecall.domain.events import Event
    from rolecall.services.callers import KeptAnswer
    from rolecall.services.ports import Clock, IdSource

MAX_WRITES = 100
"""DynamoDB's own bound. A unit that grows with its input is a bug long before it is reached."""

ATTEMPTS = 5
"""Two transactions that touch one item at the same moment: DynamoDB refuses one, which is soon free to try again."""

CONDITION_FAILED = "ConditionalCheckFailed"
CONFLICT = "TransactionConflict"

OnConflict = Callable[[], DomainError]


class Staged:
    def __init__(self) -> None:
        self.writes: list[tuple[Write, OnConflict]] = []
        self.events: list[Event] = []


class DynamoUnit:
    """One per process; what is staged belongs to the context (thread, task) that began the unit."""

    def __init__(self, table: Table, ids: IdSource, clock: Clock) -> None:
        self._table = table
        self._ids = ids
        self._clock = clock
        self._current: ContextVar[Staged | None] = ContextVar("staged", default=None)

    @contextmanager
    def begin(self) -> Iterator[None]:
        """A unit begun within another is a transaction of its own."""
        token = self._current.set(Staged())
        try:
            yield
        finally:
            self._current.reset(token)

    def stage(self, *writes: Write, on_conflict: OnConflict = Stale, events: Sequence[Event] = ()) -> None:
        """`on_conflict` makes the error to raise at commit when a condition of these writes does not hold."""
        staged = self._staged()
        taken = {write.key for write, _ in staged.writes}
        for write in writes:
            if write.key in taken:
                raise RuntimeError(f"{write.key} is written twice in one unit of work")
            taken.add(write.key)
            staged.writes.append((write, on_conflict))
        staged.events.extend(events)

    def commit(self, *, keep: KeptAnswer | None = None) -> None:
        staged = self._staged()
        writes = [*self._answer(keep), *staged.writes, *self._outbox(staged.events)]
        staged.writes, staged.events = [], []
        if len(writes) > MAX_WRITES:
            raise RuntimeError(f"{len(writes)} writes in one unit of work; a transaction holds {MAX_WRITES}")
        if writes:
            self._transact(writes)

    def _staged(self) -> Staged:
        staged = self._current.get()
        if staged is None:
            raise RuntimeError("a write outside a unit of work: open one with begin()")
        return staged

    def _answer(self, keep: KeptAnswer | None) -> list[tuple[Write, OnConflict]]:
        """First of all: the loser among twins meets its twin's other writes too, and must hear of the answer."""
        return [(keep_answer(keep, self._clock.now()), AlreadyAnswered)] if keep else []

    def _outbox(self, events: Sequence[Event]) -> list[tuple[Write, OnConflict]]:
        now = self._clock.now()
        return [(outbox_write(event, self._ids.new(), now), Stale) for event in events]

    def _transact(self, writes: Sequence[tuple[Write, OnConflict]]) -> None:
        for attempt in range(ATTEMPTS):
            try:
                # What was refused was not applied, so each attempt is a transaction of its own with a token of its
                # own; the token is for the client's repeats of one attempt whose answer got lost.
                self._table.transact([write for write, _ in writes], token=secrets.token_hex(16))
            except Cancelled as cancelled:
                _raise_conflict(cancelled, writes)
            else:
                return
            back_off(attempt)
        raise Stale


def _raise_conflict(cancelled: Cancelled, writes: Sequence[tuple[Write, OnConflict]]) -> None:
    """Raise what the first refused write says; return when another attempt may succeed."""
    for reason, (_, on_conflict) in zip(cancelled.reasons, writes, strict=True):
        if reason == CONDITION_FAILED:
            raise on_conflict() from cancelled
    others = set(cancelled.reasons) - {"None", CONFLICT}
    if others & {"ThrottlingError", "ProvisionedThroughputExceeded"}:
        raise Unavailable(retry_after_s=1) from cancelled
    if others:
        raise cancelled
