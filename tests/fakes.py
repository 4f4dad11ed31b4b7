"""Time and randomness that a test decides."""

import random
from datetime import UTC, datetime, timedelta

from rolecall.domain.ids import RANDOM_BITS, SessionId, make_id

START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


class FixedClock:
    """Stands still until it is moved."""

    def __init__(self, at: datetime = START) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def move(self, by: timedelta) -> None:
        self.at += by


class SeededIds:
    """The same ids in the same order for the same seed, made at the clock's time."""

    def __init__(self, clock: FixedClock, seed: int = 1) -> None:
        self._clock = clock
        self._random = random.Random(seed)
        self._last = 0

    def new(self) -> int:
        """Never twice the same: where two would clash, the next one is taken."""
        self._last = max(self._last + 1, make_id(self._clock.now(), self._random.getrandbits(RANDOM_BITS)))
        return self._last

    def session(self) -> SessionId:
        return SessionId(f"{self._random.getrandbits(128):032x}")

    def code(self) -> str:
        return f"{self._random.randrange(1_000_000):06d}"
