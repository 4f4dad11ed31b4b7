"""How often a caller may do what.

Fixed windows, counted in the table. Classes of up to 20 a minute are counted exactly, one write a request. The
others take leases: a container takes as many requests at once as this caller made there in the last 12 seconds, at
least one, so a busy caller costs a write every dozen requests and a rare one is counted as it comes. What is left of
a lease when the window ends is forfeited.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from rolecall.domain.errors import RateLimited

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rolecall.services.ports import Clock, RateCounter

EXACT_PER_MINUTE = 20
LEASE_SPAN_S = 12
REMEMBERED_CALLERS = 10_000


class Limit(NamedTuple):
    requests: int
    window_s: int

    @property
    def is_exact(self) -> bool:
        return self.requests * 60 <= EXACT_PER_MINUTE * self.window_s


LIMITS: Mapping[str, Limit] = MappingProxyType(
    {
        "auth": Limit(5, 60),
        "auth_address": Limit(50, 60),  # all sign-ins and sign-ups of one client address together
        "upload": Limit(10, 60),
        "bulk": Limit(2, 60),
        "export": Limit(3, 86400),  # of everything that is kept of a person
        "search": Limit(100, 60),
        "general": Limit(100, 60),
        "general_hour": Limit(1000, 3600),
    }
)
"""Sources: hotgigs and resume_import, sections Rate Limiting. One class for the same action in every dialect."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What the X-RateLimit headers say. `reset_at` in epoch seconds."""

    limit: int
    remaining: int
    reset_at: int


@dataclass(slots=True)
class _Lease:
    window_start: int = 0
    left: int = 0
    used: int = 0
    denied_until: int = 0
    recent: deque[float] = field(default_factory=deque)

    def open_window(self, start: int) -> None:
        if start != self.window_start:
            self.window_start, self.left, self.used = start, 0, 0

    def wanted(self, now: float) -> int:
        while self.recent and self.recent[0] <= now - LEASE_SPAN_S:
            self.recent.popleft()
        return max(1, len(self.recent))


@dataclass(slots=True)
class RateLimiter:
    """`scale` multiplies every limit (a template parameter, for load tests and trusted networks)."""

    counter: RateCounter
    clock: Clock
    scale: int = 1
    _leases: dict[tuple[str, str], _Lease] = field(default_factory=dict)

    def check(self, rate_class: str, subject: str) -> Allowance:
        """Count one request of `subject`. Raises RateLimited, with the seconds until the window ends."""
        limit = LIMITS[rate_class]
        allowed = limit.requests * self.scale
        now = self.clock.now().timestamp()
        start = int(now) // limit.window_s * limit.window_s
        lease = self._lease(rate_class, subject)
        lease.open_window(start)
        if lease.denied_until > now or (lease.left == 0 and not self._take(lease, (rate_class, subject), limit, now)):
            lease.denied_until = start + limit.window_s
            raise RateLimited(retry_after_s=max(1, start + limit.window_s - int(now)))
        lease.left -= 1
        lease.recent.append(now)
        return Allowance(allowed, max(0, allowed - lease.used + lease.left), start + limit.window_s)

    def refused(self, rate_class: str, error: RateLimited) -> Allowance:
        """What the headers of a refused request say."""
        reset_at = int(self.clock.now().timestamp()) + (error.retry_after_s or 0)
        return Allowance(LIMITS[rate_class].requests * self.scale, 0, reset_at)

    def _take(self, lease: _Lease, key: tuple[str, str], limit: Limit, now: float) -> bool:
        """A lease as large as the caller's recent use or what seems to be left, else a single request, else nothing."""
        allowed = limit.requests * self.scale
        amounts = (1,) if limit.is_exact else (max(1, min(lease.wanted(now), allowed - lease.used)), 1)
        for amount in dict.fromkeys(amounts):
            used = self.counter.take(
                *key, window_start=lease.window_start, window_s=limit.window_s, limit=allowed, amount=amount
            )
            if used is not None:
                lease.left, lease.used = amount, used
                return True
        return False

    def _lease(self, rate_class: str, subject: str) -> _Lease:
        if len(self._leases) > REMEMBERED_CALLERS:
            self._leases.clear()
        return self._leases.setdefault((rate_class, subject), _Lease())
