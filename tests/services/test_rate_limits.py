"""Sixteen containers that share one table: nobody gets more than they may, and hardly anybody less.

Time passes as a test says; the counters are DynamoDB's, behind the real adapter.
"""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.errors import RateLimited
from rolecall.services.rate_limits import LEASE_SPAN_S, LIMITS, RateLimiter
from tests.counting import counting
from tests.fakes import FixedClock

CONTAINERS = 16
EXACT = [name for name, limit in LIMITS.items() if limit.is_exact]
LEASED = [name for name, limit in LIMITS.items() if not limit.is_exact]


@pytest.fixture
def limiters(storage: Storage, clock: FixedClock) -> list[RateLimiter]:
    """One for each container. The clock starts with a window of every class."""
    clock.at = clock.at.replace(hour=9, minute=0, second=0, microsecond=0)
    return [RateLimiter(storage.rates, clock) for _ in range(CONTAINERS)]


def admitted(limiters: Sequence[RateLimiter], name: str, clock: FixedClock, *, requests: int, within_s: float) -> int:
    """How many of so many requests are let in, evenly spread over the time and over the containers."""
    start, count = clock.at, 0
    for number in range(requests):
        clock.at = start + timedelta(seconds=number * within_s / requests)
        count += is_admitted(limiters[number % len(limiters)], name)
    return count


def is_admitted(limiter: RateLimiter, name: str, subject: str = "somebody") -> bool:
    try:
        limiter.check(name, subject)
    except RateLimited:
        return False
    return True


@pytest.mark.parametrize("name", EXACT)
def test_small_classes_are_exact(name: str, limiters: list[RateLimiter], clock: FixedClock) -> None:
    limit = LIMITS[name]
    clock.move(timedelta(seconds=-(clock.now().timestamp() % limit.window_s)))  # all within one window
    assert admitted(limiters, name, clock, requests=limit.requests + 10, within_s=limit.window_s - 1) == limit.requests


@pytest.mark.parametrize("name", LEASED)
@pytest.mark.parametrize("times", [1.5, 4.0])
def test_large_classes_never_let_in_more_than_the_limit(
    name: str, times: float, limiters: list[RateLimiter], clock: FixedClock
) -> None:
    limit = LIMITS[name]
    requests = int(times * limit.requests)
    assert admitted(limiters, name, clock, requests=requests, within_s=limit.window_s - 1) <= limit.requests


@pytest.mark.parametrize("containers", [1, 2, 4, 8, 16])
def test_evenly_spread_callers_are_not_refused_below_nine_tenths_of_the_limit(
    containers: int, limiters: list[RateLimiter], clock: FixedClock
) -> None:
    """Warm: a minute of the same traffic went before."""
    limit = LIMITS["search"]
    allowed = limit.requests * 9 // 10
    warm = limiters[:containers]
    for _ in range(3):
        minute = clock.at
        assert admitted(warm, "search", clock, requests=allowed, within_s=limit.window_s) == allowed
        clock.at = minute + timedelta(seconds=limit.window_s)


def test_a_warm_container_writes_once_for_every_ten_requests(limiters: list[RateLimiter], clock: FixedClock) -> None:
    limit, (limiter, *_) = LIMITS["search"], limiters
    admitted([limiter], "search", clock, requests=limit.requests, within_s=limit.window_s)
    clock.at = clock.at.replace(second=0, microsecond=0) + timedelta(minutes=1)
    with counting() as calls:
        admitted([limiter], "search", clock, requests=limit.requests, within_s=limit.window_s)
    assert len(calls) <= limit.requests / 10


@pytest.mark.parametrize("name", ["auth", "search"])
def test_who_is_denied_costs_no_more_than_a_write_a_second(
    name: str, limiters: list[RateLimiter], clock: FixedClock
) -> None:
    limit, (limiter, *_) = LIMITS[name], limiters
    for _ in range(limit.requests):
        assert is_admitted(limiter, name)
    with counting() as calls:
        assert admitted([limiter], name, clock, requests=200, within_s=10) == 0
    assert len(calls) <= 10


def test_a_new_window_lets_in_again_and_what_was_left_of_a_lease_is_forfeited(
    limiters: list[RateLimiter], clock: FixedClock
) -> None:
    limit = LIMITS["search"]
    assert admitted(limiters, "search", clock, requests=2 * limit.requests, within_s=30) <= limit.requests
    clock.at = clock.at.replace(second=0, microsecond=0) + timedelta(minutes=1)
    assert admitted(limiters, "search", clock, requests=2 * limit.requests, within_s=59) <= limit.requests


def test_one_caller_costs_no_other(limiters: list[RateLimiter]) -> None:
    limit, (limiter, *_) = LIMITS["auth"], limiters
    assert [is_admitted(limiter, "auth", "one") for _ in range(limit.requests + 1)][-1] is False
    assert is_admitted(limiter, "auth", "other")


def test_a_lease_is_no_larger_than_what_was_used_lately(limiters: list[RateLimiter], clock: FixedClock) -> None:
    limiter, *_ = limiters
    for _ in range(10):
        is_admitted(limiter, "search")
    clock.move(timedelta(minutes=1))
    with counting() as calls:
        for _ in range(2):
            is_admitted(limiter, "search")
            clock.move(timedelta(seconds=LEASE_SPAN_S + 1))
    assert len(calls) == 2
