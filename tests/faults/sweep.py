"""Fail each AWS call of an operation in turn, before and after it took effect, and see that a retry heals it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Literal

from botocore.exceptions import EndpointConnectionError, ReadTimeoutError

from tests.aws_calls import Answer, Arguments, Perform, around_every_call
from tests.storage import dump

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

Moment = Literal["before", "after"]
ENDPOINT = "https://example.invalid"


class Injected:
    """How many calls there were, and whether the chosen one was among them."""

    calls = 0
    hit = False


@contextmanager
def failing(number: int, moment: Moment) -> Iterator[Injected]:
    """The call with this number (from 1) never arrives, or takes effect and its answer is lost. Any AWS service."""
    injected = Injected()

    def fail(_service: str, operation: str, arguments: Arguments, perform: Perform) -> Answer:
        injected.calls += 1
        if injected.calls != number:
            return perform(operation, arguments)
        injected.hit = True
        if moment == "before":
            raise EndpointConnectionError(endpoint_url=ENDPOINT)
        perform(operation, arguments)
        raise ReadTimeoutError(endpoint_url=ENDPOINT)

    with around_every_call(fail):
        yield injected


def fault_sweep(operation: Callable[[], object], snapshot: Callable[[], object], *, reset: Callable[[], None]) -> int:
    """For every call k of `operation`: fail before k, fail after k, retry once, compare with a run without faults.

    `reset` makes the world as it was before the operation. `operation` starts from freshly seeded ids and a clock set
    anew each time it is called, as the same client sending the same request (with its Idempotency-Key) again. Returns
    the number of faults that were tried.
    """
    reset()
    operation()
    expected = snapshot()
    tried = 0
    while _sweep_call(tried // 2 + 1, operation, snapshot, reset, expected):
        tried += 2
    assert tried, "the operation makes no AWS call"
    return tried


def _sweep_call(
    number: int,
    operation: Callable[[], object],
    snapshot: Callable[[], object],
    reset: Callable[[], None],
    expected: object,
) -> bool:
    moments: tuple[Moment, Moment] = ("before", "after")
    for moment in moments:
        reset()
        # Whatever the client is told, it tries again.
        with failing(number, moment) as injected, suppress(Exception):
            operation()
        if not injected.hit:
            return False
        operation()
        assert snapshot() == expected, f"after a failure {moment} call {number} and one retry"
    return True


def comparable(client: "DynamoDBClient", table: str) -> tuple[object, ...]:
    """The table as two runs of one operation must agree on it.

    Events are compared as the set of what they say: one that is told twice is one. Rows with a time to live are
    compared as the set of their keys: counters and seals differ from run to run.
    """
    rows, events, passing = [], set(), set()
    for item in dump(client, table):
        if item["pk"]["S"].startswith("OUTBOX#"):
            events.add((item["name"]["S"], item["data"]["S"]))
        elif "expires_at" in item:
            passing.add((item["pk"]["S"], item["sk"]["S"]))
        else:
            rows.append(item)
    return rows, events, passing
