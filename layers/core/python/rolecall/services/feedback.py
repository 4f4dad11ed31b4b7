from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.feedback import Feedback
from rolecall.domain.ids import FeedbackId

if TYPE_CHECKING:
    from rolecall.domain.principal import Principal
    from rolecall.services.ports import Clock, FeedbackRepository, IdSource


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackService:
    feedback: FeedbackRepository
    ids: IdSource
    clock: Clock

    def give(self, text: str, rating: int | None, *, by: Principal) -> Feedback:
        """Keep it for who reads feedback; nobody is mailed."""
        given = Feedback(
            id=FeedbackId(self.ids.new()),
            account_id=by.account_id,
            text=text,
            rating=rating,
            created_at=self.clock.now(),
        )
        self.feedback.add(given)
        return given
