"""API keys as an extension of hotgigs shows them."""

from collections.abc import Sequence
from typing import Annotated, Self

from pydantic import Field

from rolecall.dialects.hotgigs.schemas import HotgigsModel, Timestamp
from rolecall.domain.api_key import ApiKey, Scope
from rolecall.services.api_keys import CreateApiKey, CreatedApiKey
from rolecall.web.fields import REQUIRED, Deadline, RequiredText


class ApiKeyIn(HotgigsModel):
    """`expires_at` may be left out: such a key lives until it is revoked."""

    name: RequiredText
    scopes: Annotated[list[Scope], Field(max_length=len(Scope), json_schema_extra={"minItems": 1}), REQUIRED]
    expires_at: Deadline | None = None

    def to_command(self) -> CreateApiKey:
        return CreateApiKey(name=self.name, scopes=tuple(dict.fromkeys(self.scopes)), expires_at=self.expires_at)


class ApiKeyOut(HotgigsModel):
    id: int
    name: str
    scopes: list[str]
    created_at: Timestamp
    expires_at: Timestamp | None
    last_used_at: Timestamp | None

    @classmethod
    def of(cls, key: ApiKey) -> Self:
        return cls(
            id=key.id,
            name=key.name,
            scopes=list(key.scopes),
            created_at=key.created_at,
            expires_at=key.expires_at,
            last_used_at=key.last_used_at,
        )


class CreatedApiKeyOut(ApiKeyOut):
    """`api_key` is the key itself: it is shown here and never again."""

    api_key: str

    @classmethod
    def of_created(cls, created: CreatedApiKey) -> Self:
        return cls(**ApiKeyOut.of(created.key).model_dump(), api_key=created.text)


class ApiKeysOut(HotgigsModel):
    api_keys: list[ApiKeyOut]

    @classmethod
    def of(cls, keys: Sequence[ApiKey]) -> Self:
        return cls(api_keys=[ApiKeyOut.of(key) for key in keys])
