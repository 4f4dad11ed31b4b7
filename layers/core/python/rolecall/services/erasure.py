"""Erasure: the account stops at once, in the request; what it owns goes soon after, in the background."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.account import normalise_email
from rolecall.domain.errors import Conflict, NotFound
from rolecall.domain.events import (
    AccountDeleted,
    CandidateChanged,
    JobRemoved,
    OrganisationDeleted,
    PreferenceChanged,
    SessionEnded,
)
from rolecall.domain.ids import MAX_ID, CandidateId
from rolecall.domain.owner import Owner
from rolecall.parsing.record import ParsedResume
from rolecall.services.proofs import quota_subject
from rolecall.services.sign_in_limits import account_subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rolecall.domain.account import Account
    from rolecall.domain.candidate import Candidate
    from rolecall.domain.ids import AccountId, OrganisationId
    from rolecall.domain.principal import Principal
    from rolecall.domain.resume import Resume
    from rolecall.services.audit import AuditLog
    from rolecall.services.notifications import NotificationService
    from rolecall.services.ports import (
        AccountRepository,
        ArchiveStore,
        CandidateRepository,
        Codes,
        ErasureLedger,
        ErasureRepository,
        FileStore,
        OrganisationRepository,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountClosing:
    accounts: AccountRepository
    organisations: OrganisationRepository
    audit: AuditLog

    def close(self, account_id: AccountId, *, by: Principal) -> None:
        """End an account for good: its own, or as an admin another's. Its address is free again.

        Raises NotFound, also for what is not the caller's; Conflict while an organisation would be left without root.
        """
        if account_id != by.account_id and not by.is_admin:
            raise NotFound
        account = by.account if account_id == by.account_id else self.accounts.get(account_id)
        if not account.is_active:
            raise NotFound
        self._leave(account)
        events = [AccountDeleted(account.id), SessionEnded(account.id)]
        self.accounts.close(account.closed(), account, events=events)
        self.audit.record("account.deleted", of=account, by=by.account, target=f"account:{account.id}")

    def _leave(self, account: Account) -> None:
        """An organisation ends with its last member, and with it all that it owns."""
        if account.organisation_id is None:
            return
        organisation = self.organisations.get(account.organisation_id)
        if organisation.root_account_id != account.id:
            self.organisations.put(organisation.without(account.id), expected_version=organisation.version)
            self.organisations.remove_member(organisation.id, account.id)
            return
        if organisation.members > 1:
            raise Conflict("Please hand your organization over to another member first.")
        self.organisations.remove(organisation, events=[OrganisationDeleted(organisation.id)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """Each step may be repeated, and what leads to other things goes last: an interrupted erasure goes on."""

    accounts: AccountRepository
    candidates: CandidateRepository
    sockets: NotificationService
    codes: Codes
    files: FileStore
    archives: ArchiveStore
    ledger: ErasureLedger
    traces: ErasureRepository

    def erase_account(self, account_id: AccountId) -> None:
        """Nothing when it is gone already, or not closed."""
        try:
            account = self.accounts.get(account_id)
        except NotFound:
            return
        if account.is_active:
            return
        owner = Owner.account(account.id)
        self.ledger.note(owner)
        self.sockets.close_ended(account.id)
        self._erase_owned(owner, known={CandidateId(account.id): account.addresses})
        self._erase_addresses(account)
        self.traces.forget_belongings(account.id)
        self.archives.erase(account.id)  # after its record: nothing that is being written can be completed now
        self.traces.forget_account(account.id, events=[PreferenceChanged(account.id, MAX_ID)])

    def erase_organisation(self, organisation_id: OrganisationId) -> None:
        owner = Owner.organisation(organisation_id)
        self.ledger.note(owner)
        self._erase_owned(owner, known={})

    def _erase_addresses(self, account: Account) -> None:
        """What stands under the addresses it had."""
        for address in account.addresses:
            self.traces.forget_address(
                address, attempts=account_subject(self.codes, address), quota=quota_subject(self.codes, address)
            )

    def _erase_owned(self, owner: Owner, *, known: Mapping[CandidateId, Sequence[str]]) -> None:
        for job in self.traces.jobs_of(owner):
            self.traces.forget_job(job, events=[JobRemoved(job.id, job.version)])
        resumes = list(self.traces.resumes_of(owner))
        addresses = {candidate_id: set(said) for candidate_id, said in known.items()}
        for resume in resumes:
            addresses.setdefault(resume.candidate_id, set()).update(self._addresses_in(resume))
        for candidate in self.candidates.of(list(addresses)):
            if candidate.owner == owner:
                self._erase_candidate(candidate, addresses[candidate.id])
        for resume in resumes:
            self.files.erase(resume.id)
            self.traces.forget_resume(resume)

    def _erase_candidate(self, candidate: Candidate, addresses: Iterable[str]) -> None:
        event = CandidateChanged(candidate.id, candidate.version)
        self.traces.forget_candidate(candidate, addresses=[*addresses, candidate.email], events=[event])

    def _addresses_in(self, resume: Resume) -> Iterable[str]:
        """Under which its owner may know the candidate: each resume may have brought one."""
        with suppress(NotFound):
            record = ParsedResume.from_json(json.loads(self.files.record(resume.id)))
            if record.email:
                yield normalise_email(record.email)
