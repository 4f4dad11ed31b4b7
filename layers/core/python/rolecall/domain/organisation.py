"""An employer, the people who belong to it, and the invitations that let others in."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from rolecall.domain.errors import Conflict, Forbidden
from rolecall.domain.ids import AccountId, OrganisationId
from rolecall.domain.vocabulary import Industry

INVITE_LIFETIME = timedelta(days=7)
MAX_MEMBERS = 500
"""They are answered as one list."""


class MemberRole(StrEnum):
    ROOT = "root"
    MEMBER = "member"


class EmployeeSize(StrEnum):
    UP_TO_10 = "1-10"
    UP_TO_50 = "11-50"
    UP_TO_200 = "51-200"
    UP_TO_1000 = "201-1000"
    MORE = "1000+"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """The name is what was typed at registration: it is no key, and two may share it.

    Who joins or leaves changes `members` and with it the version: so of two changes at once one is done again.
    """

    id: OrganisationId
    name: str
    root_account_id: AccountId
    url: str = ""
    industry: Industry | None = None
    employee_size: EmployeeSize | None = None
    linkedin_url: str = ""
    headquarters: str = ""
    about: str = ""
    members: int = 1
    created_at: datetime
    version: int = 1

    def joined(self) -> "Organisation":
        """Raises Conflict when it is full."""
        if self.members >= MAX_MEMBERS:
            raise Conflict(f"An organization has at most {MAX_MEMBERS} members.")
        return replace(self, members=self.members + 1, version=self.version + 1)

    def without(self, account_id: AccountId) -> "Organisation":
        """Raises Conflict for the root: an organisation is never without one."""
        if account_id == self.root_account_id:
            raise Conflict("Please hand the organization over to another member first, or delete it.")
        return replace(self, members=self.members - 1, version=self.version + 1)

    def handed_to(self, account_id: AccountId) -> "Organisation":
        return replace(self, root_account_id=account_id, version=self.version + 1)

    def role_of(self, account_id: AccountId) -> MemberRole:
        return MemberRole.ROOT if account_id == self.root_account_id else MemberRole.MEMBER

    def check_root(self, account_id: AccountId) -> None:
        """Raises Forbidden."""
        if account_id != self.root_account_id:
            raise Forbidden("Only the root user of the organization can do this.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    organisation_id: OrganisationId
    account_id: AccountId
    role: MemberRole
    joined_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite:
    """Lets the account that proved `email` in, once. Of the code only a keyed hash is kept."""

    code_hash: str
    organisation_id: OrganisationId
    email: str
    invited_by: AccountId
    expires_at: datetime
