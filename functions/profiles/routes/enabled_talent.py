"""docs/specs/enabled-talent.md, Authentication & User Management."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.depends import Depends

from profiles.principals import SignedIn
from rolecall.bootstrap import account_closing, referral_codes
from rolecall.dialects.enabled_talent.ids import IntId
from rolecall.dialects.enabled_talent.users import UserOut
from rolecall.domain.ids import AccountId
from rolecall.services.erasure import AccountClosing
from rolecall.services.referrals import ReferralCodes
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Closing = Annotated[AccountClosing, Depends(account_closing)]
Codes = Annotated[ReferralCodes, Depends(referral_codes)]


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
