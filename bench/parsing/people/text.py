"""Plain text as people type it, and RTF."""

import textwrap
from collections.abc import Callable

from bench.parsing.people.view import Entry, Run, View


def _line(runs: list[Run]) -> str:
    return "".join(text for text, _ in runs)


def _head(view: View) -> list[str]:
    return [view.name, view.person.headline, *(f"{label}: {value}" for label, value in view.contacts)]


def plain(view: View) -> str:
    """Headings alone in their line, the period below the header."""
    lines = _head(view)
    for part in view.parts:
        lines += ["", part.heading, ""]
        for entry in part.entries:
            lines += [*map(_line, entry.lines), entry.period, *(f"- {text}" for text in entry.bullets), ""]
        lines += [f"- {text}" for text in part.texts] if part.kind != "summary" else part.texts
    return "\n".join(lines)


def ruled(view: View) -> str:
    """Headings over a rule, the period first in the line or far right."""
    lines = [view.name, " | ".join(value for _, value in view.contacts)]
    for part in view.parts:
        lines += ["", part.heading, "=" * (len(part.heading) + 2)]
        for entry in part.entries:
            first, *rest = map(_line, entry.lines)
            lines += [f"{first:<58}  {entry.period}" if view.seed % 2 else f"{entry.period}   {first}", *rest]
            lines += [f"  * {text}" for text in entry.bullets] + [""]
        lines += part.paragraphs
    return "\n".join(lines)


def dense(view: View) -> str:
    """One line an entry, headings with a colon, no bullets."""
    lines = _head(view)
    for part in view.parts:
        lines += ["", f"{part.heading}:"]
        for entry in part.entries:
            lines += [f"{entry.period}: {', '.join(map(_line, entry.lines))}"]
        lines += ["; ".join(part.texts)] if part.kind in ("skills", "languages") else part.texts
    return "\n".join(lines)


def email(view: View) -> str:
    """What is left of a resume pasted into a mail: wrapped at 72 letters, headings in capitals, flush left."""
    lines = [view.name, *(value for _, value in view.contacts), ""]
    for part in view.parts:
        lines += ["", part.heading if view.person.tongue.code == "tr" else part.heading.upper(), ""]
        for entry in part.entries:
            lines += [*map(_line, entry.lines), entry.period, *(f"* {text}" for text in entry.bullets), ""]
        lines += part.paragraphs
    return "\n".join(row for line in lines for row in (textwrap.wrap(line, 72, break_on_hyphens=False) or [""]))


def markdown(view: View) -> str:
    """Markdown as kept in a repository."""
    lines = [f"# {view.name}", "", f"*{view.person.headline}*", ""]
    lines += [f"- **{label}:** {value}" for label, value in view.contacts]
    for part in view.parts:
        lines += ["", f"## {part.heading}", ""]
        for entry in part.entries:
            first, *rest = map(_line, entry.lines)
            lines += [f"### {first}", "", *(f"{text}  " for text in rest), f"*{entry.period}*", ""]
            lines += [f"- {text}" for text in entry.bullets] + [""]
        lines += part.paragraphs if part.joint or part.kind == "summary" else [f"- {text}" for text in part.texts]
    return "\n".join(lines)


def rtf(view: View) -> str:
    """Paragraphs with bold and italics, the period behind a tab."""
    rows = [rf"\fs40\b {_escaped(view.name)}\b0\fs22", _escaped(view.person.headline)]
    rows += [_escaped(f"{label}: {value}") for label, value in view.contacts]
    for part in view.parts:
        rows += ["", rf"\fs28\b {_escaped(part.heading)}\b0\fs22"]
        for entry in part.entries:
            rows += _rtf_entry(entry)
        rows += [_escaped(text) for text in part.paragraphs]
    return r"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Calibri;}}\f0\fs22 " + "\\par\n".join(rows) + r"\par}"


def _rtf_entry(entry: Entry) -> list[str]:
    first, *rest = ["".join(_rtf_run(*run) for run in line) for line in entry.lines]
    return [rf"{first}\tab {_escaped(entry.period)}", *rest, *(rf"\bullet  {_escaped(text)}" for text in entry.bullets)]


def _rtf_run(text: str, tag: str) -> str:
    return rf"\{tag} {_escaped(text)}\{tag}0 " if tag else _escaped(text)


def _escaped(text: str) -> str:
    return "".join(c if c.isascii() and c not in "\\{}" else rf"\u{ord(c)}?" for c in text)


KINDS: dict[str, tuple[Callable[[View], str], str]] = {
    "txt-plain": (plain, "txt"), "txt-ruled": (ruled, "txt"), "txt-dense": (dense, "txt"), "rtf-tabs": (rtf, "rtf"),
    "txt-mail": (email, "txt"), "txt-markdown": (markdown, "txt"),
}  # fmt: skip
