"""Feedback."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from auth.principals import SignedIn
from rolecall.bootstrap import feedback_service
from rolecall.dialects.enabled_talent.feedback import FeedbackIn, FeedbackOut
from rolecall.services.feedback import FeedbackService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Feedbacks = Annotated[FeedbackService, Depends(feedback_service)]


@router.post(
    "/api/auth/add-feedback/", status_code=HTTPStatus.CREATED, tags=["auth"], openapi_extensions=operation("S2-34")
)
@router.post(
    "/api/users/add-feedback/", status_code=HTTPStatus.CREATED, tags=["auth"], openapi_extensions=operation("S2-35")
)
def add_feedback(body: FeedbackIn, feedbacks: Feedbacks, caller: SignedIn) -> FeedbackOut:
    """Tell us what you think. It is kept, and mailed to nobody."""
    return FeedbackOut.of(feedbacks.give(body.feedback, body.rating, by=caller))
