"""What becomes of an organisation whose member held an address without proving it, once somebody proves that address.

Nobody gets in by what was there before: the account that had the address is void, and with it its sessions, keys and
invitations. A new password asks for the account that was there, so an organisation in which nobody else is goes with
the address, and loses nothing. A sign-up asks for nothing, so such an organisation ends. One with other people goes on
without: they are not the newcomer's, and the newcomer is not theirs.
"""

from dataclasses import dataclass, replace

from rolecall.domain.account import Account
from rolecall.domain.events import OrganisationDeleted
from rolecall.domain.organisation import Member, MemberRole, Organisation
from rolecall.services.audit import AuditLog
from rolecall.services.ports import AccountRepository, OrganisationRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    accounts: AccountRepository
    organisations: OrganisationRepository
    audit: AuditLog

    def inheritance(self, unproved: Account) -> Organisation | None:
        """The organisation that goes with the address when the account is asked for."""
        if unproved.organisation_id is None:
            return None
        organisation = self.organisations.get(unproved.organisation_id)
        return organisation if organisation.members == 1 else None

    def inherit(self, organisation: Organisation, heir: Account, previous: Account) -> None:
        """Stage that its only member is another one from now on."""
        self.organisations.put(organisation.handed_to(heir.id), expected_version=organisation.version)
        self.organisations.remove_member(organisation.id, previous.id)
        self.organisations.add_member(_root(organisation, heir))
        self._record(organisation, heir)

    def leave(self, previous: Account) -> None:
        """Stage that it ends with its only member, or that the others go on: the one who came first as its root."""
        if previous.organisation_id is None:
            return
        organisation = self.organisations.get(previous.organisation_id)
        if organisation.members == 1:
            self.organisations.remove(organisation, events=[OrganisationDeleted(organisation.id)])
            return
        handed = self._handed_on(organisation) if organisation.root_account_id == previous.id else organisation
        left = replace(handed, members=organisation.members - 1, version=organisation.version + 1)
        self.organisations.put(left, expected_version=organisation.version)
        self.organisations.remove_member(organisation.id, previous.id)

    def _handed_on(self, organisation: Organisation) -> Organisation:
        others = [one for one in self.organisations.members(organisation.id) if one.role is not MemberRole.ROOT]
        first = min(others, key=lambda one: (one.joined_at, one.account_id))
        self.organisations.change_member(replace(first, role=MemberRole.ROOT))
        heir = self.accounts.get(first.account_id)
        self._record(organisation, heir)
        return organisation.handed_to(heir.id)

    def _record(self, organisation: Organisation, heir: Account) -> None:
        self.audit.record("organization.handed_over", of=heir, target=f"organization:{organisation.id}")


def _root(organisation: Organisation, heir: Account) -> Member:
    return Member(
        organisation_id=organisation.id, account_id=heir.id, role=MemberRole.ROOT, joined_at=organisation.created_at
    )
