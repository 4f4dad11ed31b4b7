"""The same request eight times at once and three times later, with one Idempotency-Key: one effect, one answer."""

import base64
import json
import re
from collections import Counter
from functools import partial

import pytest

from tests.functions.containers import at_once
from tests.functions.operations import WRITES, Operation
from tests.functions.people import PASSWORD
from tests.functions.scene import Scene
from tests.functions.world import World

CANARY = "canary-idempotency-key"
KEYED = [operation for operation in WRITES if operation.takes_a_key and not operation.ends_the_session]


@pytest.fixture
def calm(monkeypatch: pytest.MonkeyPatch, world: World) -> World:
    """Nobody is refused for asking too often."""
    monkeypatch.setenv("ROLECALL_RATE_LIMIT_SCALE", "100")
    world.new_containers()
    return world


@pytest.mark.parametrize("operation", KEYED, ids=str)
def test_eight_at_once_and_three_later_have_one_effect_and_one_answer(
    operation: Operation, calm: World, scene: Scene
) -> None:
    def send(number: int, key: str = CANARY) -> tuple[int, str]:
        event = operation.request(scene, {"idempotency-key": key})
        reply = calm.send(operation.function, event, seed=100 + number)
        return int(reply.status), reply.raw

    alone = send(0)
    effect = kinds(calm)
    calm.restore(scene.saved)

    answers = at_once(calm, [partial(send, number) for number in range(8)])
    answers += [send(number) for number in range(8, 11)]
    assert alone[0] == operation.status
    assert {status for status, _ in answers} == {operation.status}
    assert len(set(answers)) == 1
    assert kinds(calm) == effect

    assert refused(calm, operation, scene) == 422
    table = str(calm.items())
    assert CANARY not in table
    assert PASSWORD not in table


def refused(world: World, operation: Operation, scene: Scene) -> int:
    """What the same key gets with another body."""
    event = operation.request(scene, {"idempotency-key": CANARY})
    if event["isBase64Encoded"]:
        file = base64.b64decode(event["body"]).replace(b'filename="', b'filename="another-')
        event["body"] = base64.b64encode(file).decode()
    else:
        event["body"] = json.dumps({**json.loads(event["body"] or "{}"), "another": "field"})
    return int(world.send(operation.function, event).status)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_the_order_of_their_calls(seed: int, calm: World, scene: Scene) -> None:
    (register,) = (operation for operation in KEYED if operation.name == "register")

    def send(number: int) -> str:
        event = register.request(scene, {"idempotency-key": CANARY})
        return calm.send(register.function, event, seed=number).raw

    assert len(set(at_once(calm, [partial(send, number) for number in range(8)], seed=seed))) == 1


def kinds(world: World) -> Counter[str]:
    """How many items of each kind there are, leaving out what is counted by request."""
    keys = [key for key in world.items() if not key[0].startswith("RATE#")]
    return Counter(re.sub(r"#[^ ]*|\d", "", f"{pk} {sk}") for pk, sk in keys)
