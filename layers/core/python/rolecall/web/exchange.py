"""One request on its way: caller, rate limit, access rule, kept answer, input, handler, commit, answer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.depends import DependencyResolutionError
from aws_lambda_powertools.event_handler.openapi.exceptions import (
    RequestUnsupportedContentType,
    RequestValidationError,
    ResponseValidationError,
)

from rolecall.domain.account import Origin
from rolecall.domain.errors import (
    AlreadyAnswered,
    DomainError,
    Forbidden,
    MethodNotAllowed,
    RateLimited,
    Stale,
    StillRunning,
    Unauthenticated,
    UnsupportedMediaType,
)
from rolecall.observability import logger
from rolecall.services.authentication import principal_scope
from rolecall.web.access import PRINCIPAL, access_rules
from rolecall.web.body import check_body, fingerprint
from rolecall.web.cookies import access_cookie
from rolecall.web.dialect import ErrorContext
from rolecall.web.idempotency import IdempotencyKey
from rolecall.web.operation import rate_class
from rolecall.web.origins import ORIGIN
from rolecall.web.problems import invalid
from rolecall.web.rate_subject import auth_subject
from rolecall.web.scopes import check_scope

if TYPE_CHECKING:
    from collections.abc import Callable

    from aws_lambda_powertools.event_handler import Request
    from aws_lambda_powertools.event_handler.api_gateway import Route

    from rolecall.domain.principal import Principal
    from rolecall.services.authentication import Authentication
    from rolecall.services.callers import KeptAnswer
    from rolecall.services.ports import CallerRepository, Clock, TokenClaims, UnitOfWork
    from rolecall.services.rate_limits import Allowance, RateLimiter
    from rolecall.web.powertools_app import DialectApp
    from rolecall.web.request import Incoming

COMMIT_TRIES = 3
KEPT_HEADERS = ("Content-Type", "Location")


@dataclass(frozen=True, slots=True)
class Parts:
    """What the application needs of the core; `bootstrap.py` puts it together."""

    authentication: Authentication
    callers: CallerRepository
    unit: UnitOfWork
    limiter: RateLimiter
    clock: Clock


class Exchange:
    """One request. `respond` never raises."""

    def __init__(self, app: DialectApp, route: Route, arguments: dict[str, str], incoming: Incoming) -> None:
        self.app, self.route, self.arguments, self.incoming = app, route, arguments, incoming
        self.parts = app.parts
        self.allowance: Allowance | None = None
        self.kept: KeptAnswer | None = None
        self.key: IdempotencyKey | None = None

    def respond(self) -> Response[Any]:
        ORIGIN.set(Origin(self.incoming.client_address, self.incoming.user_agent))
        try:
            response = self._admitted()
        except Exception as error:  # noqa: BLE001 - the last line: everything becomes the dialect's answer
            response = rendered(self.app, domain_error(error), self.incoming)
        if self.allowance:
            response.headers |= rate_headers(self.allowance)
        return response

    def _admitted(self) -> Response[Any]:
        claims = self._claims()
        self._count(claims)
        principal = self._authenticated(claims)
        self.app.append_context(**{PRINCIPAL: principal})  # type: ignore[no-untyped-call]  # Powertools leaves it bare
        for rule in _rules_of(self.route.func):
            rule(self.app.request)
        check_scope(self.route, principal)
        check_body(self.incoming.event)
        if self.key and self.kept:
            return _from_kept(self.key.replay(self.kept))
        return self._once() if self.key else self._run()

    def _claims(self) -> TokenClaims | None:
        """A bad token is reported when its time comes: after the rate limit by address.

        Where nobody has to be known, a token is not looked at: clients send an ended one along when they get a new one.
        """
        if not _rules_of(self.route.func):
            return None
        try:
            token = self._token()
            return self.parts.authentication.claims(token) if token is not None else None
        except (Unauthenticated, Forbidden):
            self._count(None)
            raise

    def _token(self) -> str | None:
        """The header wins. A cookie nobody asked for changes nothing, so ways in work beside a stale one."""
        token = self.incoming.bearer_token()
        if token is None and self.app.dialect.takes_cookies and _rules_of(self.route.func):
            return access_cookie(self.incoming)
        return token

    def _count(self, claims: TokenClaims | None) -> None:
        name = rate_class(self.route, self.app.dialect.general_rate)
        limiter, address = self.parts.limiter, self.incoming.client_address
        try:
            if name == "auth":
                self.allowance = limiter.check(name, auth_subject(self.incoming, claims))
                limiter.check("auth_address", address)
            else:
                self.allowance = limiter.check(name, f"account:{claims.account_id}" if claims else address)
        except RateLimited as error:
            self.allowance = limiter.refused(name, error)
            raise

    def _authenticated(self, claims: TokenClaims | None) -> Principal | None:
        self.key = self._idempotency_key(claims)
        kept_id = self.key.id if self.key else None
        if claims is None:
            self.kept = self.parts.callers.kept(kept_id) if kept_id else None
            return None
        principal, self.kept = self.parts.authentication.authenticate(claims, kept_id=kept_id)
        return principal

    def _idempotency_key(self, claims: TokenClaims | None) -> IdempotencyKey | None:
        key = self.incoming.headers.get("idempotency-key")
        if key is None or self.incoming.method != "POST":
            return None
        who = principal_scope(claims.account_id if claims else None)
        return IdempotencyKey(key, f"{who} {self.route.path}", fingerprint(self.incoming.event))

    def _once(self) -> Response[Any]:
        """Run, unless a twin of this request was first: then its answer is ours."""
        if self.key is None:
            raise ValueError("only for requests with an Idempotency-Key")
        try:
            return self._run()
        except Exception as error:
            kept = self.parts.callers.kept(self.key.id)
            if kept:
                return _from_kept(self.key.replay(kept))
            if isinstance(error, AlreadyAnswered):
                raise StillRunning(retry_after_s=1) from error
            raise

    def _run(self) -> Response[Any]:
        """Handler and commit are one unit of work; when somebody else changed an item meanwhile, it runs again."""
        for last in (False,) * (COMMIT_TRIES - 1) + (True,):
            try:
                with self.parts.unit.begin():
                    response = self.app.run(self.route, self.arguments)
                    self.parts.unit.commit(keep=self._to_keep(response))
                    return response
            except Stale:
                if last:
                    raise
        raise AssertionError("unreachable: the last try returns or raises")

    def _to_keep(self, response: Response[Any]) -> KeptAnswer | None:
        if self.key is None:
            return None
        headers = {name: value for name, value in response.headers.items() if name in KEPT_HEADERS}
        answer = {
            "status": response.status_code,
            "headers": headers,
            "body": response.body,
            "cookies": [str(cookie) for cookie in response.cookies],
        }
        return self.key.keep(answer, at=self.parts.clock.now())


def rendered(app: DialectApp, error: DomainError, incoming: Incoming) -> Response[Any]:
    """The error in the dialect's own form, with the headers that all dialects share."""
    reply = app.dialect.render_error(error, ErrorContext(app.parts.clock.now(), incoming.request_id))
    headers = {**reply.headers, **error_headers(error)}
    return Response(reply.status, "application/json", app.to_json(reply.body), headers)


def rate_headers(allowance: Allowance) -> dict[str, str]:
    """resume_import, section Rate Limiting; sent by all dialects."""
    return {
        "X-RateLimit-Limit": str(allowance.limit),
        "X-RateLimit-Remaining": str(allowance.remaining),
        "X-RateLimit-Reset": str(allowance.reset_at),
    }


def error_headers(error: DomainError) -> dict[str, str]:
    headers = {}
    if error.retry_after_s is not None:
        headers["Retry-After"] = str(error.retry_after_s)
    if isinstance(error, MethodNotAllowed):
        headers["Allow"] = ", ".join(error.allowed)
    if isinstance(error, Unauthenticated):
        headers["WWW-Authenticate"] = "Bearer"
    return headers


@lru_cache(maxsize=256)
def _rules_of(handler: Callable[..., Any]) -> tuple[Callable[[Request], Principal], ...]:
    return access_rules(handler)


def _from_kept(answer: dict[str, Any]) -> Response[Any]:
    """Its cookies are kept as they were written, which is all the gateway wants of them."""
    return Response(
        status_code=answer["status"],
        headers=answer["headers"],
        body=answer["body"],
        cookies=answer.get("cookies", []),
    )


def domain_error(error: Exception) -> DomainError:
    """What a client may know of `error`. The unknown is logged, once, and answered as our fault."""
    if isinstance(error, DependencyResolutionError) and isinstance(error.__cause__, Exception):
        error = error.__cause__
    if isinstance(error, DomainError):
        return error
    if isinstance(error, RequestValidationError):
        return invalid(error.errors())
    if isinstance(error, RequestUnsupportedContentType):
        return UnsupportedMediaType()
    if isinstance(error, ResponseValidationError):
        fields = [{"loc": problem["loc"], "type": problem["type"]} for problem in error.errors()]
        logger().error("reply does not fit its schema", extra={"problems": fields})
        return DomainError()
    logger().exception("unhandled error", exc_info=error)
    return DomainError()
