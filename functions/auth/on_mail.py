"""Somebody is to get a mail: open it and send it, once per event."""

from typing import Any

from rolecall.bootstrap import sealed_mails, ses_mailer, storage
from rolecall.domain.ids import EventId
from rolecall.web.events import BusEvent, consume


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401 - LambdaContext
    return consume(event, context, _send, storage().unit)


def _send(event: BusEvent) -> None:
    """Who dies between sending and saying so sends it again: rather two mails than none."""
    event_id, sent = EventId(event.id), storage().sent_mails
    mail = sealed_mails().open(str(event.data["sealed"]))
    if not sent.begin(event_id):
        return
    try:
        ses_mailer().send(mail)
    except Exception:
        sent.give_back(event_id)
        raise
    sent.finish(event_id)
