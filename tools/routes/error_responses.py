"""The errors of a dialect as OpenAPI: made by asking the dialect to draw each of them."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from rolecall.domain import errors
from rolecall.domain.errors import DomainError, Kind
from rolecall.web.dialect import Dialect, ErrorContext
from tools.routes.operations import Operation
from tools.routes.wording import HEADERS

FIELD = "email"
"""Stands for the name of any input at fault."""

SAMPLES: Mapping[Kind, DomainError] = MappingProxyType(
    {
        Kind.INVALID: errors.Invalid(fields={FIELD: ["This field is required"]}),
        Kind.UNAUTHENTICATED: errors.Unauthenticated(),
        Kind.FORBIDDEN: errors.Forbidden(),
        Kind.NOT_FOUND: errors.NotFound(),
        Kind.CONFLICT: errors.Conflict(),
        Kind.TOO_LARGE: errors.TooLarge(),
        Kind.UNSUPPORTED_MEDIA_TYPE: errors.UnsupportedMediaType(),
        Kind.KEY_REUSED: errors.KeyReused(),
        Kind.RATE_LIMITED: errors.RateLimited(retry_after_s=30),
        Kind.UNAVAILABLE: errors.Unavailable(retry_after_s=1),
        Kind.INTERNAL: DomainError(),
    }
)
"""Method not allowed is missing: it is the answer of a path, and of no operation."""

TWIN = errors.StillRunning(retry_after_s=1)
"""Some dialects give it a status of its own."""

CONTEXT = ErrorContext(at=datetime(2026, 1, 1, 12, 0, tzinfo=UTC), request_id="1a2b3c4d")

EVERYWHERE = (Kind.INVALID, Kind.UNAUTHENTICATED, Kind.FORBIDDEN, Kind.RATE_LIMITED, Kind.INTERNAL, Kind.UNAVAILABLE)
"""A bad token is refused by open operations too, and what goes round the edge by all."""


def kinds(row: Operation, *, has_body: bool) -> set[Kind]:
    """What an operation may answer beside its success."""
    found = set(EVERYWHERE)
    if row.access or "{" in row.path:
        found.add(Kind.NOT_FOUND)
    if row.method != "GET":
        found.add(Kind.CONFLICT)
    if row.method == "POST":
        found.add(Kind.KEY_REUSED)
    if has_body:
        found |= {Kind.TOO_LARGE, Kind.UNSUPPORTED_MEDIA_TYPE}
    return found


def statuses(dialect: Dialect, found: Iterable[Kind]) -> list[str]:
    drawn = {_status(dialect, SAMPLES[kind]) for kind in found}
    twins = {_status(dialect, TWIN)} if Kind.KEY_REUSED in found else set()
    return sorted(drawn | twins)


def responses(dialect: Dialect) -> dict[str, Any]:
    """By status."""
    by_status: dict[str, list[DomainError]] = {}
    for error in [*SAMPLES.values(), TWIN]:
        by_status.setdefault(_status(dialect, error), []).append(error)
    return {status: _response(dialect, group) for status, group in sorted(by_status.items())}


def schema(dialect: Dialect) -> dict[str, Any]:
    """What all the error bodies have in common; where they are of several shapes, any of them."""
    shapes: list[dict[str, Any]] = []
    for error in SAMPLES.values():
        shape = schema_of(_draw(dialect, error))
        if shape not in shapes:
            shapes.append(shape)
    return shapes[0] if len(shapes) == 1 else {"anyOf": shapes}


def schema_of(value: object) -> dict[str, Any]:
    """A schema that the sample `value` fits. An object keyed by input names may have any."""
    if isinstance(value, Mapping):
        if FIELD in value or not value:
            return {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}}
        properties = {name: schema_of(part) for name, part in value.items()}
        return {"type": "object", "required": list(properties), "properties": properties}
    if isinstance(value, list):
        return {"type": "array", "items": schema_of(value[0]) if value else {}}
    return {"type": {bool: "boolean", int: "integer"}.get(type(value), "string")}


def _response(dialect: Dialect, group: list[DomainError]) -> dict[str, Any]:
    examples = {error.code: {"value": _draw(dialect, error)} for error in group}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}, "examples": examples}}
    extra = [name for error in group for name in _extra_headers(error)]
    return {
        "description": " ".join(f"{error.text.rstrip('.')}." for error in group),
        "headers": {name: header_ref(name) for name in [*HEADERS, *extra]},
        "content": content,
    }


def header_ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/headers/{name}"}


def _extra_headers(error: DomainError) -> list[str]:
    retry = ["Retry-After"] if error.retry_after_s is not None else []
    return retry + (["WWW-Authenticate"] if error.kind is Kind.UNAUTHENTICATED else [])


def _status(dialect: Dialect, error: DomainError) -> str:
    return str(dialect.render_error(error, CONTEXT).status)


def _draw(dialect: Dialect, error: DomainError) -> Any:  # noqa: ANN401 - JSON data
    return dialect.render_error(error, CONTEXT).body
