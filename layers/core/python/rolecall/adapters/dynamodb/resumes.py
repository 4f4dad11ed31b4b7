"""Resumes, and which of an owner's resumes holds given bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import number
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row, plain_item
from rolecall.adapters.dynamodb.writes import ABSENT, put, put_next
from rolecall.domain.errors import NotFound
from rolecall.domain.ids import ResumeId
from rolecall.domain.resume import Resume

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.events import Event
    from rolecall.domain.owner import Owner


class ResumeRow(Row[Resume], kind="resume", entity=Resume):
    """PK RESUME#<id>  SK RESUME | GSI1PK RESUMES#<owner>  GSI1SK <id>."""

    @staticmethod
    def keys(entity: Resume) -> ItemKeys:
        return ItemKeys(keys.resume(entity.id), gsi1=keys.owner_resumes(entity.owner, entity.id))


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
