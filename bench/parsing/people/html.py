"""Kinds of document made of HTML: each gives the body of one person; a browser prints them."""

from collections.abc import Callable
from html import escape

from bench.parsing.people.blocks import (
    above,
    below,
    bullets,
    chip_list,
    comma,
    items,
    left,
    lines,
    period,
    right_period,
    section,
)
from bench.parsing.people.view import View


def plain(view: View) -> str:
    contact = " | ".join(value for _, value in view.contacts)
    head = f"<h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p><p>{escape(contact)}</p>"
    return head + "".join(section(part, right_period, comma) for part in view.parts)


def sidebar(view: View) -> str:
    side = "".join(f"<p>{escape(value)}</p>" for _, value in view.contacts)
    side += "".join(section(part, below, bullets) for part in view.parts if part.kind in ("skills", "languages"))
    main = f"<h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p>"
    main += "".join(section(part, below, bullets) for part in view.others("skills", "languages"))
    return f"<div class=two><aside><div class=photo></div>{side}</aside><main>{main}</main></div>"


def timeline(view: View) -> str:
    contact = "".join(f"<div>{escape(label)}: {escape(value)}</div>" for label, value in view.contacts)
    who = f"<div><h1>{escape(view.name)}</h1>{escape(view.person.headline)}</div>"
    head = f"<div class=row>{who}<div>{contact}</div></div>"
    return head + "".join(section(part, left, bullets) for part in view.parts)


def chips(view: View) -> str:
    contact = "".join(
        f"<span>{icon} {escape(value)}</span> &nbsp; " for icon, (_, value) in zip("⌂☎✉⌘", view.contacts, strict=False)
    )
    head = f"<header><h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p><p>{contact}</p></header>"
    return head + "".join(section(part, above, chip_list) for part in view.parts)


def right(view: View) -> str:
    lists = ("skills", "languages", "certificates")
    contact = "".join(f"<p><b>{escape(label)}</b><br>{escape(value)}</p>" for label, value in view.contacts)
    aside = contact + "".join(
        section(p, below, chip_list) for p in view.parts if p.kind in ("skills", "languages", "certificates")
    )
    main = "".join(section(p, right_period, bullets) for p in view.others(*lists))
    head = f"<h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p>"
    return f"{head}<div class=two><main>{main}</main><aside>{aside}</aside></div>"


def table(view: View) -> str:
    """Rows of a bordered table: the period, then everything else."""
    rows = "".join(f"<tr><td>{escape(label)}</td><td>{escape(value)}</td></tr>" for label, value in view.contacts)
    body = f"<h1>{escape(view.name)}</h1><table>{rows}</table>"
    for part in view.parts:
        cells = "".join(
            f"<tr><td>{escape(e.period)}</td><td>{lines(e)}{items(e.bullets)}</td></tr>" for e in part.entries
        )
        body += f"<h2>{escape(part.heading)}</h2>" + (f"<table>{cells}</table>" if cells else comma(part))
    return body


def labels(view: View) -> str:
    """Headings and periods in a narrow right-aligned column on the left, personal details under labels."""
    name = view.person.tongue.words["labels"][3]
    rows = "".join(
        f"<div class=grid><span>{escape(a)}</span><div>{escape(b)}</div></div>"
        for a, b in [(name, view.person.name), *view.contacts]
    )
    for part in view.parts:
        rows += f"<div class=grid><h2>{escape(part.heading)}</h2><div>{'' if part.entries else comma(part)}</div></div>"
        rows += "".join(map(left, part.entries))
    return rows


def cards(view: View) -> str:
    """Two text columns of cards; a start above an end."""
    contact = " • ".join(value for _, value in view.contacts)
    head = f"<h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p><p>{escape(contact)}</p>"
    short = ("skills", "languages", "certificates", "references", "summary")
    left = "".join(section(p, below, bullets) for p in view.others(*short))
    other = "".join(section(p, below, chip_list) for p in view.parts if p.kind in short)
    return f"{head}<div class=two><main>{left}</main><aside>{other}</aside></div>"


def grouped(view: View) -> str:
    """Every employer a heading of its own with all its years, the position and its period below."""
    contact = "".join(f"<div>{escape(value)}</div>" for _, value in view.contacts)
    body = f"<center><h1>{escape(view.name)}</h1>{contact}</center>"
    for part in view.parts:
        body += f"<h2>{escape(part.heading)}</h2>"
        before = ""
        for post, entry in zip(view.person.jobs, part.entries, strict=False) if part.kind == "experience" else ():
            if post.company != before:
                body += f"<h3>{escape(post.company)}</h3><div>{escape(post.city)}</div>"
            before = post.company
            body += f"<div class=row><b>{escape(post.title)}</b>{period(entry)}</div>{items(entry.bullets)}"
        body += "".join(map(right_period, part.entries)) if part.kind != "experience" else ""
        body += comma(part) if part.texts else ""
    return body


def prose(view: View) -> str:
    """Small capitals, centred; what was done told in paragraphs; the period in a narrow column on the right."""
    contact = " ⋄ ".join(value for _, value in view.contacts)
    body = f"<center><h1>{escape(view.name)}</h1><p>{escape(contact)}</p></center>"
    for part in view.parts:
        body += f"<h2>{escape(part.heading)}</h2>" + (comma(part) if part.texts else "")
        for entry in part.entries:
            told = escape(". ".join(entry.bullets) + "." if entry.bullets else "")
            body += f"<div class='entry grid'><div>{lines(entry)}<p>{told}</p></div>{period(entry)}</div>"
    return body


def letter(view: View) -> str:
    """Big name in capitals over a rule, skills in a grid of three columns, headings between lines."""
    contact = "".join(f"<td>{escape(value)}</td>" for _, value in view.contacts)
    name = f"<h1{'' if view.capitals_tell else ' style=text-transform:none'}>{escape(view.name)}</h1>"
    body = f"{name}<p>{escape(view.person.headline)}</p><table><tr>{contact}</tr></table>"
    for part in view.parts:
        body += f"<h2>{escape(part.heading)}</h2>"
        body += "".join(map(above if view.seed % 2 else below, part.entries))
        cells = "".join(f"<div>{escape(text)}</div>" for text in part.texts)
        body += f"<div class={'three' if part.kind in ('skills', 'languages') else 'one'}>{cells}</div>"
    return body


KINDS: dict[str, Callable[[View], str]] = {
    "html-plain": plain,
    "html-sidebar": sidebar,
    "html-timeline": timeline,
    "html-chips": chips,
    "html-right": right,
    "html-table": table,
    "html-labels": labels,
    "html-cards": cards,
    "html-grouped": grouped,
    "html-prose": prose,
    "html-letter": letter,
}


def page(view: View, body: str) -> str:
    code = view.person.tongue.code
    return f"<article lang={code} dir={'rtl' if code == 'ar' else 'ltr'}>{body}</article>"
