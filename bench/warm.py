"""P5: CPU of the framework in a warm request, beside one GetItem: `python -m bench.warm`.

The framework is everything between the event and an operation that does nothing, and back: dialect, route, caller,
rate limit, validation, unit of work, answer. CPU time in this process, without the AWS calls, which MiniStack answers
in another. Rounds alternate with GetItem calls of the same client; the smallest of each counts, because what else
runs on the machine only ever adds. What whole operations cost beside their AWS calls is reported.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from time import process_time
from typing import Any

from bench.emulated import emulated_aws
from bench.figures import Figure, show
from bench.people import Event, settle
from bench.requests import REQUESTS
from tests.aws_calls import Perform, around_every_call
from tests.events import http_event

ROUNDS = 40
CALLS_A_ROUND = 10
ROUTES = 60
MOST = 0.15
MOST_LAST = 1.2
WHOLE = {"get preference", "browse", "set availability", "matches of a job"}

Handler = Callable[[Event, None], object]


class AwsTime:
    """CPU time spent in AWS calls."""

    def __init__(self) -> None:
        self.spent_s = 0.0

    def __call__(self, _service: str, operation: str, arguments: Mapping[str, Any], perform: Perform) -> Any:  # noqa: ANN401 - the answer
        started = process_time()
        try:
            return perform(operation, arguments)
        finally:
            self.spent_s += process_time() - started


def figures() -> Iterator[Figure]:
    with emulated_aws() as environment:
        people = settle(environment)
        os.environ.update(environment)
        aws = AwsTime()
        with around_every_call(aws):
            yield from _framework(aws)
            for request in REQUESTS:
                if request.name in WHOLE:
                    handler = import_module(f"{request.function.lower()}.api").handler
                    ours, get_item = _beside_get_item(handler, request.event(people), aws)
                    yield Figure("P5", f"{request.function}: {request.name}, all of ours", ours / get_item, "x GetItem")


def _framework(aws: AwsTime) -> Iterator[Figure]:
    """An application as large as one may be, whose operations do nothing."""
    handler = _handler()
    first, last = (http_event("GET", f"/bench/{number}/things/1") for number in (0, ROUTES - 1))
    first_s, get_item_s = _beside_get_item(handler, first, aws)
    last_s, _ = _beside_get_item(handler, last, aws)
    note = f"{first_s * 1e6:.0f} µs beside {get_item_s * 1e6:.0f} µs"
    yield Figure("P5", "framework, warm", first_s / get_item_s, "x GetItem", MOST, note)
    yield Figure("P5", f"last of {ROUTES} routes", last_s / first_s, "x the first", MOST_LAST)


def _beside_get_item(handler: Handler, event: Event, aws: AwsTime) -> tuple[float, float]:
    """CPU seconds of a request without its AWS calls, and of a GetItem."""
    from rolecall.bootstrap import storage

    handler(event, None)
    ours, get_item = [], []
    for _ in range(ROUNDS):
        aws.spent_s = 0.0
        all_s = _cpu_s(lambda: handler(event, None))
        ours.append(all_s - aws.spent_s / CALLS_A_ROUND)
        get_item.append(_cpu_s(storage().probe))
    return min(ours), min(get_item)


def _cpu_s(call: Callable[[], object]) -> float:
    started = process_time()
    for _ in range(CALLS_A_ROUND):
        call()
    return (process_time() - started) / CALLS_A_ROUND


def _handler() -> Handler:
    """career_nexus owns every path that nobody else has, and counts its callers in leases."""
    from rolecall.bootstrap import web_parts
    from rolecall.web.http_handler import HttpHandler
    from rolecall.web.router import Router

    router = Router()
    for number in range(ROUTES):
        router.get(f"/bench/{number}/things/<thing>")(_nothing)
    handler = HttpHandler("bench", (), web_parts, lambda: None)
    handler.app("career_nexus", "/").include_router(router)
    return handler


def _nothing(thing: str) -> dict[str, str]:
    return {"thing": thing}


if __name__ == "__main__":
    sys.exit(not show(figures()))
