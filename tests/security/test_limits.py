"""Rate limits as clients of every dialect meet them: told with every answer, and refused in the dialect's own words."""

from collections.abc import Callable
from typing import Any

import pytest

from rolecall.services.rate_limits import LIMITS
from tests.events import http_event
from tests.functions.scene import Scene, upload_event
from tests.functions.world import World

Send = Callable[[Scene], dict[str, Any]]

TOLD = {"X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"}


def sign_in(path: str) -> Send:
    return lambda scene: http_event("POST", path, {"email": scene.candidate.email, "password": "not the pass phrase"})


def no_file(scene: Scene) -> dict[str, Any]:
    """Refused for what it holds, and counted all the same."""
    return upload_event(scene.candidate.access, b"no resume", "resume.exe")


def no_status(scene: Scene) -> dict[str, Any]:
    return http_event("POST", "/availability", {}, token=scene.candidate.access)


def own_user(scene: Scene) -> dict[str, Any]:
    return http_event("GET", "/api/auth/users/me/", token=scene.candidate.access)


REFUSED: dict[str, tuple[str, str, Send, set[str]]] = {
    "hotgigs": ("auth", "auth.api", sign_in("/v1/auth/login"), {"error", "timestamp", "request_id"}),
    "enabled_talent": ("auth", "auth.api", sign_in("/api/auth/token/"), {"detail"}),
    "career_nexus": ("auth", "auth.api", sign_in("/user/signin"), {"error"}),
    "resume_import": ("upload", "resumes.api", no_file, {"detail"}),
    "profile_service": ("general", "profiles.api", no_status, {"message", "errors"}),
    "enabled_talent, reading": ("general", "profiles.api", own_user, {"detail"}),
}


@pytest.mark.parametrize("name", REFUSED)
def test_whoever_asks_too_often_hears_it_in_the_words_of_the_dialect(name: str, world: World, scene: Scene) -> None:
    rate, function, request, fields = REFUSED[name]
    world.new_containers()
    limit = LIMITS[rate].requests
    answers = [world.send(function, request(scene)) for _ in range(limit + 1)]
    assert 429 not in {reply.status for reply in answers[:-1]}
    refused = answers[-1]
    assert (refused.status, set(refused.body)) == (429, fields)
    assert 1 <= int(refused.headers["Retry-After"]) <= LIMITS[rate].window_s
    for reply in answers:
        assert reply.headers.keys() >= TOLD
        assert reply.headers["X-RateLimit-Limit"] == str(limit)
    left = [int(reply.headers["X-RateLimit-Remaining"]) for reply in answers]
    assert left == sorted(left, reverse=True)
    assert left[-1] == 0


def test_a_way_in_is_one_action_in_every_dialect(world: World, scene: Scene) -> None:
    """Who was refused in one dialect is refused in the others."""
    world.new_containers()
    ways = ("/v1/auth/login", "/api/auth/token/", "/user/signin", "/api/users/session/login/", "/api/users/token/")
    statuses = [world.send("auth.api", sign_in(path)(scene)).status for path in (*ways, *ways[:3])]
    assert statuses == [401] * 5 + [429] * 3
