"""P1, P2, P3: a cold start from the built artefact, imports and first request: `python -m bench.startup`.

Instructions are those of the whole process, interpreter included, as valgrind counts them: they repeat to a few
thousandths on a busy machine, where time does not. Each process is fresh, has its layers alone, and is answered by
MiniStack in another process. The floor is a bare handler that has made boto3's DynamoDB client and called nothing.
"""

import sys
from collections.abc import Iterator

from bench.artefact import functions
from bench.emulated import emulated_aws
from bench.figures import Figure, show
from bench.floor import EVENT, HANDLER, floors
from bench.imports import forbidden
from bench.isolated import can_count, cold_start
from bench.people import send, settle
from bench.requests import REQUESTS

MOST = 1.5
MOST_OF = {"Auth": 1.7, "Pages": None}
"""Auth computes a password hash. Pages runs FastAPI, behind a cache."""


def figures() -> Iterator[Figure]:
    if not can_count():
        raise SystemExit("bench.startup counts instructions with valgrind, which is missing: apt install valgrind")
    with emulated_aws() as environment:
        people = settle(environment)
        floor = {
            name: cold_start([folder], HANDLER, EVENT, environment=environment, count=True).instructions
            for name, folder in floors().items()
        }
        yield Figure("P2", "floor: boto3 as it comes", floor["stock"] / 1e6, "M instructions")
        yield Figure("P2", "floor: with our trimmed data", floor["trimmed"] / 1e6, "M instructions")
        for request in REQUESTS:
            done = send(request.function, request.event(people), environment, counted=True)
            title = f"{request.function}: {request.name}"
            note = f"{done.instructions / 1e6:,.0f} M, {done.instructions / floor['trimmed']:.2f} x the trimmed floor"
            ratio = done.instructions / floor["stock"]
            yield Figure("P2", title, ratio, "x floor", MOST_OF.get(request.function, MOST), note)
            found = forbidden(functions()[request.function], done)
            yield Figure("P1", title, len(done.compiled), "sources compiled", 0)
            yield Figure("P3", title, len(found), "forbidden packages", 0, ", ".join(sorted(found)))


if __name__ == "__main__":
    sys.exit(not show(figures()))
