"""A person who can sign in, the sessions they hold, and a sign-up that waits for its code."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from rolecall.domain.ids import AccountId, OrganisationId, SessionId
from rolecall.domain.owner import Owner
from rolecall.domain.vocabulary import Industry, Role

CODE_TRIES = 5
"""How many different codes may be tried before a new one has to be asked for."""
CODE_LIFETIME = timedelta(minutes=10)
REFRESH_LIFETIME = timedelta(days=30)
"""A session that nobody refreshes ends after this long."""
SESSION_LIFETIME = timedelta(days=90)
"""However often it is refreshed, a session ends this long after its sign-in."""
PARALLEL_REFRESH = timedelta(seconds=10)
"""Two tabs may refresh at once: the token before the current one is refused without alarm for this long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """`email` is normalised (`normalise_email`); None once another person proved that address.

    `former_emails` were its own before: who is erased is looked for under them too.

    `audit_key` is 128 random bits in hex: only with it the entries of the audit log can be found and read.
    `referred_by` is the referral code that came with the sign-up, whether or not there is such a code.
    """

    id: AccountId
    email: str | None
    former_emails: tuple[str, ...] = ()
    password_hash: str | None
    role: Role
    first_name: str = ""
    last_name: str = ""
    is_verified: bool = False
    is_active: bool = True
    organisation_id: OrganisationId | None = None
    industry: Industry | None = None
    audit_key: str
    referred_by: str = ""
    total_referrals: int = 0
    created_at: datetime
    last_login_at: datetime | None = None
    session_epoch: int = 1
    version: int = 1

    @property
    def addresses(self) -> tuple[str, ...]:
        """All it ever had."""
        return tuple(dict.fromkeys((self.email, *self.former_emails) if self.email else self.former_emails))

    @property
    def owner(self) -> Owner:
        """What this person creates belongs to their organisation, or to themselves."""
        if self.organisation_id is not None:
            return Owner.organisation(self.organisation_id)
        return Owner.account(self.id)

    def without_sessions(self) -> "Account":
        """Every session ends: those of an earlier epoch are nobody's."""
        return replace(self, session_epoch=self.session_epoch + 1, version=self.version + 1)

    def with_password(self, password_hash: str) -> "Account":
        """A new password ends every session."""
        return replace(self.without_sessions(), password_hash=password_hash)

    def with_email(self, email: str) -> "Account":
        """Another address, which was proved, ends every session."""
        former = (*self.former_emails, self.email) if self.email else self.former_emails
        return replace(self.without_sessions(), email=email, former_emails=former, is_verified=True)

    def in_organisation(self, organisation_id: OrganisationId) -> "Account":
        """Who works for an employer recruits; an admin stays one."""
        return replace(
            self,
            organisation_id=organisation_id,
            role=Role.RECRUITER if self.role is Role.CANDIDATE else self.role,
            version=self.version + 1,
        )

    def out_of_organisation(self) -> "Account":
        """Nobody recruits on their own; an admin stays one."""
        return replace(
            self,
            organisation_id=None,
            role=Role.CANDIDATE if self.role is Role.RECRUITER else self.role,
            version=self.version + 1,
        )

    def closed(self) -> "Account":
        """What stays until the erasure has been everywhere: where to look. Nobody can enter it."""
        return replace(
            self,
            password_hash=None,
            first_name="",
            last_name="",
            organisation_id=None,
            is_active=False,
            session_epoch=self.session_epoch + 1,
            version=self.version + 1,
        )

    def voided(self) -> "Account":
        """What stays of an account whose address somebody else proved: nobody can enter it."""
        return replace(
            self,
            email=None,
            password_hash=None,
            organisation_id=None,
            is_active=False,
            version=self.version + 1,
        )


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a request comes from, as far as it says so."""

    client_address: str = ""
    user_agent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One sign-in. `generation` counts refreshes; `refresh_hash` is SHA-256 of the current refresh token's id.

    `origin` is where the sign-in came from, for its owner to recognise.
    """

    id: SessionId
    account_id: AccountId
    generation: int
    refresh_hash: str
    created_at: datetime
    refreshed_at: datetime
    expires_at: datetime
    origin: Origin = Origin()
    epoch: int = 1

    def is_of(self, account: Account) -> bool:
        """A session ends with its account, and with every epoch of it."""
        return account.is_active and self.epoch == account.session_epoch

    def accepts(self, *, generation: int, token_hash: str) -> bool:
        return generation == self.generation and token_hash == self.refresh_hash

    def is_parallel_use(self, *, generation: int, at: datetime) -> bool:
        return generation == self.generation - 1 and at - self.refreshed_at <= PARALLEL_REFRESH

    def rotate(self, *, refresh_hash: str, at: datetime) -> "Session":
        return replace(
            self,
            generation=self.generation + 1,
            refresh_hash=refresh_hash,
            refreshed_at=at,
            expires_at=min(at + REFRESH_LIFETIME, self.created_at + SESSION_LIFETIME),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingSignup:
    """A sign-up whose address is not proved yet. `code_hash` is keyed; the code itself is only in the mail."""

    email: str
    password_hash: str
    code_hash: str
    link_hash: str = ""
    expires_at: datetime

    def is_open(self, at: datetime) -> bool:
        return at < self.expires_at


def normalise_email(email: str) -> str:
    """The form an address is compared in: trimmed and case folded, nothing provider specific."""
    return email.strip().casefold()
