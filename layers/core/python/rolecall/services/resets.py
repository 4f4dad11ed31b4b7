"""New passwords: changed by who knows the old one, or set again by who reads the mail of the address.

Every new password ends the account's other sessions and is told to the address. When it is set through a mail and the
address was not proved before, this is its first proof: what the unverified holder left is void.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.account import normalise_email
from rolecall.domain.errors import InvalidCode, NotFound, WrongPassword
from rolecall.domain.events import SessionEnded
from rolecall.domain.proof import FORGOT_LIFETIME, RESET_LIFETIME, Proof, Purpose
from rolecall.services.passwords import check_new_password
from rolecall.services.sessions import keep_current

if TYPE_CHECKING:
    from datetime import datetime

    from rolecall.domain.account import Account
    from rolecall.domain.events import Event
    from rolecall.domain.principal import Principal
    from rolecall.services.accounts import AccountService
    from rolecall.services.audit import AuditLog
    from rolecall.services.ports import Clock, Codes, IdSource, Mailer, Origins, Passwords
    from rolecall.services.proofs import Proofs


@dataclass(frozen=True, slots=True, kw_only=True)
class ResetService:
    accounts: AccountService
    proofs: Proofs
    passwords: Passwords
    mailer: Mailer
    codes: Codes
    origins: Origins
    audit: AuditLog
    ids: IdSource
    clock: Clock

    def change(self, old_password: str, new_password: str, *, by: Principal) -> None:
        """The caller's session goes on, all others end. Raises WrongPassword, WeakPassword, RateLimited."""
        account = by.account
        attempts = self.accounts.sign_in_limits.check(account.email or "")
        if not self.passwords.verify(old_password, account.password_hash):
            attempts.failed()
            raise WrongPassword
        keep_current(self.accounts.sessions, self._store(account, new_password), by=by)

    def request_link(self, email: str) -> None:
        """Mail a link for a new password; to an address without an account, that it has none. The same work.

        Raises RateLimited.
        """
        email, expires_at = normalise_email(email), self.clock.now() + RESET_LIFETIME
        self.proofs.allow_mail(email)
        account = self.accounts.accounts.by_email(email)
        token = self.proofs.new_link(Purpose.RESET, email, expires_at=expires_at)
        self._wait_for(Purpose.RESET, account, email, {"token": token}, expires_at=expires_at)

    def check_link(self, token: str) -> None:
        """Whether a token may still be used; looking does not use it up. Raises NotFound."""
        self._by_link(token)

    def reset(self, token: str, password: str) -> None:
        """Raises NotFound for a token that is wrong, used or expired; WeakPassword."""
        proof, account = self._by_link(token)
        self._set_again(proof, account, password)

    def forgot(self, email: str) -> None:
        """Mail a code and a link. An earlier code stops working. The same work for every address.

        The code comes back without the address, so what this client asked for last is noted down. Raises RateLimited.
        """
        email, expires_at = normalise_email(email), self.clock.now() + FORGOT_LIFETIME
        self.proofs.allow_mail(email)
        account = self.accounts.accounts.by_email(email)
        token = self.proofs.new_link(Purpose.FORGOT, email, expires_at=expires_at)
        self.proofs.stored.put_asked(self._client(), email, expires_at=expires_at)
        values = {"token": token, "code": self.ids.code()}
        self._wait_for(Purpose.FORGOT, account, email, values, expires_at=expires_at)

    def prove_by_code(self, code: str) -> None:
        """The client that asked for the code may set one new password soon. Raises InvalidCode."""
        email = self.proofs.stored.asked_by(self._client())
        if email is None:
            raise InvalidCode
        self._make_eligible(self.proofs.by_code(Purpose.FORGOT, email, code))

    def prove_by_link(self, token: str) -> None:
        """The client that has the link's token may set one new password soon. Raises InvalidCode."""
        self._make_eligible(self.proofs.by_token(Purpose.FORGOT, token))

    def set_forgotten(self, email: str, password: str) -> None:
        """By the client that proved the address, once. Raises InvalidCode, WeakPassword."""
        proof = self.proofs.stored.get(Purpose.FORGOT, normalise_email(email))
        if proof is None or not proof.eligible_client or proof.eligible_client != self._client():
            raise InvalidCode
        account = self.accounts.accounts.by_email(proof.email)
        if account is None or not account.is_active:
            raise InvalidCode
        self._set_again(proof, account, password)

    def _wait_for(
        self, purpose: Purpose, account: Account | None, email: str, values: dict[str, str], *, expires_at: datetime
    ) -> None:
        proof = Proof(
            purpose=purpose,
            email=email,
            token_hash=self.proofs.token_hash(purpose, values["token"]),
            code_hash=self.proofs.code_hash(purpose, email, values["code"]) if "code" in values else "",
            expires_at=expires_at,
        )
        template = f"password_{purpose}" if account is not None and account.is_active else "no_account"
        self.proofs.stored.put(proof, events=[self.mailer.request(to=email, template=template, values=values)])

    def _by_link(self, token: str) -> tuple[Proof, Account]:
        try:
            proof = self.proofs.by_token(Purpose.RESET, token)
        except InvalidCode as error:
            raise NotFound("The link is no longer valid. Please ask for a new one.") from error
        account = self.accounts.accounts.by_email(proof.email)
        if account is None or not account.is_active:
            raise NotFound("The link is no longer valid. Please ask for a new one.")
        return proof, account

    def _make_eligible(self, proof: Proof) -> None:
        self.proofs.stored.put(proof.eligible(self._client(), self.clock.now()))

    def _set_again(self, proof: Proof, account: Account, password: str) -> None:
        """The proof is used up with the change itself: of two at once, the account's version lets one through."""
        if account.is_verified:
            self._store(account, password)
        else:
            self._start_anew(account, password)
        self.proofs.stored.remove(proof)

    def _store(self, account: Account, password: str) -> Account:
        check_new_password(password, account.email or "", self.passwords)
        changed = account.with_password(self.passwords.hash(password))
        told = self._told(account)
        self.accounts.accounts.put(changed, expected_version=account.version, events=[SessionEnded(account.id), *told])
        self.audit.record("password.changed", of=account)
        return changed

    def _told(self, account: Account) -> list[Event]:
        return [self.mailer.request(to=account.email, template="password_changed", values={})] if account.email else []

    def _start_anew(self, unproved: Account, password: str) -> None:
        """Of what was registered under the address the kind of account goes on, and its organisation."""
        email = unproved.email or ""
        check_new_password(password, email, self.passwords)
        account = self.accounts.new_account(
            email,
            self.passwords.hash(password),
            role=unproved.role,
            organisation_id=unproved.organisation_id,
        )
        self.accounts.inherit_address(account, unproved)

    def _client(self) -> str:
        """Where the request comes from, and with what: all that the three calls have in common."""
        origin = self.origins.current()
        return self.codes.hash(f"{origin.client_address}\n{origin.user_agent}", purpose="client")
