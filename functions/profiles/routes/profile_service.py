"""docs/specs/profile-service.md."""

from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from profiles.principals import CandidateCaller
from rolecall.bootstrap import profile_service
from rolecall.dialects.profile_service.schemas import AvailabilityIn, MessageOut
from rolecall.services.profiles import ProfileService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Profiles = Annotated[ProfileService, Depends(profile_service)]


@router.post("/availability", tags=["profile"], openapi_extensions=operation("S0-01"))
def set_availability(body: AvailabilityIn, profiles: Profiles, caller: CandidateCaller) -> MessageOut:
    """Say whether you are looking for work; employers find you while you are."""
    profiles.set_availability(body.to_command(), by=caller)
    return MessageOut.availability_updated()
