"""The sessions of an account, as their owner sees and ends them."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rolecall.domain.errors import Forbidden, NotFound
from rolecall.domain.events import SessionEnded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.account import Account, Session
    from rolecall.domain.ids import AccountId, SessionId
    from rolecall.domain.principal import Principal
    from rolecall.services.audit import AuditLog
    from rolecall.services.ports import AccountRepository, Codes, SessionRepository


@dataclass(frozen=True, slots=True)
class ShownSession:
    """`id` is a keyed hash of the session's own id: it names the session to its owner and opens nothing."""

    id: str
    session: Session
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionService:
    accounts: AccountRepository
    sessions: SessionRepository
    audit: AuditLog
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
                self.audit.record("session.ended", of=by.account, target=f"session:{one.id}")
                return
        raise NotFound

    def end_others(self, *, by: Principal) -> None:
        """All of one's own sessions but the one that asks. Nothing is written when there are none."""
        if len(self.all(by=by)) > 1:
            keep_current(self.sessions, self._end_all(by.account, by=by.account), by=by)

    def end_all_of(self, account_id: AccountId, *, by: Principal) -> None:
        """What admins do with an account that somebody else may have entered. Raises Forbidden, NotFound."""
        if not by.is_admin:
            raise Forbidden("Only admins end the sessions of another account.")
        self._end_all(self.accounts.get(account_id), by=by.account)

    def _end_all(self, account: Account, *, by: Account) -> Account:
        changed = account.without_sessions()
        self.accounts.put(changed, expected_version=account.version, events=[SessionEnded(account.id)])
        self.audit.record("sessions.ended", of=account, by=by)
        return changed

    def _shown(self, session_id: SessionId) -> str:
        return self.codes.hash(session_id, purpose="shown session")[:32]


def keep_current(sessions: SessionRepository, changed: Account, *, by: Principal) -> None:
    """Where all sessions of an account end, the one that asked for it goes on. Raises NotFound."""
    found = sessions.with_account(by.session_id, by.account_id)
    if found is None:
        raise NotFound
    session, _ = found
    carry_over(sessions, session, changed)


def carry_over(sessions: SessionRepository, session: Session, changed: Account) -> None:
    """Into the epoch in which all others of the account have ended."""
    sessions.rotate(replace(session, epoch=changed.session_epoch), expected_generation=session.generation)
