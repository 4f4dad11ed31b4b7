"""Another address for an account: asked for with the password, and proved on both addresses before anything changes.

A link goes to each address; who has only one of them, or only the session, changes nothing. A new address that has an
account is answered and worked for as a free one is: its owner gets another mail, and that holds no link.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.account import normalise_email
from rolecall.domain.email_change import CHANGE_LIFETIME, EmailChange
from rolecall.domain.errors import Invalid, InvalidCode, NotFound, WrongPassword
from rolecall.domain.events import AccountDeleted, CandidateChanged, SessionEnded
from rolecall.domain.ids import AccountId, CandidateId, id_in_hex
from rolecall.services.sessions import carry_over

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.account import Account
    from rolecall.domain.events import Event
    from rolecall.domain.principal import Principal
    from rolecall.services.accounts import AccountService
    from rolecall.services.audit import AuditLog
    from rolecall.services.ports import (
        CandidateRepository,
        Clock,
        Codes,
        EmailChangeRepository,
        IdSource,
        Mailer,
        Passwords,
    )
    from rolecall.services.proofs import Proofs


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailChangeService:
    accounts: AccountService
    changes: EmailChangeRepository
    candidates: CandidateRepository
    proofs: Proofs
    passwords: Passwords
    mailer: Mailer
    codes: Codes
    audit: AuditLog
    ids: IdSource
    clock: Clock

    def start(self, new_email: str, password: str, *, by: Principal) -> EmailChange:
        """Mail a link to each address. An earlier change that waits becomes void.

        Raises Forbidden (the address was never proved), WrongPassword, Invalid (the same address), RateLimited.
        """
        by.check_verified()
        account, email = by.account, normalise_email(new_email)
        if account.email is None:
            raise NotFound
        attempts = self.accounts.sign_in_limits.check(account.email)
        if not self.passwords.verify(password, account.password_hash):
            attempts.failed()
            raise WrongPassword
        if email == account.email:
            raise Invalid(fields={"email": ["This is your address already."]})
        for address in (account.email, email):
            self.proofs.allow_mail(address)
        tokens = [f"{account.id:x}.{self.ids.session()}" for _ in range(2)]
        change = EmailChange(
            account_id=account.id,
            session_id=by.session_id,
            epoch=account.session_epoch,
            previous=account.email,
            email=email,
            previous_hash=self._hash(tokens[0]),
            email_hash=self._hash(tokens[1]),
            expires_at=self.clock.now() + CHANGE_LIFETIME,
        )
        self.changes.start(change, events=self._mails(change, *tokens))
        self.audit.record("email.change_requested", of=account, target=f"account:{account.id}", after={"email": email})
        return change

    def confirm(self, token: str) -> EmailChange:
        """Prove one of the addresses; with the second proof the change is made. Raises InvalidCode."""
        change = self.changes.get(_account_in(token))
        if change is None:
            raise InvalidCode
        proved = change.proved_by(self._hash(token))
        account = self._account_of(change)
        if proved.is_proved:
            self._change(account, change)
            self.changes.remove(change, expected_version=change.version)
        else:
            self.changes.put(proved, expected_version=change.version)
        return proved

    def _mails(self, change: EmailChange, previous_token: str, new_token: str) -> Sequence[Event]:
        """To the address it has and to the one it is to have; which mail the latter gets is all that differs."""
        holder = self.accounts.accounts.by_email(change.email)
        is_taken = holder is not None and holder.is_verified
        template = "email_change_known" if is_taken else "email_change_confirm"
        consent = {"token": previous_token, "email": change.email}
        return [
            self.mailer.request(to=change.previous, template="email_change_consent", values=consent),
            self.mailer.request(to=change.email, template=template, values={"token": new_token}),
        ]

    def _account_of(self, change: EmailChange) -> Account:
        try:
            account = self.accounts.accounts.get(change.account_id)
        except NotFound as error:
            raise InvalidCode from error
        if not change.is_of(account):
            raise InvalidCode
        return account

    def _change(self, account: Account, change: EmailChange) -> None:
        previous = self.accounts.accounts.by_email(change.email)
        if previous is not None and previous.is_verified:
            raise InvalidCode
        changed = account.with_email(change.email)
        told = self.mailer.request(to=change.previous, template="email_changed", values={"email": change.email})
        ended = [SessionEnded(previous.id), AccountDeleted(previous.id)] if previous else []
        events = [SessionEnded(account.id), told, *ended]
        self.accounts.accounts.change_email(changed, account, previous, events=events)
        if previous is not None:
            self.accounts.succession.end(previous)
        self._keep_session(change, account, changed)
        self._follow(account, change)
        before, after = {"email": change.previous}, {"email": change.email}
        self.audit.record("email.changed", of=account, target=f"account:{account.id}", before=before, after=after)

    def _keep_session(self, change: EmailChange, account: Account, changed: Account) -> None:
        """The one that asked for the change, if it is not over by now."""
        found = self.accounts.sessions.with_account(change.session_id, change.account_id)
        if found is not None and found[0].is_of(account):
            carry_over(self.accounts.sessions, found[0], changed)

    def _follow(self, account: Account, change: EmailChange) -> None:
        """The person's own candidate record, as far as it copied the address: a resume may have brought another."""
        for candidate in self.candidates.of([CandidateId(account.id)]):
            if candidate.email == change.previous:
                moved = candidate.with_email(change.email, at=self.clock.now())
                event = CandidateChanged(moved.id, moved.version)
                self.candidates.put(moved, expected_version=candidate.version, events=[event])

    def _hash(self, token: str) -> str:
        return self.codes.hash(token, purpose="email change")


def _account_in(token: str) -> AccountId:
    """A token starts with the account's number, so that it is found without an item of its own. Raises InvalidCode."""
    account_id = id_in_hex(token.partition(".")[0])
    if account_id is None:
        raise InvalidCode
    return AccountId(account_id)
