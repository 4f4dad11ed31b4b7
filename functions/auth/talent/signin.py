"""Signing in and out, with tokens that also come as cookies."""

from typing import Annotated

from aws_lambda_powertools.event_handler import Response, content_types
from aws_lambda_powertools.event_handler.depends import Depends
from aws_lambda_powertools.event_handler.openapi.params import Body
from aws_lambda_powertools.shared.cookies import Cookie

from auth.principals import MaybeSignedIn
from rolecall.bootstrap import account_service, session_cookies
from rolecall.dialects.enabled_talent.dialect import DIALECT
from rolecall.dialects.enabled_talent.signin import AccessOut, CredentialsIn, CsrfOut, DetailOut, RefreshIn, TokensOut
from rolecall.services.accounts import AccountService, SignedIn
from rolecall.web.cookies import CsrfToken, PageOrigin, RefreshToken, SessionCookies
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Accounts = Annotated[AccountService, Depends(account_service)]
Cookies = Annotated[SessionCookies, Depends(session_cookies)]

JSON = content_types.APPLICATION_JSON
LIFETIME_S = DIALECT.access_token_s
NO_TOKEN = RefreshIn()


@router.post("/api/auth/token/", tags=["auth"], openapi_extensions=operation("S2-03", rate="auth"))
@router.post("/api/users/token/", tags=["auth"], openapi_extensions=operation("S2-04", rate="auth"))
def token(body: CredentialsIn, accounts: Accounts, cookies: Cookies, origin: PageOrigin) -> Response[TokensOut]:
    """Sign in. The tokens come as cookies and in the body: send either, not both."""
    cookies.check_origin(origin)
    signed_in = accounts.login(body.to_command(), access_s=LIFETIME_S)
    return Response(200, JSON, TokensOut.of(signed_in), cookies=_cookies(cookies, signed_in))


@router.post("/api/auth/session/login/", tags=["auth"], openapi_extensions=operation("S2-05", rate="auth"))
@router.post("/api/users/session/login/", tags=["auth"], openapi_extensions=operation("S2-06", rate="auth"))
def session_login(body: CredentialsIn, accounts: Accounts, cookies: Cookies, origin: PageOrigin) -> Response[DetailOut]:
    """Sign in with cookies alone: no script gets to see a token."""
    cookies.check_origin(origin)
    signed_in = accounts.login(body.to_command(), access_s=LIFETIME_S)
    return Response(200, JSON, DetailOut(detail="Signed in."), cookies=_cookies(cookies, signed_in))


@router.post("/api/auth/token/refresh/", tags=["auth"], openapi_extensions=operation("S2-07", rate="auth"))
@router.post("/api/users/token/refresh/", tags=["auth"], openapi_extensions=operation("S2-08", rate="auth"))
def refresh(
    accounts: Accounts,
    cookies: Cookies,
    sent: RefreshToken,
    origin: PageOrigin,
    body: Annotated[RefreshIn, Body()] = NO_TOKEN,
) -> Response[AccessOut]:
    """Get the next pair of tokens; the refresh token that was sent, as a cookie or in the body, stops working."""
    cookies.check_origin(origin)
    signed_in = accounts.refresh(sent.or_body(body.refresh), access_s=LIFETIME_S)
    return Response(200, JSON, AccessOut(access=signed_in.access_token), cookies=_cookies(cookies, signed_in))


@router.post("/api/auth/logout/", tags=["auth"], openapi_extensions=operation("S2-09", rate="auth"))
@router.post("/api/users/logout/", tags=["auth"], openapi_extensions=operation("S2-10", rate="auth"))
def logout(
    accounts: Accounts,
    cookies: Cookies,
    sent: RefreshToken,
    caller: MaybeSignedIn,
    body: Annotated[RefreshIn, Body()] = NO_TOKEN,
) -> Response[DetailOut]:
    """End the session with all its tokens. Who has only a refresh token left may send that."""
    if caller is None:
        accounts.logout_with(sent.or_body(body.refresh))
    else:
        accounts.logout(caller)
    return Response(200, JSON, DetailOut(detail="Signed out."), cookies=list(cookies.signed_out()))


@router.get("/api/auth/csrf/", tags=["auth"], openapi_extensions=operation("S2-36"))
@router.get("/api/users/csrf/", tags=["auth"], openapi_extensions=operation("S2-37"))
def csrf(cookies: Cookies, csrf_token: CsrfToken) -> Response[CsrfOut]:
    """The token to send as `X-CSRFToken` with whatever is not a GET while cookies say who you are."""
    return Response(200, JSON, CsrfOut(csrfToken=csrf_token), cookies=list(cookies.csrf(csrf_token)))


def _cookies(cookies: SessionCookies, signed_in: SignedIn) -> list[Cookie]:
    return list(cookies.signed_in(signed_in.access_token, signed_in.refresh_token, access_s=signed_in.access_s))
