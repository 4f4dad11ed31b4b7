"""What open sockets hear of: a stored notification is pushed, and those that may not stay open are closed."""

from typing import Any

from rolecall.bootstrap import notification_service, storage
from rolecall.domain.events import NotificationStored
from rolecall.domain.ids import AccountId, NotificationId
from rolecall.web.events import BusEvent, consume


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401 - LambdaContext
    return consume(event, context, _tell, storage().unit)


def _tell(event: BusEvent) -> None:
    account_id = AccountId(int(event.data["account_id"]))
    if event.name == NotificationStored.name:
        notification_service().deliver(account_id, NotificationId(int(event.data["notification_id"])))
    else:
        notification_service().close_ended(account_id)
