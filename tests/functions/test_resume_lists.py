"""What its owner sees of a resume besides what is in it."""

from typing import TYPE_CHECKING

from tests.functions.pump import Pump
from tests.functions.resumes import candidate_of, get, post, upload
from tests.functions.scene import RESUME_LINES, Login, Scene, a_pdf, resume_pdf, upload_event
from tests.functions.scene import scene as scene  # noqa: PLC0414 - a fixture
from tests.functions.world import World
from tests.functions.world import world as world  # noqa: PLC0414 - a fixture

if TYPE_CHECKING:
    from tests.functions.conftest import Reply


def test_own_resumes_are_listed_newest_first_and_counted(world: World, scene: Scene) -> None:
    sent = [upload(world, scene.stranger, resume_pdf(f"Reference {n}")).body for n in range(3)]
    answer = get(world, "/v1/resumes?limit=2", scene.stranger).body
    assert [one["resume_id"] for one in answer["data"]] == [one["resume_id"] for one in sent[:0:-1]]
    assert answer["pagination"]["total_count"] == 3
    assert answer["pagination"]["has_next"]


def test_a_profile_without_a_resume_is_not_parsed_and_has_none_to_parse(world: World, scene: Scene) -> None:
    slug = world.items()[f"CANDIDATE#{scene.stranger.user_id:016d}", "CANDIDATE"]["slug"]["S"]
    path = f"/api/candidates/profiles/{slug}"
    status = get(world, f"{path}/parsing-status/", scene.stranger).body
    assert (status["parsing_status"], status["has_resume_data"], status["resume_file_exists"]) == (
        "not_parsed",
        False,
        False,
    )
    refused = post(world, f"{path}/parse-resume/", scene.stranger)
    assert refused.status == 400
    assert "No resume file" in refused.body["error"][0]


def test_the_status_of_a_profile_is_that_of_its_last_upload(world: World, scene: Scene) -> None:
    path = f"/api/candidates/profiles/{scene.slug}"
    event = upload_event(
        scene.candidate.access, resume_pdf("Volunteer"), path=f"{path}/parse-resume/", field="resume_file"
    )
    answer = world.send("resumes.api", event)
    assert (answer.status, answer.body["parsing_status"]) == (202, "parsing")
    status = get(world, f"{path}/parsing-status/", scene.candidate).body
    assert (status["parsing_status"], status["has_resume_data"]) == ("parsing", True)
    Pump(world.cloud).run()
    assert get(world, f"{path}/parsing-status/", scene.candidate).body["parsing_status"] == "parsed"
    assert world.send("resumes.api", event).status == 200


def test_a_resume_for_the_profile_is_taken_from_candidates_alone(world: World, scene: Scene) -> None:
    taken = upload(world, scene.stranger, resume_pdf(), path="/resume")
    assert (taken.status, taken.body) == (200, {"message": "Resume updated successfully."})
    assert upload(world, scene.recruiter, resume_pdf(), path="/resume").status == 403


def choose(world: World, who: Login, resume: object) -> "Reply":
    return post(world, "/resume", who, {"resume_id": resume})


def test_a_chosen_resume_is_the_current_one_until_a_later_one_is_uploaded(world: World, scene: Scene) -> None:
    newer = upload(world, scene.candidate, named("Eva Newname")).body["resume_id"]
    assert current(world, scene) == ("Eva Newname", newer)

    chosen = choose(world, scene.candidate, int(scene.resume_number))
    assert (chosen.status, chosen.body) == (200, {"message": "Resume updated successfully."})
    assert current(world, scene) == ("Eve Adams", int(scene.resume_number))

    last = upload(world, scene.candidate, named("Eva Lastname")).body["resume_id"]
    assert current(world, scene) == ("Eva Lastname", last)


def test_a_file_that_was_sent_before_is_chosen_again_by_sending_it(world: World, scene: Scene) -> None:
    upload(world, scene.candidate, named("Eva Newname"))
    assert upload(world, scene.candidate, resume_pdf(), path="/resume").status == 200
    assert current(world, scene) == ("Eve Adams", int(scene.resume_number))


def test_a_resume_is_chosen_by_its_uuid_as_well(world: World, scene: Scene) -> None:
    upload(world, scene.candidate, named("Eva Newname"))
    assert choose(world, scene.candidate, scene.resume_id).status == 200
    assert current(world, scene) == ("Eve Adams", int(scene.resume_number))


def test_nobody_chooses_a_resume_that_is_not_theirs_or_does_not_exist(world: World, scene: Scene) -> None:
    for resume in (int(scene.resume_number), scene.resume_id, 1, "no-id", True, 10**20):
        assert choose(world, scene.stranger, resume).status == 404, resume
    assert choose(world, scene.recruiter, int(scene.resume_number)).status == 403


def test_a_resume_that_was_not_read_cannot_be_chosen(world: World, scene: Scene) -> None:
    sent = world.send("resumes.api", upload_event(scene.candidate.access, named("Eva Newname")))
    assert choose(world, scene.candidate, sent.body["resume_id"]).status == 409


def test_a_choice_names_one_thing(world: World, scene: Scene) -> None:
    bodies: tuple[dict[str, object], ...] = ({}, {"resume_id": None}, {"resume_id": []}, {"file": "words"})
    for body in bodies:
        refused = post(world, "/resume", scene.candidate, body)
        assert (refused.status, bool(refused.body["errors"])) == (400, True), body


def named(name: str) -> bytes:
    return a_pdf(name, *RESUME_LINES[1:])


def current(world: World, scene: Scene) -> tuple[str, int]:
    """Whose resume counts for the scene's candidate, and which."""
    candidate = candidate_of(world, scene.candidate)
    return candidate["name"]["S"], int(candidate["resume_id"]["N"])
