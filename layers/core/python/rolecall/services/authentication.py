"""Who holds a token: one signature check, one read."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rolecall.domain.errors import InvalidToken
from rolecall.domain.principal import Principal
from rolecall.services.api_key_texts import PREFIX, ApiKeyClaims

if TYPE_CHECKING:
    from rolecall.domain.ids import AccountId, SessionId
    from rolecall.services.api_key_texts import ApiKeyTexts
    from rolecall.services.callers import KeptAnswer
    from rolecall.services.ports import ApiKeyRepository, CallerRepository, Clock, TokenClaims, Tokens


class Authenticated(NamedTuple):
    principal: Principal
    kept: KeptAnswer | None


@dataclass(frozen=True, slots=True)
class Authentication:
    """Reads session and account with every request, so logout, role change and deletion act at once."""

    callers: CallerRepository
    tokens: Tokens
    clock: Clock
    key_texts: ApiKeyTexts
    api_keys: ApiKeyRepository

    def claims(self, token: str) -> TokenClaims:
        """What the token says, checked but not yet looked up. Raises InvalidToken."""
        if token.startswith(PREFIX):
            return self.key_texts.read(token)
        return self.tokens.read(token, kind="access", at=self.clock.now())

    def authenticate(self, claims: TokenClaims, *, kept_id: str | None = None) -> Authenticated:
        """Raises InvalidToken when the session or API key is over or the account is gone."""
        if isinstance(claims, ApiKeyClaims):
            return self._by_key(claims, kept_id)
        return self._by_session(claims.session_id, claims.account_id, kept_id)

    def of_session(self, session_id: SessionId, account_id: AccountId) -> Principal:
        """For callers who proved otherwise that they hold the session. Raises InvalidToken when it is over."""
        return self._by_session(session_id, account_id, None).principal

    def _by_session(self, session_id: SessionId, account_id: AccountId, kept_id: str | None) -> Authenticated:
        caller = self.callers.load(session_id, account_id, kept_id)
        if caller.session is None or caller.account is None or not caller.session.is_of(caller.account):
            raise InvalidToken
        if caller.session.expires_at <= self.clock.now():
            raise InvalidToken
        return Authenticated(Principal(caller.account, caller.session.id), caller.kept)

    def _by_key(self, claims: ApiKeyClaims, kept_id: str | None) -> Authenticated:
        caller = self.callers.load_by_key(claims.key_id, claims.account_id, kept_id)
        key, account = caller.api_key, caller.account
        if key is None or account is None or not account.is_active:
            raise InvalidToken
        if not hmac.compare_digest(key.key_hash, claims.key_hash):
            raise InvalidToken
        now = self.clock.now()
        if key.use_is_due(now):
            self.api_keys.note_use(key, now)
        return Authenticated(Principal(account, claims.session_id, key), caller.kept)

    def principal(self, token: str) -> Principal:
        """For callers without a request, such as sockets. Raises InvalidToken, also for API keys: no scope is asked."""
        principal = self.authenticate(self.claims(token)).principal
        if principal.api_key is not None:
            raise InvalidToken
        return principal


def principal_scope(account_id: AccountId | None) -> str:
    """Whose Idempotency-Keys these are: a person's own, or those of all who are not signed in."""
    return f"account:{account_id}" if account_id is not None else "anonymous"
