"""Resumes, and which of an owner's resumes holds given bytes."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import number
from rolecall.adapters.dynamodb.keys import ItemKeys, Span
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row, plain_item
from rolecall.adapters.dynamodb.table import key_of
from rolecall.adapters.dynamodb.writes import ABSENT, delete, put, put_next, version_is
from rolecall.domain.errors import NotFound
from rolecall.domain.ids import ResumeId
from rolecall.domain.page import Page
from rolecall.domain.resume import Resume, version_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.events import Event
    from rolecall.domain.owner import Owner
    from rolecall.domain.page import PageRequest


class ResumeRow(Row[Resume], kind="resume", entity=Resume):
    """PK RESUME#<id>  SK RESUME | GSI1PK RESUMES#<owner>  GSI1SK <id>.

    Once read: GSI2PK PARSED#<shard>  GSI2SK <version of the parser that read it, or is to>#<id>.
    """

    @staticmethod
    def keys(entity: Resume) -> ItemKeys:
        version = entity.asked_version or entity.parser_version
        return ItemKeys(
            keys.resume(entity.id),
            gsi1=keys.owner_resumes(entity.owner, entity.id),
            gsi2=keys.parsed_by(version_order(version), entity.id) if version else None,
        )


class DynamoResumes(Repository):
    def get(self, resume_id: ResumeId) -> Resume:
        """Access pattern 25 in docs/data-model.md."""
        item = self.table.get(keys.resume(resume_id))
        if item is None:
            raise NotFound
        return ResumeRow.to_entity(item)

    def by_content(self, owner: Owner, sha256: str) -> Resume | None:
        """Access pattern 26 in docs/data-model.md: one request, and a second when there is one."""
        claim = self.table.get(keys.content(owner, sha256))
        return self.get(ResumeId(int(claim["resume_id"]["N"]))) if claim else None

    def add(self, resume: Resume, *, events: Sequence[Event]) -> None:
        """With a claim to the bytes, PK CONTENT#<owner>#<sha256>. Access pattern 27 in docs/data-model.md."""
        claim = plain_item(keys.content(resume.owner, resume.sha256), "content", resume_id=number(resume.id))
        self.unit.stage(put(ResumeRow.from_entity(resume), ABSENT), put(claim, ABSENT), events=events)

    def put(self, resume: Resume, *, expected_version: int, events: Sequence[Event] = ()) -> None:
        """Access pattern 28 in docs/data-model.md."""
        self.unit.stage(put_next(ResumeRow.from_entity(resume), expected_version=expected_version), events=events)

    def remove(self, resume: Resume, *, events: Sequence[Event]) -> None:
        """Access pattern 208 in docs/data-model.md."""
        row = delete(keys.resume(resume.id), version_is(resume.version))
        self.unit.stage(row, delete(keys.content(resume.owner, resume.sha256)), events=events)

    def of_owner(self, owner: Owner, page: PageRequest) -> Page[Resume]:
        """Access pattern 210 in docs/data-model.md."""
        rows = self.table.query(keys.owner_resumes_partition(owner), index="GSI1", descending=True)
        listed = [key_of(row) for row in rows]
        wanted = listed[page.offset : page.offset + page.limit]
        resumes = ResumeRow.to_entities(self.table.batch_get(wanted, consistent=True), wanted)
        return Page(resumes, len(listed), page)

    def read_before(self, parser_version: str, limit: int) -> Sequence[Resume]:
        """Access pattern 211 in docs/data-model.md."""
        older = Span("0", version_order(parser_version))
        queries = (
            self.table.query(keys.parsed_partition(shard), older, index="GSI2", page_size=limit)
            for shard in range(keys.PARSED_SHARDS)
        )
        wanted = [key_of(row) for row in islice(chain.from_iterable(queries), limit)]
        return ResumeRow.to_entities(self.table.batch_get(wanted, consistent=True), wanted)
