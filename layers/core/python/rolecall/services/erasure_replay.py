"""After a restore: the table knows again what was erased since the backup, and the ledger knows that it was.

Whoever the ledger names is closed once more, whatever state the restored table has them in. From there on everything
goes its usual way: the promised events erase what they owned.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rolecall.domain.errors import NotFound
from rolecall.domain.events import AccessChanged, AccountDeleted, OrganisationDeleted, SessionEnded
from rolecall.domain.ids import AccountId, OrganisationId
from rolecall.domain.organisation import MemberRole
from rolecall.domain.owner import OwnerType

if TYPE_CHECKING:
    from rolecall.domain.account import Account
    from rolecall.domain.organisation import Member, Organisation
    from rolecall.domain.owner import Owner
    from rolecall.services.ports import AccountRepository, ErasureLedger, OrganisationRepository, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureReplay:
    accounts: AccountRepository
    organisations: OrganisationRepository
    ledger: ErasureLedger
    unit: UnitOfWork

    def replay(self) -> int:
        """Returns how many came back and are erased again. It may be repeated, also after it was interrupted."""
        return sum(self._replay(owner) for owner in self.ledger.entries())

    def _replay(self, owner: Owner) -> bool:
        """False for whom the backup does not know."""
        if owner.type is OwnerType.ORGANISATION:
            organisation = self._organisation(OrganisationId(owner.id))
            if organisation is not None:
                self._dissolve(organisation)
            return organisation is not None
        found = self.accounts.of([AccountId(owner.id)])
        for account in found:
            self._close(account)
        return bool(found)

    def _organisation(self, organisation_id: OrganisationId) -> Organisation | None:
        try:
            return self.organisations.get(organisation_id)
        except NotFound:
            return None

    def _close(self, account: Account) -> None:
        events = [AccountDeleted(account.id), SessionEnded(account.id)]
        with self.unit.begin():
            self._leave(account)
            if account.is_active:
                self.accounts.close(account.closed(), account, events=events)
            else:
                self.accounts.put(account.closed(), expected_version=account.version, events=events)
            self.unit.commit()

    def _leave(self, account: Account) -> None:
        """In the backup it may be the root of others, who own the organisation from now on."""
        organisation = self._organisation(account.organisation_id) if account.organisation_id is not None else None
        if organisation is None or account.id not in self._members(organisation):
            return
        if organisation.members == 1:
            self.organisations.remove(organisation, events=[OrganisationDeleted(organisation.id)])
            return
        if organisation.root_account_id == account.id:
            heir = self._heir(organisation)
            self.organisations.change_member(heir)
            remaining = organisation.handed_to(heir.account_id).without(account.id)
        else:
            remaining = organisation.without(account.id)
        self.organisations.put(remaining, expected_version=organisation.version)
        self.organisations.remove_member(organisation.id, account.id)

    def _heir(self, organisation: Organisation) -> Member:
        """Who has been with it for longest."""
        members = self._members(organisation)
        del members[organisation.root_account_id]
        eldest = min(members.values(), key=lambda member: (member.joined_at, member.account_id))
        return replace(eldest, role=MemberRole.ROOT)

    def _members(self, organisation: Organisation) -> dict[AccountId, Member]:
        return {member.account_id: member for member in self.organisations.members(organisation.id)}

    def _dissolve(self, organisation: Organisation) -> None:
        """Everybody whom the backup knows as a member leaves; the root last, and the organisation with them."""
        root = organisation.root_account_id
        for account_id in self._members(organisation).keys() - {root}:
            with self.unit.begin():
                organisation = self._without(organisation, account_id)
                self.unit.commit()
        with self.unit.begin():
            self._exit(self.accounts.get(root))
            self.organisations.remove(organisation, events=[OrganisationDeleted(organisation.id)])
            self.unit.commit()

    def _without(self, organisation: Organisation, account_id: AccountId) -> Organisation:
        remaining = organisation.without(account_id)
        self._exit(self.accounts.get(account_id))
        self.organisations.put(remaining, expected_version=organisation.version)
        self.organisations.remove_member(organisation.id, account_id)
        return remaining

    def _exit(self, account: Account) -> None:
        left = account.out_of_organisation()
        self.accounts.put(left, expected_version=account.version, events=[AccessChanged(account.id)])
