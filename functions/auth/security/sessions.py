from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from auth.principals import SignedIn
from rolecall.bootstrap import session_service
from rolecall.dialects.hotgigs.schemas.accounts import MessageOut
from rolecall.dialects.hotgigs.sessions import SessionsOut
from rolecall.services.sessions import SessionService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Sessions = Annotated[SessionService, Depends(session_service)]


@router.get("/v1/auth/sessions", tags=["auth"], openapi_extensions=operation())
def sessions(sessions: Sessions, caller: SignedIn) -> SessionsOut:
    """Where you are signed in, in every dialect: the last used first."""
    return SessionsOut.of(sessions.all(by=caller))


@router.delete("/v1/auth/sessions/<session_id>", tags=["auth"], openapi_extensions=operation())
def revoke_session(session_id: str, sessions: Sessions, caller: SignedIn) -> MessageOut:
    """End one of your sessions, with its tokens and open sockets."""
    sessions.revoke(session_id, by=caller)
    return MessageOut(message="Session ended")
