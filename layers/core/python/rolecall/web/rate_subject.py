"""Whom a sign-in attempt counts for."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

from rolecall.domain.account import normalise_email
from rolecall.web.body import body_bytes
from rolecall.web.cookies import REFRESH

if TYPE_CHECKING:
    from rolecall.services.ports import TokenClaims
    from rolecall.web.request import Incoming

REFRESH_FIELDS = ("refresh_token", "refresh")


def auth_subject(incoming: Incoming, claims: TokenClaims | None) -> str:
    """Client address and account, so that a stranger elsewhere cannot use up somebody's attempts.

    What the body says of itself is believed here: who lies about it only leaves one count for another, and all
    attempts of one address are counted together as well.
    """
    who = claims.account_id if claims else _named_in(_body(incoming)) or _session_of(incoming.cookies.get(REFRESH, ""))
    return f"{incoming.client_address} {who}"


def _body(incoming: Incoming) -> dict[str, Any]:
    try:
        body = json.loads(body_bytes(incoming.event))
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}


def _named_in(body: dict[str, Any]) -> str:
    """The address, or the session of a refresh token."""
    email = body.get("email")
    if isinstance(email, str):
        return normalise_email(email)
    token = next((body[name] for name in REFRESH_FIELDS if isinstance(body.get(name), str)), "")
    return _session_of(token)


def _session_of(token: str) -> str:
    """Unchecked: see `auth_subject`."""
    try:
        payload = token.split(".")[1]
        return str(json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))["sid"])
    except (IndexError, ValueError, KeyError, TypeError, RecursionError):
        return ""
