"""The writes a transaction is made of, each with what it expects to find."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from rolecall.adapters.dynamodb.codec import number
from rolecall.adapters.dynamodb.keys import Key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rolecall.adapters.dynamodb.codec import Attribute, Item


class Condition(NamedTuple):
    expression: str
    values: Mapping[str, Attribute] = MappingProxyType({})


ABSENT = Condition("attribute_not_exists(pk)")
PRESENT = Condition("attribute_exists(pk)")


def version_is(version: int) -> Condition:
    return Condition("version = :version", {":version": number(version)})


def absent_or_same(name: str, value: Attribute) -> Condition:
    """The place is free, or its holder is the writer already."""
    return Condition(f"attribute_not_exists(pk) OR {name} = :holder", {":holder": value})


class Write(NamedTuple):
    operation: Literal["Put", "Update", "Delete", "ConditionCheck"]
    key: Key
    arguments: Mapping[str, Any]

    def request(self, table_name: str) -> dict[str, Any]:
        """The member of `TransactItems`."""
        return {self.operation: {"TableName": table_name, **self.arguments}}


def put(item: Item, condition: Condition | None = None) -> Write:
    key = Key(item["pk"]["S"], item["sk"]["S"])
    return Write("Put", key, {"Item": item, **_conditional(condition)})


def put_next(item: Item, *, expected_version: int) -> Write:
    """Replace the item of `expected_version` by one of a later version."""
    if int(item["version"]["N"]) <= expected_version:
        raise RuntimeError(f"{item['pk']['S']} is put without a new version: the next writer would not notice")
    return put(item, version_is(expected_version))


def delete(key: Key, condition: Condition | None = None) -> Write:
    return Write("Delete", key, {"Key": wire_key(key), **_conditional(condition)})


def update(key: Key, expression: str, condition: Condition, values: Mapping[str, Attribute]) -> Write:
    arguments = _conditional(condition)
    arguments["ExpressionAttributeValues"] = {**condition.values, **values}
    return Write("Update", key, {"Key": wire_key(key), "UpdateExpression": expression, **arguments})


def check(key: Key, condition: Condition) -> Write:
    """Changes nothing: the transaction holds only while the item is as expected."""
    return Write("ConditionCheck", key, {"Key": wire_key(key), **_conditional(condition)})


def wire_key(key: Key) -> Item:
    return {"pk": {"S": key.pk}, "sk": {"S": key.sk}}


def _conditional(condition: Condition | None) -> dict[str, Any]:
    if condition is None:
        return {}
    values = {"ExpressionAttributeValues": dict(condition.values)} if condition.values else {}
    return {"ConditionExpression": condition.expression, **values}
