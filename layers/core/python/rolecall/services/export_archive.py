"""Makes the archive of an export: file by file into the store, so that memory holds one file and one part at most.

Nothing is seen of an archive before it is whole, and a run that was interrupted starts anew and ends with the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from rolecall.domain.errors import NotFound
from rolecall.domain.ids import CandidateId
from rolecall.domain.owner import Owner
from rolecall.services.export_fields import many, one

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from rolecall.domain.account import Account
    from rolecall.domain.audit import AuditEntry
    from rolecall.domain.ids import AccountId, ExportId
    from rolecall.domain.job import Job
    from rolecall.domain.resume import Resume
    from rolecall.services.exports import ExportTokens
    from rolecall.services.ports import (
        AccountRepository,
        ApiKeyRepository,
        ArchiveStore,
        AuditRepository,
        BelongingsRepository,
        CandidateRepository,
        Clock,
        ConfirmedProfileRepository,
        ExportRepository,
        FactsRepository,
        FileStore,
        Mailer,
        MatchRepository,
        OrganisationRepository,
        PreferenceRepository,
        SessionRepository,
    )
    from rolecall.services.referrals import ReferralCodes

README = b"""A copy of what is kept of you.

account.json        you, and the code by which others who sign up count for you
candidate.json      your own record as a candidate, confirmed.json what you confirmed of it
facts.json          all that matching may see of you
resumes/            your resumes as you sent them (original/), with what was read in them (parsed.json)
matches/            how well you fit jobs, with the receipt of each score
jobs.json           jobs that you posted
preferences.json    what you want to be told of; notifications.json: what you were told
organization.json   the organization you belong to; what it owns is not in here
sessions.json, api_keys.json, audit.json    where you are signed in, your keys, what happened to your account
feedback.json       what you told us

Passwords, codes, tokens and keys are kept as hashes alone, and those are not in here. Times are in UTC.
"""
AUDIT_PAGE = 100

File = tuple[str, Iterable[bytes]]
"""A name in the archive, and its content piece by piece."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportContents:
    candidates: CandidateRepository
    confirmed: ConfirmedProfileRepository
    facts: FactsRepository
    belongings: BelongingsRepository
    matches: MatchRepository
    preferences: PreferenceRepository
    organisations: OrganisationRepository
    sessions: SessionRepository
    api_keys: ApiKeyRepository
    audit: AuditRepository
    files: FileStore
    referrals: ReferralCodes

    def of(self, account: Account) -> Iterator[File]:
        """All that the person owns, and of others what they may see anyway."""
        yield "README.txt", [README]
        yield "account.json", one(account, referral_code=self.referrals.of(account.id))
        yield from self._of_candidate(CandidateId(account.id))
        for resume in self.belongings.resumes_of(Owner.account(account.id)):
            yield from self._of_resume(resume)
        yield "jobs.json", many(self._jobs(account))
        preference = self.preferences.get(account.id)
        yield "preferences.json", many([preference] if preference else [])
        yield "notifications.json", many(self.belongings.notifications_of(account.id))
        yield from self._of_organisation(account)
        sessions = [session for session in self.sessions.of_account(account.id) if session.is_of(account)]
        yield "sessions.json", many(sessions)
        yield "api_keys.json", many(self.api_keys.of_account(account.id))
        yield "audit.json", many(self._log(account))
        yield "feedback.json", many(self.belongings.feedback_of(account.id))

    def _of_candidate(self, candidate_id: CandidateId) -> Iterator[File]:
        for candidate in self.candidates.of([candidate_id]):
            yield "candidate.json", one(candidate)
        if confirmed := self.confirmed.of(candidate_id):
            yield "confirmed.json", one(confirmed)
        for facts in self.facts.of([candidate_id]).values():
            yield "facts.json", [facts]
        for match in self.belongings.matches_of(candidate_id):
            yield f"matches/{match.id}/match.json", one(match)
            with suppress(NotFound):
                yield f"matches/{match.id}/receipt.json", [self.matches.receipt(match.id)]

    def _of_resume(self, resume: Resume) -> Iterator[File]:
        """What is not there (yet) is left out: a file that could not be read has no record."""
        yield f"resumes/{resume.id}/resume.json", one(resume)
        with suppress(NotFound):
            yield f"resumes/{resume.id}/parsed.json", [self.files.record(resume.id)]
        with suppress(NotFound):
            yield f"resumes/{resume.id}/original/{_safe(resume.filename)}", [self.files.original(resume.id)]

    def _jobs(self, account: Account) -> Iterator[Job]:
        """Their own, and those that they posted for their organisation."""
        for owner in sorted({Owner.account(account.id), account.owner}):
            yield from (job for job in self.belongings.jobs_of(owner) if job.posted_by == account.id)

    def _of_organisation(self, account: Account) -> Iterator[File]:
        if account.organisation_id is None:
            return
        organisation = self.organisations.get(account.organisation_id)
        for member in self.organisations.members(organisation.id):
            if member.account_id == account.id:
                yield "organization.json", one(organisation, role=member.role, joined_at=member.joined_at)

    def _log(self, account: Account) -> Iterator[AuditEntry]:
        """Newest first, page by page."""
        before = None
        while page := self.audit.of(account, before=before, limit=AUDIT_PAGE):
            yield from page
            before = page[-1].id


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportPreparation:
    accounts: AccountRepository
    exports: ExportRepository
    contents: ExportContents
    archives: ArchiveStore
    tokens: ExportTokens
    mailer: Mailer
    clock: Clock

    def prepare(self, account_id: AccountId, export_id: ExportId) -> None:
        """Write the archive, say that it is there and mail the link. Nothing when that was done, or none is wanted.

        An account that was erased while its archive was written has no export any more: the commit fails, and the
        next try takes the archive away.
        """
        export, account = self.exports.of(account_id), self._account(account_id)
        if export is None or account is None:
            self.archives.erase(account_id)
            return
        if export.id != export_id or export.is_ready:
            return
        size_bytes = self._write(account, export.requested_at)
        ready = export.ready(size_bytes=size_bytes, at=self.clock.now())
        link = {"token": self.tokens.of(account, export.id)}
        mails = [self.mailer.request(to=account.email, template="export_ready", values=link)] if account.email else []
        self.exports.put(ready, expected_version=export.version, events=mails)

    def _account(self, account_id: AccountId) -> Account | None:
        try:
            account = self.accounts.get(account_id)
        except NotFound:
            return None
        return account if account.is_active else None

    def _write(self, account: Account, at: datetime) -> int:
        with self.archives.create(account.id) as target:
            with ZipFile(cast("IO[bytes]", target), "w", ZIP_DEFLATED) as archive:
                for name, content in self.contents.of(account):
                    with archive.open(_entry(name, at), "w") as file:
                        for piece in content:
                            file.write(piece)
            return target.size_bytes


def _entry(name: str, at: datetime) -> ZipInfo:
    """Of the time it was asked for: whoever makes the archive again makes the same."""
    entry = ZipInfo(name, date_time=at.timetuple()[:6])
    entry.compress_type = ZIP_DEFLATED
    return entry


def _safe(filename: str) -> str:
    """As a name in a folder, whatever its sender called it."""
    return re.sub(r"[^\w.\- ]", "_", filename).strip(". ")[:100] or "resume"
