"""How the embedded engine's segments and manifests behave when writers race, die or are slow, and readers too."""

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from botocore.exceptions import EndpointConnectionError

from rolecall.domain.errors import Unavailable
from rolecall.domain.search import SearchQuery
from rolecall.domain.search_documents import DocumentKind, Removal
from rolecall.services.search import SearchIndex, SearchWriter
from tests.adapters.search.cloud import Bucket, SteppingClock, on_call
from tests.adapters.search.documents import a_candidate, a_job, jobs, python_people

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

    from rolecall.domain.search_documents import Change

MANIFEST = "v1/candidate/manifest.json"


def ids(index: SearchIndex, query: SearchQuery) -> list[int]:
    return [hit.id for hit in index.find(query).hits]


def add(writer: SearchWriter, *numbers: int, version: int = 1) -> None:
    writer.apply([a_candidate(number, version) for number in numbers])


def once(client: "S3Client", operation: str, key_part: str, then: Any) -> None:
    """Let something else happen just before the first such call on a key is sent."""
    waiting = [then]

    def hook(params: dict[str, Any]) -> None:
        if key_part in str(params.get("Key")) and waiting:
            waiting.pop()()

    on_call(client, operation, hook)


# Two writers


def test_a_writer_that_loses_the_race_starts_again_and_nothing_is_lost(bucket: Bucket) -> None:
    client = bucket.client()
    slow, fast = bucket.writer(client), bucket.writer()
    add(slow, 1, 2)
    once(client, "PutObject", MANIFEST, lambda: add(fast, 3, 4))
    add(slow, 5)
    assert ids(bucket.reader(), python_people()) == [5, 4, 3, 2, 1]


def test_two_writers_that_both_start_the_index_lose_nothing(bucket: Bucket) -> None:
    client = bucket.client()
    slow, fast = bucket.writer(client), bucket.writer()
    once(client, "PutObject", MANIFEST, lambda: add(fast, 2))
    add(slow, 1)
    assert ids(bucket.reader(), python_people()) == [2, 1]


def test_the_newer_version_wins_whichever_writer_publishes_last(bucket: Bucket) -> None:
    client = bucket.client()
    slow, fast = bucket.writer(client), bucket.writer()
    add(slow, 1)
    once(client, "PutObject", MANIFEST, lambda: fast.apply([a_candidate(1, 9, skills=("sql",))]))
    add(slow, 1, version=5)
    assert ids(bucket.reader(), python_people()) == []


def test_two_writers_that_delete_from_one_segment_both_have_their_way(bucket: Bucket) -> None:
    client = bucket.client()
    slow, fast = bucket.writer(client), bucket.writer()
    add(slow, 1, 2, 3)
    once(client, "PutObject", MANIFEST, lambda: fast.apply([Removal(DocumentKind.CANDIDATE, 1, 2)]))
    slow.apply([Removal(DocumentKind.CANDIDATE, 2, 2)])
    assert ids(bucket.reader(), python_people()) == [3]
    add(slow, 4)
    assert ids(bucket.reader(), python_people()) == [4, 3]


def test_a_writer_that_always_loses_says_so(bucket: Bucket) -> None:
    client = bucket.client()
    slow, fast = bucket.writer(client), bucket.writer()
    numbers = iter(range(10, 100))

    def overtake(params: dict[str, Any]) -> None:
        if params["Key"] == MANIFEST:
            add(fast, next(numbers))

    on_call(client, "PutObject", overtake)
    with pytest.raises(Unavailable, match="faster"):
        add(slow, 1)


# Writers that die


def _calls(client: "S3Client") -> list[str]:
    seen: list[str] = []

    def listen(model: Any, **_: Any) -> None:
        seen.append(model.name)

    client.meta.events.register("before-call.s3", listen)
    return seen


@pytest.mark.parametrize("moment", ["before-call", "after-call"], ids=["request lost", "answer lost"])
def test_a_writer_that_fails_at_any_call_and_tries_again_has_done_it_once(bucket: Bucket, moment: str) -> None:
    for step in range(1, 20):
        fresh = Bucket.create(bucket.root, bucket.clock, f"bucket-{moment}-{step}")
        client = fresh.client()
        writer = fresh.writer(client)
        add(writer, 1, 2, 3)
        left = iter(range(1, 20))

        def fail(left: Any = left, step: int = step, **_: Any) -> None:
            if next(left) == step:
                raise EndpointConnectionError(endpoint_url="https://s3")

        client.meta.events.register(f"{moment}.s3", fail)
        changes: list[Change] = [
            a_candidate(2, 2, skills=("sql",)),
            Removal(DocumentKind.CANDIDATE, 3, 2),
            a_candidate(4),
        ]
        try:
            writer.apply(changes)
        except Unavailable:
            writer.apply(changes)
        else:
            assert step > 4, "a change takes at least two uploads between reading and publishing the manifest"
            return
        assert ids(fresh.reader(), python_people()) == [4, 1]
    pytest.fail("the change takes more calls than were tried")


def test_what_a_dead_writer_uploaded_is_swept_away(bucket: Bucket, clock: SteppingClock) -> None:
    client = bucket.client()
    on_call(client, "PutObject", lambda params: _die_at(params, MANIFEST))
    with pytest.raises(Unavailable):
        add(bucket.writer(client), 1)
    assert len(_segments(bucket)) == 1

    survivor = bucket.writer()
    assert survivor.purge().pending == 1
    clock.step(hours=1)
    assert survivor.purge().pending == 0
    assert _segments(bucket) == []


def _die_at(params: dict[str, Any], key: str) -> None:
    if params["Key"] == key:
        raise EndpointConnectionError(endpoint_url="https://s3")


# Readers


def test_a_reader_downloads_only_what_it_lacks(bucket: Bucket) -> None:
    writer, client = bucket.writer(), bucket.client()
    add(writer, 1, 2)
    reader = bucket.reader(client)
    assert ids(reader, python_people()) == [2, 1]
    calls = _calls(client)
    assert ids(reader, python_people()) == [2, 1]
    assert calls == ["GetObject"]  # the manifest, unchanged
    add(writer, 3)
    assert ids(reader, python_people()) == [3, 2, 1]
    assert calls == ["GetObject"] * 3  # the manifest and one new segment


def test_a_reader_looks_for_news_no_more_often_than_it_was_told(bucket: Bucket, clock: SteppingClock) -> None:
    writer = bucket.writer()
    reader = bucket.reader(fresh_for=clock.seconds(5))
    assert ids(reader, python_people()) == []
    add(writer, 1)
    clock.step(seconds=4.9)
    assert ids(reader, python_people()) == []
    clock.step(seconds=0.1)
    assert ids(reader, python_people()) == [1]


def test_a_slow_reader_of_an_old_manifest_still_gets_its_segments_for_an_hour(
    bucket: Bucket, clock: SteppingClock
) -> None:
    writer, client = bucket.writer(), bucket.client()
    add(writer, 1, 2)

    def world_moves_on() -> None:
        add(writer, 1, 2, 3, version=2)
        writer.purge()
        clock.step(minutes=59)
        writer.purge()

    once(client, "GetObject", "/segments/", world_moves_on)
    found = bucket.reader(client).find(python_people())
    assert [(hit.id, hit.version) for hit in found.hits] == [(2, 1), (1, 1)]


def test_a_reader_that_was_slower_still_starts_from_the_newest_manifest(bucket: Bucket, clock: SteppingClock) -> None:
    writer, client = bucket.writer(), bucket.client()
    add(writer, 1, 2)

    def world_moves_on() -> None:
        add(writer, 1, 2, 3, version=2)
        writer.purge()
        clock.step(minutes=60)
        writer.purge()

    once(client, "GetObject", "/segments/", world_moves_on)
    assert ids(bucket.reader(client), python_people()) == [3, 2, 1]


def test_a_search_goes_on_with_what_it_opened_while_segments_are_replaced(bucket: Bucket, clock: SteppingClock) -> None:
    writer, reader = bucket.writer(), bucket.reader(fresh_for=clock.seconds(7200))
    add(writer, 1, 2)
    assert ids(reader, python_people()) == [2, 1]
    for version in range(2, 30):
        clock.step(minutes=3)
        add(writer, 1, 2, 3, version=version)
    assert ids(reader, python_people()) == [2, 1]
    clock.step(hours=1)
    assert ids(reader, python_people()) == [3, 2, 1]


def test_an_index_that_was_wiped_answers_empty_and_can_be_written_again(bucket: Bucket) -> None:
    writer, reader = bucket.writer(), bucket.reader()
    add(writer, 1, 2)
    assert ids(reader, python_people()) == [2, 1]
    for key in bucket.objects():
        bucket.client().delete_object(Bucket=bucket.name, Key=key)
    assert ids(reader, python_people()) == []
    add(writer, 3)
    assert ids(reader, python_people()) == [3]


def test_an_index_that_is_wiped_during_a_change_has_the_change(bucket: Bucket) -> None:
    client = bucket.client()
    writer = bucket.writer(client)
    add(writer, 1)
    once(client, "PutObject", MANIFEST, lambda: bucket.client().delete_object(Bucket=bucket.name, Key=MANIFEST))
    add(writer, 2)
    assert ids(bucket.reader(), python_people()) == [2]


def test_a_store_that_does_not_answer_is_unavailable(bucket: Bucket) -> None:
    nowhere = Bucket(bucket.root, bucket.clock, "no-such-bucket")
    with pytest.raises(Unavailable):
        nowhere.reader().find(python_people())
    with pytest.raises(Unavailable):
        add(nowhere.writer(), 1)


# What a change costs, and what stays behind


def test_a_change_takes_four_requests_and_a_repeated_one_takes_one(bucket: Bucket) -> None:
    client = bucket.client()
    writer = bucket.writer(client)
    add(writer, 1, 2, 3)
    calls = _calls(client)
    add(writer, 2, version=2)
    assert Counter(calls) == {"GetObject": 1, "PutObject": 3}  # the segment, the deletions, the manifest
    calls.clear()
    add(writer, 2, version=2)
    assert calls == ["GetObject"]


def test_replaced_segments_leave_the_bucket_an_hour_after_they_were_seen(bucket: Bucket, clock: SteppingClock) -> None:
    writer = bucket.writer()
    for version in range(1, 20):
        add(writer, 1, 2, 3, version=version)
    assert len(_segments(bucket)) == 19
    assert writer.purge().pending == 18
    clock.step(minutes=59)
    assert writer.purge().pending == 18
    clock.step(minutes=1)
    assert writer.purge().pending == 0
    assert len(_segments(bucket)) == 1


def test_a_busy_writer_sweeps_by_itself(bucket: Bucket, clock: SteppingClock) -> None:
    writer = bucket.writer()
    for version in range(1, 50):
        add(writer, 1, 2, 3, version=version)
        clock.step(minutes=5)
    assert len(_segments(bucket)) <= 26  # of the last two hours


def test_merging_keeps_the_number_of_segments_small(bucket: Bucket, clock: SteppingClock) -> None:
    writer = bucket.writer()
    for number in range(1, 61):
        add(writer, number)
    writer.purge()
    clock.step(hours=1)
    writer.purge()
    assert len(_segments(bucket)) < 16
    assert ids(bucket.reader(), python_people()) == list(range(60, 0, -1))


def test_after_a_purge_the_text_of_a_removed_document_is_nowhere(bucket: Bucket, clock: SteppingClock) -> None:
    writer = bucket.writer()
    writer.apply([a_job(1, description="Quetzalcoatl"), *(a_job(id_) for id_ in range(2, 50))])
    writer.apply([Removal(DocumentKind.JOB, 1, 2)])
    assert _places(bucket, b"Quetzalcoatl")

    purged = writer.purge()
    assert (purged.rewritten, purged.pending > 0) == (48, True)
    assert writer.purge().rewritten == 0
    clock.step(hours=1)
    assert writer.purge().pending == 0
    assert _places(bucket, b"Quetzalcoatl") == _places(bucket, b"quetzalcoatl") == []
    assert ids(bucket.reader(), jobs(text="engineer", location="")) == list(range(49, 29, -1))


def test_after_a_purge_late_older_versions_are_still_kept_out(bucket: Bucket) -> None:
    writer = bucket.writer()
    add(writer, 1, 2)
    writer.apply([Removal(DocumentKind.CANDIDATE, 1, 3)])
    writer.purge()
    add(writer, 1, version=2)
    assert ids(bucket.reader(), python_people()) == [2]


def test_the_marker_of_a_removal_goes_after_thirty_days(bucket: Bucket, clock: SteppingClock) -> None:
    writer = bucket.writer()
    add(writer, 1, 2, 3)
    writer.apply([Removal(DocumentKind.CANDIDATE, 1, 3)])
    clock.step(days=31)
    writer.apply([Removal(DocumentKind.CANDIDATE, 2, 3), a_candidate(4)])
    writer.apply([a_candidate(4, 2)])
    writer.purge()
    assert [one.version for one in writer.apply([a_candidate(1, 2), a_candidate(2, 2)]).indexed] == [2, 3]


def test_ten_thousand_documents_are_one_batch(bucket: Bucket) -> None:
    writer = bucket.writer()
    writer.apply([a_candidate(id_, skills=("python",) if id_ % 3 else ("sql",)) for id_ in range(1, 10_001)])
    found = bucket.reader().find(python_people())
    assert (found.total, found.hits[0].id, len(found.hits)) == (6_667, 10_000, 300)


def _segments(bucket: Bucket) -> list[str]:
    return [key for key in bucket.objects() if "/segments/" in key]


def _places(bucket: Bucket, text: bytes) -> list[str]:
    return [key for key, data in bucket.objects().items() if text in data]
