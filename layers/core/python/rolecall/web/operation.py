"""What the route table says of an operation beside its path: its id in the specification and its rate class."""

from collections.abc import Mapping
from typing import Any

from aws_lambda_powertools.event_handler.api_gateway import Route

OPERATION = "x-operation"
RATE_CLASS = "x-rate-class"


def operation(*ids: str, rate: str | None = None) -> dict[str, Any]:
    """For a route's `openapi_extensions`. `ids` as in docs/specs/routes.json; none: an extension of ours.

    `rate` names a class of `services/rate_limits.py`; None takes the dialect's general one.
    """
    return {OPERATION: list(ids), **({RATE_CLASS: rate} if rate else {})}


def rate_class(route: Route, default: str) -> str:
    return str((route.openapi_extensions or {}).get(RATE_CLASS, default))


def operation_ids(extensions: Mapping[str, Any] | None) -> tuple[str, ...]:
    return tuple((extensions or {}).get(OPERATION, ()))
