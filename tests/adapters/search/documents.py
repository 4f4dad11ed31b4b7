"""Builders of search documents: say what the test is about, the rest is plain."""

from datetime import UTC, datetime, timedelta
from typing import Any

from rolecall.domain.owner import Owner
from rolecall.domain.page import PageRequest
from rolecall.domain.search import CandidatesForJob, JobSearch, PreferencesForJob, Tenants
from rolecall.domain.search_documents import (
    CandidateDocument,
    CandidateNameDocument,
    JobDocument,
    PreferenceDocument,
)

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ACME = Owner.organisation(900)
GLOBEX = Owner.organisation(901)
PUBLIC = Tenants.public()


def a_job(id_: int = 1, version: int = 1, **said: Any) -> JobDocument:
    plain = {"owner": ACME, "posted_by": 500, "is_open": True, "posted_at": NOON, "title": "Data Engineer"}
    return JobDocument(id=id_, version=version, **{**plain, **said})


def a_candidate(id_: int = 1, version: int = 1, **said: Any) -> CandidateDocument:
    plain = {"owner": Owner.account(id_), "is_visible": True, "skills": ("python",)}
    return CandidateDocument(id=id_, version=version, **{**plain, **said})


def a_name(id_: int = 1, version: int = 1, **said: Any) -> CandidateNameDocument:
    return CandidateNameDocument(id=id_, version=version, **{"owner": ACME, "name": "Ada Lovelace", **said})


def a_preference(id_: int = 1, version: int = 1, **said: Any) -> PreferenceDocument:
    return PreferenceDocument(id=id_, version=version, **{"titles": ("Data Engineer",), **said})


def jobs(**said: Any) -> JobSearch:
    return JobSearch(**{"tenants": PUBLIC, "open_at": NOON, "page": PageRequest(0, 20), **said})


def python_people(tenants: Tenants = PUBLIC, limit: int = 300) -> CandidatesForJob:
    return CandidatesForJob(tenants, skills=("python",), limit=limit)


def wishes_for(title: str = "Data Engineer", **said: Any) -> PreferencesForJob:
    return PreferencesForJob(PUBLIC, title=title, **said)


def later(**time: float) -> datetime:
    return NOON + timedelta(**time)
