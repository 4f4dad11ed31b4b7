"""Codes and links that were mailed to an address: making them, telling whether one is right, and how many may be sent.

A code has six digits, so every guess is counted, in the table and before it is compared. A link's token has 128 random
bits; it is found by its hash. Only keyed hashes of both are stored.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.errors import InvalidCode
from rolecall.domain.proof import ProofLink

if TYPE_CHECKING:
    from datetime import datetime

    from rolecall.domain.proof import Proof, Purpose
    from rolecall.services.ports import Clock, Codes, IdSource, ProofRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class Proofs:
    """`scale` multiplies how many mails an address may get, as it does every other limit."""

    stored: ProofRepository
    codes: Codes
    ids: IdSource
    clock: Clock
    scale: int = 1

    def allow_mail(self, email: str) -> None:
        """Count a mail with a code or link, whoever asks and whether or not there is an account. Raises RateLimited."""
        quota = self.stored.quota(quota_subject(self.codes, email))
        self.stored.put_quota(quota.take(self.clock.now(), scale=self.scale))

    def new_link(self, purpose: str, email: str, *, expires_at: datetime) -> str:
        """The token of a link that leads to what waits for `email`."""
        token = str(self.ids.session())
        link = ProofLink(
            token_hash=self.token_hash(purpose, token), purpose=purpose, email=email, expires_at=expires_at
        )
        self.stored.put_link(link)
        return token

    def link(self, purpose: str, token: str) -> ProofLink:
        """Where a token leads; a newer one may have replaced it. Raises InvalidCode."""
        link = self.stored.link(self.token_hash(purpose, token))
        if link is None or link.purpose != purpose:
            raise InvalidCode
        return link

    def by_token(self, purpose: Purpose, token: str) -> Proof:
        """Raises InvalidCode."""
        link = self.link(purpose, token)
        proof = self.stored.get(purpose, link.email)
        if proof is None or not hmac.compare_digest(proof.token_hash, link.token_hash):
            raise InvalidCode
        return proof

    def by_code(self, purpose: Purpose, email: str, code: str) -> Proof:
        """Counts the guess, also when it is right. Raises InvalidCode."""
        proof = self.stored.get(purpose, email)
        if proof is None:
            raise InvalidCode
        guess = self.code_hash(purpose, email, code)
        self.stored.use_try(proof, guess)
        if not hmac.compare_digest(proof.code_hash, guess):
            raise InvalidCode
        return proof

    def code_hash(self, purpose: str, email: str, code: str) -> str:
        return self.codes.hash(code, purpose=f"{purpose} {email}")

    def token_hash(self, purpose: str, token: str) -> str:
        return self.codes.hash(token, purpose=f"link {purpose}")


def quota_subject(codes: Codes, email: str) -> str:
    """Under which the mails to an address are counted."""
    return codes.hash(email, purpose="mail quota")
