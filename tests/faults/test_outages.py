"""A service of AWS is away for a while: requests are refused cleanly, and afterwards everything is there, once."""

from datetime import timedelta

import pytest

from tests.events import http_event
from tests.functions.consumers import a_mail_each, uploads
from tests.functions.operations import READS, WRITES, Operation
from tests.functions.outside import Outside, of_service
from tests.functions.pump import CONTEXT, Pump, handler, s3_event
from tests.functions.scene import JOB, Scene, resume_pdf, upload_event
from tests.functions.world import World
from tests.streams import Queue, Shard, stream_records


@pytest.mark.parametrize("operation", [*WRITES, *READS], ids=str)
def test_without_the_table_every_operation_says_try_again(
    operation: Operation, world: World, scene: Scene, outside: Outside
) -> None:
    outside.refuses = of_service("dynamodb")
    reply = world.send(operation.function, operation.request(scene, {}))
    assert reply.status == 503, reply.raw
    assert int(reply.headers["Retry-After"]) >= 1
    outside.works_again()
    assert world.send(operation.function, operation.request(scene, {})).status == operation.status


def test_while_files_cannot_be_stored_an_upload_promises_nothing(world: World, scene: Scene, outside: Outside) -> None:
    before = stored(world)
    outside.refuses = of_service("s3")
    refused = world.send("resumes.api", upload_event(scene.rival.access, resume_pdf()))
    assert refused.status == 503
    assert stored(world) == before
    outside.works_again()
    assert world.send("resumes.api", upload_event(scene.rival.access, resume_pdf())).status == 201


def stored(world: World) -> set[tuple[str, str]]:
    return {key for key in world.items() if not key[0].startswith("RATE#")}


@pytest.mark.parametrize("operation", [one for one in READS if one.name in {"data", "download"}], ids=str)
def test_while_files_cannot_be_read_who_asks_for_one_is_told_to_try_again(
    operation: Operation, world: World, scene: Scene, outside: Outside
) -> None:
    outside.refuses = of_service("s3")
    assert world.send(operation.function, operation.request(scene, {})).status == 503
    outside.works_again()
    assert world.send(operation.function, operation.request(scene, {})).status == operation.status


def test_a_parser_that_cannot_reach_its_file_fails_and_is_started_again(
    world: World, scene: Scene, outside: Outside
) -> None:
    (number,) = uploads(world, scene.rival, 1)
    outside.refuses = of_service("s3")
    with pytest.raises(Exception, match="not available"):
        handler("resumes.on_quarantined")(s3_event(f"quarantine/{number}"), CONTEXT)
    outside.works_again()
    handler("resumes.on_quarantined")(s3_event(f"quarantine/{number}"), CONTEXT)
    assert ("files", f"results/{number}/record.json") in world.objects()


def test_mails_wait_while_none_can_be_sent_and_are_sent_once_then(world: World, scene: Scene, outside: Outside) -> None:
    mails = a_mail_each(world, scene, 3)
    outside.refuses = of_service("sesv2")
    queue = Queue(handler("auth.on_mail"), tries=8)
    queue.put(*[mail.body for mail in mails])
    queue.run()
    assert len(queue.dead_letters) == 3
    outside.works_again()
    queue.redrive()
    queue.put(*[mail.body for mail in mails])  # and once more, as a queue may
    queue.run()
    assert sorted(address for address, _ in outside.mails) == sorted(mail.mark for mail in mails)


def test_events_wait_in_the_outbox_while_there_is_no_bus(world: World, scene: Scene, outside: Outside) -> None:
    assert world.send("jobs.api", http_event("POST", "/v1/jobs", JOB, token=scene.recruiter.access)).status == 201
    outside.refuses = of_service("events")
    waiting = [item for (pk, _), item in world.items().items() if pk.startswith("OUTBOX#")]
    shard = Shard(handler("relay.on_outbox"))
    shard.run(stream_records(waiting))
    assert len(shard.given_up) == len(waiting) == 1
    outside.works_again()
    world.clock.move(timedelta(minutes=3))
    assert handler("relay.on_schedule")({}, CONTEXT) == {"sent": 1, "left": 0}
    assert [name for name, _ in outside.published] == ["JobPosted"]
    assert handler("relay.on_schedule")({}, CONTEXT) == {"sent": 0, "left": 0}


def test_the_main_job_goes_on_where_it_stopped_when_files_are_away(
    world: World, scene: Scene, outside: Outside
) -> None:
    """Everything that S3 carries stops: parser, results, index; then it is all delivered again."""
    job = world.send("jobs.api", http_event("POST", "/v1/jobs", JOB, token=scene.recruiter.access)).body["job_uuid"]
    bodies = Pump(world.cloud).relay()
    outside.refuses = of_service("s3")
    queue = Queue(handler("matching.on_indexable"))
    queue.put(*bodies)
    queue.run()
    outside.works_again()
    queue.redrive()
    queue.run()
    Pump(world.cloud).run()
    event = http_event("GET", f"/api/matching/jobs/{job}/matches", token=scene.recruiter.access)
    assert world.send("matching.api", event).body["total_matches"] == 1
