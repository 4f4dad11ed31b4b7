"""Keys for programs: what a person lets a program do in their name, until they take it back."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from rolecall.domain.ids import AccountId, ApiKeyId

MAX_KEYS = 20
"""An account's, so that a list of them is a list a person reads."""
USE_NOTED_EVERY = timedelta(hours=1)


class Scope(StrEnum):
    """`<area>:read` is for GET, `<area>:write` for the rest. No scope opens the ways in, credentials or other keys."""

    PROFILES_READ = "profiles:read"
    PROFILES_WRITE = "profiles:write"
    JOBS_READ = "jobs:read"
    JOBS_WRITE = "jobs:write"
    RESUMES_READ = "resumes:read"
    RESUMES_WRITE = "resumes:write"
    MATCHING_READ = "matching:read"
    MATCHING_WRITE = "matching:write"
    SOCIAL_READ = "social:read"
    SOCIAL_WRITE = "social:write"
    CHAT_READ = "chat:read"
    CHAT_WRITE = "chat:write"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKey:
    """`key_hash` is keyed: the key itself is shown once and stored nowhere. `last_used_at` is up to an hour behind."""

    id: ApiKeyId
    account_id: AccountId
    name: str
    key_hash: str
    scopes: tuple[Scope, ...]
    created_at: datetime
    expires_at: datetime | None = None
    last_used_at: datetime | None = None

    def is_open(self, at: datetime) -> bool:
        return self.expires_at is None or at < self.expires_at

    def use_is_due(self, at: datetime) -> bool:
        return self.last_used_at is None or at - self.last_used_at >= USE_NOTED_EVERY
