"""What a person is told, and the open sockets it is told through."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rolecall.domain.ids import AccountId, NotificationId, SessionId

JOB_ALERTS = "notification/jobs"
"""The channel of new jobs that fit a preference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification:
    """Stored before it is pushed: a client that was away asks for what came after the last id it saw."""

    id: NotificationId
    account_id: AccountId
    channel: str
    type: str
    title: str
    message: Mapping[str, Any]
    created_at: datetime
    is_read: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """An open WebSocket. API Gateway ends it after two hours, so does the item (`expires_at`)."""

    id: str
    account_id: AccountId
    session_id: SessionId
    channel: str
    connected_at: datetime
    expires_at: datetime
