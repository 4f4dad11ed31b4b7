"""What all five dialects owe, each in its own form."""

from typing import Any

import pytest

from rolecall.domain.errors import DomainError, Kind, StillRunning
from rolecall.services.rate_limits import LIMITS
from rolecall.web.dialect import PREFIXES, ROOT_DIALECT, Dialect, load_dialect
from tests.dialects.samples import CONTEXT, ERRORS

NAMES = ("profile_service", "hotgigs", "enabled_talent", "career_nexus", "resume_import")

SHARED = {
    Kind.INVALID: 400,
    Kind.UNAUTHENTICATED: 401,
    Kind.FORBIDDEN: 403,
    Kind.NOT_FOUND: 404,
    Kind.METHOD_NOT_ALLOWED: 405,
    Kind.TOO_LARGE: 413,
    Kind.UNSUPPORTED_MEDIA_TYPE: 415,
    Kind.KEY_REUSED: 422,
    Kind.RATE_LIMITED: 429,
    Kind.UNAVAILABLE: 503,
    Kind.INTERNAL: 500,
}
CONFLICTS = {
    "profile_service": 409,
    "hotgigs": 409,
    "enabled_talent": 400,
    "career_nexus": 400,
    "resume_import": 409,
}

every_dialect = pytest.mark.parametrize("name", NAMES)


def test_the_five_dialects_are_those_that_own_a_path() -> None:
    assert {*PREFIXES.values(), ROOT_DIALECT} == set(NAMES)


@every_dialect
def test_a_dialect_is_found_by_its_name(name: str) -> None:
    dialect = load_dialect(name)
    assert dialect.name == name
    assert dialect.general_rate in LIMITS


@every_dialect
def test_every_kind_of_error_has_its_status(name: str) -> None:
    statuses = {kind: render(load_dialect(name), error)[0] for kind, error in ERRORS.items()}
    assert statuses == {**SHARED, Kind.CONFLICT: CONFLICTS[name]}
    assert set(statuses) == set(Kind)


@every_dialect
def test_a_request_whose_twin_still_runs_is_a_409(name: str) -> None:
    status, _ = render(load_dialect(name), StillRunning(retry_after_s=1))
    assert status == 409


@every_dialect
@pytest.mark.parametrize("error", ERRORS.values(), ids=lambda error: error.kind)
def test_the_errors_text_is_in_its_body(name: str, error: DomainError) -> None:
    _, body = render(load_dialect(name), error)
    assert error.text in texts(body)


@every_dialect
def test_an_unexpected_error_tells_nothing(name: str) -> None:
    _, body = render(load_dialect(name), DomainError())
    assert "Something went wrong on our side." in texts(body)


def render(dialect: Dialect, error: DomainError) -> tuple[int, Any]:
    reply = dialect.render_error(error, CONTEXT)
    return reply.status, reply.body


def texts(body: Any) -> list[str]:
    if isinstance(body, dict):
        return [text for value in body.values() for text in texts(value)]
    return [str(body)]
