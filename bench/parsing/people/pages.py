"""More kinds made of HTML: forms, icons, bars, small print, no headings at all."""

from collections.abc import Callable
from html import escape

from bench.parsing.people.blocks import above, below, bullets, comma, items, left, right_period, section
from bench.parsing.people.careers import Post
from bench.parsing.people.view import Entry, Part, View

_SHORT = ("skills", "languages", "certificates", "hobbies", "personal")


def _head(view: View, joint: str = " | ") -> str:
    contact = joint.join(escape(value) for _, value in view.contacts)
    return f"<h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p><p>{contact}</p>"


def europass(view: View) -> str:
    """The European form: bracketed periods in capitals over title and employer, labels before every value."""
    words = view.person.tongue.words["labels"]
    rows = [(words[3], view.person.name), *view.contacts]
    body = "".join(f"<p><b>{escape(label)}:</b> {escape(value)}</p>" for label, value in rows)
    for part in view.parts:
        posts = {"experience": view.person.jobs, "education": view.person.schools}.get(part.kind, view.person.volunteer)
        entries = "".join(_form(post, entry) for post, entry in zip(posts, part.entries, strict=False))
        body += f"<h2>{escape(part.heading)}</h2>{entries or comma(part)}"
    return body


def _form(post: Post, entry: Entry) -> str:
    place = f" – {escape(post.city)}" if post.city else ""
    lines = f"<p class=when>[ {escape(entry.period)} ]{place}</p><p><b>{escape(post.title)}</b></p>"
    return f"<div class=entry>{lines}<p><i>{escape(post.company)}</i></p>{items(entry.bullets)}</div>"


def icons(view: View) -> str:
    """Pictograms of an icon font before contacts, headings and places."""
    signs = "\uf3c5\uf095\uf0e0\uf0ac"
    contact = "".join(
        f"<span class=item><i class=fa>{sign}</i> {escape(value)}</span>"
        for sign, (_, value) in zip(signs, view.contacts, strict=False)
    )
    body = f"<h1>{escape(view.name)}</h1><p class=sub>{escape(view.person.headline)}</p><p>{contact}</p>"
    other, calendar = "\uf02e", "<i class=fa>\uf073</i>"
    marks = {"experience": "\uf0b1", "education": "\uf19d", "skills": "\uf013", "languages": "\uf1ab"}
    for part in view.parts:
        sign = f"<i class=fa>{marks.get(part.kind, other)}</i>"
        inside = "".join(
            f"<div class=entry><div class=row>{_first(entry)}<span>{calendar} {escape(entry.period)}</span></div>"
            f"{_rest(entry)}{items(entry.bullets)}</div>"
            for entry in part.entries
        )
        body += f"<h2>{sign} {escape(part.heading)}</h2>{inside or bullets(part)}"
    return body


def _first(entry: Entry) -> str:
    return (
        "<span>"
        + "".join(f"<b>{escape(text)}</b>" if tag else escape(text) for text, tag in entry.lines[0])
        + "</span>"
    )


def _rest(entry: Entry) -> str:
    return "".join(f"<div>{escape(''.join(text for text, _ in line))}</div>" for line in entry.lines[1:])


def bare(view: View) -> str:
    """No headings: only rules between the sections."""
    inside = ("".join(map(right_period, part.entries)) or comma(part) for part in view.parts)
    return _head(view) + "".join(f"<hr>{text}" for text in inside)


def small(view: View) -> str:
    """Everything on one page in very small print, headings in the line."""
    body = _head(view, " · ")
    for part in view.parts:
        body += f"<h2>{escape(part.heading)}</h2>" + ("".join(map(right_period, part.entries)) or comma(part))
    return body


def bars(view: View) -> str:
    """An infographic: a coloured head, bars beside skills, dots beside languages, years in bubbles."""
    contact = "".join(f"<div>{escape(value)}</div>" for _, value in view.contacts)
    head = f"<header><h1>{escape(view.name)}</h1><p>{escape(view.person.headline)}</p></header>"
    side = contact + "".join(_meters(part) for part in view.parts if part.kind in _SHORT)
    main = "".join(section(part, left, bullets) for part in view.others(*_SHORT))
    return f"{head}<div class=two><main>{main}</main><aside>{side}</aside></div>"


def _meters(part: Part) -> str:
    if not part.joint and part.kind != "languages":
        return section(part, below, bullets)
    rows = ""
    for at, text in enumerate(part.texts):
        level = 40 + at * 23 % 60
        dots = "●" * (level // 20) + "○" * (5 - level // 20)
        meter = dots if part.kind == "languages" else f"<b class=bar><b style='width:{level}%'></b></b>"
        rows += f"<div class=meter>{escape(text)} {meter}</div>"
    return f"<section><h2>{escape(part.heading)}</h2>{rows}</section>"


def wide(view: View) -> str:
    """A landscape page of three columns: contact and lists, career, schooling and the rest."""
    lists, career = _SHORT, ("experience", "summary")
    first = _head(view, "<br>") + "".join(section(part, below, bullets) for part in view.parts if part.kind in lists)
    second = "".join(section(part, above, bullets) for part in view.parts if part.kind in career)
    third = "".join(section(part, above, bullets) for part in view.others(*lists, *career))
    return f"<div class=three><div>{first}</div><div>{second}</div><div>{third}</div></div>"


def bordered(view: View) -> str:
    """One form with a border around everything: a row for each heading, labels left."""
    rows = "".join(f"<tr><th>{escape(label)}</th><td>{escape(value)}</td></tr>" for label, value in view.contacts)
    name = f"{escape(view.name)}<br><small>{escape(view.person.headline)}</small>"
    body = f"<tr><th colspan=2 class=top>{name}</th></tr>{rows}"
    for part in view.parts:
        body += f"<tr><th colspan=2 class=top>{escape(part.heading)}</th></tr>"
        for entry in part.entries:
            lines = "".join(f"<div>{escape(''.join(text for text, _ in line))}</div>" for line in entry.lines)
            body += f"<tr><th>{escape(entry.period)}</th><td>{lines}{items(entry.bullets)}</td></tr>"
        body += f"<tr><td colspan=2>{comma(part)}</td></tr>" if part.texts else ""
    return f"<table>{body}</table>"


def rirekisho(view: View) -> str:
    """The Japanese form: year and month in cells of their own, schooling and career in one table of events."""
    person = view.person
    rows = "<tr><th>年</th><th>月</th><th>学歴・職歴</th></tr><tr><td></td><td></td><td class=mid>学歴</td></tr>"
    for school in reversed(person.schools):
        rows += _event(school.start, f"{school.company} {school.title} 入学")
        rows += _event(school.end or "", f"{school.company} {school.title} 卒業")
    rows += "<tr><td></td><td></td><td class=mid>職歴</td></tr>"
    for job in reversed(person.jobs):
        rows += _event(job.start, f"{job.company} 入社（{job.title}）")
        rows += _event(job.end, f"{job.company} 退社") if job.end else "<tr><td></td><td></td><td>現在に至る</td></tr>"
    known = [("氏名", person.name), ("住所", person.address), ("電話", person.phone), ("E-mail", person.email)]
    top = "".join(f"<tr><th>{label}</th><td colspan=2>{escape(value)}</td></tr>" for label, value in known)
    lists = "".join(
        f"<tr><th>{escape(part.heading)}</th><td colspan=2>{comma(part)}</td></tr>"
        for part in view.parts
        if part.texts and part.kind != "personal"
    )
    return f"<h1>履歴書</h1><table>{top}</table><table>{rows}</table><table>{lists}</table>"


def _event(date: str, text: str) -> str:
    year, _, month = date.partition("-")
    return f"<tr><td>{year}</td><td>{month.lstrip('0')}</td><td>{escape(text)}</td></tr>"


KINDS: dict[str, Callable[[View], str]] = {
    "html-europass": europass,
    "html-icons": icons,
    "html-bare": bare,
    "html-small": small,
    "html-bars": bars,
    "html-wide": wide,
    "html-bordered": bordered,
    "html-rirekisho": rirekisho,
}
