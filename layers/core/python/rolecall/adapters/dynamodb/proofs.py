"""What was mailed to prove an address, the links that lead there, and how many mails an address was sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime  # noqa: TC003 -- the storage reads the hints of Asked
from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.guesses import count_guess
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import ABSENT, delete, put, version_is
from rolecall.domain.proof import MAIL_WINDOW, MailQuota, Proof, ProofLink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.events import Event
    from rolecall.domain.proof import Purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    client: str
    email: str
    expires_at: datetime


class ProofRow(Row[Proof], kind="proof", entity=Proof):
    """PK PROOF#<purpose>#<address>  SK PROOF; `guesses` is the set of (hashed) codes that were tried."""

    @staticmethod
    def keys(entity: Proof) -> ItemKeys:
        return ItemKeys(keys.proof(entity.purpose, entity.email))


class LinkRow(Row[ProofLink], kind="proof_link", entity=ProofLink):
    """PK LINK#<hash of the token>  SK LINK  |  GSI1PK NAMING#<address>."""

    @staticmethod
    def keys(entity: ProofLink) -> ItemKeys:
        link = keys.proof_link(entity.token_hash)
        return ItemKeys(link, gsi1=keys.naming(entity.email, link))


class AskedRow(Row[Asked], kind="asked", entity=Asked):
    """PK ASKED#<hash of the client>  SK ASKED  |  GSI1PK NAMING#<address>."""

    @staticmethod
    def keys(entity: Asked) -> ItemKeys:
        asked = keys.asked(entity.client)
        return ItemKeys(asked, gsi1=keys.naming(entity.email, asked))


class QuotaRow(Row[MailQuota], kind="mail_quota", entity=MailQuota):
    """PK QUOTA#<hash of the address>  SK QUOTA; ends an hour after the last mail."""

    @staticmethod
    def keys(entity: MailQuota) -> ItemKeys:
        return ItemKeys(keys.mail_quota(entity.subject))


class DynamoProofs(Repository):
    def get(self, purpose: Purpose, email: str) -> Proof | None:
        """None when it is over. Access pattern 54 in docs/data-model.md."""
        item = self.table.get(keys.proof(purpose, email))
        proof = ProofRow.to_entity(item) if item else None
        return proof if proof and proof.is_open(self.clock.now()) else None

    def put(self, proof: Proof, *, events: Sequence[Event] = ()) -> None:
        """Access pattern 55 in docs/data-model.md. The guesses at the replaced code go with it."""
        self.unit.stage(put(ProofRow.from_entity(proof)), events=events)

    def use_try(self, proof: Proof, guess_hash: str) -> None:
        """Access pattern 56 in docs/data-model.md: outside the unit of work, whatever becomes of the request."""
        key = keys.proof(proof.purpose, proof.email)
        count_guess(self.table, key, code_hash=proof.code_hash, guess_hash=guess_hash, at=self.clock.now())

    def remove(self, proof: Proof) -> None:
        """Access pattern 57 in docs/data-model.md."""
        self.unit.stage(delete(keys.proof(proof.purpose, proof.email)))

    def link(self, token_hash: str) -> ProofLink | None:
        """None when it is over. Access pattern 58 in docs/data-model.md."""
        item = self.table.get(keys.proof_link(token_hash))
        link = LinkRow.to_entity(item) if item else None
        return link if link and link.expires_at > self.clock.now() else None

    def put_link(self, link: ProofLink) -> None:
        """Access pattern 59 in docs/data-model.md."""
        self.unit.stage(put(LinkRow.from_entity(link)))

    def asked_by(self, client: str) -> str | None:
        """Access pattern 60 in docs/data-model.md."""
        item = self.table.get(keys.asked(client))
        asked = AskedRow.to_entity(item) if item else None
        return asked.email if asked and asked.expires_at > self.clock.now() else None

    def put_asked(self, client: str, email: str, *, expires_at: datetime) -> None:
        """Access pattern 61 in docs/data-model.md."""
        self.unit.stage(put(AskedRow.from_entity(Asked(client=client, email=email, expires_at=expires_at))))

    def quota(self, subject: str) -> MailQuota:
        """Access pattern 62 in docs/data-model.md."""
        item = self.table.get(keys.mail_quota(subject))
        empty = MailQuota(subject=subject, expires_at=self.clock.now() + MAIL_WINDOW)
        return QuotaRow.to_entity(item) if item else empty

    def put_quota(self, quota: MailQuota) -> None:
        """Access pattern 63 in docs/data-model.md. The version makes the bound exact for those who ask at once."""
        expected = version_is(quota.version - 1) if quota.version > 1 else ABSENT
        self.unit.stage(put(QuotaRow.from_entity(quota), expected))
