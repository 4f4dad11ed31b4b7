"""Tickets for sockets, as an extension of hotgigs gives them out."""

from typing import Self

from rolecall.dialects.hotgigs.schemas import HotgigsModel
from rolecall.domain.notification import TICKET_LIFETIME


class SocketTicketOut(HotgigsModel):
    """`expires_in` in seconds."""

    ticket: str
    expires_in: int

    @classmethod
    def of(cls, ticket: str) -> Self:
        return cls(ticket=ticket, expires_in=int(TICKET_LIFETIME.total_seconds()))
