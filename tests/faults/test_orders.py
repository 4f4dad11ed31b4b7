"""Events come once, twice and in any order: what is there afterwards is always the same."""

from collections import Counter
from itertools import permutations

import pytest

from tests.faults.outcome import meaning, searchable
from tests.functions.consumers import CONSUMERS, Consumer, deliver
from tests.functions.outside import Outside
from tests.functions.scene import Scene
from tests.functions.world import World

ORDERS = tuple(permutations(range(3)))
TWICE = ((0, 0, 1, 1, 2, 2), (0, 1, 2, 0, 1, 2), (2, 1, 0, 0, 1, 2))

ONCE = {"auth.on_mail"}
"""Consumers whose effect outside can be had once only."""


@pytest.mark.parametrize("consumer", CONSUMERS, ids=str)
def test_in_every_order_and_twice_the_same_comes_of_it(
    consumer: Consumer, world: World, scene: Scene, outside: Outside
) -> None:
    deliveries = consumer.prepare(world, scene, 3)
    outside.forget()
    before = world.save()
    nothing = (meaning(world), searchable(), _told(consumer, outside))
    outcomes = []
    for order in (*ORDERS, *TWICE):
        world.restore(before)
        outside.forget()
        for number in order:
            deliver(consumer.name, [deliveries[number].body])
        outcomes.append((meaning(world), searchable(), _told(consumer, outside)))
    assert all(outcome == outcomes[0] for outcome in outcomes)
    assert outcomes[0] != nothing


def _told(consumer: Consumer, outside: Outside) -> object:
    """What went out: how often, where once is promised; else that it did."""
    mails = Counter(outside.mails) if consumer.name in ONCE else set(outside.mails)
    frames = {(connection, str(sorted(frame.items()))) for connection, frame in outside.frames}
    published = {(name, data.get("kind"), data.get("id")) for name, data in outside.published}
    return mails, frames, published
