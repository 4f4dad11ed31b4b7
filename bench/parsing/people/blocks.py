"""What the HTML kinds are made of: entries in four arrangements, sections, lists."""

from collections.abc import Callable
from html import escape

from bench.parsing.people.view import Entry, Part, Run


def runs_of(runs: list[Run]) -> str:
    return "".join(f"<{tag}>{escape(text)}</{tag}>" if tag else escape(text) for text, tag in runs)


def items(texts: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>" if texts else ""


def lines(entry: Entry) -> str:
    return "".join(f"<div>{runs_of(line)}</div>" for line in entry.lines)


def period(entry: Entry) -> str:
    return f"<span class=when>{escape(entry.period)}</span>"


def right_period(entry: Entry) -> str:
    """The period at the right end of the first line."""
    first, *rest = entry.lines
    more = "".join(f"<div>{runs_of(line)}</div>" for line in rest)
    head = f"<div class=row><span>{runs_of(first)}</span>{period(entry)}</div>"
    return f"<div class=entry>{head}{more}{items(entry.bullets)}</div>"


def left(entry: Entry) -> str:
    """The period in a column of its own."""
    return f"<div class='entry grid'>{period(entry)}<div>{lines(entry)}{items(entry.bullets)}</div></div>"


def below(entry: Entry) -> str:
    return f"<div class=entry>{lines(entry)}<div>{period(entry)}</div>{items(entry.bullets)}</div>"


def above(entry: Entry) -> str:
    return f"<div class=entry><div>{period(entry)}</div>{lines(entry)}{items(entry.bullets)}</div>"


def section(part: Part, entry: Callable[[Entry], str], lists: Callable[[Part], str]) -> str:
    body = "".join(map(entry, part.entries)) if part.entries else lists(part)
    return f"<section><h2>{escape(part.heading)}</h2>{body}</section>"


def comma(part: Part) -> str:
    """Languages and the like in one line, skills as the part says."""
    texts = [" · ".join(part.texts)] if part.kind in ("languages", "certificates") else part.paragraphs
    return "".join(f"<p>{escape(text)}</p>" for text in texts)


def bullets(part: Part) -> str:
    return comma(part) if part.kind in ("summary", "hobbies", "extra", "personal") else items(part.texts)


def chip_list(part: Part) -> str:
    if part.kind != "skills" or not part.joint:
        return bullets(part)
    return "<p class=chips>" + " ".join(f"<span>{escape(text)}</span>" for text in part.texts) + "</p>"
