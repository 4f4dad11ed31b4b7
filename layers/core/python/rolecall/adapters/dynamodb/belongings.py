"""All that an owner has, for who copies or erases it: read as it is asked for, a hundred items at a time."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.feedback import FeedbackRow
from rolecall.adapters.dynamodb.jobs import JobRow
from rolecall.adapters.dynamodb.keys import starting_with
from rolecall.adapters.dynamodb.matches import MatchRow
from rolecall.adapters.dynamodb.notifications import NotificationRow
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.resumes import ResumeRow
from rolecall.adapters.dynamodb.table import MAX_BATCH_READ, key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rolecall.adapters.dynamodb.keys import Key
    from rolecall.adapters.dynamodb.row import Row
    from rolecall.domain.feedback import Feedback
    from rolecall.domain.ids import AccountId, CandidateId
    from rolecall.domain.job import Job
    from rolecall.domain.match import Match
    from rolecall.domain.notification import Notification
    from rolecall.domain.owner import Owner
    from rolecall.domain.resume import Resume

E = TypeVar("E")


class DynamoBelongings(Repository):
    def resumes_of(self, owner: Owner) -> Iterator[Resume]:
        """Access pattern 91 in docs/data-model.md."""
        return self._in_index("GSI1", keys.owner_resumes_partition(owner), ResumeRow)

    def jobs_of(self, owner: Owner) -> Iterator[Job]:
        """Access pattern 92 in docs/data-model.md."""
        return self._in_index("GSI1", keys.owner_jobs_partition(owner), JobRow)

    def matches_of(self, candidate_id: CandidateId) -> Iterator[Match]:
        """Best first. Access pattern 108 in docs/data-model.md."""
        return self._in_index("GSI1", keys.candidate_matches(candidate_id, 0, 0).pk, MatchRow, descending=True)

    def notifications_of(self, account_id: AccountId) -> Iterator[Notification]:
        """Access pattern 109 in docs/data-model.md."""
        return self._beside(account_id, "NOTIFICATION#", NotificationRow)

    def feedback_of(self, account_id: AccountId) -> Iterator[Feedback]:
        """Access pattern 115 in docs/data-model.md."""
        return self._beside(account_id, "FEEDBACK#", FeedbackRow)

    def listed(self, index: str, partition: str, *, descending: bool = False) -> Iterator[Key]:
        return map(key_of, self.table.query(partition, index=index, descending=descending))

    def _in_index(self, index: str, partition: str, row: type[Row[E]], *, descending: bool = False) -> Iterator[E]:
        found = self.listed(index, partition, descending=descending)
        while wanted := list(islice(found, MAX_BATCH_READ)):
            yield from row.to_entities(self.table.batch_get(wanted, consistent=True), wanted)

    def _beside(self, account_id: AccountId, prefix: str, row: type[Row[E]]) -> Iterator[E]:
        items = self.table.query(keys.account_partition(account_id), starting_with(prefix), consistent=True)
        return map(row.to_entity, items)
