"""Sessions, and the one read that authenticates a request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.accounts import AccountRow
from rolecall.adapters.dynamodb.codec import number
from rolecall.adapters.dynamodb.kept import answer_in
from rolecall.adapters.dynamodb.keys import ItemKeys, starting_with
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import ABSENT, PRESENT, Condition, check, delete, put, version_is
from rolecall.domain.account import Session
from rolecall.domain.events import SessionEnded
from rolecall.services.callers import Caller, KeyCaller

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rolecall.adapters.dynamodb.codec import Item
    from rolecall.domain.account import Account
    from rolecall.domain.events import Event
    from rolecall.domain.ids import AccountId, ApiKeyId, SessionId
    from rolecall.domain.principal import Principal
    from rolecall.services.callers import KeptAnswer


class SessionRow(Row[Session], kind="session", entity=Session):
    """PK ACCOUNT#<id>  SK SESSION#<session id>; ends with its refresh token."""

    @staticmethod
    def keys(entity: Session) -> ItemKeys:
        return ItemKeys(keys.session(entity.account_id, entity.id))


class DynamoCallers(Repository):
    def load(self, session_id: SessionId, account_id: AccountId, kept_id: str | None = None) -> Caller:
        """Access pattern 1 in docs/data-model.md: one request, three items at most."""
        session, account = keys.session(account_id, session_id), keys.account(account_id)
        kept = [keys.kept_answer(kept_id)] if kept_id else []
        found = self.table.batch_get([session, account, *kept], consistent=True)
        now = self.clock.now()
        return Caller(
            session_in(found.get(session), now),
            AccountRow.to_entity(found[account]) if account in found else None,
            answer_in(found.get(kept[0]), now) if kept else None,
        )

    def load_by_key(self, key_id: ApiKeyId, account_id: AccountId, kept_id: str | None = None) -> KeyCaller:
        """Access pattern 76 in docs/data-model.md: one request, three items at most."""
        from rolecall.adapters.dynamodb.api_keys import api_key_in

        api_key, account = keys.api_key(account_id, key_id), keys.account(account_id)
        kept = [keys.kept_answer(kept_id)] if kept_id else []
        found = self.table.batch_get([api_key, account, *kept], consistent=True)
        now = self.clock.now()
        return KeyCaller(
            api_key_in(found.get(api_key), now),
            AccountRow.to_entity(found[account]) if account in found else None,
            answer_in(found.get(kept[0]), now) if kept else None,
        )

    def still(self, principal: Principal) -> None:
        """Access pattern 114 in docs/data-model.md."""
        account = principal.account
        self.unit.stage(
            check(keys.session(account.id, principal.session_id), PRESENT),
            check(keys.account(account.id), version_is(account.version)),
        )

    def kept(self, kept_id: str) -> KeptAnswer | None:
        """Access pattern 2 in docs/data-model.md."""
        return answer_in(self.table.get(keys.kept_answer(kept_id)), self.clock.now())


class DynamoSessions(DynamoCallers):
    def with_account(self, session_id: SessionId, account_id: AccountId) -> tuple[Session, Account] | None:
        """Access pattern 1 in docs/data-model.md."""
        caller = self.load(session_id, account_id)
        return (caller.session, caller.account) if caller.session and caller.account else None

    def add(self, session: Session) -> None:
        """Access pattern 10 in docs/data-model.md."""
        self.unit.stage(put(SessionRow.from_entity(session), ABSENT))

    def rotate(self, session: Session, *, expected_generation: int) -> None:
        """Access pattern 11 in docs/data-model.md."""
        expected = Condition("generation = :generation", {":generation": number(expected_generation)})
        self.unit.stage(put(SessionRow.from_entity(session), expected))

    def of_account(self, account_id: AccountId) -> Sequence[Session]:
        """Access pattern 80 in docs/data-model.md."""
        rows = self.table.query(keys.account_partition(account_id), starting_with("SESSION#"), consistent=True)
        found = (session_in(row, self.clock.now()) for row in rows)
        return [session for session in found if session]

    def end(self, session_id: SessionId, account_id: AccountId, *, events: Sequence[Event] = ()) -> None:
        """Access pattern 12 in docs/data-model.md."""
        self.unit.stage(delete(keys.session(account_id, session_id)), events=events)

    def end_now(self, session_id: SessionId, account_id: AccountId) -> None:
        """Access pattern 13 in docs/data-model.md."""
        with self.unit.begin():
            self.end(session_id, account_id, events=[SessionEnded(account_id)])
            self.unit.commit()


def session_in(item: Item | None, now: datetime) -> Session | None:
    """The session that the item holds, unless it is over."""
    session = SessionRow.to_entity(item) if item else None
    return session if session and session.expires_at > now else None
