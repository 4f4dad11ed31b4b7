"""Tickets for sockets, beside the account they act for: who is erased leaves none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import ABSENT, PRESENT, delete, put
from rolecall.domain.errors import InvalidToken
from rolecall.domain.notification import SocketTicket

if TYPE_CHECKING:
    from rolecall.domain.ids import AccountId


class SocketTicketRow(Row[SocketTicket], kind="socket_ticket", entity=SocketTicket):
    """PK ACCOUNT#<id>  SK TICKET#<hash of the ticket>; ends after a minute, or with its use."""

    @staticmethod
    def keys(entity: SocketTicket) -> ItemKeys:
        return ItemKeys(keys.socket_ticket(entity.account_id, entity.ticket_hash))


class DynamoSocketTickets(Repository):
    def add(self, ticket: SocketTicket) -> None:
        """Access pattern 111 in docs/data-model.md."""
        self.unit.stage(put(SocketTicketRow.from_entity(ticket), ABSENT))

    def get(self, account_id: AccountId, ticket_hash: str) -> SocketTicket | None:
        """None when it is used or over. Access pattern 112 in docs/data-model.md."""
        item = self.table.get(keys.socket_ticket(account_id, ticket_hash))
        ticket = SocketTicketRow.to_entity(item) if item else None
        return ticket if ticket and ticket.expires_at > self.clock.now() else None

    def use(self, ticket: SocketTicket) -> None:
        """Access pattern 113 in docs/data-model.md."""
        key = keys.socket_ticket(ticket.account_id, ticket.ticket_hash)
        self.unit.stage(delete(key, PRESENT), on_conflict=InvalidToken)
