"""Who sends the benches' requests, and what they send: made through the built functions themselves."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from bench.artefact import functions
from bench.isolated import ColdStart, Failed, cold_start
from tests.events import http_event, multipart

PASSWORD = "correct horse battery"  # noqa: S105 - of nobody
CANDIDATE = "eve@example.com"
JOB = {
    "title": "Senior Data Engineer",
    "description": "We build data pipelines in Python on AWS. Remote, full time. You know PostgreSQL and Docker.",
    "requirements": "5+ years of experience with Python and SQL",
    "skills": ["Python", "AWS", "PostgreSQL"],
}

_numbers = count(1)

Event = dict[str, Any]


@dataclass(frozen=True, slots=True)
class People:
    """A recruiter with an open job, a candidate with an uploaded resume, and somebody who is about to log out.

    Access tokens and ids as the dialects show them.
    """

    recruiter: str
    candidate: str
    leaver: str
    job_uuid: str
    resume_id: str


def send(function: str, event: Event, environment: Mapping[str, str], *, counted: bool = False) -> ColdStart:
    """The first request of a fresh container. Raises Failed when its answer is no success."""
    built = functions()[function]
    settings = {**built.environment, **environment}
    done = cold_start(built.path, built.handler, event, environment=settings, count=counted)
    if done.status is None or done.status >= 400:
        raise Failed(f"{function} answered {done.status}: {done.body[:500]}")
    return done


def settle(environment: Mapping[str, str]) -> People:
    accounts = (("ada@example.com", "recruiter"), (CANDIDATE, "candidate"), ("bob@example.com", "candidate"))
    signed_in = [_answer("Auth", registration(email, role), environment) for email, role in accounts]
    recruiter, candidate, leaver = (answer["access_token"] for answer in signed_in)
    job = _answer("Jobs", http_event("POST", "/v1/jobs", JOB, token=recruiter), environment)
    resume = _answer("Resumes", upload(candidate), environment)
    return People(recruiter, candidate, leaver, job["job_uuid"], resume["resume_id"])


def registration(email: str, role: str) -> Event:
    body = {"email": email, "password": PASSWORD, "role": role, "first_name": "Pat", "company_name": "Engines Ltd"}
    return http_event("POST", "/v1/auth/register", body)


def upload(token: str) -> Event:
    """Other bytes each time, or the product would say that it has them already."""
    body, kind = multipart({}, {"file": ("resume.pdf", b"%%PDF-1.4\n%% %d\n" % next(_numbers))})
    return http_event("POST", "/api/resumes/upload", body, token=token, headers={"content-type": kind})


def _answer(function: str, event: Event, environment: Mapping[str, str]) -> Any:  # noqa: ANN401 - JSON data
    return json.loads(send(function, event, environment).body)
