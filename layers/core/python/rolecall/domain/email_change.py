"""A change of an account's address that waits until both addresses are proved."""

import hmac
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from rolecall.domain.account import Account
from rolecall.domain.errors import InvalidCode
from rolecall.domain.ids import AccountId, SessionId

CHANGE_LIFETIME = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailChange:
    """One for each account: a new one replaces the old. Hashes are keyed, and empty once their token was used.

    `epoch` is the account's when the change was asked for: a password that was set since, or another take-over of the
    account, makes it void. `session_id` asked for it and is the one session that goes on.
    """

    account_id: AccountId
    session_id: SessionId
    epoch: int
    previous: str
    email: str
    previous_hash: str
    email_hash: str
    expires_at: datetime
    version: int = 1

    @property
    def is_proved(self) -> bool:
        return not self.previous_hash and not self.email_hash

    def is_of(self, account: Account) -> bool:
        return account.is_active and (account.email, account.session_epoch) == (self.previous, self.epoch)

    def proved_by(self, token_hash: str) -> "EmailChange":
        """With the address proved that the token was mailed to. Raises InvalidCode."""
        if _is(self.previous_hash, token_hash):
            return replace(self, previous_hash="", version=self.version + 1)
        if _is(self.email_hash, token_hash):
            return replace(self, email_hash="", version=self.version + 1)
        raise InvalidCode


def _is(expected: str, token_hash: str) -> bool:
    return bool(expected) and hmac.compare_digest(expected, token_hash)
