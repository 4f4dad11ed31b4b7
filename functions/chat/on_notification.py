"""A notification was stored: push it to the sockets its owner has open."""

from typing import Any

from rolecall.bootstrap import notification_service, storage
from rolecall.domain.ids import AccountId, NotificationId
from rolecall.web.events import BusEvent, consume


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401 - LambdaContext
    return consume(event, context, _push, storage().unit)


def _push(event: BusEvent) -> None:
    account_id = AccountId(int(event.data["account_id"]))
    notification_service().deliver(account_id, NotificationId(int(event.data["notification_id"])))
