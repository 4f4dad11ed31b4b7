"""Many at once: guesses at a code, uses of one refresh token, registrations of one address, changes of one thing."""

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from tests.events import http_event
from tests.functions.containers import at_once
from tests.functions.people import PASSWORD, mails
from tests.functions.scene import NEWCOMER, Scene
from tests.functions.world import World

if TYPE_CHECKING:
    from tests.functions.conftest import Reply

GUESSES = 50
TRIES = 5
"""How many of them may be compared with the code."""


@pytest.fixture(autouse=True)
def nobody_is_refused_for_asking_too_often(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    monkeypatch.setenv("ROLECALL_RATE_LIMIT_SCALE", "100")
    world.new_containers()


def statuses(replies: list["Reply"]) -> Counter[int]:
    return Counter(int(reply.status) for reply in replies)


def send_code(world: World, code: str, number: int = 0) -> "Reply":
    body = {"email": NEWCOMER, "password1": PASSWORD, "password2": PASSWORD, "otp": code}
    return world.send("auth.api", http_event("POST", "/user/signup/", body), seed=1000 + number)


def other_codes(code: str, count: int) -> list[str]:
    return [f"{(int(code) + step) % 1_000_000:06d}" for step in range(1, count + 1)]


def test_of_fifty_guesses_at_once_no_more_than_five_are_evaluated(world: World, scene: Scene) -> None:
    guesses = other_codes(scene.code, GUESSES)
    replies = at_once(world, [partial(send_code, world, one, int(one)) for one in guesses])
    assert statuses(replies) == {400: GUESSES}
    assert len({reply.raw for reply in replies}) == 1
    counted = world.items()[f"SIGNUP#{NEWCOMER}", "SIGNUP"]["guesses"]["SS"]
    assert len(counted) == TRIES
    assert send_code(world, scene.code).status == 400


def test_a_stranger_who_guesses_locks_nobody_out(world: World, scene: Scene) -> None:
    for guess in other_codes(scene.code, TRIES):
        send_code(world, guess)
    again = {"email": NEWCOMER, "password1": PASSWORD, "password2": PASSWORD}
    assert world.send("auth.api", http_event("POST", "/user/signup/", again)).status == 201
    assert send_code(world, mails(world.cloud)[-1].values["code"]).status == 201


def refresh(world: World, token: str, number: int = 0) -> "Reply":
    return world.send("auth.api", http_event("POST", "/v1/auth/refresh", {"refresh_token": token}), seed=2000 + number)


@pytest.mark.parametrize("seed", range(3))
def test_of_parallel_uses_of_a_refresh_token_one_gets_the_next_pair(seed: int, world: World, scene: Scene) -> None:
    token = scene.candidate.refresh
    replies = at_once(world, [partial(refresh, world, token, number) for number in range(8)], seed=seed)
    assert statuses(replies) == {200: 1, 401: 7}
    (child,) = (reply.body for reply in replies if reply.status == 200)
    assert refresh(world, child["refresh_token"], 8).status == 200
    assert refresh(world, token, 9).status == 401
    assert refresh(world, child["refresh_token"], 10).status == 401


def register(world: World, number: int) -> "Reply":
    body = {"email": "same@example.com", "password": f"{PASSWORD} {number}", "role": "candidate"}
    return world.send("auth.api", http_event("POST", "/v1/auth/register", body), seed=3000 + number)


@pytest.mark.parametrize("seed", range(3))
def test_of_eight_who_register_one_address_one_gets_it(seed: int, world: World) -> None:
    replies = at_once(world, [partial(register, world, number) for number in range(8)], seed=seed)
    assert statuses(replies) == {201: 1, 409: 7}
    assert len(accounts_of("same@example.com", world)) == 1
    (winner,) = (number for number, reply in enumerate(replies) if reply.status == 201)
    login = {"email": "same@example.com", "password": f"{PASSWORD} {winner}"}
    assert world.send("auth.api", http_event("POST", "/v1/auth/login", login)).status == 200


def test_an_address_that_is_proved_while_others_register_it_has_one_owner(world: World, scene: Scene) -> None:
    """Who sends the code gets it, whether they come first or last; the others lose what they made of it."""
    body = {"email": NEWCOMER, "password": PASSWORD, "role": "candidate"}

    def squat(number: int) -> "Reply":
        return world.send("auth.api", http_event("POST", "/v1/auth/register", body), seed=4000 + number)

    works = [partial(squat, number) for number in range(4)]
    replies = at_once(world, [*works, lambda: send_code(world, scene.code)])
    assert replies[-1].status == 201
    holder = world.items()[f"EMAIL#{NEWCOMER}", "EMAIL"]
    (live,) = accounts_of(NEWCOMER, world)
    assert (live["id"], live["is_verified"]) == (holder["account_id"], {"BOOL": True})


def accounts_of(email: str, world: World) -> list[dict[str, Any]]:
    return [item for (_, sk), item in world.items().items() if sk == "ACCOUNT" and item.get("email") == {"S": email}]


def test_of_changes_to_one_profile_at_once_none_is_lost(world: World, scene: Scene) -> None:
    def change(number: int) -> "Reply":
        body = {"status": ["ready_to_join", "currently_in_a_job", "looking_for_opportunities"][number % 3]}
        return world.send("profiles.api", http_event("POST", "/availability", body, token=scene.candidate.access))

    before = version(world, scene)
    replies = at_once(world, [partial(change, number) for number in range(6)])
    assert set(statuses(replies)) <= {200, 409}
    assert version(world, scene) == before + statuses(replies)[200]


def version(world: World, scene: Scene) -> int:
    key = f"CANDIDATE#{scene.candidate.user_id:016d}"
    return int(world.items()[key, "CANDIDATE"]["version"]["N"])
