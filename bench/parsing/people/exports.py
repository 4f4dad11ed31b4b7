"""Kinds as job boards export profiles and as infographics show careers, each with its style sheet beside it."""

from collections.abc import Callable
from html import escape

from bench.parsing.people.blocks import bullets, comma, items
from bench.parsing.people.careers import Post
from bench.parsing.people.view import Entry, Part, View


def _pairs(view: View, part: Part) -> list[tuple[Post, Entry]]:
    posts = {"experience": view.person.jobs, "education": view.person.schools}.get(part.kind, view.person.volunteer)
    return list(zip(posts, part.entries, strict=False))


def _head(view: View) -> str:
    contact = "<br>".join(escape(value) for _, value in view.contacts)
    return f"<h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p><p>{contact}</p>"


def exported(view: View) -> str:
    """The town behind the employer with a bare hyphen, the period below both."""
    body = _head(view)
    for part in view.parts:
        body += f"<h2>{escape(part.heading)}</h2>{bullets(part) if part.texts else ''}"
        for post, entry in _pairs(view, part):
            where = f"{post.company}-{post.city}" if post.city else post.company
            told = f"<b>{escape(post.title)}</b><div>{escape(where)}</div><div>{escape(entry.period)}</div>"
            body += f"<div class=entry>{told}{items(entry.bullets)}</div>"
    return body


def steps(view: View) -> str:
    """Entries side by side along a line of time, three in a row."""
    body = _head(view)
    for part in view.parts:
        body += f"<h2>{escape(part.heading)}</h2>{comma(part) if part.texts else ''}<div class=steps>"
        for post, entry in _pairs(view, part):
            told = f"<div class=when>{escape(entry.period)}</div><b>{escape(post.title)}</b>"
            body += f"<div>{told}<div>{escape(post.company)}</div>{items(entry.bullets)}</div>"
        body += "</div>"
    return body


def zigzag(view: View) -> str:
    """Entries left and right of a line in turn, their periods on its other side."""
    body = _head(view)
    for part in view.parts:
        body += f"<h2>{escape(part.heading)}</h2>{comma(part) if part.texts else ''}"
        for at, (post, entry) in enumerate(_pairs(view, part)):
            where = f"{post.company}, {post.city}" if post.city else post.company
            what = f"<div><b>{escape(post.title)}</b><div>{escape(where)}</div>{items(entry.bullets)}</div>"
            when = f"<div class={'when' if at % 2 else 'then'}>{escape(entry.period)}</div>"
            body += f"<div class='entry sides'>{when + what if at % 2 else what + when}</div>"
    return body


KINDS: dict[str, tuple[Callable[[View], str], str]] = {
    "html-exported": (exported, "h2 { border-bottom: 1px solid #bbb; font-weight: normal; font-size: 15pt }"),
    "html-steps": (
        steps,
        """.steps { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 10pt; font-size: 9pt }
        .when { color: #b30; font-weight: bold; border-bottom: 2px solid #b30 }""",
    ),
    "html-zigzag": (
        zigzag,
        """.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 24pt } .when, .then { color: #a40 }
        .when { text-align: end }""",
    ),
}
