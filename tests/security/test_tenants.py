"""Two organisations and a person with the same file, the same address, the same company name: nobody learns of it."""

from typing import TYPE_CHECKING, Any

from tests.events import http_event
from tests.functions.pump import Pump
from tests.functions.scene import JOB, Login, Scene, register, resume_pdf, upload_event
from tests.functions.world import World

if TYPE_CHECKING:
    from tests.functions.conftest import Reply

BESIDES_IDS = {"resume_id", "candidate_id", "processing_job_id", "uploaded_at", "created_at", "message"}


def upload(world: World, who: Login, data: bytes) -> "Reply":
    reply = world.send("resumes.api", upload_event(who.access, data))
    assert reply.status == 201, reply.raw
    return reply


def get(world: World, function: str, path: str, who: Login) -> "Reply":
    return world.send(function, http_event("GET", path, token=who.access))


def shown(reply: "Reply") -> dict[str, Any]:
    return {name: value for name, value in reply.body.items() if name not in BESIDES_IDS}


def numbers(world: World, sort_key: str) -> set[str]:
    return {pk for pk, sk in world.items() if sk == sort_key}


def test_the_same_file_in_two_organisations_is_two_resumes_that_know_nothing_of_each_other(
    world: World, scene: Scene
) -> None:
    """The candidate uploaded it first, as the scene has it: neither organisation is told so."""
    first, second = upload(world, scene.recruiter, resume_pdf()), upload(world, scene.rival, resume_pdf())
    unseen = upload(world, scene.rival, resume_pdf("a file that nobody has"))
    assert shown(first) == shown(second) == shown(unseen)
    ids = {scene.resume_id, first.body["resume_id"], second.body["resume_id"]}
    candidates = {scene.candidate_id, first.body["candidate_id"], second.body["candidate_id"]}
    assert (len(ids), len(candidates)) == (3, 3)

    Pump(world.cloud).run()
    for who, reply in ((scene.recruiter, second), (scene.rival, first), (scene.candidate, first)):
        for part in ("status", "data", "download"):
            assert get(world, "resumes.api", f"/api/resumes/{reply.body['resume_id']}/{part}", who).status == 404
    for who, reply in ((scene.recruiter, first), (scene.rival, second)):
        data = get(world, "resumes.api", f"/api/resumes/{reply.body['resume_id']}/data", who)
        assert (data.status, data.body["email"]) == (200, "eve.adams@example.org")


def test_the_same_file_of_one_owner_is_one_resume(world: World, scene: Scene) -> None:
    again = upload(world, scene.candidate, resume_pdf())
    assert (again.body["resume_id"], again.body["candidate_id"]) == (scene.resume_id, scene.candidate_id)


def test_the_same_address_in_two_organisations_is_two_candidates(world: World, scene: Scene) -> None:
    """Another file each, so it is the address in it that is the same."""
    before = numbers(world, "CANDIDATE")
    upload(world, scene.recruiter, resume_pdf("Engines know this one."))
    upload(world, scene.rival, resume_pdf("Looms know this one."))
    Pump(world.cloud).run()
    added = [world.items()[pk, "CANDIDATE"] for pk in numbers(world, "CANDIDATE") - before]
    assert len({str(candidate["owner"]) for candidate in added}) == len(added) == 2
    assert {candidate["email"]["S"] for candidate in added} == {"eve.adams@example.org"}
    assert all("account_id" not in candidate for candidate in added)


def test_an_imported_candidate_meets_the_jobs_of_its_own_organisation_only(world: World, scene: Scene) -> None:
    imported = upload(world, scene.rival, resume_pdf())
    Pump(world.cloud).run()
    theirs = get(world, "matching.api", f"/api/matching/jobs/{scene.job_id}/matches", scene.recruiter)
    assert [match["candidate_id"] for match in theirs.body["matches"]] == [scene.candidate_id]
    own_job = world.send("jobs.api", http_event("POST", "/v1/jobs", JOB, token=scene.rival.access)).body["job_uuid"]
    Pump(world.cloud).run()
    own = get(world, "matching.api", f"/api/matching/jobs/{own_job}/matches", scene.rival)
    found = {match["candidate_id"] for match in own.body["matches"]}
    assert found == {scene.candidate_id, imported.body["candidate_id"]}


def test_the_same_company_name_makes_two_organisations(world: World, scene: Scene) -> None:
    before = numbers(world, "ORGANISATION")
    newcomer = register(world, "imposter@example.com", "recruiter", "Engines Ltd")
    assert len(numbers(world, "ORGANISATION") - before) == 1
    assert get(world, "matching.api", f"/api/matching/jobs/{scene.job_id}/matches", newcomer).status == 404
    posted = world.send("jobs.api", http_event("POST", "/v1/jobs", JOB, token=newcomer.access)).body
    assert posted["company_name"] == "Engines Ltd"
    assert get(world, "matching.api", f"/api/matching/jobs/{posted['job_uuid']}/matches", scene.recruiter).status == 404


def test_an_address_with_an_account_can_be_imported_without_a_word_about_the_account(
    world: World, scene: Scene
) -> None:
    """Whether somebody has an account here is none of the business of who imports their resume."""
    own = scene.candidate.email
    with_account = upload(world, scene.rival, resume_pdf(f"or write to {own}"))
    without = upload(world, scene.rival, resume_pdf("or write to nobody@example.com"))
    Pump(world.cloud).run()
    answers = [
        get(world, "resumes.api", f"/api/resumes/{reply.body['resume_id']}/status", scene.rival)
        for reply in (with_account, without)
    ]
    assert shown(answers[0]) == shown(answers[1])


def test_who_is_not_looking_is_not_shown_and_their_receipt_is_not_there(world: World, scene: Scene) -> None:
    hide = http_event("POST", "/availability", {"status": "currently_in_a_job"}, token=scene.candidate.access)
    assert world.send("profiles.api", hide).status == 200
    Pump(world.cloud).run()
    matches = get(world, "matching.api", f"/api/matching/jobs/{scene.job_id}/matches", scene.recruiter)
    assert matches.body["matches"] == []
    receipt = f"/api/matching/matches/{scene.match_id}/receipt"
    assert get(world, "matching.api", receipt, scene.recruiter).status == 404
    assert get(world, "matching.api", receipt, scene.candidate).status == 200
