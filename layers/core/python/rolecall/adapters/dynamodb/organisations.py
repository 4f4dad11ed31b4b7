from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import instant, number, text
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row, plain_item
from rolecall.adapters.dynamodb.writes import ABSENT, put
from rolecall.domain.errors import NotFound
from rolecall.domain.organisation import Organisation

if TYPE_CHECKING:
    from rolecall.domain.ids import OrganisationId


class OrganisationRow(Row[Organisation], kind="organisation", entity=Organisation):
    """PK ORGANISATION#<id>  SK ORGANISATION; its members beside it under SK MEMBER#<account id>."""

    @staticmethod
    def keys(entity: Organisation) -> ItemKeys:
        return ItemKeys(keys.organisation(entity.id))


class DynamoOrganisations(Repository):
    def get(self, organisation_id: OrganisationId) -> Organisation:
        """Access pattern 8 in docs/data-model.md."""
        item = self.table.get(keys.organisation(organisation_id))
        if item is None:
            raise NotFound
        return OrganisationRow.to_entity(item)

    def add(self, organisation: Organisation) -> None:
        """With its root as the first member. Access pattern 9 in docs/data-model.md."""
        root = plain_item(
            keys.member(organisation.id, organisation.root_account_id),
            "member",
            account_id=number(organisation.root_account_id),
            role=text("root"),
            joined_at=text(instant(organisation.created_at)),
        )
        self.unit.stage(put(OrganisationRow.from_entity(organisation), ABSENT), put(root, ABSENT))
