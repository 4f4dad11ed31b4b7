"""Poison for the relay, behind Lambda's mapping of a stream."""

from datetime import timedelta
from typing import Any

from tests.events import http_event
from tests.functions.outside import Outside
from tests.functions.pump import handler
from tests.functions.scene import JOB, Scene
from tests.functions.world import World
from tests.streams import CONTEXT, Shard, stream_records

TEN = 10
POISON = 4


def ten_in_the_outbox(world: World, scene: Scene) -> list[dict[str, Any]]:
    for _ in range(TEN):
        world.send("jobs.api", http_event("POST", "/v1/jobs", JOB, token=scene.recruiter.access))
    return outbox(world)


def outbox(world: World) -> list[dict[str, Any]]:
    return [item for (pk, _), item in sorted(world.items().items()) if pk.startswith("OUTBOX#")]


def test_an_event_that_the_bus_refuses_stops_no_other_and_is_sent_when_it_fits(
    world: World, scene: Scene, outside: Outside
) -> None:
    items = ten_in_the_outbox(world, scene)
    poison = items[POISON]["id"]["N"]
    outside.unfit = {poison}
    shard = Shard(handler("relay.on_outbox"))
    shard.run(stream_records(items))
    assert [item["id"]["N"] for item in outbox(world)] == [poison]
    assert shard.given_up
    assert {str(data["id"]) for _, data in outside.published} == {one["id"]["N"] for one in items} - {poison}

    outside.works_again()
    outside.forget()
    world.clock.move(timedelta(minutes=3))
    assert handler("relay.on_schedule")({}, CONTEXT) == {"sent": 1, "left": 0}
    assert [str(data["id"]) for _, data in outside.published] == [poison]


def test_a_record_of_the_stream_that_nobody_can_read_stops_no_other(
    world: World, scene: Scene, outside: Outside
) -> None:
    records = stream_records(ten_in_the_outbox(world, scene))
    records[POISON]["dynamodb"]["NewImage"] = {"pk": {"S": "OUTBOX#1"}}
    shard = Shard(handler("relay.on_outbox"))
    shard.run(records)
    assert len({data["id"] for _, data in outside.published}) == TEN - 1
    assert len(shard.given_up) == 1
