"""HS256 JSON Web Tokens (RFC 7519) that name a session. Claims as career_nexus's samples show them, and `sid`, `gen`.

The header's `kid` picks the key among those the secret holds; no other algorithm is accepted (RFC 8725, 3.1).
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import jwt

from rolecall.domain.account import Session
from rolecall.domain.errors import InvalidToken
from rolecall.domain.ids import AccountId, SessionId

ALGORITHM = "HS256"
SKEW_S = 60
"""How far the clocks of two machines may be apart."""
CLAIMS = ["token_type", "exp", "iat", "jti", "user_id", "sid", "gen"]


@dataclass(frozen=True, slots=True)
class Claims:
    account_id: AccountId
    session_id: SessionId
    generation: int
    token_id: str


@dataclass(frozen=True, slots=True, repr=False)
class JwtTokens:
    """`keys` maps every accepted `kid` to its key; `kid` signs."""

    kid: str
    keys: Mapping[str, str]

    def access(self, session: Session, *, lifetime_s: int, at: datetime) -> str:
        expires_at = min(at + timedelta(seconds=lifetime_s), session.expires_at)
        return self._sign("access", session, uuid.uuid4().hex, at, expires_at)

    def refresh(self, session: Session, token_id: str, *, at: datetime) -> str:
        return self._sign("refresh", session, token_id, at, session.expires_at)

    def read(self, token: str, *, kind: str, at: datetime) -> Claims:
        """`at` decides whether it is valid yet and still. Raises InvalidToken."""
        try:
            key = self.keys[jwt.get_unverified_header(token)["kid"]]
            claims = jwt.decode(
                token,
                key,
                algorithms=[ALGORITHM],
                options={"require": CLAIMS, "verify_exp": False, "verify_iat": False},
            )
            if claims["token_type"] != kind or not claims["iat"] - SKEW_S <= at.timestamp() < claims["exp"]:
                raise InvalidToken
            return Claims(
                AccountId(int(claims["user_id"])),
                SessionId(str(claims["sid"])),
                int(claims["gen"]),
                str(claims["jti"]),
            )
        except (jwt.InvalidTokenError, KeyError, ValueError, TypeError) as error:
            raise InvalidToken from error

    def _sign(self, kind: str, session: Session, token_id: str, at: datetime, expires_at: datetime) -> str:
        claims: dict[str, Any] = {
            "token_type": kind,
            "exp": int(expires_at.timestamp()),
            "iat": int(at.timestamp()),
            "jti": token_id,
            "user_id": session.account_id,
            "sid": session.id,
            "gen": session.generation,
        }
        return jwt.encode(claims, self.keys[self.kid], algorithm=ALGORITHM, headers={"kid": self.kid})
