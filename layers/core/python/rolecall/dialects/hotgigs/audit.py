"""The audit log as an extension of hotgigs shows it: newest first, by cursor."""

from collections.abc import Mapping, Sequence
from typing import Self

from rolecall.dialects.hotgigs.schemas import HotgigsModel, Timestamp
from rolecall.domain.audit import AuditEntry


class AuditEntryOut(HotgigsModel):
    """`user_id` is who did it: the owner of the log, or somebody with power over the account."""

    id: int
    at: Timestamp
    action: str
    user_id: int | None
    target: str
    address: str
    before: Mapping[str, str]
    after: Mapping[str, str]

    @classmethod
    def of(cls, entry: AuditEntry) -> Self:
        return cls(
            id=entry.id,
            at=entry.at,
            action=entry.action,
            user_id=entry.actor_id,
            target=entry.target,
            address=entry.address,
            before=dict(entry.before),
            after=dict(entry.after),
        )


class AuditOut(HotgigsModel):
    """`next_cursor` is null at the end; else the next page is asked for with it."""

    entries: list[AuditEntryOut]
    next_cursor: int | None

    @classmethod
    def of(cls, entries: Sequence[AuditEntry], limit: int) -> Self:
        more = entries[-1].id if len(entries) == limit else None
        return cls(entries=[AuditEntryOut.of(entry) for entry in entries], next_cursor=more)
