"""Jobs, and the list of those that are open to everybody."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import instant
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.table import key_of
from rolecall.adapters.dynamodb.writes import ABSENT, PRESENT, check, put, put_next
from rolecall.domain.errors import NotFound
from rolecall.domain.job import Job
from rolecall.domain.page import Page
from rolecall.domain.vocabulary import JobStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rolecall.adapters.dynamodb.keys import Key
    from rolecall.domain.events import Event
    from rolecall.domain.ids import JobId
    from rolecall.domain.page import PageRequest


class JobRow(Row[Job], kind="job", entity=Job):
    """PK JOB#<id>  SK JOB | GSI1PK JOBS#<owner>  GSI1SK <id> | while active GSI2PK OPENJOBS  GSI2SK <id>#<deadline>."""

    @staticmethod
    def keys(entity: Job) -> ItemKeys:
        deadline = instant(entity.deadline) if entity.deadline else ""
        is_listed = entity.status is JobStatus.ACTIVE
        return ItemKeys(
            keys.job(entity.id),
            gsi1=keys.owner_jobs(entity.owner, entity.id),
            gsi2=keys.open_job(entity.id, deadline) if is_listed else None,
        )


class DynamoJobs(Repository):
    def require(self, job_id: JobId) -> None:
        """Access pattern 119 in docs/data-model.md."""
        self.unit.stage(check(keys.job(job_id), PRESENT))

    def get(self, job_id: JobId) -> Job:
        """Access pattern 29 in docs/data-model.md."""
        item = self.table.get(keys.job(job_id))
        if item is None:
            raise NotFound
        return JobRow.to_entity(item)

    def of(self, job_ids: Sequence[JobId]) -> Sequence[Job]:
        """Access pattern 30 in docs/data-model.md."""
        wanted = [keys.job(job_id) for job_id in job_ids]
        return JobRow.to_entities(self.table.batch_get(wanted, consistent=True), wanted)

    def add(self, job: Job, *, events: Sequence[Event]) -> None:
        """Access pattern 31 in docs/data-model.md."""
        self.unit.stage(put(JobRow.from_entity(job), ABSENT), events=events)

    def put(self, job: Job, *, expected_version: int, events: Sequence[Event] = ()) -> None:
        """Access pattern 32 in docs/data-model.md."""
        self.unit.stage(put_next(JobRow.from_entity(job), expected_version=expected_version), events=events)

    def open_jobs(self, page: PageRequest) -> Page[Job]:
        """Newest first. Access pattern 33 in docs/data-model.md: a walk over keys, then one batch read."""
        end = page.offset + page.limit
        wanted = list(islice(self._open_keys(page_size=end), page.offset, end))
        jobs = JobRow.to_entities(self.table.batch_get(wanted, consistent=False), wanted)
        now = self.clock.now()
        # The index runs a moment behind the table: what was closed just now is left out here.
        return Page([job for job in jobs if job.is_open(now)], None, page)

    def _open_keys(self, *, page_size: int) -> Iterator[Key]:
        now = instant(self.clock.now())
        for row in self.table.query("OPENJOBS", index="GSI2", descending=True, page_size=page_size):
            _, _, deadline = row["gsi2sk"]["S"].partition("#")
            if not deadline or now <= deadline:
                yield key_of(row)
