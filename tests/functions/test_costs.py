"""What each operation asks of AWS, through its handler in a warm container, is what `costs.json` says.

`ROLECALL_WRITE_COSTS=1 pytest tests/functions/test_costs.py` writes the table anew; the difference is for the review.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from rolecall.bootstrap import uuid_codec
from tests.counting import Calls, counting
from tests.functions.operations import READS, WRITES, Operation
from tests.functions.scene import Scene, scene
from tests.functions.world import World, world

__all__ = ["scene", "world"]

COSTS = Path(__file__).with_name("costs.json")
OPERATIONS = (*WRITES, *READS)
KEY = {"idempotency-key": "one of a usual length, 36 letters...."}
LISTS = {"browse", "candidate matches", "job matches", "my resumes"}
MORE_READS = {"organisations": 1, "organisation": 1, "members": 1, "parsing status": 2}
"""An organisation with its members and in one read the accounts of those; a candidate by slug with its last resume."""

LIMITER = "UpdateItem"
"""The request that counts for the rate limits; classes of sign-in make two of them."""


def calls_of(operation: Operation, world: World, scene: Scene, *, restore: bool = True) -> Calls:
    """Of the second request in a container: what is read once per container was read before."""
    headers = dict(KEY) if operation.takes_a_key else {}
    event = operation.request(scene, headers)
    if restore:
        world.send(operation.function, operation.request(scene, headers), seed=5)
        world.restore(scene.saved)
    world.new_containers()
    with counting() as calls:
        reply = world.send(operation.function, event, seed=5)
    assert reply.status == operation.status, reply.raw
    return calls


def cost(calls: Calls) -> dict[str, Any]:
    return {"requests": calls.operations, "read_units": calls.read_units, "write_units": calls.write_units}


def test_every_operation_costs_what_the_table_says(world: World, scene: Scene) -> None:
    costs = {str(operation): cost(calls_of(operation, world, scene)) for operation in OPERATIONS}
    if os.environ.get("ROLECALL_WRITE_COSTS"):
        rows = (f"{json.dumps(name)}: {json.dumps(row)}" for name, row in costs.items())
        COSTS.write_text("{\n  " + ",\n  ".join(rows) + "\n}\n")
    assert costs == json.loads(COSTS.read_text())


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_authentication_is_one_read_and_a_write_one_transaction(operation: Operation, scene: Scene) -> None:
    requests: list[str] = json.loads(COSTS.read_text())[str(operation)]["requests"]
    is_signed_in = "authorization" in operation.request(scene, {})["headers"]
    beyond = [request for request in requests if request != LIMITER]
    if is_signed_in:
        assert beyond.pop(0) == "BatchGetItem"
    if operation in WRITES:
        assert requests.count("TransactWriteItems") == 1
        assert requests[-1] == "TransactWriteItems"
    elif operation.name not in LISTS:
        # the thing itself, and a file of it or the thing it belongs to
        assert len(beyond) <= 2 + MORE_READS.get(operation.name, 0)


@pytest.mark.parametrize(("operations", "others"), [(READS, 1000), (WRITES, 30)], ids=["reads", "writes"])
def test_among_many_things_every_operation_makes_the_same_requests(
    operations: tuple[Operation, ...], others: int, world: World, scene: Scene
) -> None:
    """The emulator copies the whole table for each transaction, so there are fewer of them for what writes."""
    few = {str(operation): calls_of(operation, world, scene) for operation in operations}
    world.restore(scene.saved)
    crowd(world, scene, others)
    crowded = world.save()
    for operation in operations:
        if operation in WRITES:
            world.restore(crowded)
        among_many, alone = calls_of(operation, world, scene, restore=False), few[str(operation)]
        assert among_many.operations == alone.operations, operation
        assert among_many.write_units == alone.write_units, operation
        if operation.name not in LISTS:
            assert among_many.read_units == alone.read_units, operation


def crowd(world: World, scene: Scene, count: int) -> None:
    """So many more open jobs, each with a match with the scene's candidate; and as many for the scene's job."""
    items = world.items()
    job, candidate, match = (number_of(kind, getattr(scene, f"{kind}_id")) for kind in ("job", "candidate", "match"))
    for number in range(1, count + 1):
        other_job, other_candidate = {job: job + number}, {candidate: candidate + number}
        world.put(copied(items[f"JOB#{job:016d}", "JOB"], other_job))
        world.put(copied(items[f"CANDIDATE#{candidate:016d}", "CANDIDATE"], other_candidate))
        pair = items[f"MATCH#{match:016d}", "MATCH"]
        world.put(copied(pair, {match: match + 2 * number, **other_job}))
        world.put(copied(pair, {match: match + 2 * number + 1, **other_candidate}))


def number_of(kind: Any, shown: str) -> int:
    return uuid_codec().decode(kind, shown)


def copied(item: dict[str, Any], numbers: dict[int, int]) -> dict[str, Any]:
    """The item with other numbers, wherever they stand in it."""
    text = json.dumps(item)
    for old, new in numbers.items():
        text = text.replace(f"{old:016d}", f"{new:016d}").replace(f'"{old}"', f'"{new}"')
    copy: dict[str, Any] = json.loads(text)
    return copy
