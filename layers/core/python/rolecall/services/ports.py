"""What services need from the world outside; `bootstrap.py` chooses who provides it.

Writes are staged. A repository's `add`, `put` and `remove` put items into the unit of work of this request or event;
nothing is stored until the handler that opened the unit commits it: one transaction with the entities, their
uniqueness, their events and the answer kept for an Idempotency-Key. A condition that does not hold raises at commit
the domain error its method names. Reads see what is stored, not what is staged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    # A function loads the entities it works with, not all that a port may mention.
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime

    from rolecall.domain.account import Account, Origin, PendingSignup, Session
    from rolecall.domain.api_key import ApiKey
    from rolecall.domain.attempts import Attempts
    from rolecall.domain.audit import AuditEntry
    from rolecall.domain.candidate import Candidate
    from rolecall.domain.candidate_resume import CandidateResume
    from rolecall.domain.confirmed_profile import ConfirmedProfile
    from rolecall.domain.email_change import EmailChange
    from rolecall.domain.events import Event
    from rolecall.domain.export import Export
    from rolecall.domain.feedback import Feedback
    from rolecall.domain.ids import (
        AccountId,
        ApiKeyId,
        AuditId,
        CandidateId,
        EventId,
        JobId,
        MatchId,
        NotificationId,
        OrganisationId,
        ResumeId,
        SessionId,
    )
    from rolecall.domain.job import Job, JobPreference
    from rolecall.domain.match import Match
    from rolecall.domain.notification import Connection, Notification, SocketTicket
    from rolecall.domain.organisation import Invite, Member, Organisation
    from rolecall.domain.owner import Owner
    from rolecall.domain.page import Page, PageRequest
    from rolecall.domain.principal import Principal
    from rolecall.domain.proof import MailQuota, Proof, ProofLink, Purpose
    from rolecall.domain.resume import Resume, UploadForm
    from rolecall.services.callers import Caller, KeptAnswer, KeyCaller


class Clock(Protocol):
    def now(self) -> datetime:
        """The time in UTC, in whole milliseconds."""
        ...


class IdSource(Protocol):
    def new(self) -> int:
        """A fresh internal id (`domain/ids.py`)."""
        ...

    def session(self) -> SessionId: ...

    def code(self) -> str:
        """Six random digits."""
        ...


class Origins(Protocol):
    def current(self) -> Origin:
        """Where the request that is being answered comes from."""
        ...


class AccountRepository(Protocol):
    def get(self, account_id: AccountId) -> Account:
        """Raises NotFound."""
        ...

    def of(self, account_ids: Sequence[AccountId]) -> Sequence[Account]:
        """Those that are there, in the order asked; one request for each hundred."""
        ...

    def by_email(self, email: str) -> Account | None:
        """By the normalised address."""
        ...

    def add(self, account: Account, *, events: Sequence[Event]) -> None:
        """At commit EmailTaken, when another account holds the address."""
        ...

    def take_over(self, account: Account, previous: Account, *, events: Sequence[Event]) -> None:
        """Add `account` under the address of `previous`, an account that never proved it and now loses it.

        At commit Stale, when the address changed hands or was proved meanwhile.
        """
        ...

    def count_referral(self, account_id: AccountId) -> None:
        """One more came by this account's code. At commit Stale, when the account is gone."""
        ...

    def change_email(
        self, changed: Account, account: Account, previous: Account | None, *, events: Sequence[Event]
    ) -> None:
        """Store `changed` under its new address and let the one of `account` go.

        `previous` had the new address, never proved it and loses it. At commit EmailTaken, when somebody has it
        meanwhile; Stale.
        """
        ...

    def close(self, closed: Account, account: Account, *, events: Sequence[Event]) -> None:
        """Store `closed` and let the address go. At commit Stale."""
        ...

    def put(self, account: Account, *, expected_version: int, events: Sequence[Event] = ()) -> None:
        """At commit Stale."""
        ...


class EmailChangeRepository(Protocol):
    def get(self, account_id: AccountId) -> EmailChange | None:
        """None when it is over."""
        ...

    def start(self, change: EmailChange, *, events: Sequence[Event]) -> None:
        """Replaces an earlier one of the account: its links stop working."""
        ...

    def put(self, change: EmailChange, *, expected_version: int) -> None:
        """At commit Stale."""
        ...

    def remove(self, change: EmailChange, *, expected_version: int) -> None:
        """At commit Stale."""
        ...


class ApiKeyRepository(Protocol):
    def of_account(self, account_id: AccountId) -> Sequence[ApiKey]:
        """Oldest first, without those that are over."""
        ...

    def add(self, key: ApiKey) -> None: ...

    def remove(self, key: ApiKey) -> None: ...

    def note_use(self, key: ApiKey, at: datetime) -> None:
        """At once, outside the unit of work. A key that was revoked meanwhile stays so."""
        ...


class AuditRepository(Protocol):
    """What an entry says of people can be read with the account's `audit_key` alone."""

    def add(self, entry: AuditEntry, *, of: Account) -> None: ...

    def of(self, account: Account, *, before: AuditId | None, limit: int) -> Sequence[AuditEntry]:
        """Newest first; `before` leaves out that entry and all newer ones."""
        ...


class BelongingsRepository(Protocol):
    """All that there is of an owner, however much: read as it is asked for."""

    def resumes_of(self, owner: Owner) -> Iterator[Resume]: ...

    def jobs_of(self, owner: Owner) -> Iterator[Job]: ...

    def matches_of(self, candidate_id: CandidateId) -> Iterator[Match]:
        """Best first."""
        ...

    def notifications_of(self, account_id: AccountId) -> Iterator[Notification]:
        """Oldest first."""
        ...

    def feedback_of(self, account_id: AccountId) -> Iterator[Feedback]:
        """Oldest first."""
        ...


class ExportRepository(Protocol):
    """One export for each account: a new one takes the place of the last."""

    def of(self, account_id: AccountId) -> Export | None:
        """None when there is none, or it is over."""
        ...

    def start(self, export: Export, *, replacing: Export | None, events: Sequence[Event]) -> None:
        """At commit Stale, when another one was started meanwhile."""
        ...

    def put(self, export: Export, *, expected_version: int, events: Sequence[Event]) -> None:
        """At commit Stale, when it was erased or replaced."""
        ...


class ErasureRepository(BelongingsRepository, Protocol):
    """At once and outside the unit of work; every method may be repeated."""

    def forget_resume(self, resume: Resume) -> None: ...

    def forget_candidate(self, candidate: Candidate, *, addresses: Iterable[str], events: Sequence[Event]) -> None:
        """With its matches; `addresses` are those its owner may know it by."""
        ...

    def forget_job(self, job: Job, *, events: Sequence[Event]) -> None:
        """With its matches."""
        ...

    def forget_address(self, address: str, *, attempts: str, quota: str) -> None:
        """All that stands under an address or names it, unless somebody has the address by now: then it is theirs.

        `attempts` and `quota` are the subjects under which its failed sign-ins and its mails are counted.
        """
        ...

    def forget_belongings(self, account_id: AccountId) -> None:
        """All that lies beside the account, and the invitations it made."""
        ...

    def forget_matches(self, candidate_id: CandidateId) -> None:
        """With their receipts; may be repeated."""
        ...

    def forget_account(self, account_id: AccountId, *, events: Sequence[Event]) -> None: ...


class ErasureLedger(Protocol):
    """Who was erased, kept outside the table for longer than the table's backups. It names owners and nothing else."""

    def note(self, owner: Owner) -> None:
        """Before anything is erased. Doing it twice is no error."""
        ...

    def entries(self) -> Iterable[Owner]: ...


class OrganisationRepository(Protocol):
    def get(self, organisation_id: OrganisationId) -> Organisation:
        """Raises NotFound."""
        ...

    def add(self, organisation: Organisation) -> None:
        """With its root as the first member."""
        ...

    def put(self, organisation: Organisation, *, expected_version: int) -> None:
        """At commit Stale."""
        ...

    def remove(self, organisation: Organisation, *, events: Sequence[Event]) -> None:
        """With its root's membership. At commit Stale, when it was changed meanwhile."""
        ...

    def members(self, organisation_id: OrganisationId) -> Sequence[Member]: ...

    def add_member(self, member: Member) -> None:
        """At commit Stale, when they are one."""
        ...

    def change_member(self, member: Member) -> None:
        """At commit Stale, when they are no member."""
        ...

    def remove_member(self, organisation_id: OrganisationId, account_id: AccountId) -> None:
        """At commit Stale, when they are no member."""
        ...

    def add_invite(self, invite: Invite, *, events: Sequence[Event]) -> None: ...

    def invite(self, code_hash: str) -> Invite | None: ...

    def use_invite(self, invite: Invite) -> None:
        """At commit InvalidCode, when somebody else was first."""
        ...


class UnitOfWork(Protocol):
    """Collects the staged writes of one request or event (see the module's head)."""

    def begin(self) -> AbstractContextManager[None]:
        """Opens a unit in this context. Leaving without `commit` drops what was staged."""
        ...

    def commit(self, *, keep: KeptAnswer | None = None) -> None:
        """Stores everything in one transaction (nothing staged: no request, unless there is an answer to keep).

        Raises the error of the first condition that did not hold; AlreadyAnswered when `keep.id` is stored already
        (a twin was first); Unavailable when the table does not answer. A network failure is retried under the same
        transaction token, so it never applies twice.
        """
        ...


class CallerRepository(Protocol):
    def load(self, session_id: SessionId, account_id: AccountId, kept_id: str | None = None) -> Caller:
        """Session, account and kept answer in one strongly consistent BatchGet."""
        ...

    def load_by_key(self, key_id: ApiKeyId, account_id: AccountId, kept_id: str | None = None) -> KeyCaller:
        """API key, account and kept answer, likewise; a key that is over counts as none."""
        ...

    def still(self, principal: Principal) -> None:
        """At commit Stale, when the session or the account changed since it was read."""
        ...

    def kept(self, kept_id: str) -> KeptAnswer | None:
        """The kept answer alone, for callers without a token and for the loser of a race."""
        ...


class RateCounter(Protocol):
    """Fixed windows in the table; `subject` is hashed by the adapter."""

    def take(
        self, bucket: str, subject: str, *, window_start: int, window_s: int, limit: int, amount: int
    ) -> int | None:
        """Take `amount` from the window in one conditional write.

        Returns what is used afterwards, or None when it would pass `limit` (then nothing is taken).
        """
        ...


class SessionRepository(Protocol):
    def add(self, session: Session) -> None: ...

    def rotate(self, session: Session, *, expected_generation: int) -> None:
        """At commit Stale, when another refresh was first."""
        ...

    def with_account(self, session_id: SessionId, account_id: AccountId) -> tuple[Session, Account] | None:
        """Both in one strongly consistent request; None when either is missing or over."""
        ...

    def of_account(self, account_id: AccountId) -> Sequence[Session]:
        """Those that are not over."""
        ...

    def end(self, session_id: SessionId, account_id: AccountId, *, events: Sequence[Event] = ()) -> None:
        """Ending a session that is over is no error."""
        ...

    def end_now(self, session_id: SessionId, account_id: AccountId) -> None:
        """End it outside the unit of work: it has to end though the request is refused."""
        ...


class SignupRepository(Protocol):
    def get(self, email: str) -> PendingSignup | None: ...

    def put(self, signup: PendingSignup, *, events: Sequence[Event]) -> None:
        """Replaces an earlier one of the same address: its code stops working."""
        ...

    def use_try(self, signup: PendingSignup, guess_hash: str) -> None:
        """Count one guess at once, outside the unit of work; raises InvalidCode when none was left.

        A guess has to be counted whatever becomes of the request, and before the code is compared. The same guess
        again counts once (twins of one request), so the item holds the set of guesses: at most `CODE_TRIES`.
        """
        ...

    def remove(self, email: str) -> None: ...


class ProofRepository(Protocol):
    """What was mailed to prove an address (`domain/proof.py`)."""

    def get(self, purpose: Purpose, email: str) -> Proof | None:
        """None when it is over."""
        ...

    def put(self, proof: Proof, *, events: Sequence[Event] = ()) -> None:
        """Replaces the one of the same purpose and address."""
        ...

    def use_try(self, proof: Proof, guess_hash: str) -> None:
        """Counts a guess at once, the same guess one time. Raises InvalidCode when there were enough."""
        ...

    def remove(self, proof: Proof) -> None: ...

    def link(self, token_hash: str) -> ProofLink | None:
        """None when it is over."""
        ...

    def put_link(self, link: ProofLink) -> None: ...

    def asked_by(self, client: str) -> str | None:
        """The address that `client` asked a code for last."""
        ...

    def put_asked(self, client: str, email: str, *, expires_at: datetime) -> None: ...

    def quota(self, subject: str) -> MailQuota: ...

    def put_quota(self, quota: MailQuota) -> None:
        """At commit Stale, when another mail was asked for meanwhile."""
        ...


class AttemptsRepository(Protocol):
    def of(self, subjects: Sequence[str]) -> Sequence[Attempts]:
        """In the order asked; those of whom nothing is known have no failures."""
        ...

    def put(self, attempts: Attempts) -> None: ...


class FeedbackRepository(Protocol):
    def add(self, feedback: Feedback) -> None: ...


class CandidateRepository(Protocol):
    def require(self, candidate_id: CandidateId) -> None:
        """At commit Stale, when it was erased meanwhile."""
        ...

    def get(self, candidate_id: CandidateId) -> Candidate:
        """Raises NotFound."""
        ...

    def of(self, candidate_ids: Sequence[CandidateId]) -> Sequence[Candidate]:
        """Those that are there, in the order asked; one request for each hundred."""
        ...

    def by_email(self, owner: Owner, email: str) -> CandidateId | None:
        """Within one owner: the same address at two owners is two candidates who know nothing of each other."""
        ...

    def by_slug(self, slug: str) -> Candidate:
        """Raises NotFound."""
        ...

    def add(self, candidate: Candidate, *, events: Sequence[Event] = ()) -> None:
        """At commit Stale, when the owner got a candidate with this e-mail address meanwhile."""
        ...

    def put(self, candidate: Candidate, *, expected_version: int, events: Sequence[Event] = ()) -> None:
        """At commit Stale."""
        ...


class CandidateResumeRepository(Protocol):
    def of(self, candidate_id: CandidateId) -> Sequence[CandidateResume]:
        """Newest first, those that are not read yet among them."""
        ...

    def latest(self, candidate_id: CandidateId) -> ResumeId | None:
        """The one that was uploaded last, read or not."""
        ...

    def put(self, resume: CandidateResume) -> None: ...

    def remove(self, candidate_id: CandidateId, resume_id: ResumeId) -> None:
        """Removing what is gone is no error."""
        ...


class ConfirmedProfileRepository(Protocol):
    def of(self, candidate_id: CandidateId) -> ConfirmedProfile | None: ...

    def put(self, confirmed: ConfirmedProfile) -> None:
        """Staged with the candidate, whose version guards both."""
        ...


class FactsRepository(Protocol):
    """What the scorer may see of a candidate, as canonical JSON: kept apart from the person it is about."""

    def put(self, candidate_id: CandidateId, facts: bytes) -> None: ...

    def remove(self, candidate_id: CandidateId) -> None:
        """Removing what is gone is no error."""
        ...

    def of(self, candidate_ids: Sequence[CandidateId]) -> Mapping[CandidateId, bytes]:
        """Those that are there; one request for each hundred."""
        ...


class ResumeRepository(Protocol):
    def get(self, resume_id: ResumeId) -> Resume:
        """Raises NotFound."""
        ...

    def by_content(self, owner: Owner, sha256: str) -> Resume | None:
        """The owner's resume of the same bytes, if any."""
        ...

    def add(self, resume: Resume, *, events: Sequence[Event]) -> None:
        """At commit Stale, when the owner uploaded the same bytes meanwhile."""
        ...

    def put(self, resume: Resume, *, expected_version: int, events: Sequence[Event] = ()) -> None:
        """At commit Stale."""
        ...

    def remove(self, resume: Resume, *, events: Sequence[Event]) -> None:
        """With its claim to the bytes. At commit Stale, when it was changed meanwhile."""
        ...

    def of_owner(self, owner: Owner, page: PageRequest) -> Page[Resume]:
        """Newest first, counted."""
        ...

    def read_before(self, parser_version: str, limit: int) -> Sequence[Resume]:
        """Completed ones that an older version of the parser read, at most so many of them."""
        ...


class JobRepository(Protocol):
    def require(self, job_id: JobId) -> None:
        """At commit Stale, when it was erased meanwhile."""
        ...

    def get(self, job_id: JobId) -> Job:
        """Raises NotFound."""
        ...

    def add(self, job: Job, *, events: Sequence[Event]) -> None: ...

    def put(self, job: Job, *, expected_version: int, events: Sequence[Event] = ()) -> None:
        """At commit Stale."""
        ...

    def of(self, job_ids: Sequence[JobId]) -> Sequence[Job]:
        """Those that are there, in the order asked; one request for each hundred."""
        ...

    def open_jobs(self, page: PageRequest) -> Page[Job]:
        """Everybody's open jobs, newest first; the total is not counted."""
        ...


class PreferenceRepository(Protocol):
    def get(self, account_id: AccountId) -> JobPreference | None: ...

    def of(self, account_ids: Sequence[AccountId]) -> Sequence[JobPreference]:
        """Those that are there; one request for each hundred."""
        ...

    def put(self, preference: JobPreference, *, events: Sequence[Event]) -> None:
        """At commit Stale, when `version` is not one more than what is stored."""
        ...


class MatchRepository(Protocol):
    def get(self, match_id: MatchId) -> Match:
        """Raises NotFound."""
        ...

    def of_pair(self, candidate_id: CandidateId, job_id: JobId) -> Match | None: ...

    def put(self, match: Match, receipt: bytes, *, events: Sequence[Event]) -> None:
        """At commit Stale, when a match of newer versions of the pair is stored."""
        ...

    def receipt(self, match_id: MatchId) -> bytes:
        """Raises NotFound."""
        ...

    def for_candidate(self, candidate_id: CandidateId, min_tenths: int, page: PageRequest) -> MatchPage: ...

    def for_job(self, job_id: JobId, min_tenths: int, page: PageRequest, *, visible_only: bool) -> MatchPage: ...


class MatchPage(Protocol):
    """Best first. `top_tenths` and `total` are over all matches of at least the asked score."""

    @property
    def items(self) -> Sequence[Match]: ...

    @property
    def total(self) -> int: ...

    @property
    def top_tenths(self) -> int | None: ...


class NotificationRepository(Protocol):
    def add_once(self, notification: Notification, *, key: str, events: Sequence[Event]) -> bool:
        """Stores and commits at once. False when the account has one with this `key` already: nothing is done."""
        ...

    def get(self, account_id: AccountId, notification_id: NotificationId) -> Notification:
        """Raises NotFound."""
        ...

    def after(
        self, account_id: AccountId, channel: str, last_seen: NotificationId, limit: int
    ) -> Sequence[Notification]:
        """Oldest first: what came after the last one a client saw."""
        ...


class ConnectionRepository(Protocol):
    def add(self, connection: Connection) -> None: ...

    def remove(self, connection_id: str) -> None:
        """Removing what is gone is no error."""
        ...

    def get(self, connection_id: str) -> Connection | None: ...

    def of_account(self, account_id: AccountId) -> Sequence[Connection]: ...


class SocketTicketRepository(Protocol):
    def add(self, ticket: SocketTicket) -> None: ...

    def get(self, account_id: AccountId, ticket_hash: str) -> SocketTicket | None:
        """None when it is used or over."""
        ...

    def use(self, ticket: SocketTicket) -> None:
        """At commit InvalidToken, when somebody else was first."""
        ...


class Outbox(Protocol):
    """Events that are stored and not yet on the bus."""

    def older_than(self, at: datetime, limit: int) -> Sequence[StoredEvent]: ...

    def remove(self, events: Iterable[StoredEvent]) -> None: ...


class StoredEvent(Protocol):
    @property
    def id(self) -> EventId: ...

    @property
    def name(self) -> str: ...

    @property
    def occurred_at(self) -> datetime: ...

    @property
    def data(self) -> Mapping[str, Any]: ...


class EventBus(Protocol):
    def publish(self, events: Sequence[StoredEvent]) -> Sequence[StoredEvent]:
        """Returns those that the bus took; the others stay in the outbox."""
        ...


class FileStore(Protocol):
    """Resume files and what the parser said of them. Errors of the store are Unavailable."""

    def put_upload(self, resume_id: ResumeId, data: bytes, *, content_type: str) -> None:
        """Into quarantine; its arrival starts the parser."""
        ...

    def upload_form(self, resume_id: ResumeId, *, size_bytes: int, content_type: str, sha256: str) -> UploadForm:
        """With which a browser sends the file into quarantine itself, and nothing but these bytes."""
        ...

    def release(self, resume_id: ResumeId) -> None:
        """Out of quarantine, once it was read and found clean. Doing it twice is no error."""
        ...

    def quarantine_again(self, resume_id: ResumeId) -> None:
        """A copy of a released file: its arrival starts the parser. Raises NotFound."""
        ...

    def erase(self, resume_id: ResumeId) -> None:
        """The file, pictures of its pages and all reports on it. Doing it twice is no error."""
        ...

    def original(self, resume_id: ResumeId) -> bytes:
        """Raises NotFound."""
        ...

    def download_url(self, resume_id: ResumeId, *, filename: str) -> str:
        """From which the released file can be fetched, as an attachment, for a few minutes."""
        ...

    def record(self, resume_id: ResumeId) -> bytes:
        """The parsed record as JSON. Raises NotFound."""
        ...

    def read_report(self, resume_id: ResumeId, name: str) -> bytes:
        """What was reported under this name. Raises NotFound."""
        ...


class Parser(Protocol):
    def parse(self, resume_id: ResumeId) -> Sequence[str]:
        """Have the file in quarantine read at once. The names of its reports; none when it takes too long."""
        ...


class MalwareScanner(Protocol):
    def threat(self, data: bytes) -> str | None:
        """What is in the file that harms; None when nothing was found. Raises Unavailable."""
        ...


class Archive(Protocol):
    """A file on its way into the store, written once and from start to end. `size_bytes` of what was written so far."""

    @property
    def size_bytes(self) -> int: ...

    def write(self, data: bytes, /) -> int: ...

    def flush(self) -> None: ...


class ArchiveStore(Protocol):
    """Exports, one for each account. Errors of the store are Unavailable."""

    def create(self, account_id: AccountId) -> AbstractContextManager[Archive]:
        """Takes the place of the last one when it is left without an exception; else nothing is stored."""
        ...

    def link(self, account_id: AccountId, *, lifetime_s: int) -> str:
        """Whoever has it downloads the archive."""
        ...

    def erase(self, account_id: AccountId) -> None:
        """Doing it twice is no error."""
        ...


class Passwords(Protocol):
    def hash(self, password: str) -> str: ...

    def verify(self, password: str, password_hash: str | None) -> bool:
        """One hash of work whether or not there is anything to compare with."""
        ...

    def is_outdated(self, password_hash: str) -> bool:
        """Made with other parameters than a new one would be."""
        ...

    def is_common(self, password: str) -> bool:
        """Among those that everybody tries first."""
        ...


class Codes(Protocol):
    def hash(self, code: str, *, purpose: str) -> str:
        """Keyed, so that a stolen table does not give six digits away."""
        ...


class Tokens(Protocol):
    def access(self, session: Session, *, lifetime_s: int, at: datetime) -> str: ...

    def refresh(self, session: Session, token_id: str, *, at: datetime) -> str:
        """Lives as long as the session."""
        ...

    def read(self, token: str, *, kind: str, at: datetime) -> TokenClaims:
        """`kind` is `access` or `refresh`. Raises InvalidToken."""
        ...


class TokenClaims(Protocol):
    @property
    def account_id(self) -> AccountId: ...

    @property
    def session_id(self) -> SessionId: ...

    @property
    def generation(self) -> int: ...

    @property
    def token_id(self) -> str: ...


class Mailer(Protocol):
    def request(self, *, to: str, template: str, values: Mapping[str, str]) -> Event:
        """The event that makes the mail be sent; its content is sealed."""
        ...


class Push(Protocol):
    def send(self, connection_id: str, frame: str) -> bool:
        """False when the connection is gone."""
        ...

    def close(self, connection_id: str) -> None:
        """Closing what is gone is no error."""
        ...
