"""docs/specs/hotgigs.md, Authentication Endpoints, and what `auth.security` adds to them."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from auth.principals import SignedIn
from rolecall.bootstrap import account_service, uuid_codec
from rolecall.dialects.hotgigs.dialect import DIALECT
from rolecall.dialects.hotgigs.schemas.accounts import (
    LoginIn,
    MessageOut,
    RefreshIn,
    RegisterIn,
    SignedInOut,
    TokensOut,
)
from rolecall.services.accounts import AccountService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router(
    {
        "/v1/auth/api-keys": "auth.security.api_keys",
        "/v1/auth/audit": "auth.security.audit",
        "/v1/auth/email": "auth.security.email",
        "/v1/auth/sessions": "auth.security.sessions",
        "/v1/auth/socket-tickets": "auth.security.socket_tickets",
    }
)

Accounts = Annotated[AccountService, Depends(account_service)]

LIFETIME_S = DIALECT.access_token_s


@router.post(
    "/v1/auth/register",
    status_code=HTTPStatus.CREATED,
    tags=["auth"],
    openapi_extensions=operation("S1-01", rate="auth"),
)
def register(body: RegisterIn, accounts: Accounts) -> SignedInOut:
    """Register a candidate, or a recruiter with an organisation of their own."""
    return SignedInOut.of(accounts.register(body.to_command(), access_s=LIFETIME_S), uuid_codec())


@router.post("/v1/auth/login", tags=["auth"], openapi_extensions=operation("S1-02", rate="auth"))
def login(body: LoginIn, accounts: Accounts) -> SignedInOut:
    """Sign in with e-mail address and password."""
    return SignedInOut.of(accounts.login(body.to_command(), access_s=LIFETIME_S), uuid_codec())


@router.post("/v1/auth/refresh", tags=["auth"], openapi_extensions=operation("S1-03", rate="auth"))
def refresh(body: RefreshIn, accounts: Accounts) -> TokensOut:
    """Get a new pair of tokens; the refresh token that was sent stops working."""
    return TokensOut.of(accounts.refresh(body.refresh_token, access_s=LIFETIME_S))


@router.post("/v1/auth/logout", tags=["auth"], openapi_extensions=operation("S1-04", rate="auth"))
def logout(accounts: Accounts, caller: SignedIn) -> MessageOut:
    """End the session, with all its tokens."""
    accounts.logout(caller)
    return MessageOut.logged_out()
