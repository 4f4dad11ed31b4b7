"""Organisations, their members, and the invitations that are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.keys import ItemKeys, starting_with
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import ABSENT, PRESENT, delete, put, put_next, version_is
from rolecall.domain.errors import InvalidCode, NotFound
from rolecall.domain.organisation import Invite, Member, MemberRole, Organisation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.events import Event
    from rolecall.domain.ids import AccountId, OrganisationId


class OrganisationRow(Row[Organisation], kind="organisation", entity=Organisation):
    """PK ORGANISATION#<id>  SK ORGANISATION."""

    @staticmethod
    def keys(entity: Organisation) -> ItemKeys:
        return ItemKeys(keys.organisation(entity.id))


class MemberRow(Row[Member], kind="member", entity=Member):
    """PK ORGANISATION#<id>  SK MEMBER#<account id>."""

    @staticmethod
    def keys(entity: Member) -> ItemKeys:
        return ItemKeys(keys.member(entity.organisation_id, entity.account_id))


class InviteRow(Row[Invite], kind="invite", entity=Invite):
    """PK INVITE#<hash of the code>  SK INVITE  |  GSI1PK NAMING#<address>  |  GSI2PK INVITES#<account that invited>.

    It ends after seven days, or with its use.
    """

    @staticmethod
    def keys(entity: Invite) -> ItemKeys:
        invite = keys.invite(entity.code_hash)
        by = keys.invite_by(entity.invited_by, entity.code_hash)
        return ItemKeys(invite, gsi1=keys.naming(entity.email, invite), gsi2=by)


class DynamoOrganisations(Repository):
    def get(self, organisation_id: OrganisationId) -> Organisation:
        """Access pattern 8 in docs/data-model.md."""
        item = self.table.get(keys.organisation(organisation_id))
        if item is None:
            raise NotFound
        return OrganisationRow.to_entity(item)

    def add(self, organisation: Organisation) -> None:
        """With its root as the first member. Access pattern 9 in docs/data-model.md."""
        root = Member(
            organisation_id=organisation.id,
            account_id=organisation.root_account_id,
            role=MemberRole.ROOT,
            joined_at=organisation.created_at,
        )
        self.unit.stage(
            put(OrganisationRow.from_entity(organisation), ABSENT), put(MemberRow.from_entity(root), ABSENT)
        )

    def put(self, organisation: Organisation, *, expected_version: int) -> None:
        """Access pattern 81 in docs/data-model.md."""
        self.unit.stage(put_next(OrganisationRow.from_entity(organisation), expected_version=expected_version))

    def remove(self, organisation: Organisation, *, events: Sequence[Event]) -> None:
        """Access pattern 82 in docs/data-model.md. With its last member, the root."""
        self.unit.stage(
            delete(keys.organisation(organisation.id), version_is(organisation.version)),
            delete(keys.member(organisation.id, organisation.root_account_id)),
            events=events,
        )

    def members(self, organisation_id: OrganisationId) -> Sequence[Member]:
        """In the order of their ids. Access pattern 83 in docs/data-model.md."""
        rows = self.table.query(keys.organisation(organisation_id).pk, starting_with("MEMBER#"), consistent=True)
        return [MemberRow.to_entity(row) for row in rows]

    def add_member(self, member: Member) -> None:
        """Access pattern 84 in docs/data-model.md."""
        self.unit.stage(put(MemberRow.from_entity(member), ABSENT))

    def change_member(self, member: Member) -> None:
        """Access pattern 85 in docs/data-model.md."""
        self.unit.stage(put(MemberRow.from_entity(member), PRESENT))

    def remove_member(self, organisation_id: OrganisationId, account_id: AccountId) -> None:
        """Access pattern 86 in docs/data-model.md."""
        self.unit.stage(delete(keys.member(organisation_id, account_id), PRESENT))

    def add_invite(self, invite: Invite, *, events: Sequence[Event]) -> None:
        """Access pattern 87 in docs/data-model.md."""
        self.unit.stage(put(InviteRow.from_entity(invite), ABSENT), events=events)

    def invite(self, code_hash: str) -> Invite | None:
        """None when it is used or over. Access pattern 88 in docs/data-model.md."""
        item = self.table.get(keys.invite(code_hash))
        invite = InviteRow.to_entity(item) if item else None
        return invite if invite and invite.expires_at > self.clock.now() else None

    def use_invite(self, invite: Invite) -> None:
        """Access pattern 89 in docs/data-model.md."""
        self.unit.stage(delete(keys.invite(invite.code_hash), PRESENT), on_conflict=InvalidCode)
