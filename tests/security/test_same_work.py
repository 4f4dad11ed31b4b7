"""Whether an address has an account cannot be told: not from the answer, and not from the work behind it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import argon2
import pytest

from tests.counting import counting
from tests.events import http_event
from tests.functions.people import PASSWORD, mails
from tests.functions.scene import NEWCOMER, Scene, register
from tests.functions.world import World

UNKNOWN = "nobody@example.com"
KNOWN = "known@example.com"
UNPROVED = "typed@example.com"

Observed = tuple[int, dict[str, str], Any, int, list[str]]


@contextmanager
def hashes() -> Iterator[list[str]]:
    """Every use of argon2, whoever asks for it."""
    used: list[str] = []

    def noting(name: str) -> Callable[..., Any]:
        original = getattr(argon2.PasswordHasher, name)

        def call(*arguments: Any, **named: Any) -> Any:
            used.append(name)
            return original(*arguments, **named)

        return call

    with patch.multiple(argon2.PasswordHasher, hash=noting("hash"), verify=noting("verify")):
        yield used


@pytest.fixture
def known(world: World, scene: Scene) -> World:
    """Three addresses: one with an account, one that somebody typed and never proved, and one that nobody has."""
    assert scene.code
    body = {"email": KNOWN, "password1": PASSWORD, "password2": PASSWORD}
    world.send("auth.api", http_event("POST", "/user/signup/", body))
    code = mails(world.cloud)[-1].values["code"]
    assert world.send("auth.api", http_event("POST", "/user/signup/", {**body, "otp": code})).status == 201
    register(world, UNPROVED, "candidate")
    return world


def observe(world: World, path: str, body: dict[str, Any]) -> Observed:
    """In a minute in which nobody asked anything yet."""
    world.clock.move(timedelta(minutes=1))
    world.new_containers()
    with counting() as calls, hashes() as used:
        reply = world.send("auth.api", http_event("POST", path, body))
    unsaid = {"request_id", "timestamp"}
    headers = {name: value for name, value in reply.headers.items() if name != "X-RateLimit-Reset"}
    content = {name: value for name, value in (reply.body or {}).items() if name not in unsaid}
    return int(reply.status), headers, content, len(used), calls.operations


def test_asking_for_a_code_looks_the_same_for_every_address(known: World) -> None:
    unknown, typed, account = (
        observe(known, "/user/signup/", {"email": email, "password1": PASSWORD, "password2": PASSWORD})
        for email in (UNKNOWN, UNPROVED, KNOWN)
    )
    assert unknown == typed == account
    assert unknown[0] == 201
    assert unknown[3] == 1


def test_asking_again_looks_the_same_too(known: World) -> None:
    """A sign-up that waits for its code is no different from none."""
    waiting, unknown = (
        observe(known, "/user/signup/", {"email": email, "password1": PASSWORD, "password2": PASSWORD})
        for email in (NEWCOMER, UNKNOWN)
    )
    assert waiting == unknown


def test_a_wrong_code_looks_the_same_for_every_address(known: World) -> None:
    """All of them asked for a code before, as anybody may for any address."""
    seen = []
    for email in (UNKNOWN, UNPROVED, KNOWN):
        body = {"email": email, "password1": PASSWORD, "password2": PASSWORD}
        known.send("auth.api", http_event("POST", "/user/signup/", body))
        code = int(mails(known.cloud)[-1].values["code"])
        seen.append(observe(known, "/user/signup/", {**body, "otp": f"{(code + 1) % 1_000_000:06d}"}))
    assert seen[0] == seen[1] == seen[2]
    assert seen[0][0] == 400


def test_the_right_code_of_a_known_address_gives_nothing_more_away(known: World) -> None:
    """Its mail says that there is an account; what it holds opens nothing."""
    body = {"email": KNOWN, "password1": PASSWORD, "password2": PASSWORD}
    known.send("auth.api", http_event("POST", "/user/signup/", body))
    mail = mails(known.cloud)[-1]
    assert mail.template == "signup_known"
    assert (
        known.send("auth.api", http_event("POST", "/user/signup/", {**body, "otp": mail.values["code"]})).status == 400
    )


@pytest.mark.parametrize("path", ["/v1/auth/login", "/user/signin"])
def test_a_wrong_password_looks_like_an_unknown_address(path: str, known: World) -> None:
    unknown, typed, account = (
        observe(known, path, {"email": email, "password": "wrong password"}) for email in (UNKNOWN, UNPROVED, KNOWN)
    )
    assert unknown == typed == account
    assert unknown[0] == 401
    assert unknown[3] == 1


def test_registering_a_taken_address_costs_the_same_hash(known: World) -> None:
    """This dialect answers with tokens, so a taken address is a 409; the work is the same up to the transaction."""
    body = {"password": PASSWORD, "role": "candidate"}
    free, taken = (observe(known, "/v1/auth/register", {"email": email, **body}) for email in (UNKNOWN, KNOWN))
    assert (free[0], taken[0]) == (201, 409)
    assert free[3] == taken[3] == 1
    assert free[4] == [*taken[4], "TransactWriteItems"]
