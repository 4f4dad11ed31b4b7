"""docs/specs/career-nexus.md, User Registeration and Login API."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from auth.principals import SignedIn
from rolecall.bootstrap import account_service, reset_service
from rolecall.dialects.career_nexus.dialect import DIALECT
from rolecall.dialects.career_nexus.passwords import ChangedOut, ForgotIn, HashIn, LoggedOutOut, SignoutIn, StageOut
from rolecall.dialects.career_nexus.schemas.accounts import CodeSentOut, SigninIn, SigninOut, SignupIn, SignupOut
from rolecall.services.accounts import AccountService, StartSignup
from rolecall.services.resets import ResetService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Accounts = Annotated[AccountService, Depends(account_service)]
Resets = Annotated[ResetService, Depends(reset_service)]


@router.post(
    "/user/signup/", status_code=HTTPStatus.CREATED, tags=["user"], openapi_extensions=operation("S3-01", rate="auth")
)
def signup(body: SignupIn, accounts: Accounts) -> CodeSentOut | SignupOut:
    """Sign up in two calls: the first mails a code, the second sends the same again with the code as `otp`."""
    command = body.to_command()
    if isinstance(command, StartSignup):
        accounts.start_signup(command)
        return CodeSentOut()
    return SignupOut.of(accounts.finish_signup(command, access_s=DIALECT.access_token_s))


@router.post("/user/signin", tags=["user"], openapi_extensions=operation("S3-03", rate="auth"))
def signin(body: SigninIn, accounts: Accounts) -> SigninOut:
    """Sign in with e-mail address and password."""
    return SigninOut.of(accounts.login(body.to_command(), access_s=DIALECT.access_token_s))


@router.post(
    "/user/hash/verify/",
    status_code=HTTPStatus.CREATED,
    tags=["user"],
    openapi_extensions=operation("S3-02", rate="auth"),
)
def verify_hash(body: HashIn, accounts: Accounts) -> SignupOut:
    """Finish a sign-up by the link of its mail, instead of the code."""
    return SignupOut.of(accounts.finish_signup_by_link(body.hash, access_s=DIALECT.access_token_s))


@router.post(
    "/user/signout/",
    status_code=HTTPStatus.ACCEPTED,
    tags=["user"],
    openapi_extensions=operation("S3-04", rate="auth"),
)
def signout(body: SignoutIn, accounts: Accounts, caller: SignedIn) -> LoggedOutOut:
    """End the session, with all its tokens."""
    accounts.sign_out(caller, body.refresh)
    return LoggedOutOut()


@router.post("/user/forget-password/", tags=["user"], openapi_extensions=operation("S3-32", rate="auth"))
def forget_password(body: ForgotIn, resets: Resets) -> StageOut | ChangedOut:
    """Set a forgotten password in three calls: `email`; then `otp` or `hash`; then `email` and the password twice."""
    if body.password1 is not None and body.email is not None:
        resets.set_forgotten(body.email, body.password1)
        return ChangedOut(email=body.email)
    if body.hash is not None:
        resets.prove_by_link(body.hash)
    elif body.otp is not None:
        resets.prove_by_code(body.otp)
    elif body.email is not None:
        resets.forgot(body.email)
        return StageOut(status="OTP sent")
    return StageOut(status="Verified")
