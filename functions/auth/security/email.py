from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from auth.principals import SignedIn
from rolecall.bootstrap import email_change_service
from rolecall.dialects.hotgigs.email_change import EmailChangeIn, EmailChangeOut, EmailTokenIn
from rolecall.services.email_change import EmailChangeService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Changes = Annotated[EmailChangeService, Depends(email_change_service)]


@router.post(
    "/v1/auth/email", status_code=HTTPStatus.ACCEPTED, tags=["auth"], openapi_extensions=operation(rate="auth")
)
def change_email(body: EmailChangeIn, changes: Changes, caller: SignedIn) -> EmailChangeOut:
    """Ask for another address. A link goes to the old one and to the new one; it changes once both were used."""
    return EmailChangeOut.of(changes.start(body.email, body.password, by=caller))


@router.post("/v1/auth/email/confirm", tags=["auth"], openapi_extensions=operation(rate="auth"))
def confirm_email(body: EmailTokenIn, changes: Changes) -> EmailChangeOut:
    """Prove one of the two addresses by the token of its mail."""
    return EmailChangeOut.of(changes.confirm(body.token))
