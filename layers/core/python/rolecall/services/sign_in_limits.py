"""Failed sign-ins make the next ones wait, for the account and for the client address; nothing ever sleeps.

Whoever signed in to an account lately from where they are now does not wait for what strangers do to it. From
elsewhere the wait ends after a quarter of an hour at most, and every success ends it: nobody is locked out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.attempts import FREE_BY_ACCOUNT, FREE_BY_CLIENT
from rolecall.domain.errors import RateLimited

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.attempts import Attempts
    from rolecall.services.ports import AttemptsRepository, Clock, Codes, Origins, UnitOfWork


@dataclass(frozen=True, slots=True)
class Attempt:
    """One sign-in that was let in; it says how it went."""

    limits: SignInLimits
    account: Attempts
    client: Attempts

    def failed(self) -> None:
        """Stored at once: the request itself stores nothing."""
        now = self.limits.clock.now()
        self.limits.store([self.account.failed(now), self.client.failed(now)])

    def passed(self) -> None:
        """Stored with the new session, when there is anything to store."""
        if self.account.failures or self.client.subject not in self.account.known:
            self.limits.attempts.put(self.account.passed(self.client.subject, self.limits.clock.now()))


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInLimits:
    """`scale` multiplies how many failures are free."""

    attempts: AttemptsRepository
    codes: Codes
    origins: Origins
    unit: UnitOfWork
    clock: Clock
    scale: int = 1

    def check(self, email: str) -> Attempt:
        """Raises RateLimited, before anything is compared and alike for known and unknown addresses."""
        origin, now = self.origins.current(), self.clock.now()
        subjects = [account_subject(self.codes, email), _subject(self.codes, "client", origin.client_address)]
        account, client = self.attempts.of(subjects)
        wait_s = client.wait_s(now, free=FREE_BY_CLIENT * self.scale)
        if client.subject not in account.known:
            wait_s = max(wait_s, account.wait_s(now, free=FREE_BY_ACCOUNT * self.scale))
        if wait_s:
            raise RateLimited("Too many failed attempts. Please wait.", retry_after_s=wait_s)
        return Attempt(self, account, client)

    def store(self, changed: Sequence[Attempts]) -> None:
        with self.unit.begin():
            for attempts in changed:
                self.attempts.put(attempts)
            self.unit.commit()


def account_subject(codes: Codes, email: str) -> str:
    """Under which the attempts at an address are counted."""
    return _subject(codes, "account", email)


def _subject(codes: Codes, kind: str, value: str) -> str:
    """Hashed with a key: the table tells neither addresses of clients nor who tried to sign in."""
    return codes.hash(value, purpose=f"attempts {kind}")
