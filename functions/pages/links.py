"""Where the links of mails lead: a small page each, whose button asks the API.

What a link carries stands behind `#`, so it is never sent with the request for the page, and opening a page uses
nothing up: mail scanners and previews open every link.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from fastapi import APIRouter, HTTPException, Request, Response

from pages.content import Content, send
from pages.rendering import render

router = APIRouter()

SHORT_S = 300


@dataclass(frozen=True, slots=True)
class Link:
    """What a page says. Its name tells static/links.js which calls the button makes."""

    title: str
    explained: str
    button: str
    done: str
    asks_password: bool = False
    asks_email: bool = False


LINKS: Mapping[str, Link] = MappingProxyType(
    {
        "verify-email": Link(
            "Confirm your address",
            "This confirms the account with the password that was typed at the sign-up. If that was not you, close"
            " this page: nothing happens.",
            "Confirm the address",
            "Your address is confirmed. You can sign in now.",
        ),
        "confirm-signup": Link(
            "Finish your sign-up",
            "This makes the account with the password that was typed at the sign-up. If that was not you, close this"
            " page: nothing happens.",
            "Finish the sign-up",
            "Your account is ready. You can sign in now.",
        ),
        "change-email": Link(
            "Let your address be changed",
            "The mail names the address that your account is to have. If it was not you who asked for it, close this"
            " page and choose a new password: that stops the change.",
            "Let it be changed",
            "Thank you. The address changes once the new one is confirmed too.",
        ),
        "confirm-email": Link(
            "Confirm your new address",
            "This makes it the address of the account that asked for it. If that was not you, close this page:"
            " nothing happens.",
            "Confirm the address",
            "This address is confirmed. It counts once the mail to the old address is confirmed too.",
        ),
        "download-export": Link(
            "Download your data",
            "This downloads an archive with everything that is kept of you. Please keep it where nobody else gets it.",
            "Download",
            "The download has started.",
        ),
        "reset-password": Link(
            "Choose a new password",
            "All your devices will be signed out.",
            "Set the password",
            "Your password is changed. You can sign in now.",
            asks_password=True,
        ),
        "forgot-password": Link(
            "Choose a new password",
            "All your devices will be signed out.",
            "Set the password",
            "Your password is changed. You can sign in now.",
            asks_password=True,
            asks_email=True,
        ),
    }
)


@router.get("/links/{name}")
async def link(request: Request, name: str) -> Response:
    if name not in LINKS:
        raise HTTPException(404)
    html = render(request, "link.html", name=name, link=LINKS[name])
    return send(request, Content(html.encode(), "text/html; charset=utf-8"), max_age_s=SHORT_S)
