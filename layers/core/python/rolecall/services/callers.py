"""What the table says of a caller before their request is run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime  # noqa: TC003 -- the storage reads the hints of KeptAnswer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rolecall.domain.account import Account, Session
    from rolecall.domain.api_key import ApiKey


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAnswer:
    """What an Idempotency-Key was answered: `id` hashes principal, operation and key; `sealed` opens with the key."""

    id: str
    body_hash: str
    sealed: bytes
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Caller:
    """What one strongly consistent batch read says of a token's holder (and of the Idempotency-Key they sent)."""

    session: Session | None
    account: Account | None
    kept: KeptAnswer | None


@dataclass(frozen=True, slots=True)
class KeyCaller:
    """The same of an API key's holder."""

    api_key: ApiKey | None
    account: Account | None
    kept: KeptAnswer | None
