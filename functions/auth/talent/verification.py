"""Signing up, and proving the address with the mailed code."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from rolecall.bootstrap import verification_service
from rolecall.dialects.enabled_talent.signin import DetailOut
from rolecall.dialects.enabled_talent.signup import EmailIn, SignedUpOut, SignUpIn, VerifyIn
from rolecall.services.verification import VerificationService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Verification = Annotated[VerificationService, Depends(verification_service)]

CREATED = HTTPStatus.CREATED


@router.post(
    "/api/auth/signup/", status_code=CREATED, tags=["auth"], openapi_extensions=operation("S2-01", rate="auth")
)
@router.post(
    "/api/users/signup/", status_code=CREATED, tags=["auth"], openapi_extensions=operation("S2-02", rate="auth")
)
def signup(body: SignUpIn, verification: Verification) -> SignedUpOut:
    """Sign up. The mailed code makes the account; the answer is the same for an address that has one."""
    verification.sign_up(body.to_command())
    return SignedUpOut.of(body)


@router.post("/api/auth/verify-email/", tags=["auth"], openapi_extensions=operation("S2-11", rate="auth"))
@router.post("/api/users/verify-email/", tags=["auth"], openapi_extensions=operation("S2-12", rate="auth"))
def verify_email(body: VerifyIn, verification: Verification) -> DetailOut:
    """Prove the address with the mailed code; then sign in with the password of the sign-up."""
    verification.verify(body.email, body.code)
    return DetailOut(detail="Your e-mail address is confirmed.")


@router.post("/api/auth/resend-verification/", tags=["auth"], openapi_extensions=operation("S2-13", rate="auth"))
@router.post("/api/users/resend-verification/", tags=["auth"], openapi_extensions=operation("S2-14", rate="auth"))
def resend_verification(body: EmailIn, verification: Verification) -> DetailOut:
    """Mail a new code; the one before stops working. The answer is the same for every address."""
    verification.resend(body.email)
    return DetailOut(detail="If the address waits for its confirmation, a new code is on its way.")
