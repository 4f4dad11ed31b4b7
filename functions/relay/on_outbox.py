"""The table's stream shows a new event in the outbox: put it on the bus."""

from typing import Any

from aws_lambda_powertools.utilities.data_classes.dynamo_db_stream_event import DynamoDBRecordEventName

from rolecall.bootstrap import relay, storage
from rolecall.observability import logger


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401, ARG001 - LambdaContext
    """Reports the first record that stays behind; the stream sends it and what follows again."""
    records = [record for record in event["Records"] if record["eventName"] == DynamoDBRecordEventName.INSERT.name]
    outbox = storage().outbox
    events = [outbox.of_stream(record["dynamodb"]["NewImage"]) for record in records]
    left = {stored.id for stored in relay().relay(events)}
    stays = [
        record["dynamodb"]["SequenceNumber"]
        for record, stored in zip(records, events, strict=True)
        if stored.id in left
    ]
    if stays:
        logger().warning("events stay in the outbox", extra={"count": len(stays)})
    return {"batchItemFailures": [{"itemIdentifier": number} for number in stays[:1]]}
