"""What a person is told, the open sockets it is told through, and the tickets that open them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from rolecall.domain.account import Account, Session
from rolecall.domain.ids import AccountId, JobId, NotificationId, OrganisationId, SessionId
from rolecall.domain.vocabulary import Role

JOB_ALERTS = "notification/jobs"
"""The channel of new jobs that fit a preference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification:
    """Stored before it is pushed: a client that was away asks for what came after the last id it saw.

    `job_id` is the job it copies something of, with which it goes.
    """

    id: NotificationId
    account_id: AccountId
    channel: str
    type: str
    title: str
    message: Mapping[str, Any]
    job_id: JobId | None = None
    created_at: datetime
    is_read: bool = False


TICKET_LIFETIME = timedelta(seconds=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """An open WebSocket. API Gateway ends it after two hours, so does the item (`expires_at`).

    `role` and `organisation_id` are the account's when it was opened: it is closed when they change.
    """

    id: str
    account_id: AccountId
    session_id: SessionId
    channel: str
    role: Role = Role.CANDIDATE
    organisation_id: OrganisationId | None = None
    connected_at: datetime
    expires_at: datetime

    def may_stay(self, session: Session | None, account: Account | None) -> bool:
        """While the session that opened it lasts, and the account may what it might then."""
        if session is None or account is None or not session.is_of(account):
            return False
        return (self.role, self.organisation_id) == (account.role, account.organisation_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class SocketTicket:
    """Opens one socket in the name of the session that asked for it. Its text is shown once and stored hashed."""

    ticket_hash: str
    account_id: AccountId
    session_id: SessionId
    expires_at: datetime
