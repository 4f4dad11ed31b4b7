"""Signing keys that change while containers live: they are read again when they are old, or a token names another."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import jwt
from botocore.exceptions import BotoCoreError, ClientError

from rolecall.adapters.tokens import Claims, JwtTokens
from rolecall.domain.account import Session
from rolecall.observability import logger

KEEP = timedelta(minutes=5)
"""How long keys are used as they were read. A new key waits longer than this before it signs (tools/rotate_keys.py)."""

LOOK_AGAIN = timedelta(minutes=1)
"""How often an unknown key may make us look: anybody can make up a `kid`."""


class RenewedTokens:
    """`JwtTokens` with the keys of now."""

    def __init__(self, load: Callable[[datetime], JwtTokens]) -> None:
        self._load = load
        self._tokens: JwtTokens | None = None
        self._read_at = datetime.min.replace(tzinfo=UTC)

    def access(self, session: Session, *, lifetime_s: int, at: datetime) -> str:
        return self._current(at, KEEP).access(session, lifetime_s=lifetime_s, at=at)

    def refresh(self, session: Session, token_id: str, *, at: datetime) -> str:
        return self._current(at, KEEP).refresh(session, token_id, at=at)

    def read(self, token: str, *, kind: str, at: datetime) -> Claims:
        """Raises InvalidToken."""
        tokens = self._current(at, KEEP)
        if _kid(token) not in tokens.keys:
            tokens = self._current(at, LOOK_AGAIN)
        return tokens.read(token, kind=kind, at=at)

    def _current(self, at: datetime, keep: timedelta) -> JwtTokens:
        if self._tokens is None:
            self._tokens, self._read_at = self._load(at), at
        elif at - self._read_at >= keep:
            self._tokens, self._read_at = self._renewed(self._tokens, at), at
        return self._tokens

    def _renewed(self, known: JwtTokens, at: datetime) -> JwtTokens:
        """Known keys stay good while the secret cannot be read: they are accepted for a month."""
        try:
            return self._load(at)
        except (BotoCoreError, ClientError):
            logger().exception("signing keys could not be read again")
            return known


def _kid(token: str) -> object:
    """The key that a token says it is signed with; unchecked."""
    try:
        return jwt.get_unverified_header(token).get("kid")
    except jwt.InvalidTokenError:
        return None
