from dataclasses import dataclass
from datetime import datetime

from rolecall.domain.ids import AccountId, FeedbackId


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What somebody wants us to know. `rating` from 1 to 5, when they gave one."""

    id: FeedbackId
    account_id: AccountId
    text: str
    rating: int | None = None
    created_at: datetime
