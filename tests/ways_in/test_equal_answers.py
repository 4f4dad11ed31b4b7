"""Nobody learns from an answer, or from the work behind it, whether an address has an account."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from unittest.mock import patch

import pytest
from argon2 import PasswordHasher

from tests.counting import counting
from tests.functions.world import World
from tests.ways_in.mailed import OLD, post, register, verified

PROVED, UNPROVED, UNKNOWN = "ann@example.com", "bob@example.com", "cee@example.com"
NAMES = {"first_name": "Ann", "last_name": "Lee"}

REQUESTS: dict[str, tuple[str, dict[str, Any]]] = {
    "S1-02 login": ("/v1/auth/login", {"password": "a wrong pass phrase"}),
    "S2-03 login": ("/api/auth/token/", {"password": "a wrong pass phrase"}),
    "S3-03 login": ("/user/signin", {"password": "a wrong pass phrase"}),
    "S2-17 reset": ("/api/auth/password_reset/", {}),
    "S3-32 reset": ("/user/forget-password/", {}),
    "S2-13 resend": ("/api/auth/resend-verification/", {}),
    "S3-01 sign-up": ("/user/signup/", {"password1": OLD, "password2": OLD}),
    "S2-01 sign-up": ("/api/auth/signup/", {"password": OLD, **NAMES}),
    "S2-02 sign-up": ("/api/users/signup/", {"password": OLD, **NAMES}),
}


class Seen(NamedTuple):
    """All that a client, or somebody with a clock, could compare."""

    status: int
    headers: dict[str, str]
    body: str
    hashes: list[str]
    calls: list[str]
    written: int


@contextmanager
def hashing() -> Iterator[list[str]]:
    made: list[str] = []
    real_hash, real_verify = PasswordHasher.hash, PasswordHasher.verify

    def hash_(hasher: PasswordHasher, *args: Any, **named: Any) -> str:
        made.append("hash")
        return real_hash(hasher, *args, **named)

    def verify(hasher: PasswordHasher, *args: Any) -> Any:
        made.append("hash")
        return real_verify(hasher, *args)

    with patch.object(PasswordHasher, "hash", hash_), patch.object(PasswordHasher, "verify", verify):
        yield made


def look(world: World, path: str, body: dict[str, Any], email: str, address: str) -> Seen:
    """From a client address of its own: what was counted for one says nothing of the next."""
    with hashing() as hashes, counting() as calls:
        reply = post(world, path, {"email": email, **body}, address=address)
    text = reply.raw.replace(email, "THE ADDRESS")
    return Seen(reply.status, reply.headers, text, hashes, calls.operations, int(calls.write_units))


@pytest.mark.parametrize("request_", REQUESTS)
def test_known_and_unknown_addresses_get_equal_answers_for_equal_work(request_: str, world: World) -> None:
    path, body = REQUESTS[request_]
    verified(world, PROVED)
    register(world, UNPROVED)
    for item in [key for key in world.items() if key[0].startswith("QUOTA#")]:
        world.dynamodb.delete_item(TableName=world.cloud.table, Key={"pk": {"S": item[0]}, "sk": {"S": item[1]}})
    proved, unproved, unknown = (
        look(world, path, body, email, f"192.0.2.{number}") for number, email in enumerate((PROVED, UNPROVED, UNKNOWN))
    )
    assert len(proved.hashes) == (0 if "re" in request_.partition(" ")[2] else 1)
    for one in (proved, unproved):
        assert one._replace(written=0) == unknown._replace(written=0)
    if "login" in request_:
        assert {proved.written, unproved.written, unknown.written} == {unknown.written}


@pytest.mark.parametrize("request_", REQUESTS)
def test_too_often_is_told_alike(request_: str, world: World) -> None:
    path, body = REQUESTS[request_]
    verified(world, PROVED)
    for number in range(12):
        for email in (PROVED, UNKNOWN):
            post(world, path, {"email": email, **body}, address=f"203.0.113.{number}")
    known, unknown = look(world, path, body, PROVED, "192.0.2.1"), look(world, path, body, UNKNOWN, "192.0.2.2")
    assert known.status == 429
    assert (known.headers["Retry-After"], known.calls, known.hashes) == (
        unknown.headers["Retry-After"],
        unknown.calls,
        unknown.hashes,
    )
    assert known.body == unknown.body
