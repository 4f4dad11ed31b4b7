"""What happened to an account: who did it, to what, when, from where, and what it was before and after."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from rolecall.domain.ids import AccountId, AuditId

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """`actor_id` is None for what nobody signed in did. `address` is the client's network address.

    `before` and `after` hold what a reader needs to see of the change; a secret is never among it.
    """

    id: AuditId
    at: datetime
    action: str
    actor_id: AccountId | None
    target: str = ""
    address: str = ""
    before: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    after: Mapping[str, str] = field(default_factory=lambda: NOTHING)
