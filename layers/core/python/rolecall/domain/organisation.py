from dataclasses import dataclass
from datetime import datetime

from rolecall.domain.ids import AccountId, OrganisationId


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An employer. The name is what was typed at registration: it is no key, and two may share it."""

    id: OrganisationId
    name: str
    root_account_id: AccountId
    created_at: datetime
    version: int = 1
