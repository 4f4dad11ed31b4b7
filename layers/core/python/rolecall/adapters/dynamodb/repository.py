"""What every repository stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rolecall.adapters.dynamodb.table import Table
    from rolecall.adapters.dynamodb.unit import DynamoUnit
    from rolecall.services.ports import Clock


class Repository:
    """A plain class, as its heirs are: making a dataclass costs a millisecond, and every cold start would pay it."""

    def __init__(self, table: Table, unit: DynamoUnit, clock: Clock) -> None:
        self.table = table
        self.unit = unit
        self.clock = clock
