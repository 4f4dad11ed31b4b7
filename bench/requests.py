"""The first requests that cold starts are measured with: of each function what callers send most, and the dearest."""

from collections.abc import Callable
from dataclasses import dataclass

from bench.people import CANDIDATE, JOB, PASSWORD, Event, People, upload
from tests.events import http_event


@dataclass(frozen=True, slots=True)
class Request:
    function: str
    name: str
    event: Callable[[People], Event]


def _log_out(people: People) -> Event:
    return http_event("POST", "/v1/auth/logout", token=people.leaver)


def _log_in(_: People) -> Event:
    return http_event("POST", "/v1/auth/login", {"email": CANDIDATE, "password": PASSWORD})


def _set_availability(people: People) -> Event:
    return http_event("POST", "/availability", {"status": "ready_to_join"}, token=people.candidate)


def _browse(_: People) -> Event:
    return http_event("GET", "/api/channels/jobs/browse/")


def _get_preference(people: People) -> Event:
    return http_event("GET", "/job/preference/", token=people.candidate)


def _post_job(people: People) -> Event:
    return http_event("POST", "/v1/jobs", JOB, token=people.recruiter)


def _status(people: People) -> Event:
    return http_event("GET", f"/api/resumes/{people.resume_id}/status", token=people.candidate)


def _upload(people: People) -> Event:
    return upload(people.candidate)


def _job_matches(people: People) -> Event:
    return http_event("GET", f"/api/matching/jobs/{people.job_uuid}/matches", token=people.recruiter)


def _health(_: People) -> Event:
    return http_event("GET", "/health")


REQUESTS = (
    Request("Auth", "log out", _log_out),
    Request("Auth", "log in", _log_in),
    Request("Profiles", "set availability", _set_availability),
    Request("Jobs", "browse", _browse),
    Request("Jobs", "get preference", _get_preference),
    Request("Jobs", "post a job", _post_job),
    Request("Resumes", "status", _status),
    Request("Resumes", "upload", _upload),
    Request("Matching", "matches of a job", _job_matches),
    Request("Pages", "health", _health),
)
"""Areas without an operation yet (social, chat) have nothing to answer."""
