"""Values to DynamoDB's wire form and back, led by the type hints of the entities.

An attribute has the name of its field. What a field's default says anyway (None, "", an empty list) is not stored, so
a field with a default can be added to an entity at any time: items written before read as the default.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from rolecall.domain.owner import Owner

Attribute = dict[str, Any]
Item = dict[str, Attribute]
T = TypeVar("T")

_EMPTY: tuple[object, ...] = (None, "", (), {})
_KNOWN: dict[type, tuple["FieldCodec", ...]] = {}


class Codec(NamedTuple):
    encode: Callable[[Any], Attribute]
    decode: Callable[[Attribute], Any]


class FieldCodec(NamedTuple):
    name: str
    codec: Codec
    default: Callable[[], object] | None
    """What an absent attribute means; None for a field that is always stored."""


def text(value: str) -> Attribute:
    return {"S": value}


def number(value: int) -> Attribute:
    return {"N": str(value)}


def instant(value: datetime) -> str:
    """ISO 8601 in UTC with milliseconds: sorts as time does."""
    return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def encode_fields(entity: object) -> Item:
    """The attributes of a dataclass instance."""
    item: Item = {}
    for name, codec, default in field_codecs(type(entity)):
        value = getattr(entity, name)
        if default is None or value not in _EMPTY or value != default():
            item[name] = codec.encode(value)
    return item


def decode_fields(entity: type[T], item: Mapping[str, Attribute]) -> T:
    """The dataclass instance that `encode_fields` was given; attributes without a field are passed over."""
    values = {
        name: codec.decode(item[name]) if name in item or default is None else default()
        for name, codec, default in field_codecs(entity)
    }
    return entity(**values)


def field_codecs(entity: type) -> tuple[FieldCodec, ...]:
    """Made from the hints when a class comes for the first time: nothing of it costs at import."""
    if entity not in _KNOWN:
        _KNOWN[entity] = tuple(_field_codecs(entity))
    return _KNOWN[entity]


def _field_codecs(entity: type[Any]) -> Iterator[FieldCodec]:
    hints = get_type_hints(entity)
    for one in fields(entity):
        hint = hints[one.name]
        yield FieldCodec(one.name, codec_of(hint), _default(one.default, one.default_factory, hint))


def _default(value: object, factory: Any, hint: object) -> Callable[[], object] | None:  # noqa: ANN401 -- or MISSING
    if factory is not MISSING:
        return cast("Callable[[], object]", factory)
    if value is not MISSING:
        return lambda: value
    return (lambda: None) if NoneType in get_args(hint) else None


@cache
def codec_of(hint: Any) -> Codec:  # noqa: ANN401 -- a type hint has no type of its own
    """The codec of a field's type. TypeError for a type that no entity has had so far."""
    hint = getattr(hint, "__supertype__", hint)
    if hint in _SCALARS:
        return _SCALARS[hint]
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _optional(arguments)
    if origin is tuple:
        return _tuple(codec_of(arguments[0]))
    if origin is Mapping:
        return _JSON if arguments[1] is Any else _mapping(codec_of(arguments[1]))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Codec(lambda value: text(value.value), lambda attribute: hint(attribute["S"]))
    if isinstance(hint, type) and is_dataclass(hint):
        return Codec(lambda value: {"M": encode_fields(value)}, lambda attribute: decode_fields(hint, attribute["M"]))
    raise TypeError(f"no way to store {hint}")


def _optional(alternatives: tuple[object, ...]) -> Codec:
    inner = codec_of(next(one for one in alternatives if one is not NoneType))
    return Codec(
        lambda value: {"NULL": True} if value is None else inner.encode(value),
        lambda attribute: None if "NULL" in attribute else inner.decode(attribute),
    )


def _tuple(element: Codec) -> Codec:
    return Codec(
        lambda value: {"L": [element.encode(one) for one in value]},
        lambda attribute: tuple(element.decode(one) for one in attribute["L"]),
    )


def _mapping(element: Codec) -> Codec:
    return Codec(
        lambda value: {"M": {key: element.encode(one) for key, one in value.items()}},
        lambda attribute: MappingProxyType({key: element.decode(one) for key, one in attribute["M"].items()}),
    )


_SCALARS: Mapping[object, Codec] = {
    str: Codec(text, lambda attribute: attribute["S"]),
    int: Codec(number, lambda attribute: int(attribute["N"])),
    bool: Codec(lambda value: {"BOOL": value}, lambda attribute: attribute["BOOL"]),
    bytes: Codec(lambda value: {"B": value}, lambda attribute: attribute["B"]),
    datetime: Codec(lambda value: text(instant(value)), lambda attribute: datetime.fromisoformat(attribute["S"])),
    Owner: Codec(lambda value: text(str(value)), lambda attribute: Owner.parse(attribute["S"])),
}

_JSON = Codec(
    lambda value: text(json.dumps(dict(value), ensure_ascii=False, separators=(",", ":"), sort_keys=True)),
    lambda attribute: MappingProxyType(json.loads(attribute["S"])),
)
"""Content of somebody else's shape: the table has no use for its inside."""
