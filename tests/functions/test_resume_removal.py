"""A deleted resume takes along its file, its reports and what was known from it alone."""

import json
from typing import TYPE_CHECKING, Any

from tests.events import http_event
from tests.functions.pump import CONTEXT, Pump, handler, s3_event
from tests.functions.resumes import candidate_of, files_of, get, upload
from tests.functions.scene import RESUME_LINES, Login, Scene, a_pdf, resume_pdf
from tests.functions.scene import scene as scene  # noqa: PLC0414 - a fixture
from tests.functions.world import World
from tests.functions.world import world as world  # noqa: PLC0414 - a fixture

if TYPE_CHECKING:
    from tests.functions.conftest import Reply


def delete(world: World, path: str, who: Login) -> "Reply":
    return world.send("resumes.api", http_event("DELETE", path, token=who.access))


def test_what_came_from_the_deleted_resume_alone_goes_with_it(world: World, scene: Scene) -> None:
    number = int(scene.resume_number)
    assert delete(world, f"/v1/resumes/{number}", scene.candidate).status == 200
    Pump(world.cloud).run()
    assert files_of(world, number) == set()
    left = [key for key in world.items() if f"{number:016d}" in "".join(key)]
    assert left == []
    after = candidate_of(world, scene.candidate)
    assert (after["name"]["S"], after["email"]["S"]) == ("Pat", scene.candidate.email)
    assert (f"CANDIDATE#{scene.candidate.user_id:016d}", "FACTS") not in world.items()
    matches = get(world, f"/api/matching/candidates/{scene.candidate_id}/matches", scene.candidate, area="matching.api")
    assert matches.body["total_matches"] == 0
    assert get(world, f"/v1/resumes/{number}", scene.candidate).status == 404


def test_the_one_before_is_the_current_resume_again(world: World, scene: Scene) -> None:
    newer = upload(world, scene.candidate, a_pdf("Eva Newname", *RESUME_LINES[1:])).body["resume_id"]
    assert delete(world, f"/v1/resumes/{newer}", scene.candidate).status == 200
    Pump(world.cloud).run()
    after = candidate_of(world, scene.candidate)
    assert (after["name"]["S"], after["resume_id"]["N"]) == ("Eve Adams", scene.resume_number)
    assert (f"CANDIDATE#{scene.candidate.user_id:016d}", "FACTS") in world.items()


def test_an_imported_person_of_whom_nothing_is_left_is_forgotten(world: World, scene: Scene) -> None:
    sent = upload(world, scene.rival, resume_pdf()).body["resume_id"]
    assert (f"CANDIDATE#{sent:016d}", "CANDIDATE") in world.items()
    assert delete(world, f"/v1/resumes/{sent}", scene.rival).status == 200
    assert [key for key in world.items() if f"{sent:016d}" in "".join(key)] == []


def test_a_report_on_a_deleted_resume_brings_nothing_back(world: World, scene: Scene) -> None:
    number = int(scene.resume_number)
    record = world.objects()["files", f"results/{number}/record.json"]
    delete(world, f"/v1/resumes/{number}", scene.candidate)
    world.s3.put_object(Bucket="files", Key=f"results/{number}/record.json", Body=record)
    event = {"Records": [{**deliverable(s3_event(f"results/{number}/record.json")), "messageId": "m"}]}
    assert handler("resumes.on_parsed")(event, CONTEXT) == {"batchItemFailures": []}
    assert files_of(world, number) == set()


def deliverable(body: dict[str, Any]) -> dict[str, Any]:
    """A message that came often enough to give up on it."""
    return {
        "body": json.dumps(body),
        "receiptHandle": "handle",
        "attributes": {"ApproximateReceiveCount": "4"},
        "messageAttributes": {},
        "eventSource": "aws:sqs",
        "eventSourceARN": "arn:aws:sqs:eu-west-1:123456789012:queue",
        "awsRegion": "eu-west-1",
    }
