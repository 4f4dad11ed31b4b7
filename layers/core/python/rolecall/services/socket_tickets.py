"""Tickets that open a socket: an access token in an address may end in somebody's log, a used ticket is worth nothing.

A ticket is `<account>.<128 random bits>`, in hex: it is found by the account, and only its keyed hash is stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.errors import InvalidToken
from rolecall.domain.ids import AccountId, is_id
from rolecall.domain.notification import TICKET_LIFETIME, SocketTicket

if TYPE_CHECKING:
    from rolecall.domain.principal import Principal
    from rolecall.services.ports import Clock, Codes, IdSource, SocketTicketRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class SocketTickets:
    tickets: SocketTicketRepository
    codes: Codes
    ids: IdSource
    clock: Clock

    def issue(self, *, by: Principal) -> str:
        """The ticket's text, shown this once."""
        text = f"{by.account_id:x}.{self.ids.session()}"
        ticket = SocketTicket(
            ticket_hash=self._hash(text),
            account_id=by.account_id,
            session_id=by.session_id,
            expires_at=self.clock.now() + TICKET_LIFETIME,
        )
        self.tickets.add(ticket)
        return text

    def use(self, text: str) -> SocketTicket:
        """Take the ticket; whose it is, is still to be looked up. Raises InvalidToken, also at commit."""
        try:
            account_id = int(text.partition(".")[0], 16)
        except ValueError:
            raise InvalidToken from None
        ticket = self.tickets.get(AccountId(account_id), self._hash(text)) if is_id(account_id) else None
        if ticket is None:
            raise InvalidToken
        self.tickets.use(ticket)
        return ticket

    def _hash(self, text: str) -> str:
        return self.codes.hash(text, purpose="socket ticket")
