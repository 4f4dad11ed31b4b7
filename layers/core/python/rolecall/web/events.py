"""What consumers are handed: events of the bus, as the queues deliver them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response

from rolecall.domain.errors import Stale
from rolecall.observability import logger

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

    from rolecall.services.ports import UnitOfWork

TRIES = 3


@dataclass(frozen=True, slots=True)
class BusEvent:
    """`id` is the same each time the event is delivered."""

    id: int
    name: str
    data: Mapping[str, Any]

    @classmethod
    def of(cls, body: str) -> Self:
        """From the body of a queue's message: EventBridge's envelope. Raises ValueError, KeyError."""
        envelope = json.loads(body)
        detail = envelope["detail"]
        return cls(int(detail["id"]), str(envelope["detail-type"]), detail)


Consumer = Callable[[BusEvent], None]


def consume(event: dict[str, Any], context: Any, consumer: Consumer, unit: UnitOfWork) -> dict[str, Any]:  # noqa: ANN401
    """Hand every event of the batch to `consumer`, each in a unit of work of its own."""

    def handle(record: SQSRecord) -> None:
        received = BusEvent.of(record.body)
        in_unit(unit, lambda: consumer(received))

    return each_message(event, context, handle)


def each_message(event: dict[str, Any], context: Any, handle: Callable[[SQSRecord], None]) -> dict[str, Any]:  # noqa: ANN401
    """Handle every message of the batch.

    What fails is logged, reported and delivered again, and after its tries it waits in the dead-letter queue; the
    others of the batch are done.
    """

    def logged(record: SQSRecord) -> None:
        try:
            handle(record)
        except Exception:
            logger().exception("message failed", extra={"message_id": record.message_id})
            raise

    processor = BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False)
    return dict(process_partial_response(event=event, record_handler=logged, processor=processor, context=context))


def in_unit(unit: UnitOfWork, work: Callable[[], object]) -> None:
    """Run and commit; again from the start when somebody else changed an item meanwhile."""
    for last in (False,) * (TRIES - 1) + (True,):
        try:
            with unit.begin():
                work()
                unit.commit()
                return
        except Stale:
            if last:
                raise
