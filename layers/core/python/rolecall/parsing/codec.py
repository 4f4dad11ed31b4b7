"""Frozen dataclasses to plain JSON values and back, without loss."""

import dataclasses
import types
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Json = Any  # whatever JSON holds; the dataclass says what it must be
Hint = Any  # a type or a form of typing


def encode(value: object) -> Json:
    """Tuples become lists, dataclasses become dicts in the order of their fields."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: encode(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {key: encode(value[key]) for key in sorted(value)}
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    return value


def decode(cls: type[T], data: Mapping[str, Json]) -> T:
    """The dataclass `cls` that `encode` wrote. Raises ValueError for unknown keys and wrong types."""
    if not isinstance(data, Mapping):
        raise ValueError(f"{cls.__name__} is written as an object")  # noqa: TRY004 - one error for callers
    hints: dict[str, Hint] = _hints(cls)  # type: ignore[arg-type]
    if unknown := set(data) - set(hints):
        raise ValueError(f"{cls.__name__} has no {', '.join(sorted(unknown))}")
    try:
        return cls(**{key: _value(hints[key], item) for key, item in data.items()})
    except TypeError as error:  # a required field is missing
        raise ValueError(f"{cls.__name__}: {error}") from error


@cache
def _hints(cls: Callable[..., object]) -> dict[str, Hint]:
    return get_type_hints(cls)


def _value(hint: Hint, data: Json) -> Json:
    origin: Hint = get_origin(hint)
    args = get_args(hint)
    if origin in (Union, types.UnionType):
        return None if data is None else _value(next(arg for arg in args if arg is not type(None)), data)
    if origin is tuple:
        return _tuple(args, data)
    if origin is not None:  # Mapping[str, X]
        return {key: _value(args[1], item) for key, item in _checked(Mapping, data).items()}
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return decode(hint, data)
    return _scalar(hint, data)


def _tuple(args: tuple[Hint, ...], data: Json) -> tuple[Json, ...]:
    items = _checked(list, data)
    if args[-1] is Ellipsis:
        return tuple(_value(args[0], item) for item in items)
    if len(items) != len(args):
        raise ValueError(f"{len(args)} values expected, {len(items)} found")
    return tuple(_value(hint, item) for hint, item in zip(args, items, strict=True))


def _scalar(hint: type, data: Json) -> Json:
    if hint is float and type(data) is int:
        return float(data)
    if type(data) is not hint:
        raise ValueError(f"{hint.__name__} expected, {type(data).__name__} found")
    return data


def _checked(hint: type, data: Json) -> Json:
    if not isinstance(data, hint):
        raise ValueError(f"{hint.__name__} expected, {type(data).__name__} found")  # noqa: TRY004 - one error for callers
    return data
