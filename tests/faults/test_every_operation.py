"""Whichever AWS call of an operation fails, before or after it took effect: one retry, nothing lost, nothing twice."""

from typing import TYPE_CHECKING

import pytest

from tests.faults.outcome import exact, meaning
from tests.faults.sweep import fault_sweep
from tests.functions.operations import WRITES, Operation
from tests.functions.pump import Pump
from tests.functions.scene import Scene
from tests.functions.world import World

if TYPE_CHECKING:
    from tests.functions.conftest import Reply

KEY = {"idempotency-key": "the same for each try"}
SEED = 11
ENDED = {401, 404}


@pytest.mark.parametrize("operation", WRITES, ids=str)
def test_one_retry_heals_every_fault_of(operation: Operation, world: World, scene: Scene) -> None:
    replies: list[Reply] = []

    def send() -> None:
        replies.append(world.send(operation.function, operation.request(scene, dict(KEY)), seed=SEED))

    def start_again() -> None:
        world.restore(scene.saved)
        world.new_containers()

    tried = fault_sweep(send, lambda: left(world, operation), reset=start_again)
    first, retries = replies[0], replies[2:-1:2]
    assert first.status == operation.status, first.raw
    assert len(retries) == tried
    # Who is signed out cannot be told again that they are, and what is deleted is not there to be deleted.
    gone = {401} if operation.ends_the_session else {404} if is_deletion(operation, scene) else set()
    allowed = {(first.status, first.raw)}
    told = {(reply.status, reply.raw) for reply in retries if reply.status not in gone}
    if operation.settles:
        allowed, told = {(status, "") for status, _ in allowed}, {(status, "") for status, _ in told}
    assert told <= allowed


def is_deletion(operation: Operation, scene: Scene) -> bool:
    return bool(operation.request(scene, {})["requestContext"]["http"]["method"] == "DELETE")


def left(world: World, operation: Operation) -> object:
    """What is there afterwards; of what settles, once it has."""
    if not operation.settles:
        return exact(world)
    pump = Pump(world.cloud)
    world.cloud.seen.clear()
    while pump.take_uploads():
        pass
    rows, _, passing, files = meaning(world)
    return rows, passing, files
