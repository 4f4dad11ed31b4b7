"""P12: what the stack of template.yaml costs in a month in which nobody comes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bench.prices import PRICES
from tools import template

MONTH_S = 30 * 24 * 3600
POLLERS = 5
POLL_S = 20
"""Lambda keeps five long polls of twenty seconds open on each queue it reads.
Source: AWS Lambda Developer Guide, "Using Lambda with Amazon SQS"; ReceiveMessage calls are charged to the queue."""

RUN_S = 0.05
RUN_READ_UNITS = 4
RUN_LOG_GB = 400 / 1e9
"""A run of the sweeper that finds nothing: a query of half a unit on each of the eight partitions of the outbox, and
Lambda's own lines in the log."""


@dataclass(frozen=True, slots=True)
class Item:
    """`amount` of something with a price."""

    what: str
    price: str
    amount: float

    @property
    def list_usd(self) -> float:
        return PRICES[self.price].of(self.amount)

    @property
    def usd(self) -> float:
        """Beyond the always-free tier. Each price stands in one item only, so the free part is counted once."""
        return PRICES[self.price].beyond_free(self.amount)


def items() -> list[Item]:
    """By the template without the edge: what is conditional on it is not deployed by default."""
    loaded = template.load()
    deployed = {name: body for name, body in loaded["Resources"].items() if body.get("Condition") != "HasEdge"}
    return [*_standing(deployed), *_polling(deployed), *_scheduled(loaded, deployed)]


def _standing(deployed: dict[str, Any]) -> Iterator[Item]:
    yield Item("secrets", "secret", len(_of_type(deployed, "AWS::SecretsManager::Secret")))
    yield Item("alarms", "alarm", len(_of_type(deployed, "AWS::CloudWatch::Alarm")))
    yield Item("table, nearly empty", "table", 0.001)
    yield Item("its backup to any second", "table backup", 0.001)
    yield Item("buckets, nearly empty", "object", 0.001)


def _polling(deployed: dict[str, Any]) -> Iterator[Item]:
    calls = POLLERS * MONTH_S / POLL_S
    polled = [deployed[queue]["Properties"] for queue in _polled_queues(deployed)]
    fifo = sum(bool(queue.get("FifoQueue")) for queue in polled)
    yield Item(f"Lambda's polling of {len(polled) - fifo} queues", "queue request", calls * (len(polled) - fifo))
    yield Item(f"Lambda's polling of {fifo} FIFO queue", "fifo queue request", calls * fifo)


def _scheduled(loaded: dict[str, Any], deployed: dict[str, Any]) -> Iterator[Item]:
    runs = {name: MONTH_S / period_s for name, period_s in _schedules(deployed)}
    total = sum(runs.values())
    memory_gb = loaded["Globals"]["Function"]["MemorySize"] / 1024
    names = " and ".join(sorted(runs))
    yield Item(f"schedules: {names}", "schedule", total)
    yield Item("their runs", "lambda request", total)
    yield Item("time of their runs", "lambda time", total * RUN_S * memory_gb)
    yield Item("traces of their runs", "trace", total)
    yield Item("their logs", "log", total * RUN_LOG_GB)
    yield Item("looking for what was left behind", "read unit", runs.get("Sweeper", 0) * RUN_READ_UNITS)


def _polled_queues(deployed: dict[str, Any]) -> Iterator[str]:
    for _, event in _events(deployed, "SQS"):
        yield event["Queue"]["Fn::GetAtt"][0]


def _schedules(deployed: dict[str, Any]) -> Iterator[tuple[str, float]]:
    """Function and seconds between its runs."""
    for function, event in _events(deployed, "ScheduleV2"):
        expression = event["ScheduleExpression"]
        found = re.fullmatch(r"rate\((\d+) (minute|hour|day)s?\)", expression)
        if found is None:
            raise ValueError(f"{function} runs at {expression}, which bench/idle.py cannot price")
        yield function, int(found[1]) * {"minute": 60, "hour": 3600, "day": 86400}[found[2]]


def _events(deployed: dict[str, Any], kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, body in _of_type(deployed, "AWS::Serverless::Function").items():
        for event in body["Properties"].get("Events", {}).values():
            if event["Type"] == kind:
                yield name, event["Properties"]


def _of_type(deployed: dict[str, Any], kind: str) -> dict[str, Any]:
    return {name: body for name, body in deployed.items() if body["Type"] == kind}
