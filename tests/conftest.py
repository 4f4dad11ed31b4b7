"""The fixtures that every test may ask for."""

from tests.storage import aws, clock, dynamodb, ids, storage, table

__all__ = ["aws", "clock", "dynamodb", "ids", "storage", "table"]
