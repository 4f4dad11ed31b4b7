"""The mail that the product sent: a page for people at /mailbox, JSON for tools at /mailbox.json."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from html import escape
from typing import Any, Self

from aiohttp import ClientSession, web

PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="5"><title>Mailbox</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }}
article {{ border: 1px solid #ccc; border-radius: .5rem; padding: 0 1rem; margin: 1rem 0; }}
header {{ color: #555; font-size: .9rem; padding-top: .75rem; }} h2 {{ font-size: 1.1rem; margin: .25rem 0; }}
pre {{ white-space: pre-wrap; font: inherit; }} iframe {{ width: 100%; height: 24rem; border: 0; }}
summary {{ color: #555; font-size: .9rem; padding-bottom: .75rem; }}
</style>
<h1>Mailbox</h1><p>What the product sent, newest first. Nothing leaves this machine. Tools read
<a href="/mailbox.json">/mailbox.json</a>.</p>
{mails}
</html>
"""
MAIL = """<article><header>{at} to {to}</header><h2>{subject}</h2>
<iframe title="{subject}" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="{html}"></iframe>
<details><summary>As plain text</summary><pre>{text}</pre></details></article>"""
"""Of the mail itself no script runs, as in a mail program; a link opens another tab."""
LINKS_LEAVE = '<base target="_blank">'


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail; `at` is UTC in ISO 8601."""

    id: str
    at: str
    sender: str
    to: tuple[str, ...]
    subject: str
    text: str
    html: str

    @classmethod
    def of(cls, sent: dict[str, Any]) -> Self:
        """From MiniStack's record of a sent message."""
        at = datetime.fromtimestamp(sent["Timestamp"], UTC).isoformat(timespec="milliseconds")
        text, html = sent["BodyText"], sent["BodyHtml"] or ""
        return cls(sent["MessageId"], at, sent["Source"], tuple(sent["To"]), sent["Subject"], text, html)

    def shown(self) -> str:
        shown = {"at": self.at, "to": ", ".join(self.to), "subject": self.subject, "text": self.text}
        shown["html"] = LINKS_LEAVE + self.html
        return MAIL.format(**{name: escape(value) for name, value in shown.items()})


async def sent_mails(session: ClientSession, aws_url: str) -> list[Mail]:
    """Newest first."""
    async with session.get(f"{aws_url}/_ministack/ses/messages") as answer:
        return sorted(read(await answer.json()), key=lambda mail: mail.at, reverse=True)


def read(answer: dict[str, Any]) -> Iterator[Mail]:
    for messages in answer["messages"].values():
        yield from (Mail.of(message) for message in messages)


def page(mails: list[Mail]) -> web.Response:
    shown = "\n".join(mail.shown() for mail in mails) or "<p>No mail yet.</p>"
    return web.Response(text=PAGE.format(mails=shown), content_type="text/html")


def listing(mails: list[Mail], to: str | None) -> web.Response:
    """All mails, or those to one address."""
    return web.json_response([asdict(mail) for mail in mails if to is None or to in mail.to])
