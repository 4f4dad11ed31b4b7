"""Errors as docs/specs/hotgigs.md, section Error Responses."""

from collections.abc import Mapping
from datetime import UTC
from types import MappingProxyType

from rolecall.domain.errors import DomainError, Invalid, Kind
from rolecall.web.dialect import ErrorContext, Reply

STATUS: Mapping[Kind, int] = MappingProxyType(
    {
        Kind.INVALID: 400,
        Kind.UNAUTHENTICATED: 401,
        Kind.FORBIDDEN: 403,
        Kind.NOT_FOUND: 404,
        Kind.METHOD_NOT_ALLOWED: 405,
        Kind.CONFLICT: 409,
        Kind.TOO_LARGE: 413,
        Kind.UNSUPPORTED_MEDIA_TYPE: 415,
        Kind.KEY_REUSED: 422,
        Kind.RATE_LIMITED: 429,
        Kind.UNAVAILABLE: 503,
        Kind.INTERNAL: 500,
    }
)

CODES: Mapping[str, str] = MappingProxyType({Invalid.code: "VALIDATION_ERROR"})
"""The specification's own words; every other code is ours in capitals."""


def render_error(error: DomainError, context: ErrorContext) -> Reply:
    body = {
        "error": {
            "code": CODES.get(error.code, error.code.upper()),
            "message": error.text,
            "details": {name: list(messages) for name, messages in error.fields.items()},
        },
        "timestamp": context.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "request_id": f"req_{context.request_id}",
    }
    return Reply(STATUS[error.kind], body)
