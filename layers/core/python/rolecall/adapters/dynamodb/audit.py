"""Audit entries, in an order of their own for each account, under a name that only the account's item explains.

An account holds a random key. From it come the pseudonym its entries are filed under and the key that seals what they
say of people: who, from where, before and after. When the account is erased the key goes with it, and what stays
says that something was done at some time, and nothing of whom.
"""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import instant, text
from rolecall.adapters.dynamodb.keys import Span, padded
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import plain_item
from rolecall.adapters.dynamodb.writes import ABSENT, put
from rolecall.domain.audit import AuditEntry
from rolecall.domain.ids import MAX_ID, AuditId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.adapters.dynamodb.codec import Item
    from rolecall.domain.account import Account

NONCE_BYTES = 24


class DynamoAudit(Repository):
    """PK AUDIT#<pseudonym>  SK <id>; `at` and `action` in clear, the rest sealed. Never ends."""

    def add(self, entry: AuditEntry, *, of: Account) -> None:
        """Access pattern 70 in docs/data-model.md."""
        item = plain_item(
            keys.audit(pseudonym(of), entry.id),
            "audit",
            at=text(instant(entry.at)),
            action=text(entry.action),
            sealed={"B": _seal(entry, of)},
        )
        self.unit.stage(put(item, ABSENT))

    def of(self, account: Account, *, before: AuditId | None, limit: int) -> Sequence[AuditEntry]:
        """Newest first. Access pattern 71 in docs/data-model.md."""
        span = Span(padded(0), padded(before - 1 if before is not None else MAX_ID))
        partition = keys.audit_partition(pseudonym(account))
        items = islice(self.table.query(partition, span, descending=True, page_size=limit, consistent=True), limit)
        return [_open(item, account) for item in items]


def pseudonym(account: Account) -> str:
    return _derive(account, "audit-name").hex()[:32]


def _derive(account: Account, purpose: str) -> bytes:
    return hashlib.blake2b(account.audit_key.encode(), digest_size=32, person=purpose.encode()).digest()


def _box(account: Account) -> Any:  # noqa: ANN401 -- SecretBox, imported where it is used: it loads libsodium
    from nacl.secret import SecretBox

    return SecretBox(_derive(account, "audit-seal"))


def _seal(entry: AuditEntry, account: Account) -> bytes:
    """The nonce follows from the id, which an account's entries never share: what is written twice is the same."""
    said = {
        "actor_id": entry.actor_id,
        "target": entry.target,
        "address": entry.address,
        "before": dict(entry.before),
        "after": dict(entry.after),
    }
    nonce = hashlib.blake2b(padded(entry.id).encode(), digest_size=NONCE_BYTES).digest()
    return bytes(_box(account).encrypt(json.dumps(said, ensure_ascii=False).encode(), nonce))


def _open(item: Item, account: Account) -> AuditEntry:
    said = json.loads(_box(account).decrypt(bytes(item["sealed"]["B"])))
    return AuditEntry(
        id=AuditId(int(item["sk"]["S"])),
        at=datetime.fromisoformat(item["at"]["S"]),
        action=item["action"]["S"],
        **said,
    )
