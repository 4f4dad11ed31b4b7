"""From a resume to a match with its receipt and a live alert, on the running stack."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

from local import clients
from local.cloud import Cloud
from tests.e2e.people import a_candidate, a_recruiter, bearer, eventually

RESUMES = Path(__file__).parents[1] / "data" / "resumes"
RESUME = RESUMES / "jr_alex_chen__even.pdf"
SCAN = RESUMES / "l01-scan.pdf"
JOB = {
    "title": "Senior Software Engineer",
    "description": "We build services in Python and TypeScript.",
    "requirements": "5+ years of experience with Python, AWS and PostgreSQL",
    "skills": ["Python", "AWS", "PostgreSQL"],
}


def upload(http: httpx.Client, token: str, name: str, data: bytes) -> dict[str, Any]:
    reply = http.post("/api/resumes/upload", headers=bearer(token), files={"file": (name, data)})
    assert reply.status_code == 201, reply.text
    return dict(reply.json())


def finished(http: httpx.Client, token: str, resume_id: str) -> dict[str, Any]:
    def look() -> dict[str, Any] | None:
        status = http.get(f"/api/resumes/{resume_id}/status", headers=bearer(token)).json()
        return status if status["status"] in {"completed", "failed"} else None

    return eventually(look)


def kept_back(cloud: Cloud) -> int:
    """Messages of the queue of results that are not due yet."""
    queues = clients.queues(cloud)
    (url,) = (url for url in queues.list_queues()["QueueUrls"] if "ResultsQueue" in url)
    attributes = queues.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
    return int(attributes["ApproximateNumberOfMessagesDelayed"])


def listen(cloud: Cloud, token: str) -> ClientConnection:
    return connect(cloud.base_url.replace("http", "ws", 1) + f"/ws/notification/jobs/?token={token}", open_timeout=30)


def test_a_resume_is_parsed_and_matched_with_a_receipt_that_verifies(http: httpx.Client, tmp_path: Path) -> None:
    recruiter, candidate = a_recruiter(http), a_candidate(http)
    http.post("/availability", headers=bearer(candidate), json={"status": "ready_to_join"}).raise_for_status()
    uploaded = upload(http, candidate, RESUME.name, RESUME.read_bytes())
    assert finished(http, candidate, uploaded["resume_id"])["status"] == "completed"

    job = http.post("/v1/jobs", headers=bearer(recruiter), json=JOB).json()
    found = eventually(
        lambda: next(
            (
                match
                for match in http.get(
                    f"/api/matching/candidates/{uploaded['candidate_id']}/matches", headers=bearer(candidate)
                ).json()["matches"]
                if match["job_id"] == job["job_uuid"]
            ),
            None,
        )
    )
    seen = http.get(f"/api/matching/jobs/{job['job_uuid']}/matches", headers=bearer(recruiter)).json()
    assert found in seen["matches"]

    receipt = http.get(f"/api/matching/matches/{found['match_id']}/receipt", headers=bearer(recruiter))
    document = http.get(f"/api/matching/jobs/{job['job_uuid']}/document", headers=bearer(recruiter))
    (tmp_path / "receipt.json").write_bytes(receipt.content)
    (tmp_path / "job.json").write_bytes(document.content)
    command = [sys.executable, "-m", "rolecall.receipts", "verify", "receipt.json"]
    command += ["--resume", str(RESUME), "--job", "job.json"]
    verified = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert verified.returncode == 0, verified.stdout + verified.stderr


def test_a_fitting_job_is_told_at_once_and_again_to_who_was_away(cloud: Cloud, http: httpx.Client) -> None:
    recruiter, candidate = a_recruiter(http), a_candidate(http)
    wish = {"title": "Glassblower", "employment_type": "full_time"}
    http.put("/job/preference/", headers=bearer(candidate), json=wish).raise_for_status()

    def post(title: str) -> int:
        job = {"title": title, "organization": "Glass Ltd", "employment_type": "full_time"}
        return int(http.post("/job/", headers=bearer(recruiter), json=job).json()["job_id"])

    with listen(cloud, candidate) as socket:
        post("Lighthouse Keeper")
        first = post("Glassblower")
        alert = json.loads(socket.recv(timeout=60))
        assert (alert["message"]["job_id"], alert["message"]["organization"]) == (first, "Glass Ltd")
    second = post("Senior Glassblower")

    def told_again() -> dict[str, Any] | None:
        with listen(cloud, candidate) as socket:
            socket.send(json.dumps({"after": alert["id"]}))
            try:
                return dict(json.loads(socket.recv(timeout=5)))
            except TimeoutError:
                return None

    assert eventually(told_again)["message"]["job_id"] == second


@pytest.mark.parametrize("token", ["", "not.a.token"])
def test_a_socket_needs_a_token(cloud: Cloud, token: str) -> None:
    with pytest.raises(InvalidStatus) as refused, listen(cloud, token):
        pass
    assert refused.value.response.status_code in {401, 403}


def test_a_socket_does_not_open_after_logout(cloud: Cloud, http: httpx.Client) -> None:
    token = a_recruiter(http)
    with listen(cloud, token):
        pass
    http.post("/v1/auth/logout", headers=bearer(token)).raise_for_status()
    with pytest.raises(InvalidStatus), listen(cloud, token):
        pass


def test_a_scan_is_read_by_textract_and_its_deadline_waits_in_the_queue(cloud: Cloud, http: httpx.Client) -> None:
    token = a_candidate(http)
    before = kept_back(cloud)
    sent = http.post("/v1/resumes/upload", headers=bearer(token), files={"file": (SCAN.name, SCAN.read_bytes())}).json()

    def look() -> dict[str, Any] | None:
        resume = http.get(f"/v1/resumes/{sent['resume_id']}", headers=bearer(token)).json()
        return resume if resume["parsing_status"] != "processing" else None

    resume = eventually(look, within_s=120)
    assert resume["parsing_status"] == "completed"
    assert resume["parsed_data"]["personal_info"]["name"] == "Swantje Häfelin-Brodbeck"
    assert kept_back(cloud) > before


def test_a_file_that_is_no_resume_ends_failed_with_a_reason(http: httpx.Client) -> None:
    token = a_recruiter(http)
    uploaded = upload(http, token, "list.txt", b"milk, eggs, bread\n" * 20)
    status = finished(http, token, uploaded["resume_id"])
    assert (status["status"], status["progress_percentage"] < 100) == ("failed", True)
    assert "resume" in status["error_message"]
    again = upload(http, token, RESUME.name, RESUME.read_bytes())
    assert finished(http, token, again["resume_id"])["status"] == "completed"


def test_the_file_comes_back_as_it_was(http: httpx.Client) -> None:
    token = a_recruiter(http)
    uploaded = upload(http, token, "Lebenslauf ä.pdf", RESUME.read_bytes())
    finished(http, token, uploaded["resume_id"])
    reply = http.get(f"/api/resumes/{uploaded['resume_id']}/download", headers=bearer(token))
    assert reply.content == RESUME.read_bytes()
    assert "Lebenslauf%20%C3%A4.pdf" in reply.headers["content-disposition"]
