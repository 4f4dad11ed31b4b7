"""Errors in the two shapes of Django REST framework: `{field: […]}` for input at fault, else `{"detail": …}`.

The specification lists codes only (docs/specs/enabled-talent.md, Response Codes): its 400 also stands for conflicts.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

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
    return Reply(status, _body(error))


def _body(error: DomainError) -> dict[str, Any]:
    if error.fields:
        return {name: list(messages) for name, messages in error.fields.items()}
    return {"detail": error.text}
