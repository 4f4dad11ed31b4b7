"""What we answer beside what the specifications draw, and what may be null there: docs/dialects.md as data.

Keyed by dialect and sample; for every test that looks at a reply, a model's or a live one.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from tests.contract.shapes import assert_shape, sample

ACTIVITY: Mapping[str, Any] = {
    "name": "x",
    "role": None,
    "organization": None,
    "start_date": None,
    "end_date": None,
    "current": False,
    "url": None,
    "description": None,
    "highlights": ["x"],
    "evidence": {},
}
PARSED_RESUME: Mapping[str, Any] = {
    "candidate_id": "uuid",
    "headline": None,
    "phone_e164": None,
    "country_code": None,
    "languages": [{"language": "x", "level": None, "code": None, "evidence": {}}],
    "links": [{"url": "x", "network": None, "username": None, "evidence": {}}],
    "projects": [ACTIVITY],
    "publications": [ACTIVITY],
    "volunteer": [ACTIVITY],
    "awards": [ACTIVITY],
    "interests": ["x"],
    "hidden_text": [{"words": "x", "page": 1, "box": [1.0], "reason": "x"}],
    "warnings": ["x"],
    "document": {"kind": "pdf", "pages": 1, "language": None, "sha256": "x", "parser_version": "x"},
    "evidence": {},
    "experience[].occupation_code": None,
    "experience[].evidence": {},
    "education[].field": None,
    "education[].start_date": None,
    "education[].current": False,
    "education[].evidence": {},
    "skills[].years": None,
    "skills[].last_used": None,
    "skills[].evidence": {},
    "certifications[].evidence": {},
}

EXTENSIONS: Mapping[tuple[str, str], Mapping[str, Any]] = MappingProxyType(
    {
        ("hotgigs", "register_response"): {"user_uuid": "uuid"},
        ("hotgigs", "job"): {"job_uuid": "uuid", "skills": ["Python"]},
        ("hotgigs", "upload_response"): {"error_message": None},
        ("enabled_talent", "job_post"): {"job_uuid": "uuid"},
        ("career_nexus", "job_response"): {"job_id": 1, "job_uuid": "uuid"},
        ("resume_import", "upload_response"): {"candidate_id": "uuid"},
        ("resume_import", "status_response"): {"candidate_id": "uuid", "scan_status": "clean"},
        ("resume_import", "data_response"): PARSED_RESUME,
    }
)

MATCH_PARTS = frozenset(f"matches[].{part}_match_score" for part in ("skill", "experience", "education", "location"))

NULLABLE: Mapping[tuple[str, str], frozenset[str]] = MappingProxyType(
    {
        ("hotgigs", "job"): frozenset({"deadline"}),
        ("hotgigs", "upload_response"): frozenset(
            {
                *("parsed_data", "ai_insights"),
                *(f"parsed_data.personal_info.{name}" for name in ("name", "email", "phone")),
                *(f"parsed_data.experience[].{name}" for name in ("title", "company", "duration", "description")),
                *(f"parsed_data.education[].{name}" for name in ("degree", "field", "institution", "year")),
            }
        ),
        ("enabled_talent", "job_post"): frozenset({"workplace_type", "ranking_task_id"}),
        ("enabled_talent", "organization"): frozenset({"industry", "employee_size", "avatar_url", "root_user"}),
        ("enabled_talent", "signed_up"): frozenset({"id", "profile"}),
        ("resume_import", "status_response"): frozenset({"processing_started_at"}),
        ("resume_import", "data_response"): frozenset(
            {
                *("full_name", "email", "phone", "location", "summary", "total_experience_years", "ai_summary"),
                *(f"experience[].{name}" for name in ("title", "company", "location", "description")),
                *(f"experience[].{name}" for name in ("start_date", "end_date")),
                *(f"education[].{name}" for name in ("degree", "institution", "location", "graduation_date", "gpa")),
                *(f"skills[].{name}" for name in ("category", "proficiency")),
                *(f"certifications[].{name}" for name in ("issuer", "issue_date", "expiry_date")),
            }
        ),
        ("resume_import", "candidate_matches_response"): MATCH_PARTS,
        ("resume_import", "job_matches_response"): MATCH_PARTS,
    }
)


def assert_documented(reply: Any, dialect: str, name: str) -> None:
    """The reply has the sample's shape, with the declared extensions and nulls."""
    key = (dialect, name)
    assert_shape(
        reply, sample(dialect, name), extensions=EXTENSIONS.get(key, {}), nullable=NULLABLE.get(key, frozenset())
    )
