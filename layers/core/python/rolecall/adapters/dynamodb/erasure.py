"""Everything that stands in the table because of one account or organisation, found and deleted.

What leads to other things goes last, so that an erasure that was interrupted finds its way again. Deletes may be
repeated. What has to be told (the index holds a copy) is promised in the transaction that deletes the thing itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.jobs import JobRow
from rolecall.adapters.dynamodb.keys import starting_with
from rolecall.adapters.dynamodb.matches import MatchRow
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.resumes import ResumeRow
from rolecall.adapters.dynamodb.table import key_of
from rolecall.adapters.dynamodb.writes import delete
from rolecall.domain.ids import MatchId
from rolecall.domain.proof import Purpose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rolecall.adapters.dynamodb.keys import Key
    from rolecall.domain.account import Account
    from rolecall.domain.candidate import Candidate
    from rolecall.domain.events import Event
    from rolecall.domain.ids import AccountId, CandidateId, JobId
    from rolecall.domain.job import Job
    from rolecall.domain.owner import Owner
    from rolecall.domain.resume import Resume


class DynamoErasure(Repository):
    def resumes_of(self, owner: Owner) -> Sequence[Resume]:
        """Access pattern 91 in docs/data-model.md."""
        wanted = self._listed("GSI1", keys.owner_resumes_partition(owner))
        return ResumeRow.to_entities(self.table.batch_get(wanted, consistent=True), wanted)

    def jobs_of(self, owner: Owner) -> Sequence[Job]:
        """Access pattern 92 in docs/data-model.md."""
        wanted = self._listed("GSI1", keys.owner_jobs_partition(owner))
        return JobRow.to_entities(self.table.batch_get(wanted, consistent=True), wanted)

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
        """With matches and receipts. Access pattern 95 in docs/data-model.md."""
        found = self.table.batch_get(self._matches_of(job.id), consistent=True)
        for match in map(MatchRow.to_entity, found.values()):
            pair = keys.pair(match.candidate_id, match.job_id)
            self.table.delete_all([pair, keys.receipt(match.id), keys.match(match.id)])
        self._delete(keys.job(job.id), events)

    def forget_belongings(self, account: Account) -> None:
        """Sessions, keys, sockets, notifications and the rest of the account's partition, and what its address names.

        Access pattern 96 in docs/data-model.md.
        """
        partition = self.table.query(keys.account_partition(account.id), consistent=True)
        stored = [key for key in map(key_of, partition) if key != keys.account(account.id)]
        sockets = [keys.socket(key.sk.removeprefix("SOCKET#")) for key in stored if key.sk.startswith("SOCKET#")]
        self.table.delete_all([*sockets, *stored, *self._named_by(account)])

    def forget_account(self, account_id: AccountId, *, events: Sequence[Event]) -> None:
        """With its item goes the key to its entries in the audit log. Access pattern 97 in docs/data-model.md."""
        self._delete(keys.account(account_id), events)

    def _named_by(self, account: Account) -> list[Key]:
        """Unless somebody else has the address by now: then these are theirs."""
        if account.email is None or self.table.get(keys.email(account.email)) is not None:
            return []
        proofs = [keys.proof(purpose, account.email) for purpose in Purpose]
        return [keys.signup(account.email), keys.mail_quota(account.email), *proofs]

    def _matches_of(self, job_id: JobId) -> list[Key]:
        partitions = [keys.job_matches(job_id, 0, 0, visible=visible).pk for visible in (True, False)]
        return [key for partition in partitions for key in self._listed("GSI2", partition)]

    def _listed(self, index: str, partition: str) -> list[Key]:
        return [key_of(row) for row in self.table.query(partition, index=index)]

    def _delete(self, key: Key, events: Sequence[Event]) -> None:
        with self.unit.begin():
            self.unit.stage(delete(key), events=events)
            self.unit.commit()
