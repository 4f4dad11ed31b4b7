"""P12: what a month of traffic costs, from what each operation asks of AWS (`tests/functions/costs.json`).

The requests are measured; how often people make them, how long functions run and what happens behind the requests
are assumptions, all in this file and all printed into docs/cost.md.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from bench.prices import PRICES
from tools.template import ROOT

COSTS = ROOT / "tests" / "functions" / "costs.json"

PER_1000_USERS = {
    "S1-01 register": 50,
    "S1-02 login": 1_000,
    "S1-03 refresh": 20_000,
    "S1-04 logout": 500,
    "S3-01 ask for a code": 150,
    "S3-01 send the code": 120,
    "S3-03 signin": 2_000,
    "S0-01 set_availability": 500,
    "S1-10 post_job": 100,
    "S3-38 post_job": 100,
    "S3-41 set_preference": 300,
    "S4-01 upload": 400,
    "S2-81 browse": 30_000,
    "S3-43 get_preference": 1_000,
    "S4-03 status": 2_000,
    "S4-04 data": 800,
    "S4-05 download": 200,
    "S4-18 candidate matches": 10_000,
    "S4-20 job matches": 4_000,
    "receipt": 500,
    "job document": 200,
}
"""How often 1,000 monthly users, 50 of them recruiters, do it in a month."""

BASE_S = 0.020
CALL_S = 0.006
HASH_S = 0.045
HASHES = {"S1-01 register", "S1-02 login", "S3-01 ask for a code", "S3-01 send the code", "S3-03 signin"}
"""Seconds a request takes in a warm container of 1 GB: its own, for each call of AWS, and for a password hash."""

SAMPLED = 0.05
LOG_GB = 900e-9
ANSWER_GB = 3e-6
"""Of each request: the share that is traced, its log lines, what is sent back."""

KEPT_MATCHES = 40
ALERTS = 20
"""Stored for a job or a candidate that became searchable, and for a job: people whose preference it fits."""

MATCH_UNITS = 12
NOTIFICATION_UNITS = 10
LARGE_GB = 1769 / 1024
QUEUE_CALLS = 3
"""A message is sent, received and deleted."""

SCANNED = 0.05
SCANNED_PAGES = 2
"""The share of resumes that are pictures, and how many pages these have."""

Amounts = Mapping[str, float]
"""How much of what has a price."""


def together(*parts: Amounts) -> dict[str, float]:
    sums: dict[str, float] = defaultdict(float)
    for part in parts:
        for price, amount in part.items():
            sums[price] += amount
    return dict(sums)


def times(count: float, part: Amounts) -> Amounts:
    return {price: amount * count for price, amount in part.items()}


def _message(kind: str = "queue request", *, seconds: float, gb: float = 1.0) -> Amounts:
    """An event that the relay sends and a queue takes to a function, alone in its batch."""
    return {
        "event": 1,
        kind: QUEUE_CALLS,
        "lambda request": 2,
        "lambda time": seconds * gb + 0.02,
        "log": 2 * LOG_GB,
        "write unit": 1,  # the relay deletes what it sent
    }


def _indexed() -> Amounts:
    """One commit of the search index: five kilobytes in some seven files, and the manifest."""
    commit = {"s3 write": 8, "s3 read": 2, "read unit": 3, "event": 1}
    return together(_message("fifo queue request", seconds=0.5, gb=LARGE_GB), commit)


def _matched() -> Amounts:
    stored = {"read unit": 2 * KEPT_MATCHES, "write unit": KEPT_MATCHES * (MATCH_UNITS + 1), "event": KEPT_MATCHES}
    return together(_message(seconds=0.8, gb=LARGE_GB), stored, {"s3 read": 10})


def _alerted() -> Amounts:
    stored = {"read unit": ALERTS, "write unit": ALERTS * NOTIFICATION_UNITS, "socket message": ALERTS, "s3 read": 10}
    return together(_message(seconds=0.5), stored, times(ALERTS, _message(seconds=0.1)))


def _mailed() -> Amounts:
    return together(_message(seconds=0.2), {"mail": 1, "write unit": 2})


def _parsed() -> Amounts:
    """The parser, its three reports, and the candidate that changes."""
    parser = {"lambda request": 1, "lambda time": 1.5 * LARGE_GB, "s3 read": 4, "s3 write": 5, "log": LOG_GB}
    stored = {"read unit": 6, "write unit": 30}
    read = times(SCANNED, _read_elsewhere())
    return together(parser, stored, read, times(3, _message(seconds=0.1)), _indexed(), _matched())


def _read_elsewhere() -> Amounts:
    """Textract's pages, the function that fetches its answer, and the message that is its deadline."""
    fetched = {"lambda request": 1, "lambda time": 1.5 * LARGE_GB, "s3 read": 1, "s3 write": 1, "log": LOG_GB}
    deadline = {"queue request": QUEUE_CALLS, "lambda request": 1, "lambda time": 0.1, "read unit": 1}
    return together({"scanned page": SCANNED_PAGES}, fetched, deadline)


BEHIND: Mapping[str, Amounts] = {
    "S1-01 register": _mailed(),
    "S3-01 ask for a code": _mailed(),
    "S3-01 send the code": together(_indexed(), _matched()),
    "S0-01 set_availability": together(_indexed(), _matched()),
    "S1-10 post_job": together(_indexed(), _matched(), _alerted()),
    "S3-38 post_job": together(_indexed(), _matched(), _alerted()),
    "S3-41 set_preference": _indexed(),
    "S4-01 upload": _parsed(),
    "choose resume": together(_indexed(), _matched()),
}
"""What happens behind a request, until nothing is left to do."""

TABLE_GB = 30e-6
OBJECT_GB = 200e-6
SOCKET_MINUTES = 200
"""Of each user: stored in the table and its backup, in the buckets, and minutes of an open socket a month."""


def operations() -> Mapping[str, Any]:
    found: dict[str, Any] = json.loads(COSTS.read_text())
    return found


def amounts(users: int) -> Amounts:
    """What of everything that has a price `users` people use in a month."""
    kept = {"table": TABLE_GB, "table backup": TABLE_GB, "object": OBJECT_GB, "socket minute": SOCKET_MINUTES}
    asked = [times(PER_1000_USERS.get(name, 0) / 1000, each(name)) for name in operations()]
    return times(users, together(kept, *asked))


def each(name: str) -> Amounts:
    """Of one operation: its request, and all that follows from it."""
    return together(_request(name, operations()[name]), BEHIND.get(name, {}))


def _request(name: str, row: Mapping[str, Any]) -> Amounts:
    calls = row["requests"]
    return {
        "http request": 1,
        "lambda request": 1,
        "lambda time": BASE_S + CALL_S * len(calls) + (HASH_S if name in HASHES else 0),
        "read unit": row["read_units"],
        "write unit": row["write_units"],
        "s3 write": calls.count("s3.PutObject"),
        "s3 read": calls.count("s3.GetObject"),
        "trace": SAMPLED,
        "log": LOG_GB,
        "traffic out": ANSWER_GB,
    }


def list_usd(used: Amounts) -> dict[str, float]:
    return {name: PRICES[name].of(amount) for name, amount in used.items()}
