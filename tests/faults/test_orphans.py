"""A file that arrived, and no upload that was promised for it: the process died in between, or a twin was first."""

import json
from functools import partial

from tests.functions.containers import at_once
from tests.functions.outside import Outside
from tests.functions.pump import CONTEXT, handler, s3_event
from tests.functions.scene import Scene, resume_pdf, upload_event
from tests.functions.world import World
from tests.streams import Queue


def parse_what_arrived(world: World, seen: set[tuple[str, str]]) -> Queue:
    """S3 reports each new file to the parser, and what the parser writes to the table's side."""
    for _, name in sorted(world.objects().keys() - seen):
        handler("resumes.on_quarantined")(s3_event(name), CONTEXT)
    queue = Queue(handler("resumes.on_parsed"))
    reports = sorted(name for _, name in world.objects().keys() - seen if name.startswith("results/"))
    queue.put(*[json.dumps(s3_event(name)) for name in reports])
    queue.run()
    return queue


def test_of_a_file_that_nobody_was_promised_nothing_is_kept(world: World, scene: Scene, outside: Outside) -> None:
    """What stands in it is somebody's life, and no one could ever ask for it to be deleted."""
    before = world.objects()
    outside.refuses = lambda _service, operation, _arguments: operation == "TransactWriteItems"
    reply = world.send("resumes.api", upload_event(scene.rival.access, resume_pdf("nobody's")))
    outside.works_again()
    assert reply.status == 503
    assert len(world.objects()) == len(before) + 1
    queue = parse_what_arrived(world, set(before))
    assert queue.dead_letters == []
    assert world.objects() == before


def test_of_twins_that_upload_one_file_one_is_kept(world: World, scene: Scene) -> None:
    before = world.objects()
    event = upload_event(scene.rival.access, resume_pdf("ours"), headers={"idempotency-key": "one"})
    answers = at_once(world, [partial(world.send, "resumes.api", event, seed=100 + number) for number in range(3)])
    assert len({reply.raw for reply in answers}) == 1
    queue = parse_what_arrived(world, set(before))
    assert queue.dead_letters == []
    resumes = {name.split("/")[1] for _, name in world.objects().keys() - before.keys()}
    assert len(resumes) == 1
