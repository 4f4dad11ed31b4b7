"""Proving an address through enabled_talent and career_nexus, as a person does who reads the mail."""

from typing import Any

from tests.events import http_event
from tests.functions.conftest import Reply
from tests.functions.people import mails
from tests.functions.world import World

EVE = "eve@example.com"
OLD = "an old pass phrase"
NEW = "a new pass phrase"


def post(world: World, path: str, body: Any, *, token: str | None = None, **event: Any) -> Reply:
    return world.send("auth.api", http_event("POST", path, body, token=token, **event))


def last_mail(world: World) -> Any:
    return mails(world.cloud)[-1]


def templates(world: World) -> list[str]:
    return [mail.template for mail in mails(world.cloud)]


def sign_up(world: World, email: str = EVE, password: str = OLD, **more: Any) -> Reply:
    body = {"email": email, "password": password, "first_name": "Eve", "last_name": "Adams", **more}
    return post(world, "/api/auth/signup/", body)


def verify(world: World, code: str, email: str = EVE) -> Reply:
    return post(world, "/api/auth/verify-email/", {"email": email, "code": code})


def verified(world: World, email: str = EVE, password: str = OLD) -> None:
    assert sign_up(world, email, password).status == 201
    assert verify(world, last_mail(world).values["code"], email).status == 200


def register(world: World, email: str = EVE, password: str = OLD, **more: Any) -> Reply:
    body = {"email": email, "password": password, "role": "candidate", **more}
    return post(world, "/v1/auth/register", body)


def login(world: World, email: str = EVE, password: str = OLD, **event: Any) -> Reply:
    return post(world, "/api/auth/token/", {"email": email, "password": password}, **event)


def forget(world: World, **body: Any) -> Reply:
    event = body.pop("event", {})
    return post(world, "/user/forget-password/", body, **event)


def lets_in(world: World, token: str) -> bool:
    """Whether an access token opens anything: a look at one's own sessions."""
    reply = world.send("auth.api", http_event("GET", "/v1/auth/sessions", token=token))
    assert reply.status in {200, 401}, reply.raw
    return reply.status == 200
