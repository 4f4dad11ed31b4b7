"""Entities that say what the specifications' samples show, and what a test wants them to say instead."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

import pytest
from pydantic import BaseModel, ValidationError

from rolecall.dialects.resume_import.ids import UuidCodec
from rolecall.domain.account import Account
from rolecall.domain.candidate import Candidate
from rolecall.domain.errors import (
    Conflict,
    DomainError,
    Forbidden,
    Invalid,
    KeyReused,
    Kind,
    MethodNotAllowed,
    NotFound,
    RateLimited,
    TooLarge,
    Unauthenticated,
    Unavailable,
    UnsupportedMediaType,
)
from rolecall.domain.ids import AccountId, CandidateId, JobId, MatchId, OrganisationId, ResumeId
from rolecall.domain.job import Job, JobPreference
from rolecall.domain.match import Match
from rolecall.domain.owner import Owner
from rolecall.domain.resume import Resume
from rolecall.domain.vocabulary import EmploymentType, Industry, Level, ResumeSource, Role, WorkType
from rolecall.services.accounts import SignedIn
from rolecall.web.dialect import ErrorContext
from rolecall.web.problems import invalid

AT = datetime(2024, 12, 28, 14, 20, 0, 123_000, tzinfo=UTC)
CONTEXT = ErrorContext(at=datetime(2024, 12, 30, 10, 30, 0, 999_000, tzinfo=UTC), request_id="123456789")
CODEC = UuidCodec(b"an ids key of thirty-two bytes..")
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiIxIn0.c2lnbmF0dXJl"

ERRORS: dict[Kind, DomainError] = {
    Kind.INVALID: Invalid("The list is too long."),
    Kind.UNAUTHENTICATED: Unauthenticated(),
    Kind.FORBIDDEN: Forbidden("Only recruiters can do this."),
    Kind.NOT_FOUND: NotFound("There is no such resume."),
    Kind.METHOD_NOT_ALLOWED: MethodNotAllowed(["POST", "GET"]),
    Kind.CONFLICT: Conflict(),
    Kind.TOO_LARGE: TooLarge(),
    Kind.UNSUPPORTED_MEDIA_TYPE: UnsupportedMediaType(),
    Kind.KEY_REUSED: KeyReused(),
    Kind.RATE_LIMITED: RateLimited(retry_after_s=7),
    Kind.UNAVAILABLE: Unavailable(),
    Kind.INTERNAL: DomainError(),
}
"""One of each kind."""

FIELDS_AT_FAULT = Invalid(
    fields={"email": ["This field is required"], "password": ["Password must be at least 8 characters"]}
)


class FoundMatches(NamedTuple):
    items: list[Match]
    total: int
    top_tenths: int | None


def as_json(model: BaseModel) -> Any:
    """As it goes over the wire and comes out of it."""
    return json.loads(model.model_dump_json())


def an_account(**said: Any) -> Account:
    facts: dict[str, Any] = {
        "id": AccountId(123),
        "email": "user@example.com",
        "password_hash": "hash",
        "role": Role.CANDIDATE,
        "first_name": "John",
        "last_name": "Doe",
        "audit_key": "ab" * 16,
        "created_at": AT,
    }
    return Account(**(facts | said))


def a_signed_in(**said: Any) -> SignedIn:
    facts: dict[str, Any] = {
        "account": an_account(),
        "access_token": TOKEN,
        "refresh_token": TOKEN.replace("c2ln", "cmVm"),
        "access_s": 3600,
    }
    return SignedIn(**(facts | said))


def a_job(**said: Any) -> Job:
    facts: dict[str, Any] = {
        "id": JobId(456),
        "owner": Owner.organisation(OrganisationId(77)),
        "posted_by": AccountId(123),
        "title": "Senior Software Engineer",
        "company_name": "Tech Corp",
        "description": "We are looking for a senior software engineer...",
        "requirements": "5+ years experience, Python, React",
        "location": "San Francisco, CA",
        "salary_text": "$120,000 - $180,000",
        "skills": ("Python", "React", "Machine Learning"),
        "deadline": datetime(2025, 1, 28, 23, 59, 59, tzinfo=UTC),
        "created_at": AT,
        "updated_at": AT,
    }
    return Job(**(facts | said))


def a_nexus_job(**said: Any) -> Job:
    facts: dict[str, Any] = {
        "title": "Backend Developer",
        "company_name": "Mitiget Assurance Limited",
        "employment_type": EmploymentType.FULL_TIME,
        "work_type": WorkType.HYBRID,
        "country": "Nigeria",
        "location": "",
        "salary_text": "350,000NGN",
        "overview": "We are seeking a skilled and motivated Backend Developer to join our development team.",
        "description": "As a Backend Developer, you will play a crucial role in designing our digital services.",
        "requirements": "",
        "skills": (),
        "deadline": None,
        "industry": Industry.TECHNOLOGY,
        "level": Level.SENIOR,
    }
    return a_job(**(facts | said))


def a_preference(**said: Any) -> JobPreference:
    facts: dict[str, Any] = {
        "account_id": AccountId(123),
        "title": "Backend Developer",
        "employment_type": EmploymentType.FULL_TIME,
        "work_type": WorkType.HYBRID,
        "industry": Industry.TECHNOLOGY,
        "level": Level.SENIOR,
        "updated_at": AT,
    }
    return JobPreference(**(facts | said))


def a_candidate(**said: Any) -> Candidate:
    facts: dict[str, Any] = {
        "id": CandidateId(123),
        "slug": "john-doe-3f",
        "owner": Owner.account(123),
        "account_id": AccountId(123),
        "name": "John Doe",
        "created_at": AT,
        "updated_at": AT,
    }
    return Candidate(**(facts | said))


def a_resume(**said: Any) -> Resume:
    facts: dict[str, Any] = {
        "id": ResumeId(789),
        "owner": Owner.account(123),
        "uploaded_by": AccountId(123),
        "candidate_id": CandidateId(123),
        "filename": "resume.pdf",
        "content_type": "application/pdf",
        "size_bytes": 1000,
        "sha256": "0" * 64,
        "source": ResumeSource.CANDIDATE_UPLOAD,
        "uploaded_at": AT,
    }
    return Resume(**(facts | said))


def a_match(**said: Any) -> Match:
    facts: dict[str, Any] = {
        "id": MatchId(1011),
        "candidate_id": CandidateId(123),
        "job_id": JobId(456),
        "job_owner": Owner.organisation(77),
        "resume_id": ResumeId(789),
        "score_tenths": 925,
        "skill_tenths": 950,
        "experience_tenths": 900,
        "education_tenths": 850,
        "location_tenths": 1000,
        "explanation": "Excellent match based on Python expertise and AWS experience...",
        "matching_skills": ("Python", "AWS", "PostgreSQL", "Docker"),
        "missing_skills": ("Kubernetes", "GraphQL"),
        "candidate_name": "John Doe",
        "candidate_title": "Senior Software Engineer",
        "candidate_location": "San Francisco, CA",
        "job_title": "Senior Backend Engineer",
        "company_name": "Tech Startup Inc",
        "is_visible_to_employer": True,
        "candidate_version": 1,
        "job_version": 1,
        "created_at": AT,
    }
    return Match(**(facts | said))


def problems(model: type[BaseModel], body: dict[str, Any]) -> Mapping[str, Sequence[str]]:
    """What a client is told is wrong with `body`, by field."""
    with pytest.raises(ValidationError) as refused:
        model.model_validate(body)
    return invalid(refused.value.errors()).fields
