"""docs/specs/hotgigs.md, User Management, and the exports that are added to it."""

from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from profiles.principals import SignedIn
from rolecall.bootstrap import account_closing
from rolecall.dialects.hotgigs.schemas.accounts import MessageOut
from rolecall.services.erasure import AccountClosing
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router({"/v1/users/export": "profiles.exports"})

Closing = Annotated[AccountClosing, Depends(account_closing)]


@router.delete("/v1/users/account", tags=["users"], openapi_extensions=operation("S1-07", people_only=True))
def delete_account(closing: Closing, caller: SignedIn) -> MessageOut:
    """Delete your account, at once and for good; what it owns is erased in the minutes after."""
    closing.close(caller.account_id, by=caller)
    return MessageOut(message="Account deleted successfully")
