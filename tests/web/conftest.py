"""A small application around the real core: routes of the tests' own, storage on moto, hotgigs' errors."""

import json
from collections.abc import Callable
from types import SimpleNamespace
from typing import Annotated, Any, NamedTuple

import pytest
from aws_lambda_powertools.event_handler.openapi.params import Body
from pydantic import BaseModel, Field

from rolecall.adapters.codes import KeyedCodes
from rolecall.adapters.dynamodb.storage import Storage
from rolecall.adapters.tokens import JwtTokens
from rolecall.domain.account import Account, Session
from rolecall.domain.errors import NotFound
from rolecall.domain.ids import AccountId, SessionId
from rolecall.domain.organisation import Organisation
from rolecall.domain.vocabulary import Role
from rolecall.services.api_key_texts import ApiKeyTexts
from rolecall.services.authentication import Authentication
from rolecall.services.rate_limits import RateLimiter
from rolecall.web.access import Recruiter, SignedIn
from rolecall.web.dialect import load_dialect
from rolecall.web.exchange import Parts
from rolecall.web.operation import operation
from rolecall.web.powertools_app import DialectApp
from rolecall.web.router import Router
from tests.fakes import FixedClock

CODES = KeyedCodes(b"c" * 32)
KEY = "a-signing-key-of-at-least-thirty-two-bytes"


class Reply(NamedTuple):
    status: int
    headers: dict[str, str]
    body: Any
    raw: str


class ThingIn(BaseModel):
    name: str = Field(min_length=2)


class ThingOut(BaseModel):
    id: int
    name: str


class Site:
    """An application with some operations; `calls` counts how often a handler ran."""

    def __init__(self, storage: Storage, dialect: str) -> None:
        self.storage = storage
        self.calls: list[str] = []
        self.tokens = JwtTokens("k1", {"k1": KEY})
        parts = Parts(
            authentication=Authentication(
                storage.callers, self.tokens, storage.clock, ApiKeyTexts(lambda: CODES), storage.api_keys
            ),
            callers=storage.callers,
            unit=storage.unit,
            limiter=RateLimiter(storage.rates, storage.clock),
            clock=storage.clock,
        )
        self.app = DialectApp(load_dialect(dialect), parts)
        self.app.include_router(self._routes())

    def _routes(self) -> Router:
        router = Router()

        @router.post("/v1/things", status_code=201, openapi_extensions=operation())
        def add(body: Annotated[ThingIn, Body()], caller: Recruiter) -> ThingOut:
            self.calls.append(body.name)
            made = Organisation(
                id=self.storage.ids.new(),  # type: ignore[arg-type]  # a plain number is enough here
                name=body.name,
                root_account_id=caller.account_id,
                created_at=self.storage.clock.now(),
            )
            self.storage.organisations.add(made)
            return ThingOut(id=made.id, name=made.name)

        @router.get("/v1/things/<thing_id>", openapi_extensions=operation())
        def show(thing_id: int, caller: SignedIn) -> ThingOut:
            if thing_id == 0:
                raise NotFound("There is no such thing.")
            return ThingOut(id=thing_id, name=caller.account.email or "")

        @router.post("/v1/enter", openapi_extensions=operation(rate="auth"))
        def enter(body: Annotated[dict[str, Any], Body()]) -> dict[str, Any]:
            return body

        @router.get("/v1/broken", openapi_extensions=operation())
        def broken() -> ThingOut:
            raise RuntimeError("a secret detail")

        @router.get("/v1/misshapen", openapi_extensions=operation())
        def misshapen() -> ThingOut:
            return {"id": "not a number"}  # type: ignore[return-value]  # what the test is about

        return router

    def sign_in(self, role: Role = Role.RECRUITER, number: int = 7) -> str:
        """An access token of a fresh account."""
        now = self.storage.clock.now()
        account = Account(
            id=AccountId(number),
            email=f"p{number}@example.com",
            password_hash="x",
            role=role,
            audit_key="x",
            created_at=now,
        )
        session = Session(
            id=SessionId(f"{number:032x}"),
            account_id=account.id,
            generation=1,
            refresh_hash="x",
            created_at=now,
            refreshed_at=now,
            expires_at=now.replace(year=now.year + 1),
        )
        with self.storage.unit.begin():
            self.storage.accounts.add(account, events=[])
            self.storage.sessions.add(session)
            self.storage.unit.commit()
        return self.tokens.access(session, lifetime_s=3600, at=now)

    def send(self, event: dict[str, Any]) -> Reply:
        answer = self.app.resolve(event, SimpleNamespace())  # type: ignore[arg-type]  # nothing reads the context
        raw = answer.get("body") or ""
        return Reply(answer["statusCode"], answer["headers"], json.loads(raw) if raw else None, raw)


@pytest.fixture
def site(storage: Storage) -> Site:
    return Site(storage, "hotgigs")


@pytest.fixture
def make_site(storage: Storage) -> Callable[[str], Site]:
    return lambda dialect: Site(storage, dialect)


__all__ = ["FixedClock", "Site"]
