"""docs/specs/career-nexus.md, User Registeration and Login API."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from rolecall.bootstrap import account_service
from rolecall.dialects.career_nexus.dialect import DIALECT
from rolecall.dialects.career_nexus.schemas.accounts import CodeSentOut, SigninIn, SigninOut, SignupIn, SignupOut
from rolecall.services.accounts import AccountService, StartSignup
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Accounts = Annotated[AccountService, Depends(account_service)]


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
