"""Whether an address has an account cannot be told: not from the answer, and not from the work behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from unittest.mock import patch

import pytest
from argon2 import PasswordHasher

from rolecall.domain.attempts import FREE_BY_ACCOUNT
from tests.counting import counting
from tests.functions.people import mails
from tests.functions.scene import forget_mails_to
from tests.functions.world import World
from tests.ways_in.mailed import OLD, post, register, verified

PROVED, UNPROVED, UNKNOWN = "ann@example.com", "bob@example.com", "cee@example.com"
EVERYBODY = (PROVED, UNPROVED, UNKNOWN)
NAMES = {"first_name": "Ann", "last_name": "Lee"}
SIGN_UP = {"password1": OLD, "password2": OLD}

REQUESTS: dict[str, tuple[str, dict[str, Any], int]] = {
    "S1-02 login": ("/v1/auth/login", {"password": "a wrong pass phrase"}, 1),
    "S2-03 login": ("/api/auth/token/", {"password": "a wrong pass phrase"}, 1),
    "S2-05 session login": ("/api/auth/session/login/", {"password": "a wrong pass phrase"}, 1),
    "S3-03 login": ("/user/signin", {"password": "a wrong pass phrase"}, 1),
    "S2-17 reset": ("/api/auth/password_reset/", {}, 0),
    "S3-32 reset": ("/user/forget-password/", {}, 0),
    "S2-13 resend": ("/api/auth/resend-verification/", {}, 0),
    "S3-01 sign-up": ("/user/signup/", SIGN_UP, 1),
    "S2-01 sign-up": ("/api/auth/signup/", {"password": OLD, **NAMES}, 1),
    "S2-02 sign-up": ("/api/users/signup/", {"password": OLD, **NAMES}, 1),
}
"""Path, what is sent beside the address, and how many passwords are hashed."""


class Seen(NamedTuple):
    """All that a client, or somebody with a clock, could compare."""

    status: int
    headers: dict[str, str]
    body: str
    hashes: int
    calls: list[str]


@contextmanager
def hashing() -> Iterator[list[str]]:
    """Every use of argon2, whoever asks for it."""
    made: list[str] = []
    real_hash, real_verify = PasswordHasher.hash, PasswordHasher.verify

    def hash_(hasher: PasswordHasher, *args: Any, **named: Any) -> str:
        made.append("hash")
        return real_hash(hasher, *args, **named)

    def verify(hasher: PasswordHasher, *args: Any) -> Any:
        made.append("verify")
        return real_verify(hasher, *args)

    with patch.object(PasswordHasher, "hash", hash_), patch.object(PasswordHasher, "verify", verify):
        yield made


@pytest.fixture
def known(world: World) -> World:
    """One address with an account, one that somebody typed and never proved; all may be mailed."""
    verified(world, PROVED)
    register(world, UNPROVED)
    for email in EVERYBODY:
        forget_mails_to(world, email)
    return world


def look(world: World, path: str, body: dict[str, Any], email: str, address: str) -> Seen:
    """From a client address of its own: what was counted for one says nothing of the next."""
    with hashing() as hashes, counting() as calls:
        reply = post(world, path, {"email": email, **body}, address=address)
    return Seen(reply.status, reply.headers, reply.raw.replace(email, "THE ADDRESS"), len(hashes), calls.operations)


def looks(world: World, path: str, body: dict[str, Any]) -> list[Seen]:
    return [look(world, path, body, email, f"192.0.2.{number}") for number, email in enumerate(EVERYBODY)]


@pytest.mark.parametrize("request_", REQUESTS)
def test_known_and_unknown_addresses_get_equal_answers_for_equal_work(request_: str, known: World) -> None:
    path, body, hashes = REQUESTS[request_]
    proved, unproved, unknown = looks(known, path, body)
    assert proved == unproved == unknown
    assert unknown.hashes == hashes


@pytest.mark.parametrize("request_", REQUESTS)
def test_too_often_is_told_alike(request_: str, known: World) -> None:
    path, body, _ = REQUESTS[request_]
    for number in range(FREE_BY_ACCOUNT + 1 if "login" in request_ else 1):
        for email in EVERYBODY:
            post(known, path, {"email": email, **body}, address=f"203.0.113.{number}")
    proved, unproved, unknown = looks(known, path, body)
    assert proved == unproved == unknown
    assert unknown.status == 429
    assert int(unknown.headers["Retry-After"]) >= 1


def test_a_wrong_code_looks_the_same_for_every_address(known: World) -> None:
    """All of them asked for a code before, as anybody may for any address."""
    seen = []
    for number, email in enumerate(EVERYBODY):
        post(known, "/user/signup/", {"email": email, **SIGN_UP})
        code = (int(mails(known.cloud)[-1].values["code"]) + 1) % 1_000_000
        seen.append(look(known, "/user/signup/", {**SIGN_UP, "otp": f"{code:06d}"}, email, f"192.0.2.{number}"))
    assert seen[0] == seen[1] == seen[2]
    assert seen[0].status == 400


def test_the_right_code_of_a_known_address_gives_nothing_more_away(known: World) -> None:
    """Its mail says that there is an account; what it holds opens nothing."""
    body = {"email": PROVED, **SIGN_UP}
    post(known, "/user/signup/", body)
    mail = mails(known.cloud)[-1]
    assert mail.template == "signup_known"
    assert post(known, "/user/signup/", {**body, "otp": mail.values["code"]}).status == 400


def test_registering_a_taken_address_costs_the_same_hash(known: World) -> None:
    """This dialect answers with tokens, so a taken address is a 409; the work is the same up to the transaction."""
    body = {"password": OLD, "role": "candidate"}
    taken, _, free = looks(known, "/v1/auth/register", body)
    assert (free.status, taken.status) == (201, 409)
    assert free.hashes == taken.hashes == 1
    assert free.calls == [*taken.calls, "TransactWriteItems"]
