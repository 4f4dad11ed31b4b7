"""Sessions as an extension of hotgigs shows them to their owner."""

from collections.abc import Sequence
from typing import Self

from rolecall.dialects.hotgigs.schemas import HotgigsModel, Timestamp
from rolecall.services.sessions import ShownSession


class SessionOut(HotgigsModel):
    """`last_used_at` is when tokens were last given out; address and client are those of the sign-in."""

    session_id: str
    created_at: Timestamp
    last_used_at: Timestamp
    expires_at: Timestamp
    ip_address: str
    user_agent: str
    current: bool

    @classmethod
    def of(cls, shown: ShownSession) -> Self:
        session = shown.session
        return cls(
            session_id=shown.id,
            created_at=session.created_at,
            last_used_at=session.refreshed_at,
            expires_at=session.expires_at,
            ip_address=session.origin.client_address,
            user_agent=session.origin.user_agent,
            current=shown.is_current,
        )


class SessionsOut(HotgigsModel):
    sessions: list[SessionOut]

    @classmethod
    def of(cls, shown: Sequence[ShownSession]) -> Self:
        return cls(sessions=[SessionOut.of(one) for one in shown])
