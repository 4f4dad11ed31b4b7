"""Somebody is to get a mail: open it and send it, once per event."""

from functools import cache
from typing import Any

from aws_lambda_powertools.utilities.idempotency import (
    DynamoDBPersistenceLayer,
    IdempotencyConfig,
    idempotent_function,
)

from rolecall.bootstrap import sealed_mails, ses_mailer, storage
from rolecall.settings import TableSettings
from rolecall.web.events import BusEvent, consume

REMEMBERED_S = 24 * 60 * 60
SHARDS = 16


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401 - LambdaContext
    _config().register_lambda_context(context)
    return consume(event, context, _send, storage().unit)


def _send(event: BusEvent) -> None:
    once = idempotent_function(
        _send_once, data_keyword_argument="event_id", persistence_store=_sent(event.id % SHARDS), config=_config()
    )
    once(event_id=str(event.id), sealed=str(event.data["sealed"]))


def _send_once(*, event_id: str, sealed: str) -> str:
    ses_mailer().send(sealed_mails().open(sealed))
    return event_id


@cache
def _sent(shard: int) -> DynamoDBPersistenceLayer:
    """Which mails were sent. A second delivery at the same moment fails and comes again, to find it done."""
    return DynamoDBPersistenceLayer(
        table_name=TableSettings.read().name,
        key_attr="pk",
        static_pk_value=f"MAIL#{shard}",
        sort_key_attr="sk",
        expiry_attr="expires_at",
        status_attr="status",
        data_attr="answer",
    )


@cache
def _config() -> IdempotencyConfig:
    return IdempotencyConfig(expires_after_seconds=REMEMBERED_S)
