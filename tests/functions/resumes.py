"""What the tests of resumes do again and again."""

from typing import TYPE_CHECKING, Any

from tests.events import http_event
from tests.functions.scene import Login, upload_event
from tests.functions.world import World

if TYPE_CHECKING:
    from tests.functions.conftest import Reply

UPLOAD = "/v1/resumes/upload"
"""Where an upload is read at once."""


def upload(world: World, who: Login, data: bytes, *, path: str = UPLOAD) -> "Reply":
    return world.send("resumes.api", upload_event(who.access, data, path=path))


def get(world: World, path: str, who: Login, area: str = "resumes.api") -> "Reply":
    return world.send(area, http_event("GET", path, token=who.access))


def files_of(world: World, number: int) -> set[str]:
    return {name for _, name in world.objects() if name.split("/")[1:2] == [str(number)]}


def candidate_of(world: World, who: Login) -> dict[str, Any]:
    return world.items()[f"CANDIDATE#{who.user_id:016d}", "CANDIDATE"]


def post(world: World, path: str, who: Login, body: object = None, area: str = "resumes.api") -> "Reply":
    return world.send(area, http_event("POST", path, body, token=who.access))
