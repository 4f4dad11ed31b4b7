"""How long somebody stays signed in."""

from datetime import timedelta

from rolecall.domain.account import REFRESH_LIFETIME
from tests.functions.conftest import Reply
from tests.functions.world import World
from tests.ways_in.mailed import login, post, verified


def refreshed(world: World, token: str) -> Reply:
    return post(world, "/v1/auth/refresh", {"refresh_token": token})


def test_a_session_that_nobody_refreshes_ends_after_thirty_days(world: World) -> None:
    verified(world)
    first = login(world).body
    world.clock.move(REFRESH_LIFETIME - timedelta(minutes=1))
    second = refreshed(world, first["refresh"])
    assert second.status == 200
    world.clock.move(REFRESH_LIFETIME)
    assert refreshed(world, second.body["refresh_token"]).status == 401
