"""What of each thing goes into an export: named field by field, so that a new one is shown only when somebody says so.

Left out are secrets (hashes, keys, the ids of sessions), what belongs to others, and what only keeps the table right.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, is_dataclass
from datetime import datetime
from types import MappingProxyType

from rolecall.domain.account import Account, Session
from rolecall.domain.api_key import ApiKey
from rolecall.domain.audit import AuditEntry
from rolecall.domain.candidate import Candidate
from rolecall.domain.confirmed_profile import ConfirmedProfile
from rolecall.domain.feedback import Feedback
from rolecall.domain.job import Job, JobPreference
from rolecall.domain.match import Match
from rolecall.domain.notification import Notification
from rolecall.domain.organisation import Organisation
from rolecall.domain.resume import Resume

SHOWN: Mapping[type, tuple[str, ...]] = MappingProxyType(
    {
        Account: (
            *("id", "email", "former_emails", "role", "first_name", "last_name", "is_verified", "organisation_id"),
            *("industry", "referred_by", "total_referrals", "created_at", "last_login_at"),
        ),
        ApiKey: ("id", "name", "scopes", "created_at", "expires_at", "last_used_at"),
        AuditEntry: ("id", "at", "action", "actor_id", "target", "address", "before", "after"),
        Candidate: (
            *("id", "slug", "name", "headline", "location", "email", "phone", "availability", "work_types"),
            *("employment_types", "contact", "said", "confirmed", "chosen", "resume_id", "source"),
            *("created_at", "updated_at"),
        ),
        ConfirmedProfile: ("name", "email", "linkedin", "skills", "work_experience", "confirmed_at"),
        Feedback: ("id", "text", "rating", "created_at"),
        Job: (
            *("id", "title", "company_name", "description", "overview", "requirements", "location", "country"),
            *("salary_text", "salary", "work_type", "employment_type", "level", "industry", "skills", "visa_required"),
            *("deadline", "status", "derived", "original", "created_at", "updated_at"),
        ),
        JobPreference: ("title", "employment_type", "work_type", "industry", "level", "updated_at"),
        Match: (
            *("id", "job_id", "job_title", "company_name", "resume_id", "score_tenths", "skill_tenths"),
            *("experience_tenths", "education_tenths", "location_tenths", "explanation", "matching_skills"),
            *("missing_skills", "candidate_name", "candidate_title", "candidate_location", "viewed_by_recruiter"),
            *("is_visible_to_employer", "created_at"),
        ),
        Notification: ("id", "channel", "type", "title", "message", "created_at", "is_read"),
        Organisation: (
            *("id", "name", "url", "industry", "employee_size", "linkedin_url", "headquarters", "about", "created_at"),
        ),
        Resume: (
            *(
                "id",
                "filename",
                "content_type",
                "size_bytes",
                "sha256",
                "source",
                "status",
                "scan",
                "error",
                "parser_version",
            ),
            *("uploaded_at", "started_at", "completed_at"),
        ),
        Session: ("created_at", "refreshed_at", "expires_at", "origin"),
    }
)


def one(entity: object, **more: object) -> Iterator[bytes]:
    """A document of one thing; `more` is shown beside its fields."""
    yield _json(entity, more) + b"\n"


def many(entities: Iterable[object]) -> Iterator[bytes]:
    """A document with a list, however long."""
    yield b"["
    between = b"\n"
    for entity in entities:
        yield between + _json(entity, {})
        between = b",\n"
    yield b"\n]\n"


def _json(entity: object, more: Mapping[str, object]) -> bytes:
    fields = {name: getattr(entity, name) for name in SHOWN[type(entity)]}
    return json.dumps({**fields, **more}, default=_plain, ensure_ascii=False, indent=2).encode()


def _plain(value: object) -> object:
    """Times in RFC 3339; small parts of an entity as they are."""
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"no way to show {type(value).__name__}")
