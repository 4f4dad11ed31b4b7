"""Validation errors of pydantic as sentences for people, by field."""

from collections.abc import Iterable, Mapping
from typing import Any

from rolecall.domain.errors import Invalid

SENTENCES: Mapping[str, str] = {
    "missing": "This field is required",
    "json_invalid": "The body is not valid JSON",
    "string_type": "Must be a text",
    "string_unicode": "Must be a text",
    "int_type": "Must be a whole number",
    "int_parsing": "Must be a whole number",
    "float_parsing": "Must be a number",
    "bool_parsing": "Must be true or false",
    "list_type": "Must be a list",
    "dict_type": "Must be an object",
    "model_attributes_type": "Must be an object",
    "string_too_short": "Must be at least {min_length} characters",
    "string_too_long": "Must be at most {max_length} characters",
    "too_long": "Must have at most {max_length} items",
    "greater_than_equal": "Must be at least {ge}",
    "less_than_equal": "Must be at most {le}",
    "enum": "Must be one of {expected}",
    "literal_error": "Must be one of {expected}",
}
"""Pydantic's error types (https://docs.pydantic.dev/latest/errors/validation_errors/) that say more than they help,
in words that may quote the error's context."""

BODY = "body"


def invalid(errors: Iterable[Mapping[str, Any]]) -> Invalid:
    """`errors` as `ValidationError.errors()` gives them. Inputs are never quoted: they may be secrets."""
    fields: dict[str, list[str]] = {}
    for error in errors:
        fields.setdefault(_field(error["loc"]), []).append(_sentence(error))
    return Invalid(fields=fields)


def _field(location: Iterable[object]) -> str:
    names = [str(part) for part in location]
    if names and names[0] in {BODY, "query", "path", "header", "cookie"}:
        names = names[1:]
    while names and names[0].isdigit() and len(names) == 1:  # the position of a JSON error
        names = names[1:]
    return ".".join(names) or BODY


def _sentence(error: Mapping[str, Any]) -> str:
    kind = str(error["type"])
    if kind in SENTENCES:
        return SENTENCES[kind].format(**(error.get("ctx") or {}))
    return str(error.get("msg", "Is invalid")).removeprefix("Value error, ")
