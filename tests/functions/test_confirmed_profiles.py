"""What a person confirms of what was read stands against every resume."""

from typing import TYPE_CHECKING

from tests.functions.resumes import candidate_of, post, upload
from tests.functions.scene import RESUME_LINES, Login, Scene, a_pdf
from tests.functions.scene import scene as scene  # noqa: PLC0414 - a fixture
from tests.functions.world import World
from tests.functions.world import world as world  # noqa: PLC0414 - a fixture

if TYPE_CHECKING:
    from tests.functions.conftest import Reply


CONFIRMED = {"name": "Eve Confirmed", "skills": ["Python"], "work_experience": [{"title": "Architect"}]}


def confirm(world: World, scene: Scene, who: Login, body: object) -> "Reply":
    path = f"/api/candidates/profiles/{scene.slug}/verify-profile/"
    return post(world, path, who, body, area="profiles.api")


def test_what_the_person_confirmed_stands_against_a_later_resume(world: World, scene: Scene) -> None:
    answer = confirm(world, scene, scene.candidate, CONFIRMED)
    assert answer.status == 200
    assert answer.body["verified_data"]["name"] == "Eve Confirmed"
    upload(world, scene.candidate, a_pdf("Eva Newname", *RESUME_LINES[1:]))
    after = candidate_of(world, scene.candidate)
    assert (after["name"]["S"], after["headline"]["S"]) == ("Eve Confirmed", "Architect")


def test_what_is_left_out_stays_as_it_was_confirmed(world: World, scene: Scene) -> None:
    confirm(world, scene, scene.candidate, CONFIRMED)
    data = confirm(world, scene, scene.candidate, {"email": "Eve@Example.org"}).body["verified_data"]
    assert (data["name"], data["skills"], data["email"]) == ("Eve Confirmed", ["Python"], "eve@example.org")


def test_only_the_person_themselves_confirms(world: World, scene: Scene) -> None:
    for who in (scene.stranger, scene.recruiter):
        assert confirm(world, scene, who, CONFIRMED).status == 404
