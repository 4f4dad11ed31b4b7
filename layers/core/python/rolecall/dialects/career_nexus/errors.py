"""Errors as `{"error": "one text"}` (docs/specs/career-nexus.md, Get comment, Failure: 400 for a missing post).

Its one documented failure is a 400; conflicts are 400 too, as nothing else is known to its clients.
"""

from collections.abc import Mapping
from types import MappingProxyType

from rolecall.domain.errors import DomainError, Kind, StillRunning
from rolecall.web.dialect import ErrorContext, Reply

STATUS: Mapping[Kind, int] = MappingProxyType(
    {
        Kind.INVALID: 400,
        Kind.UNAUTHENTICATED: 401,
        Kind.FORBIDDEN: 403,
        Kind.NOT_FOUND: 404,
        Kind.METHOD_NOT_ALLOWED: 405,
        Kind.CONFLICT: 400,
        Kind.TOO_LARGE: 413,
        Kind.UNSUPPORTED_MEDIA_TYPE: 415,
        Kind.KEY_REUSED: 422,
        Kind.RATE_LIMITED: 429,
        Kind.UNAVAILABLE: 503,
        Kind.INTERNAL: 500,
    }
)

REPEATABLE = 409
"""For a twin of a request that still runs: a client must see that asking again helps, which its 400 never does."""


def render_error(error: DomainError, context: ErrorContext) -> Reply:  # noqa: ARG001 - the contract of all dialects
    status = REPEATABLE if isinstance(error, StillRunning) else STATUS[error.kind]
    return Reply(status, {"error": _sentence(error)})


def _sentence(error: DomainError) -> str:
    """A text that an error was given stands alone; instead of a general one, the fields at fault by name."""
    if not error.fields or error.text != error.message:
        return error.text
    return "; ".join(f"{name}: {', '.join(messages)}" for name, messages in error.fields.items())
