"""What the rows of all kinds have in common: keys, a `kind` for people who read the table, and time to live."""

import math
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import ClassVar, Generic, TypeVar

from rolecall.adapters.dynamodb.codec import Attribute, Item, decode_fields, encode_fields, number, text
from rolecall.adapters.dynamodb.keys import ItemKeys, Key

E = TypeVar("E")

TTL = "expires_at"
"""DynamoDB removes an item some time (up to days) after this second."""

ENDS_AT = "ends_at"
"""When exactly an item ends, for readers: what is over counts as gone, whether or not DynamoDB removed it yet."""


class Row(Generic[E]):
    """A kind of item that keeps one entity; its attributes are the entity's fields.

    An entity's `expires_at` is stored twice: exactly, as `ends_at`, and as the time to live, in whole seconds.
    """

    kind: ClassVar[str]
    entity: type[E]

    def __init_subclass__(cls, *, kind: str, entity: type[E]) -> None:
        cls.kind = kind
        cls.entity = entity

    @staticmethod
    def keys(entity: E) -> ItemKeys:
        """Where the entity lies; every kind says it."""
        raise TypeError(f"{type(entity).__name__} has no keys")

    @classmethod
    def from_entity(cls, entity: E) -> Item:
        item = {**key_attributes(cls.keys(entity)), "kind": text(cls.kind), **encode_fields(entity)}
        if TTL in item:
            item[ENDS_AT] = item[TTL]
            item[TTL] = time_to_live(datetime.fromisoformat(item[ENDS_AT]["S"]))
        return item

    @classmethod
    def to_entity(cls, item: Item) -> E:
        exact = {TTL: item[ENDS_AT]} if ENDS_AT in item else {}
        return decode_fields(cls.entity, {**item, **exact})

    @classmethod
    def to_entities(cls, found: Mapping[Key, Item], wanted: Sequence[Key]) -> list[E]:
        """In the order of `wanted`, without what was not found."""
        return [cls.to_entity(found[key]) for key in wanted if key in found]


def key_attributes(keys: ItemKeys) -> Item:
    item = {"pk": text(keys.table.pk), "sk": text(keys.table.sk)}
    if keys.gsi1 is not None:
        item |= {"gsi1pk": text(keys.gsi1.pk), "gsi1sk": text(keys.gsi1.sk)}
    if keys.gsi2 is not None:
        item |= {"gsi2pk": text(keys.gsi2.pk), "gsi2sk": text(keys.gsi2.sk)}
    return item


def plain_item(key: Key, kind: str, **attributes: Attribute) -> Item:
    """An item that keeps no entity: a pointer, a claim to a name, a counter."""
    return {**key_attributes(ItemKeys(key)), "kind": text(kind), **attributes}


def time_to_live(at: datetime) -> Attribute:
    return number(math.ceil(at.timestamp()))
