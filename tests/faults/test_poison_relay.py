"""Poison for the relay, behind Lambda's mapping of a stream."""

from datetime import timedelta
from typing import Any

import pytest

from tests.events import http_event
from tests.functions.outside import Outside, of_service
from tests.functions.pump import handler
from tests.functions.scene import JOB, Scene
from tests.functions.world import World
from tests.storage import TABLE
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


def test_an_item_that_nobody_can_read_stops_no_sweep_and_is_counted(
    world: World, scene: Scene, outside: Outside, capsys: pytest.CaptureFixture[str]
) -> None:
    items = ten_in_the_outbox(world, scene)
    spoilt = {name: value for name, value in items[POISON].items() if name != "data"}
    world.dynamodb.put_item(TableName=TABLE, Item=spoilt)
    world.clock.move(timedelta(minutes=3))
    assert handler("relay.on_schedule")({}, CONTEXT) == {"sent": TEN - 1, "left": 0}
    assert len({data["id"] for _, data in outside.published}) == TEN - 1
    assert "OutboxUnreadable" in capsys.readouterr().out
    assert outbox(world) == [spoilt]
    world.dynamodb.put_item(TableName=TABLE, Item=items[POISON])
    assert handler("relay.on_schedule")({}, CONTEXT) == {"sent": 1, "left": 0}


def test_what_the_bus_does_not_take_is_in_the_log_by_its_name_alone(
    world: World, scene: Scene, outside: Outside, caplog: pytest.LogCaptureFixture
) -> None:
    ten_in_the_outbox(world, scene)
    outside.refuses = of_service("events")
    world.clock.move(timedelta(minutes=3))
    assert handler("relay.on_schedule")({}, CONTEXT) == {"sent": 0, "left": TEN}
    (said,) = [vars(record) for record in caplog.records if "did not take" in record.message]
    assert (set(said["events"]), said["error"]) == ({"JobPosted"}, "EndpointConnectionError")
