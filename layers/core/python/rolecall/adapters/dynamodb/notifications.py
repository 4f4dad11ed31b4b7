"""Notifications, in the order they came and, for a socket's channel, in the order of that channel."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import number
from rolecall.adapters.dynamodb.keys import LAST, ItemKeys, Span
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row, plain_item
from rolecall.adapters.dynamodb.writes import ABSENT, PRESENT, check, put
from rolecall.domain.errors import Conflict, NotFound
from rolecall.domain.ids import NotificationId
from rolecall.domain.notification import Notification

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.adapters.dynamodb.writes import Write
    from rolecall.domain.events import Event
    from rolecall.domain.ids import AccountId


class NotificationRow(Row[Notification], kind="notification", entity=Notification):
    """PK ACCOUNT#<id>  SK NOTIFICATION#<id>  |  GSI1PK NOTIFICATIONS#JOB#<job>  GSI1SK <id>."""

    @staticmethod
    def keys(entity: Notification) -> ItemKeys:
        about = keys.job_notification(entity.job_id, entity.id) if entity.job_id is not None else None
        return ItemKeys(keys.notification(entity.account_id, entity.id), gsi1=about)


class _ToldAlready(Conflict):
    """Never leaves this module."""


def _there(notification: Notification) -> list[Write]:
    """Who is told and what about: nothing is stored for or of those who were erased meanwhile."""
    about = [keys.job(notification.job_id)] if notification.job_id is not None else []
    return [check(key, PRESENT) for key in (keys.account(notification.account_id), *about)]


class DynamoNotifications(Repository):
    def add_once(self, notification: Notification, *, key: str, events: Sequence[Event]) -> bool:
        """Access pattern 43 in docs/data-model.md.

        The channel's order has items of its own and not an index: an index runs behind, and a client that reconnects
        at that moment would miss what was not pushed to it either.
        """
        account_id, notification_id = notification.account_id, notification.id
        id_attribute = number(notification_id)
        told = plain_item(keys.told_once(account_id, key), "told_once", notification_id=id_attribute)
        entry_key = keys.channel_entry(account_id, notification.channel, notification_id)
        entry = plain_item(entry_key, "channel_entry", notification_id=id_attribute)
        with self.unit.begin():
            self.unit.stage(put(told, ABSENT), on_conflict=_ToldAlready)
            self.unit.stage(put(NotificationRow.from_entity(notification), ABSENT), put(entry, ABSENT), events=events)
            self.unit.stage(*_there(notification))
            try:
                self.unit.commit()
            except _ToldAlready:
                return False
        return True

    def get(self, account_id: AccountId, notification_id: NotificationId) -> Notification:
        """Access pattern 44 in docs/data-model.md."""
        item = self.table.get(keys.notification(account_id, notification_id))
        if item is None:
            raise NotFound
        return NotificationRow.to_entity(item)

    def after(
        self, account_id: AccountId, channel: str, last_seen: NotificationId, limit: int
    ) -> Sequence[Notification]:
        """Access pattern 45 in docs/data-model.md: strongly consistent throughout."""
        first = keys.channel_entry(account_id, channel, last_seen + 1)
        span = Span(first.sk, f"CHANNEL#{channel}#{LAST}")
        entries = islice(self.table.query(first.pk, span, page_size=limit, consistent=True), limit)
        ids = [NotificationId(int(entry["notification_id"]["N"])) for entry in entries]
        wanted = [keys.notification(account_id, notification_id) for notification_id in ids]
        return NotificationRow.to_entities(self.table.batch_get(wanted, consistent=True), wanted)
