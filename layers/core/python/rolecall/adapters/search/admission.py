"""What may reach a writer. One document of the wrong type would end a writer and lose its whole batch."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from types import UnionType
from typing import get_args

from rolecall.domain.ids import MAX_ID, is_id
from rolecall.domain.search_documents import Change, Document, Refused, Removal

MAX_CHARS = {"description": 100_000, "requirements": 100_000}
MAX_CHARS_OTHERS = 1_000
MAX_ITEMS = 1_000


def admit(changes: Iterable[object]) -> tuple[Sequence[Change], Sequence[Refused]]:
    """Those that can be indexed, and the others with the reason why not."""
    admitted: list[Change] = []
    refused: list[Refused] = []
    for change in changes:
        if not isinstance(change, Document | Removal):
            refused.append(Refused(change, "not a search document"))
        elif reason := _fault(change):
            refused.append(Refused(change, reason))
        else:
            admitted.append(change)
    return admitted, refused


def _fault(change: Change) -> str | None:
    for field in fields(change):
        value = getattr(change, field.name)
        if not _is_of_type(value, field.type):
            return f"{field.name} has the wrong type"
        if reason := _value_fault(field.name, value):
            return f"{field.name} {reason}"
    return None if is_id(change.id) else "id is out of range"


def _is_of_type(value: object, expected: object) -> bool:
    if isinstance(expected, UnionType):
        return any(_is_of_type(value, one) for one in get_args(expected))
    if expected is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if isinstance(expected, type):
        return isinstance(value, expected)
    return isinstance(value, tuple) and all(isinstance(item, str) for item in value)


def _value_fault(name: str, value: object) -> str | None:
    match value:
        case str():
            return _text_fault(value, MAX_CHARS.get(name, MAX_CHARS_OTHERS))
        case tuple() if len(value) > MAX_ITEMS:
            return "has too many items"
        case tuple():
            return next(filter(None, (_text_fault(item, MAX_CHARS_OTHERS) for item in value)), None)
        case int() if not 0 <= value <= MAX_ID:
            return "is out of range"
        case datetime() if value.tzinfo is None:
            return "has no time zone"
    return None


def _text_fault(text: str, max_chars: int) -> str | None:
    if len(text) > max_chars:
        return f"is longer than {max_chars} characters"
    try:
        text.encode()
    except UnicodeEncodeError:
        return "is not valid text"
    return None
