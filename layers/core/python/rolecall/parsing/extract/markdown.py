"""Markdown in plain text: headings, bold, lists, tables and links as a reader of the rendered page sees them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rolecall.parsing.extract.flow import Paragraph, Run, Typesetter
from rolecall.parsing.extract.words import Extract

_SIZES = (22.0, 16.0, 13.0, 12.0, 11.5, 11.5)
_INDENT, _SPACE = 18.0, 8.0
_WRAPPED = 60  # letters of a line that was broken because it was full
_MARKS = re.compile(r"^#{1,6} +\S|^(?:[-*+] +)?\*\*[^*\n]+\*\*", re.MULTILINE)
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_CLOSING = re.compile(r"\s#+$")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})\s*$")
_RULE = re.compile(r"\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
_ITEM = re.compile(r"(\s*)(?:[-*+•]|\d{1,2}[.)])\s+(?:\[[ xX]\]\s+)?(\S.*)$")
_COLUMNS = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_INLINE = re.compile(
    r"\\(?P<plain>[\\`*_{}\[\]()#+\-.!|<>~])"
    r"|!\[[^\[\]\n]*\]\([^)\s]{0,2000}\)"
    r"|\[(?P<text>[^\[\]\n]+)\]\((?P<url>[^)\s]{0,2000})[^)\n]{0,200}\)"
    r"|<(?:mailto:)?(?P<auto>[^<>\s]{1,200}[@./:][^<>\s]{1,200})>"
    r"|</?[a-zA-Z][^<>\n]*>"
    r"|`(?P<code>[^`\n]+)`"
    r"|(?P<mark>(?<!\s)\*{1,3}|\*{1,3}(?!\s)|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w))"
)


def is_markdown(text: str) -> bool:
    """Two headings or bold words at the beginning of lines: nobody writes these by chance."""
    return sum(1 for _ in zip(_MARKS.finditer(text), range(2), strict=False)) == 2


def set_markdown(text: str, kind: str) -> Extract:
    return Typesetter(kind).set(list(_blocks(text.expandtabs(4).splitlines())))


def _blocks(lines: Sequence[str]) -> Iterator[Paragraph]:
    at, space = 0, 0.0
    while at < len(lines):
        line, following = lines[at], lines[at + 1] if at + 1 < len(lines) else ""
        if "|" in line and "|" in following and _COLUMNS.match(following):
            stop = next((n for n in range(at + 2, len(lines)) if "|" not in lines[n]), len(lines))
            yield from (_row(row) for row in (line, *lines[at + 2 : stop]))
            at, space = stop, _SPACE
        elif not line.strip() or _RULE.match(line):
            at, space = at + 1, _SPACE
        elif heading := _HEADING.match(line):
            yield _heading(_CLOSING.sub("", heading[2].rstrip()), len(heading[1]))
            at, space = at + 1, 0.0
        elif _UNDERLINE.match(following) and not _ITEM.match(line):
            yield _heading(line, 1 if following[0] == "=" else 2)
            at, space = at + 2, 0.0
        else:
            stop = _stop(lines, at)
            yield _paragraph(lines[at:stop], space)
            at, space = stop, 0.0


def _stop(lines: Sequence[str], at: int) -> int:
    """The line after the paragraph that begins here: full lines go on with the next one."""
    stop = at + 1
    while (
        stop < len(lines)
        and len(lines[stop - 1]) >= _WRAPPED
        and not lines[stop - 1].endswith(("  ", "\\"))
        and lines[stop].strip()
        and not any(mark.match(lines[stop]) for mark in (_HEADING, _ITEM, _RULE, _UNDERLINE))
    ):
        stop += 1
    return stop


def _heading(text: str, level: int) -> Paragraph:
    size = _SIZES[level - 1]
    runs = [replace(run, size=size, bold=True) for run in _runs(text)]
    return Paragraph(runs, space=_SPACE)


def _paragraph(lines: Sequence[str], space: float) -> Paragraph:
    item = _ITEM.match(lines[0])
    first = item[2] if item else lines[0].lstrip(" >")
    text = " ".join([first.rstrip(" \\"), *(line.strip(" \\") for line in lines[1:])])
    indent = _INDENT * (1 + len(item[1]) // 2) if item else 0.0
    return Paragraph(list(_runs(text)), indent=indent, bullet=item is not None, space=space)


def _row(line: str) -> Paragraph:
    """The cells of one row side by side; two of them are a label and what it names."""
    cells = [list(_runs(cell.strip())) for cell in line.strip().strip("|").split("|")]
    between = Run(": " if len(cells) == 2 and any(run.text.strip() for run in cells[0]) else "\t")
    return Paragraph([run for cell in cells for run in (*cell, between)][:-1])


def _runs(text: str) -> Iterator[Run]:
    """The text in its styles, the marks left out."""
    style, at = Run(""), 0
    for match in _INLINE.finditer(text):
        yield replace(style, text=text[at : match.start()])
        at = match.end()
        if mark := match["mark"]:
            style.italic ^= len(mark) % 2 == 1
            style.bold ^= len(mark) > 1
        elif linked := match["text"]:
            yield from (replace(run, bold=run.bold or style.bold, link=match["url"]) for run in _runs(linked))
        else:
            yield replace(style, text=match["plain"] or match["auto"] or match["code"] or "")
    yield replace(style, text=text[at:])
