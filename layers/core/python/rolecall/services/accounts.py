"""Ways in and out: register, sign up with a code, sign in, refresh, sign out."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from rolecall.domain.account import (
    CODE_LIFETIME,
    REFRESH_LIFETIME,
    Account,
    PendingSignup,
    Session,
    normalise_email,
)
from rolecall.domain.candidate import Candidate, make_slug
from rolecall.domain.errors import EmailTaken, InvalidCode, InvalidCredentials, InvalidToken
from rolecall.domain.events import AccountCreated, AccountDeleted, CandidateChanged, SessionEnded
from rolecall.domain.ids import AccountId, CandidateId, OrganisationId
from rolecall.domain.organisation import Organisation
from rolecall.domain.owner import Owner
from rolecall.domain.vocabulary import Role
from rolecall.services.passwords import check_new_password

if TYPE_CHECKING:
    from datetime import datetime

    from rolecall.domain.ids import SessionId
    from rolecall.domain.principal import Principal
    from rolecall.services.ports import (
        AccountRepository,
        CandidateRepository,
        Clock,
        Codes,
        IdSource,
        Mailer,
        OrganisationRepository,
        Origins,
        Passwords,
        SessionRepository,
        SignupRepository,
        Tokens,
    )
    from rolecall.services.proofs import Proofs
    from rolecall.services.sign_in_limits import SignInLimits
    from rolecall.services.succession import Succession

SIGNUP = "signup"


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    email: str
    password: str
    role: Role
    first_name: str = ""
    last_name: str = ""
    company_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    email: str
    password: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StartSignup:
    email: str
    password: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishSignup:
    email: str
    password: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """What every way in ends with. `access_s`: seconds until the access token ends."""

    account: Account
    access_token: str
    refresh_token: str
    access_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountService:
    accounts: AccountRepository
    organisations: OrganisationRepository
    candidates: CandidateRepository
    sessions: SessionRepository
    signups: SignupRepository
    passwords: Passwords
    codes: Codes
    tokens: Tokens
    mailer: Mailer
    origins: Origins
    proofs: Proofs
    sign_in_limits: SignInLimits
    succession: Succession
    ids: IdSource
    clock: Clock

    def register(self, command: Register, *, access_s: int) -> SignedIn:
        """Create an unverified account; a recruiter's comes with a new organisation of that name.

        One password hash of work whether or not the address is taken. Raises WeakPassword, EmailTaken (also at commit).
        """
        email, now = normalise_email(command.email), self.clock.now()
        check_new_password(command.password, email, self.passwords)
        password_hash = self.passwords.hash(command.password)
        if self.accounts.by_email(email) is not None:
            raise EmailTaken
        account = Account(
            id=AccountId(self.ids.new()),
            email=email,
            password_hash=password_hash,
            role=command.role,
            first_name=command.first_name,
            last_name=command.last_name,
            organisation_id=OrganisationId(self.ids.new()) if command.role is Role.RECRUITER else None,
            audit_key=self.ids.session(),
            created_at=now,
            last_login_at=now,
        )
        self.accounts.add(account, events=[AccountCreated(account.id, account.organisation_id)])
        self._found_organisation(account, command.company_name)
        self._add_record(account)
        return self.start_session(account, access_s=access_s)

    def login(self, command: Login, *, access_s: int) -> SignedIn:
        """Raises InvalidCredentials, the same for a wrong password, an unknown address and a closed account.

        Raises RateLimited when there were too many failures.
        """
        email = normalise_email(command.email)
        attempts = self.sign_in_limits.check(email)
        account = self.accounts.by_email(email)
        matches = self.passwords.verify(command.password, account.password_hash if account else None)
        if account is None or not matches or not account.is_active:
            attempts.failed()
            raise InvalidCredentials
        attempts.passed()
        self._renew_hash(account, command.password)
        return self.start_session(account, access_s=access_s)

    def refresh(self, refresh_token: str, *, access_s: int) -> SignedIn:
        """Rotate the session's tokens. Raises InvalidToken.

        Of parallel uses one gets the next pair and the others are refused; a token older than that has been stolen
        or replayed, and ends the session.
        """
        now = self.clock.now()
        claims = self.tokens.read(refresh_token, kind="refresh", at=now)
        found = self.sessions.with_account(claims.session_id, claims.account_id)
        if found is None:
            raise InvalidToken
        session, account = found
        if not session.is_of(account):
            raise InvalidToken
        if not session.accepts(generation=claims.generation, token_hash=self._token_hash(claims.token_id)):
            if not session.is_parallel_use(generation=claims.generation, at=now):
                self.sessions.end_now(session.id, account.id)
            raise InvalidToken
        token_id = self.ids.session()
        rotated = session.rotate(refresh_hash=self._token_hash(token_id), at=now)
        self.sessions.rotate(rotated, expected_generation=session.generation)
        return self._signed_in(account, rotated, token_id, access_s=access_s, at=now)

    def logout(self, principal: Principal) -> None:
        """End the session: all its tokens stop working with the next request."""
        self._end(principal.session_id, principal.account_id)

    def sign_out(self, principal: Principal, refresh_token: str) -> None:
        """The caller's session, and that of the refresh token when it is another of theirs. Raises InvalidToken."""
        claims = self.tokens.read(refresh_token, kind="refresh", at=self.clock.now())
        if claims.account_id != principal.account_id:
            raise InvalidToken
        self.logout(principal)
        if claims.session_id != principal.session_id:
            self.sessions.end(claims.session_id, claims.account_id)

    def logout_with(self, refresh_token: str) -> None:
        """The same by a refresh token, for who has no other left. Raises InvalidToken."""
        claims = self.tokens.read(refresh_token, kind="refresh", at=self.clock.now())
        self._end(claims.session_id, claims.account_id)

    def start_signup(self, command: StartSignup) -> None:
        """Mail a code that proves the address, or to somebody who has an account, that they have one.

        The same work and answer either way. An earlier code for the address stops working. Raises WeakPassword,
        RateLimited.
        """
        email = normalise_email(command.email)
        check_new_password(command.password, email, self.passwords)
        self.proofs.allow_mail(email)
        password_hash = self.passwords.hash(command.password)
        account = self.accounts.by_email(email)
        code = self.ids.code()
        token = self.proofs.new_link(SIGNUP, email, expires_at=self.clock.now() + CODE_LIFETIME)
        template = "signup_known" if account is not None and account.is_verified else "signup_code"
        mail = self.mailer.request(to=email, template=template, values={"code": code, "token": token})
        signup = PendingSignup(
            email=email,
            password_hash=password_hash,
            code_hash=self.codes.hash(code, purpose=f"{SIGNUP} {email}"),
            link_hash=self.proofs.token_hash(SIGNUP, token),
            expires_at=self.clock.now() + CODE_LIFETIME,
        )
        self.signups.put(signup, events=[mail])

    def finish_signup(self, command: FinishSignup, *, access_s: int) -> SignedIn:
        """Create the account that the code proves the address of. Raises InvalidCode.

        Whoever registered the address before without proving it loses it: their account stays behind without it.
        """
        email, now = normalise_email(command.email), self.clock.now()
        signup = self.signups.get(email)
        guess = self.codes.hash(command.code, purpose=f"{SIGNUP} {email}")
        if signup is None or not signup.is_open(now):
            raise InvalidCode
        self.signups.use_try(signup, guess)
        previous = self.accounts.by_email(email)
        if guess != signup.code_hash or (previous is not None and previous.is_verified):
            raise InvalidCode
        if not self.passwords.verify(command.password, signup.password_hash):
            raise InvalidCode
        return self._finish(signup, previous, access_s=access_s)

    def finish_signup_by_link(self, token: str, *, access_s: int) -> SignedIn:
        """The same by the token of the mail's link, which proves the address alone. Raises InvalidCode."""
        link = self.proofs.link(SIGNUP, token)
        signup = self.signups.get(link.email)
        if signup is None or not hmac.compare_digest(signup.link_hash, link.token_hash):
            raise InvalidCode
        previous = self.accounts.by_email(link.email)
        if previous is not None and previous.is_verified:
            raise InvalidCode
        return self._finish(signup, previous, access_s=access_s)

    def _finish(self, signup: PendingSignup, previous: Account | None, *, access_s: int) -> SignedIn:
        account = self.new_account(signup.email, signup.password_hash)
        self.own_address(account, previous)
        self.signups.remove(signup.email)
        return self.start_session(account, access_s=access_s)

    def new_account(self, email: str, password_hash: str, **said: Any) -> Account:  # noqa: ANN401 - fields of Account
        """A candidate who proved their address, and what they `said` of themselves."""
        now = self.clock.now()
        values: dict[str, Any] = {"role": Role.CANDIDATE, **said}
        return Account(
            id=AccountId(self.ids.new()),
            email=email,
            password_hash=password_hash,
            is_verified=True,
            audit_key=self.ids.session(),
            created_at=now,
            last_login_at=now,
            **values,
        )

    def own_address(self, account: Account, previous: Account | None) -> None:
        """Store the account as the one that proved its address; `previous` had it unproved and keeps nothing."""
        if previous is None:
            self.accounts.add(account, events=[AccountCreated(account.id, account.organisation_id)])
        else:
            self._take_over(account, previous)
            self.succession.end(previous)
        self._add_record(account)

    def inherit_address(self, account: Account, previous: Account) -> None:
        """The same, and the organisation of `previous` goes with the address."""
        self._take_over(account, previous)
        self.succession.inherit(account, previous)
        self._add_record(account)

    def _take_over(self, account: Account, previous: Account) -> None:
        created = AccountCreated(account.id, account.organisation_id)
        self.accounts.take_over(
            account, previous, events=[created, SessionEnded(previous.id), AccountDeleted(previous.id)]
        )

    def _renew_hash(self, account: Account, password: str) -> None:
        """The password is known in this moment alone: when our parameters changed, it is hashed with the new ones."""
        if account.password_hash and self.passwords.is_outdated(account.password_hash):
            renewed = replace(account, password_hash=self.passwords.hash(password), version=account.version + 1)
            self.accounts.put(renewed, expected_version=account.version)

    def _end(self, session_id: SessionId, account_id: AccountId) -> None:
        self.sessions.end(session_id, account_id, events=[SessionEnded(account_id)])

    def _found_organisation(self, root: Account, name: str) -> None:
        """That of a recruiter; nobody else's registration makes one."""
        if root.organisation_id is not None:
            organisation = Organisation(
                id=root.organisation_id, name=name, root_account_id=root.id, created_at=root.created_at
            )
            self.organisations.add(organisation)

    def _add_record(self, account: Account) -> None:
        """A candidate's, which has a slug from birth."""
        if account.role is Role.CANDIDATE:
            candidate = new_candidate(account, at=account.created_at)
            self.candidates.add(candidate, events=[CandidateChanged(candidate.id, candidate.version)])

    def start_session(self, account: Account, *, access_s: int) -> SignedIn:
        now, token_id = self.clock.now(), self.ids.session()
        session = Session(
            id=self.ids.session(),
            account_id=account.id,
            generation=1,
            refresh_hash=self._token_hash(token_id),
            created_at=now,
            refreshed_at=now,
            expires_at=now + REFRESH_LIFETIME,
            epoch=account.session_epoch,
            origin=self.origins.current(),
        )
        self.sessions.add(session)
        return self._signed_in(account, session, token_id, access_s=access_s, at=now)

    def _signed_in(self, account: Account, session: Session, token_id: str, *, access_s: int, at: datetime) -> SignedIn:
        return SignedIn(
            account=account,
            access_token=self.tokens.access(session, lifetime_s=access_s, at=at),
            refresh_token=self.tokens.refresh(session, token_id, at=at),
            access_s=access_s,
        )

    def _token_hash(self, token_id: str) -> str:
        return self.codes.hash(token_id, purpose="refresh")


def new_candidate(account: Account, *, at: datetime) -> Candidate:
    """A person's own candidate record shares its number with the account: hotgigs shows one for both."""
    name = f"{account.first_name} {account.last_name}".strip()
    return Candidate(
        id=CandidateId(account.id),
        slug=make_slug(name, account.id),
        owner=Owner.account(account.id),
        account_id=account.id,
        name=name,
        email=account.email or "",
        created_at=at,
        updated_at=at,
    )
