"""What belongs together, reported in any order and more than once: one resume, one person's, one partition's."""

import json
from collections.abc import Callable
from itertools import permutations, product

import pytest

from tests.events import http_event
from tests.faults.outcome import meaning
from tests.functions.consumers import deliver, resume_numbers, scan_result, uploads
from tests.functions.outside import Outside
from tests.functions.pump import CONTEXT, handler, s3_event
from tests.functions.scene import JOB, Scene
from tests.functions.world import World
from tests.streams import Shard, stream_records

Step = tuple[str, str]
"""Consumer and message."""


def report(world: World, number: int, name: str, content: bytes | None = None) -> Step:
    """The event of a report that the parser wrote; without a content, what the scene's resume got."""
    key = f"results/{number}/{name}"
    if content is None:
        content = world.objects()["files", f"results/{resume_numbers(world)[0]}/{name}"]
    world.s3.put_object(Bucket="files", Key=key, Body=content)
    return "resumes.on_parsed", json.dumps(s3_event(key))


def one_resume(world: World, scene: Scene) -> list[Step]:
    """It is parsed, but the parser dies after it said so: its failure is reported as well."""
    (number,) = uploads(world, scene.candidate, 1)
    return [
        report(world, number, "progress.json"),
        report(world, number, "record.json"),
        ("resumes.on_parsed", failure_of(number)),
    ]


def failure_of(number: int) -> str:
    return json.dumps({"requestPayload": s3_event(f"quarantine/{number}")})


def one_scanned_resume(world: World, scene: Scene) -> list[Step]:
    (number,) = uploads(world, scene.candidate, 1)
    found_clean = ("resumes.on_parsed", scan_result(number, "NO_THREATS_FOUND"))
    return [report(world, number, "progress.json"), report(world, number, "record.json"), found_clean]


def one_infected_resume(world: World, scene: Scene) -> list[Step]:
    """Malware is found while or after the file is read, by the one scan and by the other."""
    (number,) = uploads(world, scene.candidate, 1)
    infected = ("resumes.on_parsed", scan_result(number, "THREATS_FOUND"))
    return [report(world, number, "record.json"), infected, ("resumes.on_parsed", failure_of(number))]


def three_of_one_person(world: World, scene: Scene) -> list[Step]:
    """Each of them says something that the others do not."""
    record = json.loads(world.objects()["files", f"results/{resume_numbers(world)[0]}/record.json"])
    silent = ({"phone": None}, {"location": None, "full_name": None}, {"email": None, "headline": None})
    numbers = uploads(world, scene.candidate, 3)
    return [
        report(world, number, "record.json", json.dumps({**record, **without}).encode())
        for number, without in zip(numbers, silent, strict=True)
    ]


def three_with_one_address(world: World, scene: Scene) -> list[Step]:
    """An organisation imports the same person three times."""
    return [report(world, number, "record.json") for number in uploads(world, scene.rival, 3)]


@pytest.mark.parametrize("prepare", [one_resume, one_scanned_resume, three_of_one_person])
def test_in_every_order_the_same_comes_of_it(
    prepare: Callable[[World, Scene], list[Step]], world: World, scene: Scene
) -> None:
    steps = prepare(world, scene)
    before = world.save()
    outcomes = []
    for order, again in product(permutations(steps), (False, True)):
        world.restore(before)
        for consumer, body in order * (1 + again):
            deliver(consumer, [body])
        outcomes.append(meaning(world))
    rows, _, passing, files = outcomes[0]
    assert all((one[0], one[2], one[3]) == (rows, passing, files) for one in outcomes)


def test_a_resume_that_was_parsed_is_completed_whatever_else_is_reported(world: World, scene: Scene) -> None:
    progress, record, died = one_resume(world, scene)
    number = resume_numbers(world)[-1]
    for consumer, body in (died, record, progress):
        deliver(consumer, [body])
    item = world.items()[f"RESUME#{number:016d}", "RESUME"]
    assert (item["status"]["S"], "error" in item) == ("completed", False)


def test_an_infected_resume_says_nothing_whatever_is_reported_first(world: World, scene: Scene) -> None:
    """Matches that were made of it are made anew, so they do not compare."""
    steps = one_infected_resume(world, scene)
    number, person = resume_numbers(world)[-1], f"CANDIDATE#{scene.candidate.user_id:016d}"
    before = world.save()
    shown = {**world.items()[person, "CANDIDATE"], "version": None, "updated_at": None}
    for order, again in product(permutations(steps), (False, True)):
        world.restore(before)
        for consumer, body in order * (1 + again):
            deliver(consumer, [body])
        items = world.items()
        assert items[f"RESUME#{number:016d}", "RESUME"]["scan"]["S"] == "infected"
        assert {**items[person, "CANDIDATE"], "version": None, "updated_at": None} == shown
        assert "summary" not in items[person, f"RESUME#{number:016d}"]
        assert not [name for _, name in world.objects() if f"/{number}" in name]


def test_whichever_of_three_imports_comes_first_they_are_one_candidate(world: World, scene: Scene) -> None:
    steps = three_with_one_address(world, scene)
    before = world.save()
    for order in permutations(steps):
        world.restore(before)
        for consumer, body in order:
            deliver(consumer, [body])
        people = {item["candidate_id"]["N"] for (_, sk), item in world.items().items() if sk == "RESUME"}
        assert len(people) == 2  # the scene's candidate and this one


def test_files_in_quarantine_give_the_same_reports_in_every_order(world: World, scene: Scene) -> None:
    numbers = uploads(world, scene.rival, 3)
    before = world.save()
    reports = []
    for order in (numbers, numbers[::-1], [*numbers, *numbers]):
        world.restore(before)
        for number in order:
            handler("resumes.on_quarantined")(s3_event(f"quarantine/{number}"), CONTEXT)
        reports.append(world.objects())
    assert reports[0] == reports[1] == reports[2] != before.objects


def test_the_outbox_reaches_the_bus_in_every_order(world: World, scene: Scene, outside: Outside) -> None:
    for _ in range(3):
        world.send("jobs.api", http_event("POST", "/v1/jobs", JOB, token=scene.recruiter.access))
    waiting = [item for (pk, _), item in world.items().items() if pk.startswith("OUTBOX#")]
    before = world.save()
    for order, again in product(permutations(waiting), (1, 2)):
        world.restore(before)
        outside.forget()
        Shard(handler("relay.on_outbox")).run(stream_records(list(order) * again))
        assert {str(data["id"]) for _, data in outside.published} == {item["id"]["N"] for item in waiting}
        assert not [pk for pk, _ in world.items() if pk.startswith("OUTBOX#")]
