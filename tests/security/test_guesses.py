"""Guessing at what was mailed: fifty at once from as many places, and hardly any is looked at.

A code of six digits is counted for its address, wherever the guesses come from. A link's token has 128 random bits and
an invitation's code 64: what bounds those is how often one client, or one account, may try at all.
"""

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from rolecall.services.rate_limits import LIMITS
from tests.events import http_event
from tests.functions.containers import at_once
from tests.functions.people import PASSWORD, mails
from tests.functions.scene import WAITING, Scene, forget_mails_to
from tests.functions.world import World

GUESSES = 50
TRIES = 5
EVALUATED = LIMITS["auth"].requests
CODES: dict[str, tuple[str, Callable[[Scene], dict[str, str]], str, Callable[[Scene], str]]] = {
    "code of a sign-up": (
        "/api/auth/verify-email/",
        lambda _: {"email": WAITING},
        "code",
        lambda scene: scene.verify_code,
    ),
    "code of an account": (
        "/api/users/verify-email/",
        lambda scene: {"email": scene.recruiter.email},
        "code",
        lambda scene: scene.confirm_code,
    ),
    "otp of a forgotten password": ("/user/forget-password/", lambda _: {}, "otp", lambda scene: scene.forgot_code),
}
"""Where it goes, what goes with it, its field, and the right one. The otp of a sign-up is in `test_races.py`."""

TOKENS: dict[str, tuple[str, Callable[[str], dict[str, str]]]] = {
    "link of a sign-up": ("/user/hash/verify/", lambda token: {"hash": token}),
    "link of a reset": (
        "/api/auth/password_reset/confirm/",
        lambda token: {"token": token, "password": "a new pass phrase"},
    ),
    "look at a reset": ("/api/auth/password_reset/validate_token/", lambda token: {"token": token}),
    "link of a forgotten password": ("/user/forget-password/", lambda token: {"hash": token}),
    "change of address": ("/v1/auth/email/confirm", lambda token: {"token": token}),
    "invitation": ("/api/organization/accept-invite/", lambda token: {"invite_code": token[:16]}),
}


def guessed(code: str, number: int) -> str:
    return f"{(int(code) + number) % 1_000_000:06d}"


@pytest.mark.parametrize("kind", CODES)
def test_of_fifty_guesses_at_once_five_are_compared(
    kind: str, world: World, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROLECALL_RATE_LIMIT_SCALE", "100")
    world.new_containers()
    path, body, field, right = CODES[kind]

    def send(number: int) -> int:
        event = http_event("POST", path, body(scene) | {field: guessed(right(scene), number)})
        return int(world.send("auth.api", event, seed=1000 + number).status)

    assert Counter(at_once(world, [partial(send, number) for number in range(1, GUESSES + 1)])) == {400: GUESSES}
    counted = [len(item["guesses"]["SS"]) for item in world.items().values() if "guesses" in item]
    assert counted == [TRIES]
    assert send(0) == 400


@pytest.mark.parametrize("kind", TOKENS)
def test_one_client_tries_few_tokens_a_minute(kind: str, world: World, scene: Scene) -> None:
    world.new_containers()
    path, body = TOKENS[kind]
    token = scene.invited.access if kind == "invitation" else None

    def send(number: int) -> int:
        return int(world.send("auth.api", http_event("POST", path, body(f"{number:032x}"), token=token)).status)

    statuses = Counter(send(number) for number in range(GUESSES))
    assert statuses[429] == GUESSES - EVALUATED
    assert set(statuses) <= {400, 404, 429}


def test_guessing_locks_nobody_out(world: World, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """The guesses end with the code: whoever reads the mail asks for the next one and gets in."""
    monkeypatch.setenv("ROLECALL_RATE_LIMIT_SCALE", "100")
    world.new_containers()

    def send(path: str, **body: Any) -> int:
        return int(world.send("auth.api", http_event("POST", path, body)).status)

    for number in range(1, TRIES + 2):
        assert send("/api/auth/verify-email/", email=WAITING, code=guessed(scene.verify_code, number)) == 400
    forget_mails_to(world, WAITING)
    assert send("/api/auth/resend-verification/", email=WAITING) == 200
    assert send("/api/auth/verify-email/", email=WAITING, code=mails(world.cloud)[-1].values["code"]) == 200
    assert send("/v1/auth/login", email=WAITING, password=PASSWORD) == 200
