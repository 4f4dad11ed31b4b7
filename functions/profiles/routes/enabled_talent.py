"""docs/specs/enabled-talent.md, Authentication & User Management."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.depends import Depends

from profiles.principals import SignedIn
from rolecall.bootstrap import account_closing
from rolecall.dialects.enabled_talent.ids import IntId
from rolecall.domain.ids import AccountId
from rolecall.services.erasure import AccountClosing
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Closing = Annotated[AccountClosing, Depends(account_closing)]


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
