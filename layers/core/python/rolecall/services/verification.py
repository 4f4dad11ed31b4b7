"""Sign-up by e-mail, password and name, proved with a mailed code; and the code for accounts registered without one.

No account exists before its address is proved, so nothing is kept under an address that is not one's own. The code
confirms what was typed in the flow that mailed it; the mail says what to do when that was somebody else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rolecall.domain.account import normalise_email
from rolecall.domain.errors import InvalidCode
from rolecall.domain.proof import VERIFY_LIFETIME, Proof, Purpose
from rolecall.services.passwords import check_new_password

if TYPE_CHECKING:
    from rolecall.domain.account import Account
    from rolecall.services.accounts import AccountService
    from rolecall.services.audit import AuditLog
    from rolecall.services.ports import Clock, IdSource, Mailer, Passwords
    from rolecall.services.proofs import Proofs
    from rolecall.services.referrals import Referrals


@dataclass(frozen=True, slots=True, kw_only=True)
class SignUp:
    email: str
    password: str
    first_name: str = ""
    last_name: str = ""
    referral_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationService:
    accounts: AccountService
    proofs: Proofs
    passwords: Passwords
    referrals: Referrals
    mailer: Mailer
    audit: AuditLog
    ids: IdSource
    clock: Clock

    def sign_up(self, command: SignUp) -> None:
        """Mail a code, or to somebody who has an account, that they have one. The same work and answer either way.

        Raises WeakPassword, RateLimited.
        """
        email = normalise_email(command.email)
        check_new_password(command.password, email, self.passwords)
        self.proofs.allow_mail(email)
        password_hash = self.passwords.hash(command.password)
        account = self.accounts.accounts.by_email(email)
        is_known = account is not None and account.is_verified
        proof = Proof(
            purpose=Purpose.VERIFY,
            email=email,
            password_hash=password_hash,
            first_name=command.first_name,
            last_name=command.last_name,
            referral_code=command.referral_code,
            expires_at=self.clock.now() + VERIFY_LIFETIME,
        )
        self._mail_code(proof, template="signup_known" if is_known else "verify_code")

    def resend(self, email: str) -> None:
        """Mail a new code to whoever may use one, to others that there is nothing to prove. The same work and answer.

        Raises RateLimited.
        """
        email = normalise_email(email)
        self.proofs.allow_mail(email)
        account = self.accounts.accounts.by_email(email)
        waiting = self.proofs.stored.get(Purpose.VERIFY, email)
        expires_at = self.clock.now() + VERIFY_LIFETIME
        if account is not None and account.is_verified:
            proof, template = Proof(purpose=Purpose.VERIFY, email=email, expires_at=expires_at), "already_verified"
        elif waiting is not None and waiting.password_hash is not None:
            proof, template = replace(waiting, expires_at=expires_at), "verify_code"
        elif account is not None:
            proof = Proof(purpose=Purpose.VERIFY, email=email, account_id=account.id, expires_at=expires_at)
            template = "verify_account"
        else:
            proof, template = Proof(purpose=Purpose.VERIFY, email=email, expires_at=expires_at), "no_account"
        self._mail_code(proof, template=template)

    def verify(self, email: str, code: str) -> Account:
        """The account whose address is proved now. Raises InvalidCode."""
        email = normalise_email(email)
        proof = self.proofs.by_code(Purpose.VERIFY, email, code)
        holder = self.accounts.accounts.by_email(email)
        if holder is not None and holder.is_verified:
            raise InvalidCode
        self.proofs.stored.remove(proof)
        return self._confirmed(holder, proof) if proof.password_hash is None else self._created(holder, proof)

    def _created(self, holder: Account | None, proof: Proof) -> Account:
        account = self.accounts.new_account(
            proof.email,
            proof.password_hash or "",
            first_name=proof.first_name,
            last_name=proof.last_name,
            referred_by=proof.referral_code,
        )
        self.accounts.own_address(account, holder)
        self.referrals.count(proof.referral_code, previous=holder)
        return account

    def _confirmed(self, holder: Account | None, proof: Proof) -> Account:
        if holder is None or holder.id != proof.account_id:
            raise InvalidCode
        confirmed = replace(holder, is_verified=True, version=holder.version + 1)
        self.accounts.accounts.put(confirmed, expected_version=holder.version)
        self.audit.record("email.verified", of=holder, target=f"account:{holder.id}", after={"email": proof.email})
        return confirmed

    def _mail_code(self, proof: Proof, *, template: str) -> None:
        code = self.ids.code()
        hashed = replace(proof, code_hash=self.proofs.code_hash(proof.purpose, proof.email, code))
        mail = self.mailer.request(to=proof.email, template=template, values={"code": code, "email": proof.email})
        self.proofs.stored.put(hashed, events=[mail])
