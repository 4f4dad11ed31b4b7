"""What its owner sees of a resume besides what is in it."""

from tests.functions.pump import Pump
from tests.functions.resumes import get, post, upload
from tests.functions.scene import Scene, resume_pdf, upload_event
from tests.functions.scene import scene as scene  # noqa: PLC0414 - a fixture
from tests.functions.world import World
from tests.functions.world import world as world  # noqa: PLC0414 - a fixture


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
