"""The embedded search engine at 100,000 candidates: `python -m bench.search [candidates]`.

S3 is moto in this process, so requests are counted exactly and their time on the network is missing: add about 30 ms
each on AWS (uploads of one change follow each other; a cold reader downloads eight at once).
"""

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, Any

import boto3
from moto import mock_aws

from rolecall.adapters.search.embedded import EmbeddedIndex, store_of
from rolecall.adapters.search.writer import EmbeddedWriter
from rolecall.domain.owner import Owner
from rolecall.domain.search import CandidatesForJob, Tenants
from rolecall.domain.search_documents import CandidateDocument, DocumentKind

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

BUCKET = "bench-search"
BATCH = 5_000
SKILLS = [f"skill:{number}" for number in range(3_000)]
FEW_TITLES = ["Data Engineer", "Chef", "Nurse", "Software Developer", "Account Manager", "Product Designer"]
LEVELS = ["Junior", "Senior", "Lead", "Principal"]


class RealClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass
class Cloud:
    """A client that counts its requests, and a directory for copies."""

    client: "S3Client"
    directory: Path
    calls: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.client.meta.events.register("before-call.s3", self._count)

    def _count(self, model: Any, **_: Any) -> None:  # noqa: ANN401  (botocore's own type)
        self.calls[model.name] += 1

    def writer(self) -> EmbeddedWriter:
        return EmbeddedWriter(self.client, BUCKET, self.directory, RealClock())

    def reader(self) -> EmbeddedIndex:
        return EmbeddedIndex(self.client, BUCKET, self.directory, RealClock())

    def size_bytes(self) -> int:
        """What a cold reader downloads of the candidates' index."""
        published = store_of(DocumentKind.CANDIDATE, self.client, BUCKET).read_manifest(None)
        objects = published.manifest.objects if published else ()
        return sum(size for stored in objects for _, size in stored.files)

    def requests(self) -> str:
        told = ", ".join(f"{count} {name}" for name, count in sorted(self.calls.items()))
        self.calls.clear()
        return told


def candidate(number: int, version: int, chance: random.Random) -> CandidateDocument:
    """Skills follow a long tail: few are common, most are rare."""
    skills = {SKILLS[int(len(SKILLS) * chance.random() ** 3)] for _ in range(14)}
    return CandidateDocument(
        id=number,
        version=version,
        owner=Owner.account(number) if number % 4 else Owner.organisation(number % 97 + 1),
        is_visible=True,
        titles=(f"{chance.choice(LEVELS)} {chance.choice(FEW_TITLES)}", chance.choice(FEW_TITLES)),
        skills=tuple(sorted(skills)),
        skill_names=tuple(f"Name of {skill}" for skill in sorted(skills)),
        occupations=(f"isco:{chance.randrange(400)}",),
        city=f"City {chance.randrange(500)}",
        country=f"Country {chance.randrange(40)}",
        years=chance.randrange(40),
    )


def a_query(chance: random.Random) -> CandidatesForJob:
    skills = tuple(SKILLS[int(len(SKILLS) * chance.random() ** 3)] for _ in range(10))
    return CandidatesForJob(Tenants.public(), skills, (f"isco:{chance.randrange(400)}",), "Senior Data Engineer")


@contextmanager
def cloud() -> Iterator[Cloud]:
    with mock_aws(), TemporaryDirectory() as directory:
        client = boto3.client("s3", region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x")  # noqa: S106  (moto asks for some)
        client.create_bucket(Bucket=BUCKET)
        yield Cloud(client, Path(directory))


def timed_ms(action: Callable[[], object]) -> float:
    start = perf_counter()
    action()
    return (perf_counter() - start) * 1000


def build(writer: EmbeddedWriter, candidates: int, chance: random.Random) -> None:
    for start in range(1, candidates + 1, BATCH):
        numbers = range(start, min(start + BATCH, candidates + 1))
        writer.apply([candidate(number, 1, chance) for number in numbers])


def measure(candidates: int) -> Iterator[tuple[str, str, str]]:
    chance = random.Random(7)  # noqa: S311  (the same data each time)
    with cloud() as aws:
        writer = aws.writer()
        built_s = timed_ms(lambda: build(writer, candidates, chance)) / 1000
        yield f"build {candidates:,} in batches of {BATCH:,}", f"{built_s:.1f} s", aws.requests()

        yield "index size", f"{aws.size_bytes() / 1e6:.1f} MB", aws.requests()

        reader = aws.reader()
        cold = timed_ms(lambda: reader.find(a_query(chance)))
        yield "cold reader: download, open, first search", f"{cold:.0f} ms", aws.requests()

        queries = [a_query(chance) for _ in range(50)]
        searched = [timed_ms(lambda query=query: reader.find(query)) for query in queries]  # type: ignore[misc]
        told = f"median {median(searched):.1f} ms, worst {max(searched):.1f} ms"
        yield "CandidatesForJob, top 300 (with the look at the manifest)", told, f"{aws.requests()} in 50 searches"

        again = [[candidate(chance.randrange(1, candidates), 2 + n, chance)] for n in range(20)]
        changed = [timed_ms(lambda change=change: writer.apply(change)) for change in again]  # type: ignore[misc]
        told = f"median {median(changed):.0f} ms, worst {max(changed):.0f} ms"
        yield "one upsert: look up, commit, publish", told, f"{aws.requests()} in 20 changes"

        fresh = timed_ms(lambda: reader.find(queries[0]))
        yield "warm reader after 20 changes", f"{fresh:.0f} ms", aws.requests()

        writer_cold = aws.writer()
        cold = timed_ms(lambda: writer_cold.apply([candidate(1, 99, chance)]))
        yield "one upsert by a cold writer", f"{cold:.0f} ms", aws.requests()

        purged = timed_ms(writer.purge)
        yield "purge: every segment with deletions written again", f"{purged / 1000:.1f} s", aws.requests()


def main() -> None:
    candidates = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    for what, value, requests in measure(candidates):
        print(f"{what:<58} {value:<36} {requests}", flush=True)


if __name__ == "__main__":
    main()
