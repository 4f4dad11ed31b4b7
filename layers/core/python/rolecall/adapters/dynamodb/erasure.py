"""Everything that stands in the table because of one account or organisation, found and deleted.

What leads to other things goes last, so that an erasure that was interrupted finds its way again. Deletes may be
repeated. What has to be told (the index holds a copy) is promised in the transaction that deletes the thing itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.belongings import DynamoBelongings
from rolecall.adapters.dynamodb.keys import starting_with
from rolecall.adapters.dynamodb.matches import MatchRow
from rolecall.adapters.dynamodb.notifications import NotificationRow
from rolecall.adapters.dynamodb.table import key_of
from rolecall.adapters.dynamodb.writes import delete
from rolecall.domain.ids import MatchId
from rolecall.domain.proof import Purpose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rolecall.adapters.dynamodb.keys import Key
    from rolecall.domain.candidate import Candidate
    from rolecall.domain.events import Event
    from rolecall.domain.ids import AccountId, CandidateId, JobId
    from rolecall.domain.job import Job
    from rolecall.domain.resume import Resume


class DynamoErasure(DynamoBelongings):
    def forget_resume(self, resume: Resume) -> None:
        """Access pattern 93 in docs/data-model.md."""
        said = keys.candidate_resume(resume.candidate_id, resume.id)
        self.table.delete_all([said, keys.content(resume.owner, resume.sha256), keys.resume(resume.id)])

    def forget_candidate(self, candidate: Candidate, *, addresses: Iterable[str], events: Sequence[Event]) -> None:
        """With matches and receipts. Access pattern 94 in docs/data-model.md."""
        self.forget_matches(candidate.id)
        own = keys.candidate(candidate.id)
        resumes = self.table.query(own.pk, starting_with(keys.CANDIDATE_RESUMES), consistent=True)
        claims = [keys.candidate_email(candidate.owner, address) for address in {*addresses} if address]
        beside = [keys.facts(candidate.id), keys.confirmed(candidate.id), keys.slug(candidate.slug)]
        self.table.delete_all([*map(key_of, resumes), *claims, *beside])
        self._delete(own, events)

    def forget_matches(self, candidate_id: CandidateId) -> None:
        """With receipts. Access pattern 212 in docs/data-model.md."""
        pairs = list(self.table.query(keys.candidate(candidate_id).pk, starting_with("MATCH#"), consistent=True))
        matches = [MatchId(int(pair["match_id"]["N"])) for pair in pairs]
        self.table.delete_all([key for match_id in matches for key in (keys.match(match_id), keys.receipt(match_id))])
        self.table.delete_all([key_of(pair) for pair in pairs])

    def forget_job(self, job: Job, *, events: Sequence[Event]) -> None:
        """With matches, receipts and what people were told of it. Access pattern 95 in docs/data-model.md."""
        for notification in self._in_index("GSI1", keys.job_notifications_partition(job.id), NotificationRow):
            entry = keys.channel_entry(notification.account_id, notification.channel, notification.id)
            self.table.delete_all([entry, keys.notification(notification.account_id, notification.id)])
        found = self.table.batch_get(self._matches_of(job.id), consistent=True)
        for match in map(MatchRow.to_entity, found.values()):
            pair = keys.pair(match.candidate_id, match.job_id)
            self.table.delete_all([pair, keys.receipt(match.id), keys.match(match.id)])
        self._delete(keys.job(job.id), events)

    def forget_address(self, address: str, *, attempts: str, quota: str) -> None:
        """Access pattern 117 in docs/data-model.md."""
        if self.table.get(keys.email(address)) is not None:
            return
        proofs = [keys.proof(purpose, address) for purpose in Purpose]
        named = self.listed("GSI1", keys.naming_partition(address))
        stands = [keys.signup(address), keys.mail_quota(quota), keys.attempts(attempts)]
        self.table.delete_all([*proofs, *named, *stands])

    def forget_belongings(self, account_id: AccountId) -> None:
        """Sessions, keys, sockets, notifications and the rest of the account's partition, and its invitations.

        Access pattern 96 in docs/data-model.md.
        """
        partition = self.table.query(keys.account_partition(account_id), consistent=True)
        stored = [key for key in map(key_of, partition) if key != keys.account(account_id)]
        sockets = [keys.socket(key.sk.removeprefix("SOCKET#")) for key in stored if key.sk.startswith("SOCKET#")]
        invites = self.listed("GSI2", keys.invites_partition(account_id))
        self.table.delete_all([*sockets, *invites, *stored])

    def forget_account(self, account_id: AccountId, *, events: Sequence[Event]) -> None:
        """With its item goes the key to its entries in the audit log. Access pattern 97 in docs/data-model.md."""
        self._delete(keys.account(account_id), events)

    def _matches_of(self, job_id: JobId) -> list[Key]:
        partitions = [keys.job_matches(job_id, 0, 0, visible=visible).pk for visible in (True, False)]
        return [key for partition in partitions for key in self.listed("GSI2", partition)]

    def _delete(self, key: Key, events: Sequence[Event]) -> None:
        with self.unit.begin():
            self.unit.stage(delete(key), events=events)
            self.unit.commit()
