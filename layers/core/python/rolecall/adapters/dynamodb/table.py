"""The table: every request the product makes of it, with what is tried again and what becomes a domain error.

Reads by key are strongly consistent, so a person always sees what they were told is done; reads of an index cannot be.
"""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING, Any, cast

from rolecall.adapters.dynamodb.codec import text
from rolecall.adapters.dynamodb.errors import translated
from rolecall.adapters.dynamodb.keys import Key
from rolecall.adapters.dynamodb.writes import wire_key
from rolecall.domain.errors import Unavailable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mypy_boto3_dynamodb import DynamoDBClient

    from rolecall.adapters.dynamodb.codec import Attribute, Item
    from rolecall.adapters.dynamodb.keys import Span
    from rolecall.adapters.dynamodb.writes import Write

MAX_BATCH_READ = 100
MAX_BATCH_WRITE = 25
BATCH_ROUNDS = 6
"""A batch that is throttled in part is asked again for the rest, about a second in all."""


class Table:
    def __init__(self, client: DynamoDBClient, name: str) -> None:
        self.client = client
        self.name = name

    def get(self, key: Key) -> Item | None:
        with translated():
            answer = self.client.get_item(TableName=self.name, Key=wire_key(key), ConsistentRead=True)
        return cast("Item | None", answer.get("Item"))

    def batch_get(self, keys: Sequence[Key], *, consistent: bool) -> dict[Key, Item]:
        """The items that are there. One request for each hundred keys."""
        found: dict[Key, Item] = {}
        for start in range(0, len(keys), MAX_BATCH_READ):
            chunk = [wire_key(key) for key in keys[start : start + MAX_BATCH_READ]]
            for item in self._batch_items(chunk, consistent=consistent):
                found[key_of(item)] = item
        return found

    def _batch_items(self, wire_keys: list[Item], *, consistent: bool) -> Iterator[Item]:
        request: dict[str, Any] = {self.name: {"Keys": wire_keys, "ConsistentRead": consistent}}
        for attempt in range(BATCH_ROUNDS):
            with translated():
                answer = self.client.batch_get_item(RequestItems=request)
            yield from cast("list[Item]", answer["Responses"].get(self.name, []))
            request = cast("dict[str, Any]", answer.get("UnprocessedKeys"))
            if not request:
                return
            back_off(attempt)
        raise Unavailable(retry_after_s=1)

    def query(
        self,
        partition: str,
        span: Span | None = None,
        *,
        index: str | None = None,
        descending: bool = False,
        page_size: int | None = None,
        consistent: bool = False,
    ) -> Iterator[Item]:
        """Items in the order of their sort keys. Lazy: a request of `page_size` items is made when one is asked for."""
        request = _query(partition, span, index)
        request |= {"TableName": self.name, "ScanIndexForward": not descending, "ConsistentRead": consistent}
        request |= {"Limit": page_size} if page_size else {}
        while True:
            with translated():
                answer = self.client.query(**request)
            yield from cast("list[Item]", answer["Items"])
            if "LastEvaluatedKey" not in answer:
                return
            request["ExclusiveStartKey"] = answer["LastEvaluatedKey"]

    def update(self, write: Write) -> Mapping[str, Attribute]:
        """One update outside a transaction. Returns what it changed; raises ConditionFailed."""
        request: dict[str, Any] = {"TableName": self.name, "ReturnValues": "UPDATED_NEW", **write.arguments}
        with translated():
            answer = self.client.update_item(**request)
        return cast("Item", answer["Attributes"])

    def transact(self, writes: Sequence[Write], *, token: str) -> None:
        """All or nothing; a repeat with the same `token` within ten minutes does nothing. Raises Cancelled."""
        items: Any = [write.request(self.name) for write in writes]
        with translated():
            self.client.transact_write_items(TransactItems=items, ClientRequestToken=token)

    def delete_all(self, keys: Sequence[Key]) -> None:
        """Without conditions and not as one: for what may be deleted twice."""
        requests = [{"DeleteRequest": {"Key": wire_key(key)}} for key in keys]
        for start in range(0, len(requests), MAX_BATCH_WRITE):
            self._delete_batch(requests[start : start + MAX_BATCH_WRITE])

    def _delete_batch(self, requests: list[dict[str, Any]]) -> None:
        remaining: Any = {self.name: requests}
        for attempt in range(BATCH_ROUNDS):
            with translated():
                answer = self.client.batch_write_item(RequestItems=remaining)
            remaining = answer.get("UnprocessedItems")
            if not remaining:
                return
            back_off(attempt)
        raise Unavailable(retry_after_s=1)


def key_of(item: Item) -> Key:
    return Key(item["pk"]["S"], item["sk"]["S"])


def back_off(attempt: int) -> None:
    """Wait up to 25, 50, 100, … milliseconds: at random, so that those who met once do not meet again."""
    time.sleep(random.uniform(0, 0.025 * 2**attempt))  # noqa: S311 -- spreading retries is no secret


def _query(partition: str, span: Span | None, index: str | None) -> dict[str, Any]:
    prefix = index.lower() if index else ""
    condition, values = f"{prefix}pk = :pk", {":pk": text(partition)}
    if span is not None:
        condition += f" AND {prefix}sk BETWEEN :low AND :high"
        values |= {":low": text(span.low), ":high": text(span.high)}
    request: dict[str, Any] = {"KeyConditionExpression": condition, "ExpressionAttributeValues": values}
    return request | {"IndexName": index} if index else request
