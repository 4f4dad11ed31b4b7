"""What was mailed to an address to prove that somebody reads it, and how many such mails an address may get."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from rolecall.domain.errors import RateLimited
from rolecall.domain.ids import AccountId

VERIFY_LIFETIME = timedelta(hours=1)
RESET_LIFETIME = timedelta(hours=1)
FORGOT_LIFETIME = timedelta(minutes=10)
ELIGIBLE = timedelta(minutes=10)
"""How long after the proof the new password may follow."""

MAIL_PAUSE = timedelta(minutes=1)
MAIL_WINDOW = timedelta(hours=1)
MAILS_PER_WINDOW = 5


class Purpose(StrEnum):
    """Which flow a proof belongs to: what was mailed for one proves nothing in another."""

    VERIFY = "verify"
    RESET = "reset"
    FORGOT = "forgot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Waits for its code or its link's token. One for each address and purpose: a new one replaces the old.

    Both are kept as keyed hashes, empty once they were used. `password_hash` and the names are those of a sign-up
    whose account does not exist yet; `account_id` is an account that exists and whose address is not proved.
    `eligible_client`: who may now set a new password.
    """

    purpose: Purpose
    email: str
    code_hash: str = ""
    token_hash: str = ""
    password_hash: str | None = None
    first_name: str = ""
    last_name: str = ""
    referral_code: str = ""
    account_id: AccountId | None = None
    eligible_client: str = ""
    expires_at: datetime

    def is_open(self, at: datetime) -> bool:
        return at < self.expires_at

    def eligible(self, client: str, at: datetime) -> "Proof":
        """Used up, and for `client` alone the right to set one new password, for a short while."""
        return replace(self, code_hash="", token_hash="", eligible_client=client, expires_at=at + ELIGIBLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofLink:
    """Where the token of a link leads; whether it still counts is the proof's to say."""

    token_hash: str
    purpose: str
    email: str
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MailQuota:
    """When an address was last sent codes and links, whoever asked and whether or not it has an account.

    `subject` is a keyed hash of the address.
    """

    subject: str
    sent_at: tuple[datetime, ...] = ()
    version: int = 0
    expires_at: datetime

    def take(self, at: datetime, *, scale: int = 1) -> "MailQuota":
        """One more mail. Raises RateLimited: at most one in a minute and five in an hour, in any minute and hour."""
        recent = tuple(sent for sent in self.sent_at if sent > at - MAIL_WINDOW)
        for span, most in ((MAIL_PAUSE, 1), (MAIL_WINDOW, MAILS_PER_WINDOW)):
            within = [sent for sent in recent if sent > at - span]
            if len(within) >= most * scale:
                free_at = within[-most * scale] + span
                raise RateLimited(retry_after_s=max(1, -int((at - free_at).total_seconds() // 1)))
        return replace(self, sent_at=(*recent, at), version=self.version + 1, expires_at=at + MAIL_WINDOW)
