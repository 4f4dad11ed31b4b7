from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from auth.principals import SignedIn
from rolecall.bootstrap import session_service
from rolecall.dialects.hotgigs.ids import IntId
from rolecall.dialects.hotgigs.schemas.accounts import MessageOut
from rolecall.dialects.hotgigs.sessions import SessionsOut
from rolecall.domain.ids import AccountId
from rolecall.services.sessions import SessionService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Sessions = Annotated[SessionService, Depends(session_service)]


@router.get("/v1/auth/sessions", tags=["auth"], openapi_extensions=operation())
def sessions(sessions: Sessions, caller: SignedIn) -> SessionsOut:
    """Where you are signed in, in every dialect: the last used first."""
    return SessionsOut.of(sessions.all(by=caller))


@router.delete("/v1/auth/sessions", tags=["auth"], openapi_extensions=operation())
def end_sessions(sessions: Sessions, caller: SignedIn, user_id: IntId | None = None) -> MessageOut:
    """End all your sessions but this one. Admins may name another account, whose sessions all end."""
    if user_id is None:
        sessions.end_others(by=caller)
    else:
        sessions.end_all_of(AccountId(user_id), by=caller)
    return MessageOut(message="Sessions ended")


@router.delete("/v1/auth/sessions/<session_id>", tags=["auth"], openapi_extensions=operation())
def revoke_session(session_id: str, sessions: Sessions, caller: SignedIn) -> MessageOut:
    """End one of your sessions, with its tokens and open sockets."""
    sessions.revoke(session_id, by=caller)
    return MessageOut(message="Session ended")
