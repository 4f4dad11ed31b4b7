"""A bucket for tests, and whoever reads and writes the index in it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from uuid import uuid4

import boto3

from rolecall.adapters.search.embedded import EmbeddedIndex
from rolecall.adapters.search.writer import EmbeddedWriter
from rolecall.domain.search import Hits, SearchQuery
from rolecall.domain.search_documents import Applied, Change
from rolecall.services.search import SearchIndex, SearchWriter

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client


@dataclass
class SteppingClock:
    """Starts at the real time, because S3 dates its objects itself."""

    time: datetime = field(default_factory=lambda: datetime.now(UTC))

    def now(self) -> datetime:
        return self.time

    @staticmethod
    def seconds(number: float) -> timedelta:
        return timedelta(seconds=number)

    def step(self, **time: float) -> None:
        self.time += timedelta(**time)


@dataclass(frozen=True)
class Engine:
    index: SearchIndex
    writer: SearchWriter

    def apply(self, *changes: Change) -> Applied:
        return self.writer.apply(changes)

    def find(self, query: SearchQuery) -> Hits:
        return self.index.find(query)

    def ids(self, query: SearchQuery) -> list[int]:
        return [hit.id for hit in self.find(query).hits]


@dataclass(frozen=True)
class Bucket:
    """One S3 bucket; every reader and writer gets a client of its own, as every Lambda does."""

    root: Path
    clock: SteppingClock
    name: str = "search-bucket"

    @classmethod
    def create(cls, root: Path, clock: SteppingClock, name: str = "search-bucket") -> Self:
        made = cls(root, clock, name)
        made.client().create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
        return made

    def client(self) -> "S3Client":
        return boto3.client("s3", region_name="eu-west-1", aws_access_key_id="test", aws_secret_access_key="test")

    def reader(self, client: "S3Client | None" = None, **options: Any) -> EmbeddedIndex:
        return EmbeddedIndex(client or self.client(), self.name, self.root, self.clock, **options)

    def writer(self, client: "S3Client | None" = None) -> EmbeddedWriter:
        return EmbeddedWriter(client or self.client(), self.name, self.root, self.clock)

    def engine(self) -> Engine:
        return Engine(self.reader(), self.writer())

    def empty_engine(self) -> Engine:
        return Bucket.create(self.root, self.clock, f"search-{uuid4()}").engine()

    def objects(self) -> dict[str, bytes]:
        client = self.client()
        keys = [item["Key"] for item in client.list_objects_v2(Bucket=self.name).get("Contents", [])]
        return {key: client.get_object(Bucket=self.name, Key=key)["Body"].read() for key in keys}


def on_call(client: "S3Client", operation: str, hook: Callable[[dict[str, Any]], None]) -> None:
    """Run `hook` with the parameters of each call, before it is sent."""

    def listen(params: dict[str, Any], **_: Any) -> None:
        hook(params)

    client.meta.events.register(f"provide-client-params.s3.{operation}", listen)
