"""The audit log: kept with the change itself, read by the account's owner and by admins.

    audit.record("password.changed", of=account)
    audit.record("member.removed", of=member, by=root, target=f"organisation:{number}", before={"role": "member"})

An entry is staged, so it is stored if and only if the change is. Actions are `<thing>.<past participle>`; a target is
`<kind>:<id>`. Secrets (passwords, codes, tokens, keys) never belong into `before` and `after`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.audit import NOTHING, AuditEntry
from rolecall.domain.errors import Forbidden
from rolecall.domain.ids import AuditId

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rolecall.domain.account import Account
    from rolecall.domain.ids import AccountId
    from rolecall.domain.principal import Principal
    from rolecall.services.ports import AccountRepository, AuditRepository, Clock, IdSource, Origins


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLog:
    entries: AuditRepository
    origins: Origins
    ids: IdSource
    clock: Clock

    def record(
        self,
        action: str,
        *,
        of: Account,
        by: Account | None = None,
        target: str = "",
        before: Mapping[str, str] = NOTHING,
        after: Mapping[str, str] = NOTHING,
    ) -> None:
        """Stage an entry in the log of `of`; `by` is who did it when it was somebody else."""
        entry = AuditEntry(
            id=AuditId(self.ids.new()),
            at=self.clock.now(),
            action=action,
            actor_id=(by or of).id,
            target=target,
            address=self.origins.current().client_address,
            before=before,
            after=after,
        )
        self.entries.add(entry, of=of)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditTrail:
    """The log as it is read."""

    entries: AuditRepository
    accounts: AccountRepository

    def read(
        self, *, by: Principal, account_id: AccountId | None, before: AuditId | None, limit: int
    ) -> Sequence[AuditEntry]:
        """Newest first, older than `before`. Raises Forbidden for another's log, unless an admin asks; NotFound."""
        if account_id is None or account_id == by.account_id:
            return self.entries.of(by.account, before=before, limit=limit)
        if not by.is_admin:
            raise Forbidden("Only admins see the log of another account.")
        return self.entries.of(self.accounts.get(account_id), before=before, limit=limit)
