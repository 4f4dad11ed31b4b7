"""The main job, told once: two people, a resume, three jobs, a match with its receipt, an alert."""

import json
import re
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.progress import Progress
from websockets.sync.client import ClientConnection

from local.demo import show
from local.demo.client import PATIENCE_S, Client, Unexpected, wait_for
from local.progress import console
from rolecall.matching.job_document import JobDocument
from rolecall.matching.preferences import Preference, fits
from rolecall.parsing import Unreadable, parse

PASSWORD = "one story in five dialects"  # noqa: S105 - of accounts on this machine
QUIET_S = 5
UNLIKELY_TITLES = ("Lighthouse Keeper", "Pastry Chef", "Submarine Pilot")
"""Jobs that few resumes fit; the first that does not fit this one is posted."""


class Story:
    def __init__(self, client: Client, filename: str, data: bytes) -> None:
        self.client, self.filename, self.data = client, filename, data
        self.run = f"{int(time.time()) % 10_000_000:07d}"
        self.wish = ""

    def tell(self) -> None:
        self.wish = self._title_looked_for()
        recruiter = self._recruiter()
        candidate = self._candidate()
        with self.client.listen(f"/ws/notification/jobs/?token={candidate}") as socket:
            show.done("listens for job alerts", "career_nexus  /ws/notification/jobs/")
            resume = self._resume(candidate)
            job = self._job(recruiter, resume)
            self._match(candidate, recruiter, resume, job)
            self._alerts(recruiter, socket)

    def _title_looked_for(self) -> str:
        """A person knows their own trade: it is read off the resume before the story begins."""
        try:
            parsed = parse(self.data, filename=self.filename)
        except Unreadable as problem:
            raise Unexpected(f"{self.filename}: {problem.message}") from problem
        latest = parsed.experience[0].title if parsed.experience else None
        return latest or parsed.headline or "Engineer"

    def _recruiter(self) -> str:
        show.scene("A recruiter registers")
        registered = self.client.send(
            "POST",
            "/v1/auth/register",
            json={
                "email": f"recruiter-{self.run}@example.com",
                "password": PASSWORD,
                "role": "recruiter",
                "first_name": "Grace",
                "last_name": "Hopper",
                "company_name": "Compilers & Sons",
            },
        )
        show.done(f"{registered['email']} has an organisation and a token", "hotgigs  POST /v1/auth/register")
        return str(registered["access_token"])

    def _candidate(self) -> str:
        show.scene("A candidate signs up")
        address = f"candidate-{self.run}@example.com"
        form = {"email": address, "password1": PASSWORD, "password2": PASSWORD}
        self.client.send("POST", "/user/signup/", json=form)
        mail = wait_for("the mail with the code", lambda: next(iter(self.client.mails_to(address)), None))
        code = _code(mail["text"])
        show.done(f"the mailbox has a code for {address}: {code}", "career_nexus  POST /user/signup/")
        token = str(self.client.send("POST", "/user/signup/", json={**form, "otp": code})["access"])
        self.client.send("POST", "/availability", token=token, json={"status": "ready_to_join"})
        show.done("is ready to join", "profile_service  POST /availability")
        preference = {"title": self.wish, "employment_type": "full_time"}
        self.client.send("PUT", "/job/preference/", token=token, json=preference)
        show.done(f"wants to hear of full-time jobs as {self.wish}", "career_nexus  PUT /job/preference/")
        return token

    def _resume(self, candidate: str) -> dict[str, Any]:
        show.scene(f"The resume {self.filename} is uploaded and parsed")
        began = time.monotonic()
        files = {"file": (self.filename, self.data)}
        uploaded = self.client.send("POST", "/api/resumes/upload", token=candidate, files=files)
        path = f"/api/resumes/{uploaded['resume_id']}"
        status = self._follow(path, candidate)
        if status["status"] == "failed":
            raise Unexpected(f"{self.filename}: {status['error_message']}")
        show.done(
            f"parsed {time.monotonic() - began:.1f} s after the upload began", "resume_import  POST /api/resumes/upload"
        )
        data: dict[str, Any] = self.client.send("GET", f"{path}/data", token=candidate)
        show.record(data)
        return data

    def _follow(self, path: str, candidate: str) -> dict[str, Any]:
        with Progress(console=console, transient=True) as progress:
            bar = progress.add_task("uploaded", total=100)

            def finished() -> dict[str, Any] | None:
                status: dict[str, Any] = self.client.send("GET", f"{path}/status", token=candidate)
                progress.update(bar, completed=status["progress_percentage"], description=status["current_step"])
                return status if status["status"] in {"completed", "failed"} else None

            return wait_for("the parsed resume", finished, every_s=0.5)

    def _job(self, recruiter: str, resume: dict[str, Any]) -> dict[str, Any]:
        show.scene("The recruiter posts a job that was written from it")
        skills = resume["top_skills"] or [skill["name"] for skill in resume["skills"]][:5]
        posted: dict[str, Any] = self.client.send(
            "POST",
            "/v1/jobs",
            token=recruiter,
            json={
                "title": self.wish,
                "description": f"We are looking for a full-time {self.wish} to join our team.",
                "requirements": f"3+ years of experience. {', '.join([*skills, 'Patience'])}.",
                "location": resume["location"] or "",
                "salary_range": "$90,000 - $120,000",
                "skills": skills,
            },
        )
        show.done(f"“{posted['title']}” is open", "hotgigs  POST /v1/jobs")
        browsed = self.client.send("GET", "/api/channels/jobs/browse/")
        if posted["job_id"] not in [job["id"] for job in browsed]:
            raise Unexpected("the job is not among the public ones")
        show.done("and anybody can read it", "enabled_talent  GET /api/channels/jobs/browse/")
        return posted

    def _match(self, candidate: str, recruiter: str, resume: dict[str, Any], job: dict[str, Any]) -> None:
        show.scene("The two are matched")
        path = f"/api/matching/candidates/{resume['candidate_id']}/matches"

        def scored() -> dict[str, Any] | None:
            matches = self.client.send("GET", path, token=candidate)["matches"]
            return next((one for one in matches if one["job_id"] == job["job_uuid"]), None)

        found = wait_for("the match", scored)
        receipt = self.client.text(f"/api/matching/matches/{found['match_id']}/receipt", token=candidate)
        show.match(found, json.loads(receipt))
        seen = self.client.send("GET", f"/api/matching/jobs/{job['job_uuid']}/matches", token=recruiter)
        if found["match_id"] not in [one["match_id"] for one in seen["matches"]]:
            raise Unexpected("the recruiter does not see the match")
        show.done("the recruiter sees the same", "resume_import  GET /api/matching/jobs/…/matches")
        document = self.client.text(f"/api/matching/jobs/{job['job_uuid']}/document", token=recruiter)
        self._verify(receipt, document)

    def _verify(self, receipt: str, document: str) -> None:
        """Offline, in a process of its own, from the original file."""
        with TemporaryDirectory() as folder:
            Path(folder, "receipt.json").write_text(receipt)
            Path(folder, "job.json").write_text(document)
            Path(folder, self.filename).write_bytes(self.data)
            command = [sys.executable, "-m", "rolecall.receipts", "verify", "receipt.json"]
            command += ["--resume", self.filename, "--job", "job.json"]
            verified = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)
        if verified.returncode != 0:
            raise Unexpected(f"the receipt does not verify: {verified.stdout}{verified.stderr}")
        show.done("its receipt, computed again offline, is the same bit for bit", "python -m rolecall.receipts verify")

    def _alerts(self, recruiter: str, socket: ClientConnection) -> None:
        show.scene("A second job fits, a third does not")
        _frames(socket, for_s=QUIET_S)  # the first job may have been announced as well
        began = time.monotonic()
        posted = self._post(recruiter, f"Senior {self.wish}".replace("Senior Senior", "Senior"))
        told = self._alert_of(posted["job_id"], socket)
        waited = time.monotonic() - began
        show.done(f"alert after {waited:.1f} s: {told['title']} at {told['organization']}", "on the socket")
        unlike = next(title for title in UNLIKELY_TITLES if not self._fits(title))
        self._post(recruiter, unlike)
        if frames := _frames(socket, for_s=QUIET_S):
            raise Unexpected(f"{unlike} was announced: {frames[0]}")
        show.done(f"{unlike}: no alert", f"listened for {QUIET_S} s")

    def _alert_of(self, job_id: int, socket: ClientConnection) -> dict[str, Any]:
        """Skips alerts of earlier jobs."""
        while True:
            try:
                told: dict[str, Any] = json.loads(socket.recv(timeout=PATIENCE_S))["message"]
            except TimeoutError as error:
                raise Unexpected(f"no alert within {PATIENCE_S} s") from error
            if told["job_id"] == job_id:
                return told

    def _post(self, recruiter: str, title: str) -> dict[str, Any]:
        job = {
            "title": title,
            "organization": "Compilers & Sons",
            "employment_type": "full_time",
            "country": "United Kingdom",
            "salary": "90,000GBP",
            "overview": f"We need a {title}.",
            "description": f"You will work as {title} in a small team.",
        }
        posted: dict[str, Any] = self.client.send("POST", "/job/", token=recruiter, json=job)
        show.done(f"“{title}” is open", "career_nexus  POST /job/")
        return posted

    def _fits(self, title: str) -> bool:
        document = JobDocument(title=title, description=f"You will work as {title} in a small team.")
        return fits(Preference(title=self.wish), document) is not None


def _code(text: str) -> str:
    found = re.search(r"\b\d{6}\b", text)
    if found is None:
        raise Unexpected(f"no code in the mail: {text[:200]}")
    return found[0]


def _frames(socket: ClientConnection, *, for_s: float) -> list[str]:
    """What arrives within the time."""
    frames, end = [], time.monotonic() + for_s
    while (left := end - time.monotonic()) > 0:
        try:
            frames.append(str(socket.recv(timeout=left)))
        except TimeoutError:
            break
    return frames
