"""Give a program a key, see what keys there are, take them back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.api_key import MAX_KEYS, ApiKey
from rolecall.domain.errors import Conflict, Invalid, NotFound
from rolecall.domain.ids import ApiKeyId

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rolecall.domain.api_key import Scope
    from rolecall.domain.principal import Principal
    from rolecall.services.api_key_texts import ApiKeyTexts
    from rolecall.services.audit import AuditLog
    from rolecall.services.ports import ApiKeyRepository, Clock, IdSource


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateApiKey:
    name: str
    scopes: tuple[Scope, ...]
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True, repr=False)
class CreatedApiKey:
    """`text` is shown this once."""

    key: ApiKey
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKeyService:
    """Keys are for proved addresses alone: who only typed an address leaves none behind for whom it belongs to."""

    keys: ApiKeyRepository
    texts: ApiKeyTexts
    audit: AuditLog
    ids: IdSource
    clock: Clock

    def create(self, command: CreateApiKey, *, by: Principal) -> CreatedApiKey:
        """Raises Forbidden (address not proved), Invalid (ends in the past), Conflict (too many)."""
        by.check_verified()
        now = self.clock.now()
        if command.expires_at is not None and command.expires_at <= now:
            raise Invalid(fields={"expires_at": ["Must be in the future"]})
        if len(self.keys.of_account(by.account_id)) >= MAX_KEYS:
            raise Conflict(f"An account has at most {MAX_KEYS} API keys. Please revoke one first.")
        key_id = ApiKeyId(self.ids.new())
        text = self.texts.make(by.account_id, key_id, self.ids)
        key = ApiKey(
            id=key_id,
            account_id=by.account_id,
            name=command.name,
            key_hash=self.texts.hash(text),
            scopes=command.scopes,
            created_at=now,
            expires_at=command.expires_at,
        )
        self.keys.add(key)
        said = {"name": key.name, "scopes": " ".join(key.scopes)}
        self.audit.record("api_key.created", of=by.account, target=f"api_key:{key.id}", after=said)
        return CreatedApiKey(key, text)

    def list(self, *, by: Principal) -> Sequence[ApiKey]:
        """Oldest first, without those that are over."""
        return self.keys.of_account(by.account_id)

    def revoke(self, key_id: ApiKeyId, *, by: Principal) -> None:
        """It stops working with the next request. Raises NotFound."""
        key = next((key for key in self.keys.of_account(by.account_id) if key.id == key_id), None)
        if key is None:
            raise NotFound("There is no such API key.")
        self.keys.remove(key)
        self.audit.record("api_key.revoked", of=by.account, target=f"api_key:{key.id}", before={"name": key.name})
