"""Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): the first answer of a POST is every answer.

The record is stored in the transaction of the write itself, so the effect and its answer exist together or not at
all. The answer is sealed with a key derived from the Idempotency-Key, of which the table holds only a hash: who can
read the table cannot read the answers.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from rolecall.domain.errors import Invalid, KeyReused, Unavailable
from rolecall.services.callers import KeptAnswer

if TYPE_CHECKING:
    from datetime import datetime

LIFETIME = timedelta(hours=24)
MAX_KEY_LENGTH = 255


@dataclass(frozen=True, slots=True)
class IdempotencyKey:
    """`scope` is principal and operation: the same key of somebody else, or elsewhere, is another key."""

    key: str
    scope: str
    body_hash: str

    def __post_init__(self) -> None:
        if not 0 < len(self.key) <= MAX_KEY_LENGTH:
            raise Invalid(f"Idempotency-Key must have 1 to {MAX_KEY_LENGTH} characters.")

    @property
    def id(self) -> str:
        return self._derive("id").hex()

    def keep(self, answer: dict[str, Any], *, at: datetime) -> KeptAnswer:
        return KeptAnswer(
            id=self.id,
            body_hash=self.body_hash,
            sealed=self._box().encrypt(json.dumps(answer).encode()),
            expires_at=at + LIFETIME,
        )

    def replay(self, kept: KeptAnswer) -> dict[str, Any]:
        """The first answer. Raises KeyReused when it was given to another body."""
        from nacl.exceptions import CryptoError

        if kept.body_hash != self.body_hash:
            raise KeyReused
        try:
            answer: dict[str, Any] = json.loads(self._box().decrypt(kept.sealed))
        except CryptoError as error:
            raise Unavailable from error
        return answer

    def _derive(self, purpose: str) -> bytes:
        return hashlib.blake2b(
            json.dumps([self.scope, self.key]).encode(), digest_size=32, person=f"rolecall.{purpose}".encode()
        ).digest()

    def _box(self) -> Any:  # noqa: ANN401 - SecretBox, imported only where a key was sent: it loads libsodium
        from nacl.secret import SecretBox

        return SecretBox(self._derive("seal"))
