"""Poison for the indexer, which takes its batch as a whole."""

from tests.faults.outcome import searchable
from tests.functions.consumers import posted_jobs
from tests.functions.outside import Outside, of_service
from tests.functions.pump import handler
from tests.functions.scene import Scene
from tests.functions.world import World
from tests.storage import TABLE
from tests.streams import Queue

TEN = 10
POISON = 4
UNREADABLE = ("", "{}", "[]", '{"detail": 7}', "not json")


def test_messages_that_nobody_can_read_are_left_out(world: World, scene: Scene, outside: Outside) -> None:
    deliveries = posted_jobs(world, scene, TEN - len(UNREADABLE))
    outside.forget()
    queue = Queue(handler("matching.on_indexable"))
    queue.put(*UNREADABLE, *[delivery.body for delivery in deliveries])
    queue.run()
    assert [message.body for message in queue.dead_letters] == list(UNREADABLE)
    assert len([name for name, _ in outside.published if name == "SearchCommitted"]) == len(deliveries)


def test_a_document_that_cannot_be_made_is_left_out(world: World, scene: Scene) -> None:
    """One row in the table that no code of ours can read any more stops neither the batch nor the group."""
    deliveries = posted_jobs(world, scene, TEN)
    spoilt = deliveries[POISON].mark
    row = world.items()[spoilt, "JOB"]
    world.dynamodb.put_item(TableName=TABLE, Item={**row, "status": {"S": "no such status"}})
    queue = Queue(handler("matching.on_indexable"))
    queue.put(*[delivery.body for delivery in deliveries])
    queue.run()
    assert [message.body for message in queue.dead_letters] == [deliveries[POISON].body]
    assert len(searchable()) == len(deliveries)  # nine, and the scene's own
    world.dynamodb.put_item(TableName=TABLE, Item=row)
    queue.redrive()
    queue.run()
    assert len(searchable()) == len(deliveries) + 1


def test_while_the_index_cannot_be_written_the_whole_batch_waits(world: World, scene: Scene, outside: Outside) -> None:
    deliveries = posted_jobs(world, scene, 3)
    outside.refuses = of_service("s3")
    queue = Queue(handler("matching.on_indexable"))
    queue.put(*[delivery.body for delivery in deliveries])
    queue.run()
    assert len(queue.dead_letters) == 3
    outside.works_again()
    queue.redrive()
    queue.run()
    assert len(searchable()) == 4
