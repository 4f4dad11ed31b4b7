"""The sessions of an account, as their owner sees and ends them."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass

from rolecall.domain.account import Session
from rolecall.domain.errors import NotFound
from rolecall.domain.events import SessionEnded
from rolecall.domain.ids import SessionId
from rolecall.domain.principal import Principal
from rolecall.services.ports import Codes, SessionRepository


@dataclass(frozen=True, slots=True)
class ShownSession:
    """`id` is a keyed hash of the session's own id: it names the session to its owner and opens nothing."""

    id: str
    session: Session
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionService:
    sessions: SessionRepository
    codes: Codes

    def all(self, *, by: Principal) -> Sequence[ShownSession]:
        """Those that still let somebody in, the last used first."""
        found = [session for session in self.sessions.of_account(by.account_id) if session.is_of(by.account)]
        found.sort(key=lambda session: session.refreshed_at, reverse=True)
        return [ShownSession(self._shown(session.id), session, session.id == by.session_id) for session in found]

    def revoke(self, shown_id: str, *, by: Principal) -> None:
        """End one of one's own sessions, the current one too. Raises NotFound."""
        for one in self.all(by=by):
            if hmac.compare_digest(one.id.encode(), shown_id.encode()):
                self.sessions.end(one.session.id, by.account_id, events=[SessionEnded(by.account_id)])
                return
        raise NotFound

    def _shown(self, session_id: SessionId) -> str:
        return self.codes.hash(session_id, purpose="shown session")[:32]
