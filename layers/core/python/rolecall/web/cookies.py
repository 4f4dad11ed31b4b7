"""Tokens in cookies, for the dialect whose clients are web pages.

A browser sends cookies with every request to us, whoever made it ask. So they count only where somebody has to be
signed in and sent no token themselves, and for more than reading only together with the CSRF token: a foreign page can
make a browser send a cookie, but can neither read it nor repeat it in a header.
"""

import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from aws_lambda_powertools.event_handler import Request
from aws_lambda_powertools.event_handler.depends import Depends
from aws_lambda_powertools.shared.cookies import Cookie, SameSite

from rolecall.domain.account import REFRESH_LIFETIME
from rolecall.domain.errors import Forbidden, InvalidToken
from rolecall.web.request import Incoming

ACCESS, REFRESH, CSRF = "access", "refresh", "csrftoken"
CSRF_HEADER = "x-csrftoken"
PATH = "/api"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
CSRF_BYTES = 32
REFRESH_S = int(REFRESH_LIFETIME.total_seconds())


def access_cookie(incoming: Incoming) -> str | None:
    """The access token that came as a cookie. Raises Forbidden when it may not count."""
    token = incoming.cookies.get(ACCESS)
    if token and incoming.method not in SAFE_METHODS:
        _check_csrf(incoming)
    return token or None


@dataclass(frozen=True, slots=True)
class RefreshCookie:
    """The refresh token of a request: the cookie, or what stands in the body."""

    incoming: Incoming

    def or_body(self, in_body: str) -> str:
        """The cookie first. A token in the body needs no CSRF token beside it: no foreign page has one.

        Raises Forbidden for a cookie without its CSRF token, InvalidToken when there is neither.
        """
        cookie = self.incoming.cookies.get(REFRESH)
        if cookie and (not in_body or _is_meant(self.incoming)):
            _check_csrf(self.incoming)
            return cookie
        if not in_body:
            raise InvalidToken("Please send the refresh token.")
        return in_body


def _refresh_cookie(request: Request) -> RefreshCookie:
    return RefreshCookie(Incoming(request.resolved_event.raw_event))


RefreshToken = Annotated[RefreshCookie, Depends(_refresh_cookie)]


def _origin(request: Request) -> str:
    return Incoming(request.resolved_event.raw_event).headers.get("origin", "")


PageOrigin = Annotated[str, Depends(_origin)]
"""Whose page asks, as browsers say with whatever is not a GET; empty for who is no browser."""


def _csrf_token(request: Request) -> str:
    """The one the browser has, so that several tabs share it; else a new one."""
    known = Incoming(request.resolved_event.raw_event).cookies.get(CSRF, "")
    return known if len(known) == 2 * CSRF_BYTES and known.isalnum() else secrets.token_hex(CSRF_BYTES)


CsrfToken = Annotated[str, Depends(_csrf_token)]


@dataclass(frozen=True, slots=True)
class SessionCookies:
    """Writes the cookies of a stage. No script reads them: the CSRF token also stands in the body of its answer."""

    same_site: SameSite
    secure: bool
    origins: frozenset[str] = frozenset()
    """The pages that may sign somebody in: cookies that go to other sites are set from other sites too."""

    def check_origin(self, origin: str) -> None:
        """Raises Forbidden when a foreign page would sign its visitor in, as somebody it chooses."""
        if origin and self.same_site is SameSite.NONE_MODE and origin not in self.origins:
            raise Forbidden("This page may not sign anybody in.")

    def signed_in(self, access_token: str, refresh_token: str, *, access_s: int) -> Sequence[Cookie]:
        return [self._cookie(ACCESS, access_token, access_s), self._cookie(REFRESH, refresh_token, REFRESH_S)]

    def signed_out(self) -> Sequence[Cookie]:
        return [self._cookie(ACCESS, "", 0), self._cookie(REFRESH, "", 0)]

    def csrf(self, token: str) -> Sequence[Cookie]:
        return [self._cookie(CSRF, token, REFRESH_S)]

    def _cookie(self, name: str, value: str, max_age: int) -> Cookie:
        return Cookie(
            name, value, path=PATH, secure=self.secure, http_only=True, max_age=max_age, same_site=self.same_site
        )


def _check_csrf(incoming: Incoming) -> None:
    if not _is_meant(incoming):
        raise Forbidden("CSRF token missing or incorrect.")


def _is_meant(incoming: Incoming) -> bool:
    """The page that asks knows the CSRF token: header and cookie say the same."""
    cookie, header = incoming.cookies.get(CSRF, ""), incoming.headers.get(CSRF_HEADER, "")
    return bool(cookie) and hmac.compare_digest(cookie.encode(), header.encode())
