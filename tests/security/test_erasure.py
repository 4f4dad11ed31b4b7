"""Who leaves is gone at once, and soon nothing of them is left in any store but what docs/data-model.md says."""

import json
from datetime import timedelta
from typing import Any

import pytest

from resumes.on_parsed import PATIENCE
from tests.events import http_event
from tests.faults.sweep import failing
from tests.functions.conftest import Reply
from tests.functions.people import PASSWORD
from tests.functions.pump import CONTEXT, Pump, handler, s3_event, sqs_event
from tests.functions.scene import JOB, Login, Scene, register, resume_pdf, upload_event
from tests.functions.world import World

PREFERENCE = {"title": "Quantum Cartographer", "work_type": "remote"}


def delete_account(world: World, who: Login) -> Reply:
    return world.send("profiles.api", http_event("DELETE", "/v1/users/account", token=who.access))


def finish(world: World, pump: Pump) -> None:
    """Let the events do their work, and the daily purge of the index after the readers' hour."""
    pump.run()
    for _ in range(2):
        world.clock.move(timedelta(hours=2))
        handler("matching.on_schedule")({}, CONTEXT)


def everything(world: World) -> str:
    """Every byte of table and buckets, but the audit log's, as text."""
    return rows(world) + "".join(data.decode("latin-1") for data in world.objects().values())


def rows(world: World) -> str:
    """The index keeps the bare number of what it removed for thirty days, so that no late change brings it back."""
    return str([item for key, item in world.items().items() if not key[0].startswith("AUDIT#")])


@pytest.fixture
def eve(world: World, scene: Scene) -> Login:
    """The scene's candidate, who also waits for alerts and has sent a second resume."""
    sent = http_event("PUT", "/job/preference/", PREFERENCE, token=scene.candidate.access)
    assert world.send("jobs.api", sent).status == 200
    uploaded = world.send("resumes.api", upload_event(scene.candidate.access, resume_pdf("Hobby: falconry")))
    assert uploaded.status == 201
    return scene.candidate


def test_no_byte_of_a_candidate_is_left_but_sealed_audit_entries(world: World, eve: Login, pump: Pump) -> None:
    pump.run()
    marks = (eve.email, f"{eve.user_id:016d}", "Eve Adams", "eve.adams@example.org", "+14155550132", "Cartographer")
    before = everything(world)
    assert [mark for mark in marks if mark not in before] == []
    assert "Cartographer" in str(world.items())
    assert delete_account(world, eve).status == 200
    finish(world, pump)
    after = everything(world)
    assert [mark for mark in (*marks, "falconry", "cartographer") if mark in after] == []
    assert str(eve.user_id) not in rows(world)
    assert [name for _, name in world.objects() if name.startswith(("quarantine/", "resumes/", "results/"))] == []
    audit = [item for key, item in world.items().items() if key[0].startswith("AUDIT#")]
    assert "account.deleted" in str(audit)
    assert not any(mark in str(audit) for mark in (eve.email, str(eve.user_id)))


def test_the_account_stops_in_the_request_itself_and_its_address_is_free(world: World, eve: Login) -> None:
    assert delete_account(world, eve).status == 200
    assert delete_account(world, eve).status == 401
    login = {"email": eve.email, "password": PASSWORD}
    assert world.send("auth.api", http_event("POST", "/v1/auth/login", login)).status == 401
    again = world.send("auth.api", http_event("POST", "/v1/auth/register", {**login, "role": "candidate"}))
    assert again.status == 201, again.raw
    assert again.body["user_id"] != eve.user_id


def test_who_registers_the_address_meanwhile_loses_nothing(world: World, eve: Login, pump: Pump) -> None:
    delete_account(world, eve)
    newcomer = register(world, eve.email, "candidate")
    finish(world, pump)
    login = {"email": eve.email, "password": PASSWORD}
    assert world.send("auth.api", http_event("POST", "/v1/auth/login", login)).body["user_id"] == newcomer.user_id


def test_the_employer_finds_the_person_no_more(world: World, scene: Scene, eve: Login, pump: Pump) -> None:
    delete_account(world, eve)
    pump.run()
    path = f"/api/matching/jobs/{scene.job_id}/matches"
    assert world.send("matching.api", http_event("GET", path, token=scene.recruiter.access)).body["matches"] == []
    another = {**JOB, "title": "Software Engineer"}
    job = world.send("jobs.api", http_event("POST", "/v1/jobs", another, token=scene.recruiter.access)).body
    pump.run()
    path = f"/api/matching/jobs/{job['job_uuid']}/matches"
    assert world.send("matching.api", http_event("GET", path, token=scene.recruiter.access)).body["matches"] == []


def test_an_organisation_ends_with_its_only_member(world: World, scene: Scene, pump: Pump) -> None:
    pump.run()
    recruiter = scene.recruiter
    assert delete_account(world, recruiter).status == 200
    finish(world, pump)
    after = everything(world)
    assert [mark for mark in (recruiter.email, "Engines Ltd") if mark in after] == []
    assert str(recruiter.user_id) not in rows(world)
    browse = world.send("jobs.api", http_event("GET", "/api/channels/jobs/browse/"))
    assert browse.body == []


def test_another_tenant_keeps_everything(world: World, scene: Scene, eve: Login, pump: Pump) -> None:
    job = world.send("jobs.api", http_event("POST", "/v1/jobs", JOB, token=scene.rival.access)).body
    pump.run()
    delete_account(world, eve)
    delete_account(world, scene.recruiter)
    pump.run()
    [left] = world.send("jobs.api", http_event("GET", "/api/channels/jobs/browse/")).body
    assert left["job_uuid"] == job["job_uuid"]
    assert world.send("auth.api", http_event("POST", "/v1/auth/logout", token=scene.rival.access)).status == 200


@pytest.mark.parametrize("step", range(1, 30, 4))
def test_an_interrupted_erasure_goes_on_where_it_stopped(world: World, eve: Login, pump: Pump, step: int) -> None:
    pump.run()
    delete_account(world, eve)
    bodies = [body for body in pump.relay() if "AccountDeleted" in body]
    with failing(step, "after"):
        deliver(bodies)
    assert deliver(bodies) == []
    assert deliver(bodies) == []
    finish(world, pump)
    after = everything(world)
    assert [mark for mark in (eve.email, "Eve Adams") if mark in after] == []
    assert str(eve.user_id) not in rows(world)


def deliver(bodies: list[str]) -> list[Any]:
    failures: list[Any] = handler("auth.on_account_deleted")(sqs_event(*bodies), CONTEXT)["batchItemFailures"]
    return failures


def test_a_report_that_comes_after_the_erasure_is_erased_too(world: World, scene: Scene, pump: Pump) -> None:
    """The parser had the file in hand when its owner left."""
    uploaded = world.send("resumes.api", upload_event(scene.stranger.access, resume_pdf("Hobby: falconry")))
    assert uploaded.status == 201
    [key] = [name for _, name in world.objects() if name.startswith("quarantine/")]
    report = f"results/{key.partition('/')[2]}/failure.json"
    delete_account(world, scene.stranger)
    deliver([body for body in pump.relay() if "AccountDeleted" in body])
    world.s3.put_object(Bucket="files", Key=report, Body=b'{"message": "No falconry."}')
    message = sqs_event(json.dumps(s3_event(report)))
    for count in range(1, PATIENCE + 1):
        message["Records"][0]["attributes"]["ApproximateReceiveCount"] = str(count)
        failures = handler("resumes.on_parsed")(message, CONTEXT)["batchItemFailures"]
        assert bool(failures) is (count < PATIENCE)
    assert report not in [name for _, name in world.objects()]


def test_nobody_deletes_another_account(world: World, scene: Scene, eve: Login) -> None:
    path = f"/api/users/users/{eve.user_id}/"
    assert world.send("profiles.api", http_event("DELETE", path, token=scene.rival.access)).status == 404
    assert world.send("profiles.api", http_event("DELETE", path, token=eve.access)).status == 204
