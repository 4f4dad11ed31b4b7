from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from auth.principals import SignedIn
from rolecall.bootstrap import socket_tickets
from rolecall.dialects.hotgigs.socket_tickets import SocketTicketOut
from rolecall.services.socket_tickets import SocketTickets
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Tickets = Annotated[SocketTickets, Depends(socket_tickets)]


@router.post("/v1/auth/socket-tickets", status_code=HTTPStatus.CREATED, tags=["auth"], openapi_extensions=operation())
def create_socket_ticket(tickets: Tickets, caller: SignedIn) -> SocketTicketOut:
    """Get a ticket that opens one socket within a minute, as `?ticket=` in the place of `?token=`."""
    return SocketTicketOut.of(tickets.issue(by=caller))
