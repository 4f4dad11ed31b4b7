"""Lambda's event source mappings as AWS documents them, for functions that run in this process.

The emulators lack most of it: batchItemFailures of streams, bisecting, retries that end, the on-failure destination.
Sources: AWS Lambda Developer Guide, "Handling errors for an SQS event source" and "Using Lambda with Amazon DynamoDB".
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

Handler = Callable[[dict[str, Any], Any], Any]

CONTEXT = SimpleNamespace(
    function_name="test",
    memory_limit_in_mb=128,
    invoked_function_arn="arn:aws:lambda:eu-west-1:123456789012:function:test",
    aws_request_id="request-1",
    get_remaining_time_in_millis=lambda: 30_000,
)


class Killed(BaseException):
    """The container is gone: nothing after this point is run, not even an `except Exception`."""


@dataclass
class Message:
    id: str
    body: str
    received: int = 0


@dataclass
class Queue:
    """An SQS queue with a function behind it. What fails comes again, and after its tries waits in `dead_letters`.

    `pause` is called when all that waited was delivered: the visibility timeout passes.
    """

    handler: Handler
    batch_size: int = 10
    tries: int = 5
    pause: Callable[[], None] = lambda: None
    waiting: list[Message] = field(default_factory=list)
    dead_letters: list[Message] = field(default_factory=list)
    done: list[str] = field(default_factory=list)

    def put(self, *bodies: str) -> None:
        start = len(self.waiting) + len(self.done)
        self.waiting += [Message(f"message-{start + number}", body) for number, body in enumerate(bodies)]

    def run(self) -> None:
        """Until nothing waits any more."""
        while self.waiting:
            self.waiting = self._round()
            self.pause()

    def _round(self) -> list[Message]:
        """Deliver everything that waits once; returns what failed and has tries left."""
        again: list[Message] = []
        while self.waiting:
            batch, self.waiting = self.waiting[: self.batch_size], self.waiting[self.batch_size :]
            failed = self._deliver(batch)
            self.done += [message.id for message in batch if message.id not in failed]
            for message in batch:
                if message.id in failed:
                    (self.dead_letters if message.received >= self.tries else again).append(message)
        return again

    def redrive(self) -> None:
        """Put the dead letters back, as the console's redrive does."""
        self.waiting, self.dead_letters = [*self.waiting, *self.dead_letters], []
        for message in self.waiting:
            message.received = 0

    def _deliver(self, batch: list[Message]) -> set[str]:
        """The ids of what failed; when the function fails as a whole, all of them."""
        for message in batch:
            message.received += 1
        try:
            answer = self.handler({"Records": [_record(message) for message in batch]}, CONTEXT)
        except (Exception, Killed):  # noqa: BLE001 - Lambda does not care which
            return {message.id for message in batch}
        return {failure["itemIdentifier"] for failure in answer["batchItemFailures"]}


def _record(message: Message) -> dict[str, Any]:
    return {
        "messageId": message.id,
        "receiptHandle": "handle",
        "body": message.body,
        "attributes": {"ApproximateReceiveCount": str(message.received)},
        "messageAttributes": {},
        "eventSource": "aws:sqs",
        "eventSourceARN": "arn:aws:sqs:eu-west-1:123456789012:queue",
        "awsRegion": "eu-west-1",
    }


@dataclass
class Shard:
    """A shard of the table's stream. `given_up` has the sequence numbers that the on-failure destination hears of."""

    handler: Handler
    batch_size: int = 100
    retries: int = 5
    given_up: list[str] = field(default_factory=list)
    invocations: int = 0

    def run(self, records: Sequence[dict[str, Any]]) -> None:
        for start in range(0, len(records), self.batch_size):
            self._process(list(records[start : start + self.batch_size]))

    def _process(self, batch: list[dict[str, Any]]) -> None:
        left = self.retries
        while batch:
            failed = self._invoke(batch)
            if failed is None:
                return
            if failed > 0:
                batch, left = batch[failed:], self.retries  # the checkpoint moved: what is before it is done
                continue
            if failed < 0 and len(batch) > 1:  # the function itself failed: bisect, which uses up no retry
                middle = len(batch) // 2
                self._process(batch[:middle])
                self._process(batch[middle:])
                return
            if left == 0:
                self.given_up += [number_of(record) for record in batch]
                return
            left -= 1

    def _invoke(self, batch: list[dict[str, Any]]) -> int | None:
        """The position of the lowest sequence number that failed; -1 when all did, None when none did."""
        self.invocations += 1
        try:
            answer = self.handler({"Records": batch}, CONTEXT)
        except (Exception, Killed):  # noqa: BLE001 - Lambda does not care which
            return -1
        failures = [failure["itemIdentifier"] for failure in answer["batchItemFailures"]]
        return min([number_of(record) for record in batch].index(number) for number in failures) if failures else None


def number_of(record: dict[str, Any]) -> str:
    return str(record["dynamodb"]["SequenceNumber"])


def stream_records(items: Sequence[dict[str, Any]], event: str = "INSERT") -> list[dict[str, Any]]:
    """What the stream shows of items that were stored."""
    return [
        {
            "eventName": event,
            "eventSource": "aws:dynamodb",
            "dynamodb": {
                "Keys": {"pk": item["pk"], "sk": item["sk"]},
                "NewImage": item,
                "SequenceNumber": str(1100000000017454423009 + number),
            },
        }
        for number, item in enumerate(items)
    ]
