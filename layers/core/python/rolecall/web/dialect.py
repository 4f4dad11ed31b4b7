"""What makes a dialect a dialect, and which one a path belongs to.

A dialect's package (`rolecall.dialects.<name>`) defines one `DIALECT`. It is imported with the first request that
speaks it; only the table of path prefixes is known from the start.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from typing import Any

from rolecall.domain.errors import DomainError

PREFIXES: Mapping[str, str] = {
    "/v1": "hotgigs",
    "/api/auth": "enabled_talent",
    "/api/users": "enabled_talent",
    "/api/candidates": "enabled_talent",
    "/api/channels": "enabled_talent",
    "/api/organization": "enabled_talent",
    "/api": "resume_import",
    "/availability": "profile_service",
    "/job-preferences": "profile_service",
    "/contact-information": "profile_service",
    "/resume": "profile_service",
    "/skills": "profile_service",
    "/social-links": "profile_service",
    "/summary": "profile_service",
    "/profile": "profile_service",
    "/privacy": "profile_service",
}
"""Whole path segments; the longest match decides."""

ROOT_DIALECT = "career_nexus"
"""Owns the root, so also every path that nobody else knows."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as a dialect draws it. `body` is JSON data; None sends no body."""

    status: int
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ErrorContext:
    """What an error body may quote beside the error."""

    at: datetime
    request_id: str


@dataclass(frozen=True, slots=True)
class Dialect:
    """One published API.

    `takes_forms`: JSON bodies may also come as a form or multipart. `takes_cookies`: tokens may also come as cookies.
    `render_error` gives status and body; `Retry-After`, `Allow` and `WWW-Authenticate` are added for all dialects.
    """

    name: str
    render_error: Callable[[DomainError, ErrorContext], Reply]
    takes_forms: bool
    access_token_s: int
    general_rate: str
    """The rate class of operations that name none (`services/rate_limits.py`)."""
    takes_cookies: bool = False


def dialect_of(path: str) -> str:
    """The name of the dialect that owns `path`: that of its longest known prefix."""
    segments = [segment for segment in path.split("/") if segment][:2]
    for count in range(len(segments), 0, -1):
        name = PREFIXES.get("/" + "/".join(segments[:count]))
        if name:
            return name
    return ROOT_DIALECT


def load_dialect(name: str) -> Dialect:
    dialect = import_module(f"rolecall.dialects.{name}.dialect").DIALECT
    if not isinstance(dialect, Dialect):
        raise TypeError(f"rolecall.dialects.{name}.dialect.DIALECT is no Dialect")
    return dialect
