"""What the route table says of an operation beside its path: its id in the specification and its rate class."""

from collections.abc import Mapping
from typing import Any

from aws_lambda_powertools.event_handler.api_gateway import Route

OPERATION = "x-operation"
RATE_CLASS = "x-rate-class"
PEOPLE_ONLY = "x-people-only"


def operation(*ids: str, rate: str | None = None, people_only: bool = False) -> dict[str, Any]:
    """For a route's `openapi_extensions`. `ids` as in docs/specs/routes.json; none: an extension of ours.

    `rate` names a class of `services/rate_limits.py`; None takes the dialect's general one. `people_only`: whatever
    its scopes, no API key may do this.
    """
    marks: dict[str, Any] = {OPERATION: list(ids)}
    if rate:
        marks[RATE_CLASS] = rate
    if people_only:
        marks[PEOPLE_ONLY] = True
    return marks


def is_for_people_only(route: Route) -> bool:
    return bool((route.openapi_extensions or {}).get(PEOPLE_ONLY))


def rate_class(route: Route, default: str) -> str:
    return str((route.openapi_extensions or {}).get(RATE_CLASS, default))


def operation_ids(extensions: Mapping[str, Any] | None) -> tuple[str, ...]:
    return tuple((extensions or {}).get(OPERATION, ()))
