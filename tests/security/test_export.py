"""Everything that is kept of a person, in one archive: all of theirs, nothing of anybody else's, and no secret."""

import io
import json
import re
from dataclasses import fields
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zipfile import ZipFile

import pytest

from rolecall.bootstrap import storage
from rolecall.domain.account import Account, Session
from rolecall.domain.candidate import Candidate
from rolecall.domain.confirmed_profile import ConfirmedProfile
from rolecall.domain.ids import AccountId, CandidateId
from rolecall.domain.match import Match
from rolecall.domain.resume import Resume
from rolecall.services.export_fields import SHOWN
from tests.events import http_event
from tests.functions.conftest import Reply
from tests.functions.consumers import deliver
from tests.functions.people import PASSWORD
from tests.functions.pump import Pump
from tests.functions.scene import JOB, Login, Scene, prove, resume_pdf, upload_event
from tests.functions.world import World

WITHHELD = {
    Account: {"password_hash", "audit_key", "is_active", "session_epoch", "version"},
    Candidate: {"owner", "account_id", "version"},
    Match: {"candidate_id", "job_owner", "candidate_version", "job_version"},
    ConfirmedProfile: {"candidate_id"},
    Resume: {"owner", "asked_version", "uploaded_by", "candidate_id", "progress", "step", "version"},
    Session: {"id", "account_id", "generation", "refresh_hash", "epoch"},
}
"""What is in the table and not for its owner to see; what is new there has to be put on one side."""


def send(world: World, method: str, path: str, who: Login | None = None, body: Any = None) -> Reply:
    return world.send("profiles.api", http_event(method, path, body, token=who.access if who else None))


def ask(world: World, who: Login) -> int:
    reply = send(world, "POST", "/v1/users/export", who)
    assert reply.status == 202, reply.raw
    export_id: int = reply.body["export_id"]
    return export_id


def archive_of(world: World, who: Login) -> dict[str, bytes]:
    data = world.objects()["files", f"exports/{who.user_id}.zip"]
    with ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def ann(world: World, scene: Scene, pump: Pump) -> Login:
    """A candidate with a resume, matches, a preference, a notification, feedback and a key."""
    assert scene.job_id
    who = prove(world, "ann@example.com", "203.0.113.77")
    assert world.send("resumes.api", upload_event(who.access, resume_pdf("Hobby: falconry"))).status == 201
    assert send(world, "POST", "/availability", who, {"status": "ready_to_join"}).status == 200
    preference = http_event("PUT", "/job/preference/", {"title": "Software Engineer"}, token=who.access)
    assert world.send("jobs.api", preference).status == 200
    pump.run()
    assert world.send("jobs.api", http_event("POST", "/v1/jobs", JOB, token=scene.rival.access)).status == 201
    for path, body in (
        ("/api/auth/add-feedback/", {"feedback": "Splendid."}),
        ("/v1/auth/api-keys", {"name": "Nightly import", "scopes": ["jobs:read"]}),
    ):
        assert world.send("auth.api", http_event("POST", path, body, token=who.access)).status == 201
    slug = storage().candidates.get(CandidateId(who.user_id)).slug
    profile = f"/api/candidates/profiles/{slug}/verify-profile/"
    assert send(world, "POST", profile, who, {"skills": ["Falconry"]}).status == 200
    pump.run()
    return who


def test_everything_of_a_person_is_in_it(world: World, ann: Login, pump: Pump) -> None:
    ask(world, ann)
    pump.run()
    found = archive_of(world, ann)
    shape = {re.sub(r"\d{5,}", "N", name) for name in found}
    assert shape == {
        *("README.txt", "account.json", "candidate.json", "confirmed.json", "facts.json"),
        *("jobs.json", "preferences.json"),
        *("notifications.json", "sessions.json", "api_keys.json", "audit.json", "feedback.json"),
        *("matches/N/match.json", "matches/N/receipt.json"),
        *("resumes/N/resume.json", "resumes/N/parsed.json", "resumes/N/original/resume.pdf"),
    }
    (original,) = (data for name, data in found.items() if name.endswith(".pdf"))
    assert original == resume_pdf("Hobby: falconry")
    read = {name: json.loads(data) for name, data in found.items() if name.endswith(".json")}
    assert (read["account.json"]["email"], read["candidate.json"]["availability"]) == (ann.email, "ready_to_join")
    assert len(read["sessions.json"]) == 2
    assert read["confirmed.json"]["skills"] == ["Falconry"]
    for name in ("preferences.json", "notifications.json", "api_keys.json", "feedback.json"):
        assert len(read[name]) == 1, name
    assert [entry["action"] for entry in read["audit.json"]] == ["export.requested", "api_key.created"]
    assert len([name for name in read if name.endswith("match.json")]) == 2


def test_a_recruiters_holds_their_jobs_and_organisation_and_nothing_of_another_tenant(
    world: World, scene: Scene, pump: Pump
) -> None:
    """The organisation's other people, its imports and other tenants' things stay out of it."""
    imported = upload_event(scene.member.access, resume_pdf("Hobby: falconry"))
    assert world.send("resumes.api", imported).status == 201
    for who in (scene.member, scene.root, scene.rival):
        body = {**JOB, "title": f"Job of {who.email}"}
        assert world.send("jobs.api", http_event("POST", "/v1/jobs", body, token=who.access)).status == 201
    pump.run()
    ask(world, scene.member)
    pump.run()
    found = archive_of(world, scene.member)
    assert [job["title"] for job in json.loads(found["jobs.json"])] == [f"Job of {scene.member.email}"]
    organisation = json.loads(found["organization.json"])
    assert (organisation["name"], organisation["role"]) == ("Docks Ltd", "member")
    text = b"".join(found.values())
    others = (scene.recruiter, scene.rival, scene.candidate, scene.stranger, scene.root, scene.invited)
    strange = [*(one.email for one in others), "Eve Adams", "Engines Ltd", "Looms Ltd", "falconry"]
    assert [mark for mark in strange if mark.encode() in text] == []
    numbers = [str(one.user_id).encode() for one in others]
    assert [number for number in numbers if number in text] == []


def test_no_secret_is_in_it(world: World, ann: Login, pump: Pump) -> None:
    ask(world, ann)
    pump.run()
    text = b"".join(archive_of(world, ann).values()).decode("latin-1")
    account = storage().accounts.get(AccountId(ann.user_id))
    session, _ = storage().sessions.of_account(account.id)
    (key,) = storage().api_keys.of_account(account.id)
    secrets = (account.password_hash, account.audit_key, session.id, session.refresh_hash, key.key_hash, PASSWORD)
    assert [secret for secret in secrets if not secret or secret in text] == []
    assert not re.search(r"argon2|eyJ|sealed|_hash", text)


@pytest.mark.parametrize("entity", WITHHELD, ids=lambda entity: entity.__name__)
def test_every_field_is_shown_or_withheld_on_purpose(entity: Any) -> None:
    assert {field.name for field in fields(entity)} == {*SHOWN[entity], *WITHHELD[entity]}


def test_it_is_mailed_as_a_link_that_opens_it_and_nothing_else(world: World, scene: Scene) -> None:
    reply = send(world, "POST", "/v1/users/export/download", body={"token": scene.export_token})
    assert reply.status == 200
    address = urlsplit(reply.body["download_url"])
    assert address.path.endswith(f"exports/{scene.member.user_id}.zip")
    assert parse_qs(address.query)["X-Amz-Expires"] == [str(reply.body["expires_in"])] == ["300"]
    for path in ("/v1/users/export", f"/v1/users/export/{scene.export_id}"):
        event = http_event("GET", path, token=scene.export_token)
        assert world.send("profiles.api", event).status == 401


@pytest.mark.parametrize("change", ["x", "1.ab", ""])
def test_another_token_opens_nothing(change: str, world: World, scene: Scene) -> None:
    token = scene.export_token
    number, _, mark = token.partition(".")
    for wrong in (change or f"{scene.root.user_id:x}.{mark}", f"{number}.{mark[:-1]}é"):
        assert send(world, "POST", "/v1/users/export/download", body={"token": wrong}).status == 400


def test_its_link_ends_with_the_archive_with_a_new_password_and_with_the_account(world: World, scene: Scene) -> None:
    def opened() -> bool:
        return send(world, "POST", "/v1/users/export/download", body={"token": scene.export_token}).status == 200

    change = {"old_password": PASSWORD, "new_password": "a new pass phrase"}
    event = http_event("POST", "/api/auth/change-password/", change, token=scene.member.access)
    assert world.send("auth.api", event).status == 200
    assert not opened()
    world.restore(scene.saved)
    assert opened()
    assert send(world, "DELETE", "/v1/users/account", scene.member).status == 200
    assert not opened()
    world.restore(scene.saved)
    world.clock.move(timedelta(days=3))
    assert not opened()


def test_one_is_prepared_at_a_time_and_a_new_one_takes_the_place_of_the_last(
    world: World, scene: Scene, pump: Pump
) -> None:
    first = ask(world, scene.member)
    assert str(first) != scene.export_id
    assert send(world, "POST", "/v1/users/export", scene.member).status == 409
    assert send(world, "GET", f"/v1/users/export/{scene.export_id}", scene.member).status == 404
    assert send(world, "POST", f"/v1/users/export/{first}/download", scene.member).status == 409
    pump.run()
    (shown,) = send(world, "GET", "/v1/users/export", scene.member).body["exports"]
    assert (shown["export_id"], shown["status"]) == (first, "ready")
    assert shown["size_bytes"] == len(world.objects()["files", f"exports/{scene.member.user_id}.zip"])


def test_three_a_day_are_enough(world: World, scene: Scene, pump: Pump) -> None:
    statuses = []
    for _ in range(4):
        statuses.append(int(send(world, "POST", "/v1/users/export", scene.invited).status))
        pump.run()
    assert statuses == [202, 202, 202, 429]


def test_who_never_proved_their_address_is_mailed_nothing(world: World, scene: Scene) -> None:
    assert send(world, "POST", "/v1/users/export", scene.candidate).status == 403


def test_it_goes_with_the_account_even_when_it_is_made_at_that_moment(world: World, scene: Scene, pump: Pump) -> None:
    assert send(world, "DELETE", "/v1/users/account", scene.member).status == 200
    pump.run()
    assert [name for _, name in world.objects() if name.startswith("exports/")] == []
    ask(world, scene.invited)
    late = [body for body in pump.relay() if "ExportRequested" in body]
    assert send(world, "DELETE", "/v1/users/account", scene.invited).status == 200
    pump.run()
    deliver("auth.on_account_event", late)
    assert [name for _, name in world.objects() if name.startswith("exports/")] == []
