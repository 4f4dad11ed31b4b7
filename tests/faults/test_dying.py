"""A consumer, or the relay, dies at any point of its work: the next delivery finishes it, and nothing is lost."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.aws_calls import Answer, Arguments, Perform, around_every_call
from tests.events import http_event
from tests.faults.outcome import meaning, searchable
from tests.functions.consumers import CONSUMERS, Consumer, uploads
from tests.functions.outside import Outside
from tests.functions.pages_read import receiver
from tests.functions.pump import handler, s3_event
from tests.functions.scene import JOB, Scene
from tests.functions.world import World
from tests.streams import CONTEXT, Killed, Queue, Shard, stream_records

MESSAGES = 2


class Death:
    """Kills whoever makes the call with this number, before it arrives or after it took effect; once."""

    def __init__(self, number: int, *, after: bool) -> None:
        self.number, self.after, self.calls = number, after, 0

    def around(self, _service: str, operation: str, arguments: Arguments, perform: Perform) -> Answer:
        self.calls += 1
        if self.calls != self.number:
            return perform(operation, arguments)
        if self.after:
            perform(operation, arguments)
        raise Killed

    @property
    def came(self) -> bool:
        return self.calls >= self.number


def die_at_every_call(start: Callable[[], None], work: Callable[[], None], look: Callable[[], object]) -> int:
    """Returns how many deaths were tried; each left behind what a life without one does."""
    start()
    work()
    expected = look()
    for tried in range(2 * 200):
        start()
        death = Death(tried // 2 + 1, after=bool(tried % 2))
        with around_every_call(death.around):
            work()
        if not death.came:
            return tried
        assert look() == expected, f"killed {'after' if death.after else 'before'} call {death.number}"
    raise AssertionError("there is no end to it")


@pytest.mark.parametrize("consumer", CONSUMERS, ids=str)
def test_a_consumer_that_dies_half_way_is_finished_by_the_next_delivery(
    consumer: Consumer, world: World, scene: Scene, outside: Outside
) -> None:
    bodies = [delivery.body for delivery in consumer.prepare(world, scene, MESSAGES)]
    before, now = world.save(), world.clock.at

    def start() -> None:
        world.restore(before)
        world.clock.at = now
        outside.forget()

    def pause() -> None:
        """Only whoever looks at the clock is given time, so that the others' times stay comparable."""
        world.clock.move(timedelta(minutes=3) if consumer.name == "auth.on_mail" else timedelta())

    def work() -> None:
        queue = Queue(receiver(consumer.name), pause=pause)
        queue.put(*bodies)
        queue.run()
        assert queue.dead_letters == []

    def look() -> object:
        return meaning(world), searchable(), sorted(set(outside.mails)), {frame["id"] for _, frame in outside.frames}

    assert die_at_every_call(start, work, look) >= 2 * MESSAGES
    assert all(outside.mails.count(mail) <= 2 for mail in outside.mails)


def test_a_relay_that_dies_between_bus_and_table_tells_an_event_again_and_never_loses_one(
    world: World, scene: Scene, outside: Outside
) -> None:
    for _ in range(3):
        world.send("jobs.api", http_event("POST", "/v1/jobs", JOB, token=scene.recruiter.access))
    records = stream_records([item for (pk, _), item in world.items().items() if pk.startswith("OUTBOX#")])
    before = world.save()

    def start() -> None:
        world.restore(before)
        outside.forget()

    def look() -> object:
        return meaning(world), {data["id"] for _, data in outside.published}

    assert die_at_every_call(start, lambda: Shard(handler("relay.on_outbox")).run(records), look) == 4
    assert len({data["id"] for _, data in outside.published}) == 3


def test_a_parser_that_dies_is_started_again_by_s3(world: World, scene: Scene, outside: Outside) -> None:
    """An asynchronous invocation is tried twice more with the same event."""
    (number,) = uploads(world, scene.rival, 1)
    before = world.save()

    def work() -> None:
        for _ in range(3):
            try:
                handler("resumes.on_quarantined")(s3_event(f"quarantine/{number}"), CONTEXT)
            except Killed:
                continue
            return

    assert die_at_every_call(lambda: world.restore(before), work, lambda: (meaning(world), world.objects())) == 8
    assert outside.published == []
