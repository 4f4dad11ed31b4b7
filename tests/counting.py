"""Which requests a piece of code makes of AWS, and what those of the table cost.

What a write costs depends on the
item before and after it, so the hook reads both, uncounted.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.aws_calls import Answer, Arguments, Perform, around_every_call
from tests.units import TRANSACTIONAL, Item, item_bytes, query_units, read_units, write_units


@dataclass(slots=True)
class Call:
    """One request. `bytes_read` is what the table had to read for it."""

    service: str
    operation: str
    read_units: float = 0
    write_units: float = 0
    bytes_read: int = 0

    def __str__(self) -> str:
        return self.operation if self.service == "dynamodb" else f"{self.service}.{self.operation}"


@dataclass(slots=True)
class Calls:
    made: list[Call] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.made)

    @property
    def operations(self) -> list[str]:
        """`GetItem` for DynamoDB, `s3.PutObject` for the others, in the order they were made."""
        return [str(call) for call in self.made]

    @property
    def read_units(self) -> float:
        return sum(call.read_units for call in self.made)

    @property
    def write_units(self) -> float:
        return sum(call.write_units for call in self.made)

    @property
    def bytes_read(self) -> int:
        return sum(call.bytes_read for call in self.made)


@contextmanager
def counting() -> Iterator[Calls]:
    """Counts the calls of all threads until the block ends, refused ones too. A Scan or a filter fails the test."""
    calls = Calls()

    def count(service: str, operation: str, arguments: Arguments, perform: Perform) -> Answer:
        assert operation != "Scan", "no list of ours scans the table"
        assert "FilterExpression" not in arguments, "a filter drops what was read and paid for"
        call = Call(service, operation)
        calls.made.append(call)
        return _measured(call, perform, arguments) if service == "dynamodb" else perform(operation, arguments)

    with around_every_call(count):
        yield calls


def _measured(call: Call, perform: Perform, arguments: Arguments) -> Answer:
    writes = _written_keys(call.operation, arguments)
    before = [_image(perform, table, key) for table, key in writes]
    answer = perform(call.operation, arguments)
    after = [_image(perform, table, key) for table, key in writes]
    times = TRANSACTIONAL if call.operation.startswith("Transact") else 1
    call.write_units = times * sum(map(write_units, before, after))
    _measure_read(call, arguments, answer)
    return answer


def _measure_read(call: Call, arguments: Arguments, answer: Answer) -> None:
    consistent = arguments.get("ConsistentRead", False)
    match call.operation:
        case "GetItem":
            items = [answer["Item"]] if "Item" in answer else []
            call.read_units = read_units(items, consistent=consistent, misses=1 - len(items))
        case "Query":
            items = answer["Items"]
            call.read_units = query_units(items, consistent=consistent)
        case "BatchGetItem":
            ((table, request),) = arguments["RequestItems"].items()
            items, wanted = answer["Responses"][table], len(request["Keys"])
            call.read_units = read_units(items, consistent=request["ConsistentRead"], misses=wanted - len(items))
        case _:
            items = []
    call.bytes_read = sum(map(item_bytes, items))


def _written_keys(operation: str, arguments: Arguments) -> list[tuple[str, Item]]:
    """Table and key of each item that the request writes."""
    match operation:
        case "PutItem" | "UpdateItem" | "DeleteItem":
            return [_key_of_write(arguments)]
        case "TransactWriteItems":
            return [_key_of_write(write) for member in arguments["TransactItems"] for write in member.values()]
        case "BatchWriteItem":
            return [
                (table, _key_of_write({"TableName": table, **write})[1])
                for table, requests in arguments["RequestItems"].items()
                for request in requests
                for write in request.values()
            ]
        case _:
            return []


def _key_of_write(write: Arguments) -> tuple[str, Item]:
    item = write.get("Key") or write["Item"]
    return write["TableName"], {"pk": item["pk"], "sk": item["sk"]}


def _image(perform: Perform, table: str, key: Item) -> Item | None:
    image: Item | None = perform("GetItem", {"TableName": table, "Key": key, "ConsistentRead": True}).get("Item")
    return image
