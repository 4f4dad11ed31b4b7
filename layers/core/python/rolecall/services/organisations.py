"""Organisations: who belongs to them, and what they say of themselves.

Membership stands in the account, so it is read with every request and ends at once. The member's item beside the
organisation and the organisation's own version change in the same transaction.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from rolecall.domain.account import normalise_email
from rolecall.domain.errors import Conflict, InvalidCode, NotFound
from rolecall.domain.events import AccessChanged, CandidateChanged, OrganisationDeleted
from rolecall.domain.ids import CandidateId, OrganisationId
from rolecall.domain.organisation import INVITE_LIFETIME, Invite, Member, MemberRole, Organisation
from rolecall.domain.vocabulary import Role
from rolecall.services.accounts import new_candidate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.account import Account
    from rolecall.domain.ids import AccountId
    from rolecall.domain.organisation import EmployeeSize
    from rolecall.domain.principal import Principal
    from rolecall.domain.vocabulary import Industry
    from rolecall.services.audit import AuditLog
    from rolecall.services.ports import (
        AccountRepository,
        CandidateRepository,
        Clock,
        Codes,
        IdSource,
        Mailer,
        OrganisationRepository,
    )
    from rolecall.services.proofs import Proofs

INVITE = "invite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Describe:
    """What an organisation says of itself. None leaves a field as it is."""

    name: str | None = None
    url: str | None = None
    industry: Industry | None = None
    employee_size: EmployeeSize | None = None
    linkedin_url: str | None = None
    headquarters: str | None = None
    about: str | None = None

    def said(self) -> dict[str, Any]:
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return {name: value for name, value in values.items() if value is not None}


class Staff(NamedTuple):
    """An organisation with its people."""

    organisation: Organisation
    people: Sequence[tuple[Member, Account]]

    @property
    def root(self) -> Account | None:
        return next((one for _, one in self.people if one.id == self.organisation.root_account_id), None)


class Invited(NamedTuple):
    """`code` is shown this once."""

    code: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationService:
    organisations: OrganisationRepository
    accounts: AccountRepository
    candidates: CandidateRepository
    proofs: Proofs
    codes: Codes
    mailer: Mailer
    audit: AuditLog
    ids: IdSource
    clock: Clock

    def of(self, *, by: Principal) -> Staff | None:
        """The one the caller belongs to."""
        organisation_id = by.account.organisation_id
        return self._staff(self.organisations.get(organisation_id)) if organisation_id is not None else None

    def get(self, organisation_id: OrganisationId, *, by: Principal) -> Staff:
        """Raises NotFound for all but its members."""
        return self._staff(self._own(organisation_id, by))

    def create(self, command: Describe, *, by: Principal) -> Staff:
        """The caller becomes its root, and a recruiter. Raises Conflict: nobody belongs to two."""
        account = self._free(by.account)
        now = self.clock.now()
        organisation = Organisation(
            id=OrganisationId(self.ids.new()), root_account_id=account.id, created_at=now, **command.said()
        )
        member = Member(organisation_id=organisation.id, account_id=account.id, role=MemberRole.ROOT, joined_at=now)
        self.organisations.add(organisation)
        root = self._enter(account, organisation)
        self._record("organization.created", organisation.id, account, root)
        return Staff(organisation, [(member, root)])

    def change(self, organisation_id: OrganisationId, command: Describe, *, by: Principal) -> Staff:
        """Raises NotFound, Forbidden for all but the root."""
        organisation = self._ruled(organisation_id, by)
        said = replace(organisation, **command.said())
        if said == organisation:  # as when a client sends again what it got no answer to
            return self._staff(organisation)
        changed = replace(said, version=organisation.version + 1)
        staff = self._staff(changed)
        self.organisations.put(changed, expected_version=organisation.version)
        before = {name: str(getattr(organisation, name) or "") for name in command.said()}
        after = {name: str(getattr(changed, name) or "") for name in command.said()}
        target = f"organization:{organisation.id}"
        self.audit.record("organization.changed", of=by.account, target=target, before=before, after=after)
        return staff

    def delete(self, organisation_id: OrganisationId, *, by: Principal) -> None:
        """Raises NotFound, Forbidden, and Conflict while it has other members."""
        organisation = self._ruled(organisation_id, by)
        if organisation.members > 1:
            raise Conflict("Please remove the other members first.")
        self.organisations.remove(organisation, events=[OrganisationDeleted(organisation.id)])
        self._record("organization.deleted", organisation.id, by.account, self._exit(by.account))

    def invite(self, organisation_id: OrganisationId, email: str, *, by: Principal) -> Invited:
        """Mail a code to the address, in the name of a proved one. Raises NotFound, Forbidden, RateLimited."""
        organisation, address = self._own(organisation_id, by), normalise_email(email)
        by.check_verified()
        self.proofs.allow_mail(address)
        code = self.ids.session()[:16]
        values = {"code": code, "organisation": organisation.name}
        invite = Invite(
            code_hash=self.codes.hash(code, purpose=INVITE),
            organisation_id=organisation.id,
            email=address,
            invited_by=by.account_id,
            expires_at=self.clock.now() + INVITE_LIFETIME,
        )
        mail = self.mailer.request(to=address, template="organisation_invite", values=values)
        self.organisations.add_invite(invite, events=[mail])
        self.audit.record("member.invited", of=by.account, target=f"organization:{organisation.id}")
        return Invited(code, address)

    def accept(self, code: str, *, by: Principal) -> Staff:
        """Join by an invitation to one's own, proved address. Raises InvalidCode, Forbidden, Conflict.

        An invitation of somebody who is no member any more is none.
        """
        by.check_verified()
        invite = self.organisations.invite(self.codes.hash(code, purpose=INVITE))
        if invite is None or invite.email != by.account.email:
            raise InvalidCode
        if self.accounts.get(invite.invited_by).organisation_id != invite.organisation_id:
            raise InvalidCode
        account, organisation = self._free(by.account), self.organisations.get(invite.organisation_id)
        joined = organisation.joined()
        member = Member(
            organisation_id=organisation.id,
            account_id=account.id,
            role=MemberRole.MEMBER,
            joined_at=self.clock.now(),
        )
        self.organisations.use_invite(invite)
        self.organisations.put(joined, expected_version=organisation.version)
        self.organisations.add_member(member)
        entered = self._enter(account, joined)
        self._record("member.joined", organisation.id, account, entered)
        others = self._staff(joined)
        return Staff(joined, [*others.people, (member, entered)])

    def leave(self, organisation_id: OrganisationId, *, by: Principal) -> None:
        """Raises NotFound, and Conflict for the root."""
        self._part(self._own(organisation_id, by), by.account, by=by)

    def remove(self, organisation_id: OrganisationId, account_id: AccountId, *, by: Principal) -> None:
        """Raises NotFound, Forbidden for all but the root, and Conflict for the root's own removal."""
        organisation = self._ruled(organisation_id, by)
        self._part(organisation, self._colleague(organisation, account_id), by=by)

    def hand_over(self, organisation_id: OrganisationId, account_id: AccountId, *, by: Principal) -> Staff:
        """Make another member the root. Raises NotFound, Forbidden."""
        organisation = self._ruled(organisation_id, by)
        heir = self._colleague(organisation, account_id)
        handed = organisation.handed_to(heir.id)
        self.organisations.put(handed, expected_version=organisation.version)
        people = [
            (replace(member, role=handed.role_of(one.id)), one) for member, one in self._staff(organisation).people
        ]
        for member, person in people:
            if person.id in {heir.id, by.account_id}:
                self.organisations.change_member(member)
        target, roles = f"organization:{organisation.id}", ({"role": MemberRole.MEMBER}, {"role": MemberRole.ROOT})
        action = "organization.handed_over"
        self.audit.record(action, of=heir, by=by.account, target=target, before=roles[0], after=roles[1])
        self.audit.record(action, of=by.account, target=target, before=roles[1], after=roles[0])
        return Staff(handed, people)

    def _staff(self, organisation: Organisation) -> Staff:
        members = {member.account_id: member for member in self.organisations.members(organisation.id)}
        people = self.accounts.of(list(members))
        # An account read a moment later may have left already.
        return Staff(organisation, [(members[one.id], one) for one in people if one.organisation_id == organisation.id])

    def _own(self, organisation_id: OrganisationId, by: Principal) -> Organisation:
        if by.account.organisation_id != organisation_id:
            raise NotFound
        return self.organisations.get(organisation_id)

    def _ruled(self, organisation_id: OrganisationId, by: Principal) -> Organisation:
        organisation = self._own(organisation_id, by)
        organisation.check_root(by.account_id)
        return organisation

    def _colleague(self, organisation: Organisation, account_id: AccountId) -> Account:
        account = self.accounts.get(account_id)
        if account.organisation_id != organisation.id:
            raise NotFound
        return account

    def _free(self, account: Account) -> Account:
        if account.organisation_id is not None:
            raise Conflict("You belong to an organization already.")
        return account

    def _enter(self, account: Account, organisation: Organisation) -> Account:
        """Who works for an employer is a recruiter; their own candidate record stays theirs."""
        entered = account.in_organisation(organisation.id)
        self.accounts.put(entered, expected_version=account.version, events=[AccessChanged(account.id)])
        return entered

    def _part(self, organisation: Organisation, account: Account, *, by: Principal) -> None:
        self.organisations.put(organisation.without(account.id), expected_version=organisation.version)
        self.organisations.remove_member(organisation.id, account.id)
        action = "member.left" if account.id == by.account_id else "member.removed"
        self._record(action, organisation.id, account, self._exit(account), by=by.account)

    def _record(
        self, action: str, organisation_id: OrganisationId, was: Account, now: Account, *, by: Account | None = None
    ) -> None:
        """With what the account might before and may now."""
        roles = {"role": was.role}, {"role": now.role}
        self.audit.record(
            action, of=was, by=by, target=f"organization:{organisation_id}", before=roles[0], after=roles[1]
        )

    def _exit(self, account: Account) -> Account:
        """Without an employer nobody is a recruiter: they look for work themselves, so they have a record."""
        left = account.out_of_organisation()
        self.accounts.put(left, expected_version=account.version, events=[AccessChanged(account.id)])
        if left.role is Role.CANDIDATE and not self.candidates.of([CandidateId(account.id)]):
            candidate = new_candidate(account, at=self.clock.now())
            self.candidates.add(candidate, events=[CandidateChanged(candidate.id, candidate.version)])
        return left
