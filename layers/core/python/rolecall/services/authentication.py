"""Who holds a token: one signature check, one read."""

from dataclasses import dataclass
from typing import NamedTuple

from rolecall.domain.errors import InvalidToken
from rolecall.domain.ids import AccountId
from rolecall.domain.principal import Principal
from rolecall.services.ports import CallerRepository, Clock, KeptAnswer, TokenClaims, Tokens


class Authenticated(NamedTuple):
    principal: Principal
    kept: KeptAnswer | None


@dataclass(frozen=True, slots=True)
class Authentication:
    """Reads session and account with every request, so logout, role change and deletion act at once."""

    callers: CallerRepository
    tokens: Tokens
    clock: Clock

    def claims(self, token: str) -> TokenClaims:
        """What the token says, checked but not yet looked up. Raises InvalidToken."""
        return self.tokens.read(token, kind="access", at=self.clock.now())

    def authenticate(self, claims: TokenClaims, *, kept_id: str | None = None) -> Authenticated:
        """Raises InvalidToken when the session is over or the account is gone."""
        caller = self.callers.load(claims.session_id, claims.account_id, kept_id)
        if caller.session is None or caller.account is None or not caller.session.is_of(caller.account):
            raise InvalidToken
        if caller.session.expires_at <= self.clock.now():
            raise InvalidToken
        return Authenticated(Principal(caller.account, caller.session.id), caller.kept)

    def principal(self, token: str) -> Principal:
        """For callers without a request, such as sockets. Raises InvalidToken."""
        return self.authenticate(self.claims(token)).principal


def principal_scope(account_id: AccountId | None) -> str:
    """Whose Idempotency-Keys these are: a person's own, or those of all who are not signed in."""
    return f"account:{account_id}" if account_id is not None else "anonymous"
