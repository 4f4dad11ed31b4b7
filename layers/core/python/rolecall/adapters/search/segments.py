"""Segments and manifests in S3. A publication succeeds only on top of the manifest it was made from."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from botocore.exceptions import BotoCoreError, ClientError

from rolecall.adapters.search.manifest import Manifest, StoredFiles
from rolecall.domain.errors import NotFound, Stale, Unavailable

if TYPE_CHECKING:
    from botocore.response import StreamingBody
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_s3.type_defs import GetObjectRequestTypeDef, ObjectIdentifierTypeDef, PutObjectRequestTypeDef

CHUNK_BYTES = 1 << 20
UNCHANGED = {"304", "NotModified"}
MISSING = {"404", "NoSuchKey"}
LOST_RACE = {"412", "PreconditionFailed", "409", "ConditionalRequestConflict"}


class Published(NamedTuple):
    """A manifest as it was read; `etag` is None when there is none yet."""

    manifest: Manifest
    etag: str | None


@dataclass(frozen=True, slots=True)
class SegmentStore:
    """The objects of one index, all under `prefix`."""

    client: "S3Client"
    bucket: str
    prefix: str

    @property
    def manifest_key(self) -> str:
        return f"{self.prefix}/manifest.json"

    def read_manifest(self, known_etag: str | None) -> Published | None:
        """None when it is still the one with `known_etag`."""
        request: GetObjectRequestTypeDef = {"Bucket": self.bucket, "Key": self.manifest_key}
        if known_etag:
            request["IfNoneMatch"] = known_etag
        try:
            with _domain_errors():
                answer = self.client.get_object(**request)
                return Published(Manifest.from_json(answer["Body"].read()), answer["ETag"])
        except _Unchanged:
            return None
        except NotFound:
            return Published(Manifest(), None)

    def publish(self, manifest: Manifest, *, replaces: str | None) -> str:
        """The new etag. Raises Stale when another writer was first."""
        request: PutObjectRequestTypeDef = {
            "Bucket": self.bucket,
            "Key": self.manifest_key,
            "Body": manifest.to_json(),
            "ContentType": "application/json",
        }
        if replaces:
            request["IfMatch"] = replaces
        else:
            request["IfNoneMatch"] = "*"
        try:
            with _domain_errors():
                return self.client.put_object(**request)["ETag"]
        except NotFound as error:  # somebody deleted the manifest that it should replace
            raise Stale from error

    def upload(self, name: str, files: Sequence[Path]) -> StoredFiles:
        """Store files as one object. Stored twice it is the same object."""
        with TemporaryFile() as joined:
            digest = _join(files, joined)
            key = f"{self.prefix}/segments/{name}-{digest}"
            with _domain_errors():
                self.client.put_object(Bucket=self.bucket, Key=key, Body=joined)
        return StoredFiles(key, tuple((path.name, path.stat().st_size) for path in files))

    def download(self, stored: StoredFiles, directory: Path) -> None:
        """Put the files of an object into `directory`, each whole or not at all. Raises NotFound."""
        with _domain_errors():
            body = self.client.get_object(Bucket=self.bucket, Key=stored.key)["Body"]
            for name, size in stored.files:
                partial = directory / f"{name}.part"
                _copy(body, partial, size)
                partial.rename(directory / name)

    def delete(self, keys: Sequence[str]) -> None:
        """Deleting what is gone is no error."""
        for start in range(0, len(keys), 1000):
            some: list[ObjectIdentifierTypeDef] = [{"Key": key} for key in keys[start : start + 1000]]
            with _domain_errors():
                self.client.delete_objects(Bucket=self.bucket, Delete={"Objects": some, "Quiet": True})

    def segment_keys(self) -> list[str]:
        pages = self.client.get_paginator("list_objects_v2").paginate(
            Bucket=self.bucket, Prefix=f"{self.prefix}/segments/"
        )
        with _domain_errors():
            return [item["Key"] for page in pages for item in page.get("Contents", [])]

    def read_left_over(self) -> dict[str, int]:
        """The keys that a sweep saw to be left over, with when it first did, in seconds."""
        try:
            with _domain_errors():
                body = self.client.get_object(Bucket=self.bucket, Key=self._left_over_key)["Body"]
                return dict(json.loads(body.read()))
        except NotFound:
            return {}

    def write_left_over(self, keys: Mapping[str, int]) -> None:
        with _domain_errors():
            self.client.put_object(Bucket=self.bucket, Key=self._left_over_key, Body=json.dumps(keys).encode())

    @property
    def _left_over_key(self) -> str:
        return f"{self.prefix}/left-over.json"


class _Unchanged(Exception):
    """S3 said 304."""


@contextmanager
def _domain_errors() -> Iterator[None]:
    try:
        yield
    except ClientError as error:
        code = error.response["Error"]["Code"]
        if code in UNCHANGED:
            raise _Unchanged from error
        if code in MISSING:
            raise NotFound from error
        if code in LOST_RACE:
            raise Stale from error
        raise Unavailable from error
    except BotoCoreError as error:
        raise Unavailable from error


def _join(files: Sequence[Path], target: BinaryIO) -> str:
    digest = hashlib.sha256()
    for path in files:
        with path.open("rb") as source:
            while chunk := source.read(CHUNK_BYTES):
                digest.update(chunk)
                target.write(chunk)
    target.seek(0)
    return digest.hexdigest()[:16]


def _copy(body: "StreamingBody", path: Path, size: int) -> None:
    left = size
    with path.open("wb") as target:
        while left and (chunk := body.read(min(left, CHUNK_BYTES))):
            target.write(chunk)
            left -= len(chunk)
    if left:
        raise Unavailable(f"{path.name} ended {left} bytes early.")
