"""An archive appears when it is whole and not before, and memory holds one part of it."""

from typing import Any

import pytest

from rolecall.adapters import archives
from rolecall.adapters.archives import S3Archives, Upload
from rolecall.domain.ids import AccountId

WHO = AccountId(1001)
MIB = 1024 * 1024


@pytest.fixture
def s3(aws: Any) -> Any:
    client = aws.create_client("s3")
    client.create_bucket(Bucket="files", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    return client


@pytest.fixture
def store(s3: Any) -> S3Archives:
    return S3Archives(lambda: s3, "files")


def names(s3: Any) -> list[str]:
    return [item["Key"] for item in s3.list_objects_v2(Bucket="files").get("Contents", [])]


def test_what_is_written_piece_by_piece_leaves_in_parts_and_is_there_whole(
    s3: Any, store: S3Archives, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "PART_BYTES", 5 * MIB)
    pieces = [bytes([number]) * MIB for number in range(12)]
    waiting = []
    with store.create(WHO) as archive:
        for piece in pieces:
            archive.write(piece)
            waiting.append(len(archive._waiting))  # noqa: SLF001 - what memory holds
        assert names(s3) == []
    assert max(waiting) < 5 * MIB
    assert archive.size_bytes == 12 * MIB
    assert s3.get_object(Bucket="files", Key="exports/1001.zip")["Body"].read() == b"".join(pieces)


def test_what_failed_half_way_leaves_the_last_one_as_it_was(s3: Any, store: S3Archives) -> None:
    with store.create(WHO) as archive:
        archive.write(b"the last one")
    with pytest.raises(ValueError, match="half way"), store.create(WHO) as archive:
        _fail_half_way(archive)
    assert s3.get_object(Bucket="files", Key="exports/1001.zip")["Body"].read() == b"the last one"
    assert s3.list_multipart_uploads(Bucket="files").get("Uploads", []) == []


def _fail_half_way(archive: Upload) -> None:
    archive.write(b"another")
    raise ValueError("half way")


def test_erasing_twice_is_no_error(s3: Any, store: S3Archives) -> None:
    with store.create(WHO):
        pass
    store.erase(WHO)
    store.erase(WHO)
    assert names(s3) == []
