"""Ten messages, one of them poison: nine are done, one waits apart, and is done once its cause is gone."""

from typing import Any

import pytest

from tests.faults.outcome import meaning
from tests.functions.consumers import CONSUMERS, Consumer, Delivery
from tests.functions.outside import Outside, naming
from tests.functions.pages_read import receiver
from tests.functions.scene import Scene
from tests.functions.world import Saved, World
from tests.streams import Queue

TEN = 10
POISON = 4
UNREADABLE = ("", "{}", "[]", '{"detail": 7}', "not json")

BY_THEMSELVES = [consumer for consumer in CONSUMERS if consumer.name != "matching.on_indexable"]
"""Consumers that do each message by itself."""


@pytest.fixture(params=BY_THEMSELVES, ids=str)
def consumer(request: pytest.FixtureRequest) -> Consumer:
    found: Consumer = request.param
    return found


def done(world: World, outside: Outside) -> tuple[Any, ...]:
    return meaning(world), sorted(outside.mails), sorted(frame["id"] for _, frame in outside.frames)


def outcome_of(
    consumer: Consumer, deliveries: list[Delivery], world: World, before: Saved, outside: Outside
) -> tuple[Any, ...]:
    world.restore(before)
    outside.forget()
    queue = Queue(receiver(consumer.name))
    queue.put(*[delivery.body for delivery in deliveries])
    queue.run()
    assert queue.dead_letters == []
    return done(world, outside)


def test_one_poison_among_ten_waits_in_the_dead_letter_queue_until_its_cause_is_gone(
    consumer: Consumer, world: World, scene: Scene, outside: Outside
) -> None:
    deliveries = consumer.prepare(world, scene, TEN)
    before = world.save()
    all_ten = outcome_of(consumer, deliveries, world, before, outside)
    nine = [delivery for delivery in deliveries if delivery is not deliveries[POISON]]
    nine_done = outcome_of(consumer, nine, world, before, outside)
    assert nine_done != all_ten

    world.restore(before)
    outside.forget()
    outside.refuses = naming(deliveries[POISON].mark)
    queue = Queue(receiver(consumer.name))
    queue.put(*[delivery.body for delivery in deliveries])
    queue.run()
    assert [message.body for message in queue.dead_letters] == [deliveries[POISON].body]
    assert len(queue.done) == TEN - 1
    assert meaning(world)[0] == nine_done[0][0]

    outside.works_again()
    queue.redrive()
    queue.run()
    assert queue.dead_letters == []
    assert done(world, outside) == all_ten


def test_messages_that_nobody_can_read_stop_no_other(
    consumer: Consumer, world: World, scene: Scene, outside: Outside
) -> None:
    (readable,) = consumer.prepare(world, scene, 1)
    alone = outcome_of(consumer, [readable], world, world.save(), outside)
    queue = Queue(receiver(consumer.name))
    queue.put(*UNREADABLE, readable.body)
    queue.run()
    assert {message.body for message in queue.dead_letters} <= set(UNREADABLE)
    assert meaning(world) == alone[0]
