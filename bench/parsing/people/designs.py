"""Kinds as design programs and builders of resumes make them, each with its style sheet beside it."""

from collections.abc import Callable
from html import escape

from bench.parsing.people.blocks import above, below, bullets, comma, items, lines, right_period, section
from bench.parsing.people.careers import Post
from bench.parsing.people.view import Part, View

_SHORT = ("skills", "languages", "certificates", "hobbies", "personal")


def _contact(view: View, joint: str) -> str:
    return joint.join(escape(value) for _, value in view.contacts)


def _posts(view: View, part: Part) -> list[Post]:
    return {"experience": view.person.jobs, "education": view.person.schools}.get(part.kind, view.person.volunteer)


def strip(view: View) -> str:
    """The name runs up the page in a strip at its edge."""
    body = "".join(section(part, right_period, comma) for part in view.parts)
    head = f"<p>{escape(view.person.headline)}</p><p>{_contact(view, ' · ')}</p>"
    return f"<div class=strip><h1>{escape(view.name)}</h1></div><div class=main>{head}{body}</div>"


def portrait(view: View) -> str:
    """A dark sidebar: a photo, given and family name below it in two sizes, letters of headings apart."""
    given, _, family = view.name.partition(" ")
    name = f"<h1><span class=given>{escape(given)}</span> <span class=family>{escape(family)}</span></h1>"
    lists = "".join(section(part, below, bullets) for part in view.parts if part.kind in _SHORT)
    side = (
        f"<div class=photo></div>{name}<p class=mid>{escape(view.person.headline)}</p><p>{_contact(view, '<br>')}</p>"
    )
    main = "".join(section(part, above, bullets) for part in view.others(*_SHORT))
    return f"<div class=two><aside>{side}{lists}</aside><main>{main}</main></div>"


def foot(view: View) -> str:
    """Letters of name and headings apart; contact data in cells below everything."""
    body = "".join(section(part, right_period, comma) for part in view.parts)
    cells = "".join(f"<span>{escape(value)}</span>" for _, value in view.contacts)
    head = f"<h1>{escape(view.name)}</h1><p class=mid>{escape(view.person.headline)}</p>"
    return f"{head}{body}<footer>{cells}</footer>"


def between(view: View) -> str:
    """Periods in a column between employers on the left and positions on the right."""
    head = f"<h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p><p>{_contact(view, ' | ')}</p>"
    body = ""
    for part in view.parts:
        body += f"<h2>{escape(part.heading)}</h2>{comma(part) if part.texts else ''}"
        for post, entry in zip(_posts(view, part), part.entries, strict=False):
            where = f"<div class=where><b>{escape(post.company)}</b><br>{escape(post.city)}</div>"
            what = f"<div><b>{escape(post.title)}</b>{items(entry.bullets)}</div>"
            body += f"<div class='entry grid'>{where}<div class=when>{escape(entry.period)}</div>{what}</div>"
    return head + body


def flow(view: View) -> str:
    """One text that flows through three narrow columns, over the ends of entries."""
    body = "".join(section(part, below, bullets) for part in view.parts)
    head = f"<h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p>"
    return f"{head}<div class=flow><section>{_contact(view, '<br>')}</section>{body}</div>"


def gauges(view: View) -> str:
    """A banner, contact data in four cells under labels, percentages beside skills, periods in chips."""
    cells = "".join(f"<div><b>{escape(label)}</b><br>{escape(value)}</div>" for label, value in view.contacts)
    side = "".join(_gauge(part) for part in view.parts if part.kind in _SHORT)
    main = ""
    for part in view.others(*_SHORT):
        main += f"<h2>{escape(part.heading)}</h2>{comma(part) if part.texts else ''}"
        for entry in part.entries:
            chip = f"<div class=chip>{escape(entry.period)}</div>"
            main += f"<div class='entry node'>{lines(entry)}{chip}{items(entry.bullets)}</div>"
    head = f"<header><h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p></header>"
    return f"{head}<div class=cells>{cells}</div><div class=two><aside>{side}</aside><main>{main}</main></div>"


def _gauge(part: Part) -> str:
    if part.kind != "skills" or not part.joint:
        return section(part, below, bullets)
    rows = "".join(
        f"<div class=meter><span>{escape(text)}</span><span>{60 + at * 17 % 40}%</span></div>"
        for at, text in enumerate(part.texts)
    )
    return f"<section><h2>{escape(part.heading)}</h2>{rows}</section>"


KINDS: dict[str, tuple[Callable[[View], str], str]] = {
    "html-strip": (
        strip,
        """article { position: relative } .strip { position: absolute; width: 30pt } .main { margin-inline-start: 60pt }
        .strip h1 { writing-mode: vertical-rl; transform: rotate(180deg); font-size: 26pt; white-space: nowrap }""",
    ),
    "html-portrait": (
        portrait,
        """.two { display: flex } aside { width: 34%; background: #24384d; color: #fff; padding: 14pt }
        main { width: 62%; padding: 10pt } .photo { width: 80pt; height: 80pt; background: #999; margin: auto }
        h1, .mid { text-align: center } .given { display: block; font-weight: 300; font-size: 16pt }
        .family { display: block; font-size: 21pt } aside { overflow-wrap: anywhere }
        h2 { font-size: 12pt; text-transform: uppercase; letter-spacing: 2pt }""",
    ),
    "html-foot": (
        foot,
        """h1 { text-align: center; letter-spacing: 4pt; font-weight: 300 } .mid { text-align: center }
        h2 { letter-spacing: 3pt; text-transform: uppercase; font-size: 11pt; font-weight: normal }
        footer { margin-top: 24pt; display: flex; justify-content: space-between; font-size: 8.5pt }""",
    ),
    "html-between": (
        between,
        """.grid { display: grid; grid-template-columns: 1fr 84pt 1.6fr; gap: 8pt } .where { text-align: end }
        .when { text-align: center; color: #a40; font-size: 9pt } h2 { text-align: center }""",
    ),
    "html-flow": (
        flow,
        """.flow { column-count: 3; column-gap: 14pt; font-size: 8.5pt } h1 { font-size: 30pt; font-weight: 300 }
        h2 { font-size: 10pt; break-after: avoid; color: #b03 } .entry { break-inside: auto }
        ul { padding-inline-start: 10pt }""",
    ),
    "html-gauges": (
        gauges,
        """header { background: #5b2a86; color: #fff; padding: 18pt; text-align: center }
        .cells { display: grid; grid-template-columns: repeat(4, 1fr); gap: 6pt; font-size: 8.5pt; text-align: center }
        .cells { overflow-wrap: anywhere } .two { display: flex; gap: 14pt } aside { width: 32% } main { width: 66% }
        .node { border-inline-start: 2px solid #5b2a86; padding-inline-start: 10pt }
        .chip { display: inline-block; background: #ead; border-radius: 8pt; padding: 0 6pt; font-size: 8.5pt }
        .meter { display: flex; justify-content: space-between } h2 { font-size: 11pt; text-transform: uppercase }""",
    ),
}
