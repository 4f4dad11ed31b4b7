"""Whom a sign-in attempt counts for."""

import json

from rolecall.domain.account import normalise_email
from rolecall.services.ports import TokenClaims
from rolecall.web.body import body_bytes
from rolecall.web.request import Incoming


def auth_subject(incoming: Incoming, claims: TokenClaims | None) -> str:
    """Client address and account, so that a stranger elsewhere cannot use up somebody's attempts."""
    account = str(claims.account_id) if claims else _email(incoming)
    return f"{incoming.client_address} {account}"


def _email(incoming: Incoming) -> str:
    try:
        body = json.loads(body_bytes(incoming.event))
    except (ValueError, RecursionError):
        return ""
    email = body.get("email") if isinstance(body, dict) else None
    return normalise_email(email) if isinstance(email, str) else ""
