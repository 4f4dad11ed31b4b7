"""Errors as `{message, errors}`.

The specification promises a section Error Handling and leaves it out; its successes are `{message}`, so its errors are
that and the fields at fault.
"""

from collections.abc import Mapping
from types import MappingProxyType

from rolecall.domain.errors import DomainError, Kind
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


def render_error(error: DomainError, context: ErrorContext) -> Reply:  # noqa: ARG001 - the contract of all dialects
    fields = {name: list(messages) for name, messages in error.fields.items()}
    return Reply(STATUS[error.kind], {"message": error.text, "errors": fields})
