"""The product's main job, from a resume to a match with its receipt and an alert, through the handlers."""

import base64
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jobs.api
import matching.api
import profiles.api
import resumes.api
from tests.events import http_event, multipart
from tests.functions.conftest import Reply, call
from tests.functions.people import Person, a_candidate, a_recruiter
from tests.functions.pump import Pump

RESUME = Path(__file__).parents[1] / "data" / "resumes" / "jr_alex_chen__even.pdf"


def upload(person: Person, data: bytes, name: str = "resume.pdf") -> Reply:
    body, kind = multipart({}, {"file": (name, data)})
    event = http_event("POST", "/api/resumes/upload", body, token=person.token, headers={"content-type": kind})
    return call(resumes.api, event)


def get(module: Any, path: str, person: Person | None = None) -> Reply:
    return call(module, http_event("GET", path, token=person.token if person else None))


def post_job(recruiter: Person, **fields: Any) -> Reply:
    body = {
        "title": "Senior Software Engineer",
        "description": "We build services in Python and TypeScript. Remote.",
        "requirements": "5+ years of experience with Python, AWS and PostgreSQL",
        "skills": ["Python", "AWS", "PostgreSQL"],
        **fields,
    }
    return call(jobs.api, http_event("POST", "/v1/jobs", body, token=recruiter.token))


def test_a_resume_is_parsed_and_matched_with_a_job(cloud: SimpleNamespace, pump: Pump) -> None:
    recruiter, candidate = a_recruiter(), a_candidate(cloud)
    ready = http_event("POST", "/availability", {"status": "ready_to_join"}, token=candidate.token)
    assert call(profiles.api, ready).body == {"message": "Availability status updated successfully."}

    uploaded = upload(candidate, RESUME.read_bytes())
    assert (uploaded.status, uploaded.body["status"]) == (201, "uploaded")
    pump.run()
    path = f"/api/resumes/{uploaded.body['resume_id']}"
    status = get(resumes.api, f"{path}/status", candidate)
    assert (status.body["status"], status.body["progress_percentage"]) == ("completed", 100)
    data = get(resumes.api, f"{path}/data", candidate).body
    assert data["full_name"]
    assert data["experience"]
    assert get(resumes.api, f"{path}/data", recruiter).status == 404
    assert base64.b64decode(get(resumes.api, f"{path}/download", candidate).raw) == RESUME.read_bytes()

    job = post_job(recruiter)
    assert job.status == 201
    pump.run()
    browsed = get(jobs.api, "/api/channels/jobs/browse/")
    assert [post["id"] for post in browsed.body] == [job.body["job_id"]]

    found = get(matching.api, f"/api/matching/candidates/{uploaded.body['candidate_id']}/matches", candidate)
    assert found.status == 200, found.raw
    seen = get(matching.api, f"/api/matching/jobs/{job.body['job_uuid']}/matches", recruiter)
    assert found.body["matches"] == seen.body["matches"]
    assert found.body["total_matches"] == 1
    match = found.body["matches"][0]
    assert match["match_score"] > 0
    assert "Python" in match["matching_skills"] + match["missing_skills"]
    receipt = get(matching.api, f"/api/matching/matches/{match['match_id']}/receipt", recruiter)
    assert receipt.status == 200
    assert receipt.raw == get(matching.api, f"/api/matching/matches/{match['match_id']}/receipt", candidate).raw


def test_who_stops_looking_is_shown_to_no_employer_from_then_on(cloud: SimpleNamespace, pump: Pump) -> None:
    recruiter, candidate = a_recruiter(), a_candidate(cloud)

    def say(status: str) -> None:
        assert (
            call(profiles.api, http_event("POST", "/availability", {"status": status}, token=candidate.token)).status
            == 200
        )

    say("ready_to_join")
    uploaded = upload(candidate, RESUME.read_bytes())
    job = post_job(recruiter)
    pump.run()
    path = f"/api/matching/jobs/{job.body['job_uuid']}/matches"
    match = get(matching.api, path, recruiter).body["matches"][0]
    say("currently_in_a_job")
    assert get(matching.api, path, recruiter).body["matches"] == []
    receipt = f"/api/matching/matches/{match['match_id']}/receipt"
    assert (get(matching.api, receipt, recruiter).status, get(matching.api, receipt, candidate).status) == (404, 200)
    pump.run()
    assert get(matching.api, path, recruiter).body["total_matches"] == 0
    own = f"/api/matching/candidates/{uploaded.body['candidate_id']}/matches"
    assert get(matching.api, own, candidate).body["total_matches"] == 1
