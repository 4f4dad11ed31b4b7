"""What consumers are handed: events of the bus, as the queues deliver them."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Self

from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

from rolecall.domain.errors import Stale
from rolecall.observability import logger
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
    """Hand every message to `consumer`, each in a unit of work of its own.

    What fails is reported and delivered again, and after its tries it waits in the dead-letter queue; the others of
    the batch are done.
    """
    processor = BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False)
    handle = partial(_handle, consumer, unit)
    return dict(process_partial_response(event=event, record_handler=handle, processor=processor, context=context))


def _handle(consumer: Consumer, unit: UnitOfWork, record: SQSRecord) -> None:
    event = BusEvent.of(record.body)
    try:
        in_unit(unit, lambda: consumer(event))
    except Exception:
        logger().exception("consumer failed", extra={"event_name": event.name, "event_id": event.id})
        raise


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
