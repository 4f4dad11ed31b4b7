"""What the documents say for people: names of the dialects and headers."""

from collections.abc import Mapping
from types import MappingProxyType

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "hotgigs": "HotGigs",
        "enabled_talent": "Enabled Talent",
        "career_nexus": "Career Nexus",
        "resume_import": "Resume Import",
        "profile_service": "Profile Service",
    }
)

SUMMARIES: Mapping[str, str] = MappingProxyType(
    {
        "hotgigs": "Jobs, applications and matching for candidates and recruiters, below /v1.",
        "enabled_talent": "Candidates, channels and organisations, below /api.",
        "career_nexus": "A professional network at the root: profiles, posts, connections, jobs and chat.",
        "resume_import": "Resumes in, records and matches out, below /api.",
        "profile_service": "A job seeker's availability, preferences and contact details, at the root.",
    }
)

HEADERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "X-RateLimit-Limit": ("Requests allowed in a window of time", "integer"),
        "X-RateLimit-Remaining": ("Requests left in this window", "integer"),
        "X-RateLimit-Reset": ("When the next window begins, in seconds since 1970", "integer"),
        "X-Request-Id": ("Names this request in our logs", "string"),
    }
)
"""On every answer."""

ERROR_HEADERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "Retry-After": ("Seconds to wait before trying again", "integer"),
        "WWW-Authenticate": ("How to sign in", "string"),
    }
)

TOKEN = "The access token that signing in gives."  # noqa: S105 - a sentence about tokens

IDEMPOTENCY_KEY = "A request repeated with the same key is done once; for 24 hours its first answer is given again."
