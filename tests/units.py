"""What requests cost by DynamoDB's rules, from the bytes of the items: emulators report flat numbers.

Source: Amazon DynamoDB Developer Guide, "DynamoDB item sizes and formats" and "Capacity unit consumption".
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

READ_UNIT_BYTES = 4096
WRITE_UNIT_BYTES = 1024
TRANSACTIONAL = 2
EVENTUAL = 0.5

Item = Mapping[str, Any]


def item_bytes(item: Item) -> int:
    return sum(len(name.encode()) + _value_bytes(value) for name, value in item.items())


def _value_bytes(attribute: Mapping[str, Any]) -> int:
    ((kind, value),) = attribute.items()
    match kind:
        case "S":
            return len(value.encode())
        case "N":
            return math.ceil(len(value.lstrip("-")) / 2) + 1
        case "B":
            return len(value)
        case "SS":
            return sum(len(one.encode()) for one in value)
        case "L" | "M":
            members = [_value_bytes(one) for one in value] if kind == "L" else [item_bytes(value)]
            return 3 + len(value) + sum(members)
        case _:  # BOOL and NULL
            return 1


def read_units(items: Sequence[Item], *, consistent: bool, misses: int = 0) -> float:
    """Of items that are read one by one: each is rounded up, and looking for what is not there costs a unit."""
    units = misses + sum(math.ceil(item_bytes(item) / READ_UNIT_BYTES) for item in items)
    return units if consistent else units * EVENTUAL


def query_units(items: Sequence[Item], *, consistent: bool) -> float:
    """Of a query: all bytes together are rounded up."""
    units = max(1, math.ceil(sum(map(item_bytes, items)) / READ_UNIT_BYTES))
    return units if consistent else units * EVENTUAL


def write_units(before: Item | None, after: Item | None) -> int:
    """The larger of both images, and a unit for each index row that is added or removed (two for one that moves)."""
    size = max(item_bytes(before or {}), item_bytes(after or {}), 1)
    rows = sum(_index_units(index, before or {}, after or {}) for index in ("gsi1", "gsi2"))
    return math.ceil(size / WRITE_UNIT_BYTES) + rows


def _index_units(index: str, before: Item, after: Item) -> int:
    was, becomes = before.get(f"{index}sk"), after.get(f"{index}sk")
    same_partition = before.get(f"{index}pk") == after.get(f"{index}pk")
    return 0 if was == becomes and same_partition else (was is not None) + (becomes is not None)
