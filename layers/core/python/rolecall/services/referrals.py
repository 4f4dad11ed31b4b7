"""Referral codes: everybody has one from birth, and who signs up with it counts once for its holder.

A code is the account's number in base 36 and a keyed mark: nobody can make up the code of somebody else, and nothing
has to be stored or found.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.errors import NotFound
from rolecall.domain.ids import AccountId, is_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from rolecall.domain.account import Account
    from rolecall.services.ports import AccountRepository, Codes

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
MARK_LENGTH = 5


@dataclass(frozen=True, slots=True)
class ReferralCodes:
    """`codes` is asked for with the first code."""

    codes: Callable[[], Codes]

    def of(self, account_id: AccountId) -> str:
        number = _base36(account_id)
        return (number + self._mark(number)).upper()

    def read(self, text: str) -> AccountId | None:
        """None for what is no code of ours. Case and blanks around it do not count."""
        code = text.strip().lower()
        number, mark = code[:-MARK_LENGTH], code[-MARK_LENGTH:]
        if not number or any(character not in DIGITS for character in code):
            return None
        if not hmac.compare_digest(mark, self._mark(number)) or not is_id(int(number, 36)):
            return None
        return AccountId(int(number, 36))

    def _mark(self, number: str) -> str:
        """Five of 36 digits: one in sixty million guesses is right, and gains its guesser nothing."""
        return _base36(int(self.codes().hash(number, purpose="referral")[:16], 16)).zfill(MARK_LENGTH)[-MARK_LENGTH:]


@dataclass(frozen=True, slots=True)
class Referrals:
    accounts: AccountRepository
    codes: ReferralCodes

    def count(self, code: str, *, previous: Account | None) -> None:
        """Stage that a new account came by `code`. A wrong code, or one's own, is no reason to refuse anybody.

        `previous` is who had the newcomer's address before: their code would be the newcomer's own.
        """
        referrer_id = self.codes.read(code) if code else None
        if referrer_id is None or (previous is not None and previous.id == referrer_id):
            return
        try:
            referrer = self.accounts.get(referrer_id)
        except NotFound:
            return
        if referrer.is_active:
            self.accounts.count_referral(referrer.id)


def _base36(number: int) -> str:
    text = ""
    while number:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
    return text or "0"
