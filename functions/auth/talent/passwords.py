"""Changing a password, and setting one again through a mailed link."""

from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from auth.principals import SignedIn
from rolecall.bootstrap import reset_service
from rolecall.dialects.enabled_talent.passwords import ChangePasswordIn, ConfirmResetIn, ResetTokenIn, StatusOut
from rolecall.dialects.enabled_talent.signin import DetailOut
from rolecall.dialects.enabled_talent.signup import EmailIn
from rolecall.services.resets import ResetService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Resets = Annotated[ResetService, Depends(reset_service)]


@router.post("/api/auth/change-password/", tags=["auth"], openapi_extensions=operation("S2-15", rate="auth"))
@router.post("/api/users/change-password/", tags=["auth"], openapi_extensions=operation("S2-16", rate="auth"))
def change_password(body: ChangePasswordIn, resets: Resets, caller: SignedIn) -> DetailOut:
    """Change the password. All other sessions end, and the address is told."""
    resets.change(body.old_password, body.new_password, by=caller)
    return DetailOut(detail="Your password is changed.")


@router.post("/api/auth/password_reset/", tags=["auth"], openapi_extensions=operation("S2-17", rate="auth"))
def request_reset(body: EmailIn, resets: Resets) -> StatusOut:
    """Mail a link for a new password. The answer is the same for every address."""
    resets.request_link(body.email)
    return StatusOut()


@router.post("/api/auth/password_reset/confirm/", tags=["auth"], openapi_extensions=operation("S2-18", rate="auth"))
def confirm_reset(body: ConfirmResetIn, resets: Resets) -> StatusOut:
    """Set the new password, once. All sessions end, and the address is told."""
    resets.reset(body.token, body.password)
    return StatusOut()


@router.post(
    "/api/auth/password_reset/validate_token/", tags=["auth"], openapi_extensions=operation("S2-19", rate="auth")
)
def validate_reset_token(body: ResetTokenIn, resets: Resets) -> StatusOut:
    """Whether the token may still be used. Asking does not use it up."""
    resets.check_link(body.token)
    return StatusOut()
