"""Kinds of document made of HTML: each gives the body of one person; a browser prints them."""

from collections.abc import Callable
from html import escape

from bench.parsing.people.view import Entry, Part, Run, View


def _runs(runs: list[Run]) -> str:
    return "".join(f"<{tag}>{escape(text)}</{tag}>" if tag else escape(text) for text, tag in runs)


def _items(texts: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>" if texts else ""


def _lines(entry: Entry) -> str:
    return "".join(f"<div>{_runs(line)}</div>" for line in entry.lines)


def _period(entry: Entry) -> str:
    return f"<span class=when>{escape(entry.period)}</span>"


def _right(entry: Entry) -> str:
    """The period at the right end of the first line."""
    first, *rest = entry.lines
    more = "".join(f"<div>{_runs(line)}</div>" for line in rest)
    head = f"<div class=row><span>{_runs(first)}</span>{_period(entry)}</div>"
    return f"<div class=entry>{head}{more}{_items(entry.bullets)}</div>"


def _left(entry: Entry) -> str:
    """The period in a column of its own."""
    return f"<div class='entry grid'>{_period(entry)}<div>{_lines(entry)}{_items(entry.bullets)}</div></div>"


def _below(entry: Entry) -> str:
    return f"<div class=entry>{_lines(entry)}<div>{_period(entry)}</div>{_items(entry.bullets)}</div>"


def _above(entry: Entry) -> str:
    return f"<div class=entry><div>{_period(entry)}</div>{_lines(entry)}{_items(entry.bullets)}</div>"


def _part(part: Part, entry: Callable[[Entry], str], lists: Callable[[Part], str]) -> str:
    body = "".join(map(entry, part.entries)) if part.entries else lists(part)
    return f"<section><h2>{escape(part.heading)}</h2>{body}</section>"


def _comma(part: Part) -> str:
    return f"<p>{escape(', '.join(part.texts) if part.kind == 'skills' else ' · '.join(part.texts))}</p>"


def _bullets(part: Part) -> str:
    return _items(part.texts) if part.kind != "summary" else f"<p>{escape(part.texts[0])}</p>"


def _chips(part: Part) -> str:
    if part.kind != "skills":
        return _bullets(part)
    return "<p class=chips>" + " ".join(f"<span>{escape(text)}</span>" for text in part.texts) + "</p>"


def plain(view: View) -> str:
    contact = " | ".join(value for _, value in view.contacts)
    head = f"<h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p><p>{escape(contact)}</p>"
    return head + "".join(_part(part, _right, _comma) for part in view.parts)


def sidebar(view: View) -> str:
    side = "".join(f"<p>{escape(value)}</p>" for _, value in view.contacts)
    side += "".join(_part(part, _below, _bullets) for part in view.parts if part.kind in ("skills", "languages"))
    main = f"<h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p>"
    main += "".join(_part(part, _below, _bullets) for part in view.others("skills", "languages"))
    return f"<div class=two><aside><div class=photo></div>{side}</aside><main>{main}</main></div>"


def timeline(view: View) -> str:
    contact = "".join(f"<div>{escape(label)}: {escape(value)}</div>" for label, value in view.contacts)
    who = f"<div><h1>{escape(view.name)}</h1>{escape(view.person.headline)}</div>"
    head = f"<div class=row>{who}<div>{contact}</div></div>"
    return head + "".join(_part(part, _left, _bullets) for part in view.parts)


def chips(view: View) -> str:
    contact = "".join(
        f"<span>{icon} {escape(value)}</span> &nbsp; " for icon, (_, value) in zip("⌂☎✉", view.contacts, strict=True)
    )
    head = f"<header><h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p><p>{contact}</p></header>"
    return head + "".join(_part(part, _above, _chips) for part in view.parts)


def right(view: View) -> str:
    lists = ("skills", "languages", "certificates")
    contact = "".join(f"<p><b>{escape(label)}</b><br>{escape(value)}</p>" for label, value in view.contacts)
    aside = contact + "".join(
        _part(p, _below, _chips) for p in view.parts if p.kind in ("skills", "languages", "certificates")
    )
    main = "".join(_part(p, _right, _bullets) for p in view.others(*lists))
    head = f"<h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p>"
    return f"{head}<div class=two><main>{main}</main><aside>{aside}</aside></div>"


def table(view: View) -> str:
    """Rows of a bordered table: the period, then everything else."""
    rows = "".join(f"<tr><td>{escape(label)}</td><td>{escape(value)}</td></tr>" for label, value in view.contacts)
    body = f"<h1>{escape(view.name)}</h1><table>{rows}</table>"
    for part in view.parts:
        cells = "".join(
            f"<tr><td>{escape(e.period)}</td><td>{_lines(e)}{_items(e.bullets)}</td></tr>" for e in part.entries
        )
        body += f"<h2>{escape(part.heading)}</h2>" + (f"<table>{cells}</table>" if cells else _comma(part))
    return body


def labels(view: View) -> str:
    """Headings and periods in a narrow right-aligned column on the left, personal details under labels."""
    name = view.person.tongue.words["labels"][3]
    rows = "".join(
        f"<div class=grid><span>{escape(a)}</span><div>{escape(b)}</div></div>"
        for a, b in [(name, view.person.name), *view.contacts]
    )
    for part in view.parts:
        rows += (
            f"<div class=grid><h2>{escape(part.heading)}</h2><div>{'' if part.entries else _comma(part)}</div></div>"
        )
        rows += "".join(map(_left, part.entries))
    return rows


def cards(view: View) -> str:
    """Two text columns of cards; a start above an end."""
    contact = " • ".join(value for _, value in view.contacts)
    head = f"<h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p><p>{escape(contact)}</p>"
    short = ("skills", "languages", "certificates", "references", "summary")
    left = "".join(_part(p, _below, _bullets) for p in view.others(*short))
    other = "".join(_part(p, _below, _chips) for p in view.parts if p.kind in short)
    return f"{head}<div class=two><main>{left}</main><aside>{other}</aside></div>"


def grouped(view: View) -> str:
    """Every employer a heading of its own with all its years, the position and its period below."""
    contact = "".join(f"<div>{escape(value)}</div>" for _, value in view.contacts)
    body = f"<center><h1>{escape(view.name)}</h1>{contact}</center>"
    for part in view.parts:
        body += f"<h2>{escape(part.heading)}</h2>"
        for post, entry in zip(view.person.jobs, part.entries, strict=False) if part.kind == "experience" else ():
            body += f"<h3>{escape(post.company)}</h3><div>{escape(post.city)}</div>"
            body += f"<div class=row><b>{escape(post.title)}</b>{_period(entry)}</div>{_items(entry.bullets)}"
        body += "".join(map(_right, part.entries)) if part.kind == "education" else ""
        body += _comma(part) if part.texts else ""
    return body


def prose(view: View) -> str:
    """Small capitals, centred; what was done told in paragraphs; the period in a narrow column on the right."""
    contact = " ⋄ ".join(value for _, value in view.contacts)
    body = f"<center><h1>{escape(view.name)}</h1><p>{escape(contact)}</p></center>"
    for part in view.parts:
        body += f"<h2>{escape(part.heading)}</h2>" + (_comma(part) if part.texts else "")
        for entry in part.entries:
            told = escape(". ".join(entry.bullets) + "." if entry.bullets else "")
            body += f"<div class='entry grid'><div>{_lines(entry)}<p>{told}</p></div>{_period(entry)}</div>"
    return body


def letter(view: View) -> str:
    """Big name in capitals over a rule, skills in a grid of three columns, headings between lines."""
    contact = "".join(f"<td>{escape(value)}</td>" for _, value in view.contacts)
    body = f"<h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p><table><tr>{contact}</tr></table>"
    for part in view.parts:
        body += f"<h2>{escape(part.heading)}</h2>"
        body += "".join(map(_above if view.seed % 2 else _below, part.entries))
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
