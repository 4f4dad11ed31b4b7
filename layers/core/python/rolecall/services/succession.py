"""What becomes of an organisation whose root held an address without proving it, once somebody proves that address.

Nobody else belongs to it: who proved nothing invites nobody. And nobody gets in by what was there before: the account
that had the address is void, with its password, sessions and keys. A new password asks for the account that was there,
so its organisation goes with the address and loses nothing. A sign-up asks for nothing, so the organisation ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.events import OrganisationDeleted
from rolecall.domain.organisation import Member, MemberRole

if TYPE_CHECKING:
    from rolecall.domain.account import Account
    from rolecall.domain.organisation import Organisation
    from rolecall.services.ports import OrganisationRepository


@dataclass(frozen=True, slots=True)
class Succession:
    organisations: OrganisationRepository

    def inherit(self, heir: Account, previous: Account) -> None:
        """Stage that the organisation has another root."""
        organisation = self._of(previous)
        if organisation is not None:
            root = Member(
                organisation_id=organisation.id,
                account_id=heir.id,
                role=MemberRole.ROOT,
                joined_at=organisation.created_at,
            )
            self.organisations.put(organisation.handed_to(heir.id), expected_version=organisation.version)
            self.organisations.remove_member(organisation.id, previous.id)
            self.organisations.add_member(root)

    def end(self, previous: Account) -> None:
        """Stage that the organisation is deleted, with all it owns."""
        organisation = self._of(previous)
        if organisation is not None:
            self.organisations.remove(organisation, events=[OrganisationDeleted(organisation.id)])

    def _of(self, previous: Account) -> Organisation | None:
        return self.organisations.get(previous.organisation_id) if previous.organisation_id is not None else None
