"""Who leaves is gone at once, and soon nothing of them is left in any store but what docs/data-model.md says."""

import json
from collections.abc import Callable
from datetime import timedelta
from itertools import count, cycle
from typing import Any

import pytest

from resumes.on_parsed import PATIENCE
from rolecall.bootstrap import storage
from tests.events import http_event
from tests.faults.sweep import Moment, failing
from tests.functions.conftest import Reply
from tests.functions.consumers import events
from tests.functions.outside import Outside
from tests.functions.people import PASSWORD
from tests.functions.pump import CONTEXT, Pump, handler, s3_event, sqs_event
from tests.functions.scene import JOB, Login, Scene, ask, register, resume_pdf, sign_in, upload_event
from tests.functions.world import Saved, World
from tests.security.planted import HIDDEN, LEDGER, WORDS, Planted, found, planted
from tests.storage import TABLE
from tools import replay_erasures

__all__ = ["planted"]

ORGANISATIONS = "/api/organization/organizations/"
MOMENTS: tuple[Moment, ...] = ("before", "after")
DELETED_BY = ("/v1/users/account", "/api/auth/users/{number}/", "/api/users/users/{number}/")


def delete_account(world: World, who: Login, path: str = DELETED_BY[0]) -> Reply:
    return world.send("profiles.api", http_event("DELETE", path.format(number=who.user_id), token=who.access))


def erase(world: World, who: Login, path: str = DELETED_BY[0]) -> Pump:
    assert delete_account(world, who, path).status in {200, 204}
    return finish(world)


def finish(world: World) -> Pump:
    """Let the events do their work, and the daily purge of the index after the readers' hour."""
    pump = Pump(world.cloud)
    pump.run()
    purge(world)
    return pump


def purge(world: World) -> None:
    for _ in range(2):
        world.clock.move(timedelta(hours=2))
        handler("matching.on_schedule")({}, CONTEXT)


def deliver(bodies: list[str]) -> list[Any]:
    failures: list[Any] = handler("auth.on_account_event")(sqs_event(*bodies), CONTEXT)["batchItemFailures"]
    return failures


def numbers_left(world: World, who: Planted) -> dict[str, list[str]]:
    """Where the account's own number stands, and that of its organisation, beside what waits in the outbox."""
    numbers = {"account": str(who.who.user_id), "organisation": str(who.organisation_id)}
    return found(world, numbers, but=(LEDGER, "v1/", "AUDIT#", "OUTBOX#"))


@pytest.mark.usefixtures("planted")
def test_every_word_of_the_person_is_found_before(world: World) -> None:
    """So that finding none afterwards says something."""
    places = found(world, WORDS)
    assert places.keys() == WORDS.keys() - HIDDEN
    assert {place.partition("/")[0] for places in places.values() for place in places if "/" in place} == {
        *("results", "v1"),
    }


@pytest.mark.usefixtures("outside")
@pytest.mark.parametrize("path", DELETED_BY)
def test_no_byte_of_the_person_is_left_in_any_store(world: World, planted: Planted, path: str) -> None:
    pump = erase(world, planted.who, path)
    assert found(world, WORDS) == {}
    assert numbers_left(world, planted) == {}
    files = {name for bucket, name in world.objects() if bucket == "files"} - planted.before
    assert files == {
        f"erasures/account:{planted.who.user_id}",
        f"erasures/organisation:{planted.organisation_id}",
    }
    assert [text for text in WORDS.values() if text in str(pump.delivered)] == []


@pytest.mark.usefixtures("outside")
def test_what_stays_in_the_audit_log_is_sealed_and_its_key_is_gone(world: World, planted: Planted) -> None:
    before = {key for key in world.items() if key[0].startswith("AUDIT#")}
    erase(world, planted.who)
    entries = {key: item for key, item in world.items().items() if key[0].startswith("AUDIT#")}
    assert before < entries.keys()
    assert "account.deleted" in str(entries)
    assert {frozenset(item) for item in entries.values()} == {
        frozenset({"pk", "sk", "kind", "at", "action", "sealed"}),
    }
    assert str(planted.who.user_id) not in str(entries)


def test_open_sockets_are_closed_by_the_erasure_itself(world: World, planted: Planted, outside: Outside) -> None:
    """Should the event that closes them be late."""
    delete_account(world, planted.who)
    deliver(events(world, "AccountDeleted"))
    assert outside.closed == ["socket-9"]


@pytest.mark.usefixtures("outside")
def test_an_erasure_that_is_interrupted_at_any_call_goes_on_where_it_stopped(world: World, planted: Planted) -> None:
    """Every third call, in turn before and after it took effect."""
    delete_account(world, planted.who)
    bodies = [body for body in Pump(world.cloud).relay() if "Deleted" in json.loads(body)["detail-type"]]
    assert len(bodies) == 2
    closed, moments = world.save(), cycle(MOMENTS)
    for number in count(1, 3):
        world.restore(closed)
        with failing(number, next(moments)) as injected:
            deliver(bodies)
        if not injected.hit:
            break
        assert deliver(bodies) == []
        assert found(world, WORDS, but=("v1/", "AUDIT#")) == {}, f"after a failure of call {number}"
        assert numbers_left(world, planted) == {}
    assert number > 60


def put_back(world: World, backup: Saved) -> None:
    """As a restored table is: with the items of then. The buckets are as they are."""
    world.restore(Saved(backup.rows, world.objects()))


@pytest.fixture
def replay(world: World) -> Callable[[], None]:
    def run() -> None:
        assert replay_erasures.main(["--table", TABLE, "--bucket", "files"]) == 0
        finish(world)

    return run


@pytest.mark.usefixtures("outside")
def test_what_a_restore_brings_back_is_erased_again(
    world: World, planted: Planted, replay: Callable[[], None], capsys: pytest.CaptureFixture[str]
) -> None:
    backup = world.save()
    delete_account(world, planted.who)
    half_way = world.save()
    finish(world)
    for state in (backup, half_way):
        put_back(world, state)
        assert found(world, WORDS)
        assert replay_erasures.main(["--table", TABLE, "--bucket", "files", "--dry-run"]) == 0
        assert "names 2 erasures" in capsys.readouterr().out
        replay()
        assert found(world, WORDS) == {}
        assert numbers_left(world, planted) == {}
    replay()
    assert "0 came back" in capsys.readouterr().out


@pytest.mark.usefixtures("outside")
def test_an_organisation_that_a_restore_brings_back_keeps_a_root(
    world: World, scene: Scene, replay: Callable[[], None]
) -> None:
    """In the backup the one who left was its root; or it still had people, and ended without any."""
    backup = world.save()
    path = f"{ORGANISATIONS}{scene.organisation_id}/"
    ask(world, "POST", f"{path}hand-over/", scene.root, {"user": scene.member.user_id})
    erase(world, scene.root)
    put_back(world, backup)
    replay()
    member = sign_in(world, scene.member.email, "203.0.113.8")
    (own,) = ask(world, "GET", ORGANISATIONS, member)
    assert (own["root_user"]["id"], [one["id"] for one in own["users"]]) == (member.user_id, [member.user_id])

    assert world.send("auth.api", http_event("DELETE", path, token=member.access)).status == 204
    finish(world)
    put_back(world, backup)
    replay()
    assert ("ORGANISATION#" + scene.organisation_id.zfill(16), "ORGANISATION") not in world.items()
    member = sign_in(world, scene.member.email, "203.0.113.8")
    assert ask(world, "GET", ORGANISATIONS, member) == []


def test_the_account_stops_in_the_request_itself_and_its_address_is_free(world: World, scene: Scene) -> None:
    eve = scene.candidate
    assert delete_account(world, eve).status == 200
    assert delete_account(world, eve).status == 401
    login = {"email": eve.email, "password": PASSWORD}
    assert world.send("auth.api", http_event("POST", "/v1/auth/login", login)).status == 401
    again = world.send("auth.api", http_event("POST", "/v1/auth/register", {**login, "role": "candidate"}))
    assert again.status == 201, again.raw
    assert again.body["user_id"] != eve.user_id


def test_who_registers_the_address_meanwhile_loses_nothing(world: World, scene: Scene) -> None:
    eve = scene.candidate
    delete_account(world, eve)
    newcomer = register(world, eve.email, "candidate")
    finish(world)
    login = {"email": eve.email, "password": PASSWORD}
    assert world.send("auth.api", http_event("POST", "/v1/auth/login", login)).body["user_id"] == newcomer.user_id


def test_the_employer_finds_the_person_no_more(world: World, scene: Scene, pump: Pump) -> None:
    delete_account(world, scene.candidate)
    pump.run()
    path = f"/api/matching/jobs/{scene.job_id}/matches"
    assert world.send("matching.api", http_event("GET", path, token=scene.recruiter.access)).body["matches"] == []
    another = {**JOB, "title": "Software Engineer"}
    job = world.send("jobs.api", http_event("POST", "/v1/jobs", another, token=scene.recruiter.access)).body
    pump.run()
    path = f"/api/matching/jobs/{job['job_uuid']}/matches"
    assert world.send("matching.api", http_event("GET", path, token=scene.recruiter.access)).body["matches"] == []


def test_another_tenant_keeps_everything(world: World, scene: Scene, pump: Pump) -> None:
    job = world.send("jobs.api", http_event("POST", "/v1/jobs", JOB, token=scene.rival.access)).body
    pump.run()
    delete_account(world, scene.candidate)
    delete_account(world, scene.recruiter)
    pump.run()
    [left] = world.send("jobs.api", http_event("GET", "/api/channels/jobs/browse/")).body
    assert left["job_uuid"] == job["job_uuid"]
    assert world.send("auth.api", http_event("POST", "/v1/auth/logout", token=scene.rival.access)).status == 200


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
    for tries in range(1, PATIENCE + 1):
        message["Records"][0]["attributes"]["ApproximateReceiveCount"] = str(tries)
        failures = handler("resumes.on_parsed")(message, CONTEXT)["batchItemFailures"]
        assert bool(failures) is (tries < PATIENCE)
    assert report not in [name for _, name in world.objects()]


def test_a_match_that_is_made_while_its_candidate_is_erased_is_not_stored(
    world: World, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The matcher read the candidate; before it stores what it found, the candidate is gone."""
    posted = http_event("POST", "/v1/jobs", {**JOB, "title": "Software Engineer"}, token=scene.recruiter.access)
    assert world.send("jobs.api", posted).status == 201
    pump = Pump(world.cloud, left_out={"matching.on_committed"})
    pump.run()
    committed = [body for name, body in pump.delivered if name == "matching.on_committed"]
    matches = storage().matches
    of_pair = matches.of_pair

    def meanwhile(*pair: Any) -> Any:
        delete_account(world, scene.candidate)
        deliver(events(world, "AccountDeleted"))
        return of_pair(*pair)

    monkeypatch.setattr(matches, "of_pair", meanwhile)
    for body in committed:
        handler("matching.on_committed")(sqs_event(json.dumps(body)), CONTEXT)
    assert [pk for pk, _ in world.items() if pk.startswith("MATCH#")] == []


def test_nobody_deletes_another_account(world: World, scene: Scene) -> None:
    path = f"/api/users/users/{scene.candidate.user_id}/"
    assert world.send("profiles.api", http_event("DELETE", path, token=scene.rival.access)).status == 404
    assert world.send("profiles.api", http_event("DELETE", path, token=scene.candidate.access)).status == 204
