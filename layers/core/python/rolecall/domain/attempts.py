"""Failed sign-ins: who fails often waits longer and longer, and nobody can be kept out for good by somebody else."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

FORGOTTEN_AFTER = timedelta(hours=1)
REMEMBERED = timedelta(days=30)
LONGEST_WAIT_S = 15 * 60
FREE_BY_ACCOUNT = 10
FREE_BY_CLIENT = 50
"""One client address may stand for an office."""
KNOWN_CLIENTS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempts:
    """Of one subject: an e-mail address, whether or not it has an account, or a client address.

    `known` are the (hashed) clients that signed in to the account lately: what strangers do does not make them wait.
    """

    subject: str
    failures: int = 0
    failed_at: datetime | None = None
    known: tuple[str, ...] = ()
    expires_at: datetime

    def wait_s(self, at: datetime, *, free: int) -> int:
        """Seconds until the next attempt is looked at: none at first, then twice as many with each failure."""
        if self.failed_at is None or at - self.failed_at >= FORGOTTEN_AFTER or self.failures < free:
            return 0
        pause = min(2 ** min(self.failures - free, 10), LONGEST_WAIT_S)
        return max(0, -int((at - self.failed_at - timedelta(seconds=pause)).total_seconds() // 1))

    def failed(self, at: datetime) -> "Attempts":
        is_new = self.failed_at is None or at - self.failed_at >= FORGOTTEN_AFTER
        return replace(self, failures=1 if is_new else self.failures + 1, failed_at=at, expires_at=at + REMEMBERED)

    def passed(self, client: str, at: datetime) -> "Attempts":
        known = (*(one for one in self.known if one != client), client)[-KNOWN_CLIENTS:]
        return replace(self, failures=0, failed_at=None, known=known, expires_at=at + REMEMBERED)
