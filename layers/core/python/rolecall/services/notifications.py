"""Telling people: stored first, then pushed to every socket they have open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from rolecall.domain.errors import Unavailable
from rolecall.domain.notification import Connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rolecall.domain.ids import AccountId, NotificationId
    from rolecall.domain.notification import Notification
    from rolecall.domain.principal import Principal
    from rolecall.services.ports import CallerRepository, Clock, ConnectionRepository, NotificationRepository, Push

SOCKET_LIFETIME = timedelta(hours=2)
"""API Gateway closes a socket then."""

REPLAYED = 100
"""How many missed messages one request for them brings; the client asks again from the last one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationService:
    """`frame` draws a notification as the dialect whose channel it is sends it."""

    notifications: NotificationRepository
    connections: ConnectionRepository
    callers: CallerRepository
    push: Push
    frame: Callable[[Notification], str]
    clock: Clock

    def connect(self, connection_id: str, channel: str, *, by: Principal) -> None:
        """At commit Stale, when the caller lost meanwhile what a socket is closed for: so none is opened after that."""
        now = self.clock.now()
        self.connections.add(
            Connection(
                id=connection_id,
                account_id=by.account_id,
                session_id=by.session_id,
                channel=channel,
                role=by.role,
                organisation_id=by.account.organisation_id,
                connected_at=now,
                expires_at=now + SOCKET_LIFETIME,
            )
        )
        self.callers.still(by)

    def disconnect(self, connection_id: str) -> None:
        self.connections.remove(connection_id)

    def close_ended(self, account_id: AccountId) -> int:
        """Close the sockets that may not stay open; returns how many."""
        open_sockets = self.connections.of_account(account_id)
        ended = [connection for connection in open_sockets if not self._may_stay(connection)]
        return _each(ended, self._close)

    def _may_stay(self, connection: Connection) -> bool:
        caller = self.callers.load(connection.session_id, connection.account_id)
        return connection.may_stay(caller.session, caller.account)

    def refuse(self, connection_id: str) -> None:
        """Close the socket of a client that sends what no client may."""
        self.push.close(connection_id)
        self.connections.remove(connection_id)

    def deliver(self, account_id: AccountId, notification_id: NotificationId) -> int:
        """Push a stored notification; returns to how many sockets. One that is gone is forgotten."""
        notification = self.notifications.get(account_id, notification_id)
        listening = [
            connection
            for connection in self.connections.of_account(account_id)
            if connection.channel == notification.channel
        ]
        return _each(listening, lambda connection: self._send(connection, notification))

    def resume(self, connection_id: str, last_seen: NotificationId) -> None:
        """Send again, oldest first, what came after the last message a client saw; until the connection is gone."""
        connection = self.connections.get(connection_id)
        if connection is None:
            return
        missed = self.notifications.after(connection.account_id, connection.channel, last_seen, REPLAYED)
        for notification in missed:
            if not self._send(connection, notification):
                return

    def _send(self, connection: Connection, notification: Notification) -> bool:
        """A socket that takes no frame is closed: its client comes back and asks for what it missed."""
        try:
            sent = self.push.send(connection.id, self.frame(notification))
        except Unavailable:
            self._close(connection)
            return False
        if not sent:
            self.connections.remove(connection.id)
        return sent

    def _close(self, connection: Connection) -> bool:
        self.push.close(connection.id)
        self.connections.remove(connection.id)
        return True


def _each(connections: Iterable[Connection], act: Callable[[Connection], bool]) -> int:
    """For how many it was done. One that fails holds back no other; in the end it makes the event come again."""
    done, failure = 0, None
    for connection in connections:
        try:
            done += act(connection)
        except Unavailable as error:
            failure = error
    if failure is not None:
        raise failure
    return done
