"""docs/specs/enabled-talent.md, Authentication & User Management and Profile Verification."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.depends import Depends

from profiles.principals import SignedIn
from rolecall.bootstrap import account_closing, profile_service, referral_codes
from rolecall.dialects.enabled_talent.ids import IntId, parse_slug
from rolecall.dialects.enabled_talent.users import UserOut
from rolecall.dialects.enabled_talent.verification import VerifiedOut, VerifyIn
from rolecall.domain.ids import AccountId
from rolecall.services.erasure import AccountClosing
from rolecall.services.profiles import ProfileService
from rolecall.services.referrals import ReferralCodes
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Closing = Annotated[AccountClosing, Depends(account_closing)]
Profiles = Annotated[ProfileService, Depends(profile_service)]
Codes = Annotated[ReferralCodes, Depends(referral_codes)]


@router.post(
    "/api/candidates/profiles/<slug>/verify-profile/", tags=["candidates"], openapi_extensions=operation("S2-47")
)
def verify_profile(slug: str, body: VerifyIn, profiles: Profiles, caller: SignedIn) -> VerifiedOut:
    """Confirm or correct what was read from your resumes: it stands against every resume that is read later."""
    return VerifiedOut.of(profiles.confirm(parse_slug(slug), body.to_command(), by=caller))


@router.get("/api/auth/users/me/", tags=["users"], openapi_extensions=operation("S2-20"))
@router.get("/api/users/users/me/", tags=["users"], openapi_extensions=operation("S2-21"))
def me(codes: Codes, caller: SignedIn) -> UserOut:
    """You, with the code by which others who sign up count for you."""
    return UserOut.of(caller.account, codes.of(caller.account_id))


@router.delete(
    "/api/auth/users/<id>/",
    status_code=HTTPStatus.NO_CONTENT,
    tags=["users"],
    openapi_extensions=operation("S2-32", people_only=True),
)
@router.delete(
    "/api/users/users/<id>/",
    status_code=HTTPStatus.NO_CONTENT,
    tags=["users"],
    openapi_extensions=operation("S2-33", people_only=True),
)
def delete_user(id: IntId, closing: Closing, caller: SignedIn) -> Response[None]:  # noqa: A002 - as documented
    """Delete your account, or as an admin another's; what it owns is erased in the minutes after."""
    closing.close(AccountId(id), by=caller)
    return Response(HTTPStatus.NO_CONTENT)
