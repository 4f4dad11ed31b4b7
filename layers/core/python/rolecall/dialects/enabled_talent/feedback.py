"""Wire models of feedback, of which docs/specs/enabled-talent.md shows the path alone."""

from typing import Annotated, Self

from pydantic import Field

from rolecall.dialects.enabled_talent.schemas import EnabledTalentModel, Timestamp
from rolecall.domain.feedback import Feedback
from rolecall.web.fields import RequiredLongText


class FeedbackIn(EnabledTalentModel):
    feedback: RequiredLongText
    rating: Annotated[int, Field(ge=1, le=5)] | None = None


class FeedbackOut(EnabledTalentModel):
    id: int
    feedback: str
    rating: int | None
    created_at: Timestamp

    @classmethod
    def of(cls, given: Feedback) -> Self:
        return cls(id=given.id, feedback=given.text, rating=given.rating, created_at=given.created_at)
