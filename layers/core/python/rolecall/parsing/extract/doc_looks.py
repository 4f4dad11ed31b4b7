"""What the text of a Word 97 file looks like: the property runs of letters and of paragraphs, and the style sheet.

Source: [MS-DOC], sections 2.6 (single property modifiers), 2.8.5 and 2.8.6 (PLCs), 2.9.271 (style sheet).
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rolecall.parsing.extract.docx_styles import Look

_PAGE = 512
_TABLE = 0xD608
_LENGTHS = (1, 1, 2, 4, 2, 2, -1, 3)
_DEEPEST = 12
Modifiers = list[tuple[int, bytes]]


@dataclass(frozen=True, slots=True)
class Form:
    """A paragraph: its style, where it stands in tables, its indents in points, and the edges of the row it ends."""

    style: int = 0
    depth: int = 0
    row_end: bool = False
    inner_cell: bool = False
    indent: float = 0.0
    opening: float = 0.0
    listed: bool = False
    shaded: bool = False
    edges: tuple[int, ...] = ()


@dataclass(slots=True)
class _Style:
    base: int
    letters: Modifiers = field(default_factory=list)
    paragraph: Modifiers = field(default_factory=list)


class Runs:
    """Property runs by their place in the file: `at` gives the modifiers there, and where the run ends."""

    def __init__(self, main: bytes, table: bytes, start: int, size: int, *, paragraphs: bool) -> None:
        found: list[tuple[int, int, bytes]] = []
        count = (min(size, len(table) - start) - 4) // 8
        for number in range(max(0, count)):
            (page,) = struct.unpack_from("<I", table, start + 4 * (count + 1 + number))
            at = (page & 0x3FFFFF) * _PAGE
            found += _runs_of(main[at : at + _PAGE], paragraphs=paragraphs)
        found.sort(key=lambda run: run[0])
        self._starts = [begin for begin, _, _ in found]
        self._runs = [(end, content) for _, end, content in found]

    def at(self, place: int) -> tuple[int, bytes]:
        index = bisect_right(self._starts, place) - 1
        if index >= 0 and place < self._runs[index][0]:
            return self._runs[index]
        following = self._starts[index + 1] if index + 1 < len(self._starts) else place + 1_000_000
        return following, b""


def _runs_of(page: bytes, *, paragraphs: bool) -> Iterator[tuple[int, int, bytes]]:
    if len(page) < _PAGE:
        return
    count, wide = page[-1], 13 if paragraphs else 1
    if 4 * (count + 1) + wide * count > _PAGE:
        return
    for number in range(count):
        begin, end = struct.unpack_from("<II", page, 4 * number)
        at = 2 * page[4 * (count + 1) + wide * number]
        yield begin, end, _content(page, at, paragraphs=paragraphs) if at else b""


def _content(page: bytes, at: int, *, paragraphs: bool) -> bytes:
    size = page[at]
    if not paragraphs:
        return page[at + 1 : at + 1 + size]
    if size:
        return page[at + 1 : at + 2 * size]
    return page[at + 2 : at + 2 + 2 * page[at + 1]] if at + 1 < len(page) else b""


def modifiers(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each property with its operand; what is cut off ends the list."""
    at = 0
    while at + 2 < len(data):
        code = int.from_bytes(data[at : at + 2], "little")
        size = _LENGTHS[code >> 13]
        at += 2
        if code == _TABLE:
            size = 1 + int.from_bytes(data[at : at + 2], "little")
        elif size < 0:
            size = 1 + data[at]
        yield code, data[at : at + size]
        at += size


class DocStyles:
    """The style sheet: looks of paragraph styles, and whether they make list items."""

    def __init__(self, sheet: bytes) -> None:
        self._styles: dict[int, _Style] = {}
        if len(sheet) > 6:
            self._read(sheet)

    def _read(self, sheet: bytes) -> None:
        head, count, fixed = struct.unpack_from("<HHH", sheet, 0)
        at = 2 + head
        for number in range(min(count, 4096)):
            if at + 2 > len(sheet):
                return
            size = int.from_bytes(sheet[at : at + 2], "little")
            if size > fixed:
                self._styles[number] = _style(sheet[at + 2 : at + 2 + size], fixed)
            at += 2 + size

    def look(self, number: int, depth: int = 0) -> Look:
        style = self._styles.get(number)
        if style is None or depth > _DEEPEST:
            return Look(size=10.0)
        return shown(self.look(style.base, depth + 1), style.letters)[0]

    def form(self, number: int, depth: int = 0) -> Form:
        style = self._styles.get(number)
        if style is None or depth > _DEEPEST:
            return Form(style=number)
        return shaped(replace(self.form(style.base, depth + 1), style=number), style.paragraph)


def _style(data: bytes, fixed: int) -> _Style:
    kind_and_base, parts = struct.unpack_from("<HH", data, 2)
    style = _Style(kind_and_base >> 4)
    at = fixed + 4 + 2 * int.from_bytes(data[fixed : fixed + 2], "little")
    kind, found = kind_and_base & 15, []
    for _ in range(parts & 15):
        size = int.from_bytes(data[at : at + 2], "little")
        found.append(data[at + 2 : at + 2 + size])
        at += 2 + size + size % 2
    if kind == 1 and len(found) > 1:
        style.paragraph, style.letters = list(modifiers(found[0][2:])), list(modifiers(found[1]))
    elif kind == 2 and found:
        style.letters = list(modifiers(found[0]))
    return style


def shown(look: Look, changes: Modifiers, style: Look | None = None) -> tuple[Look, bool]:
    """The look after the changes, and whether the text is deleted by a tracked change."""
    deleted, style = False, style or look
    for code, value in changes:
        match code:
            case 0x0835:  # bold
                look = replace(look, bold=_switched(value, on=style.bold))
            case 0x0836:  # italic
                look = replace(look, italic=_switched(value, on=style.italic))
            case 0x083B:  # capitals
                look = replace(look, caps=_switched(value, on=style.caps))
            case 0x083C:  # hidden
                look = replace(look, vanish=_switched(value, on=style.vanish))
            case 0x0800:  # deleted
                deleted = bool(value[:1].strip(b"\0"))
            case 0x4A43:  # size
                look = replace(look, size=max(0.5, min(200.0, int.from_bytes(value[:2], "little") / 2)))
            case 0x6870 if len(value) == 4:  # colour
                look = replace(look, color=0 if value[3] else int.from_bytes(value[:3], "big"))
    return look, deleted


def _switched(value: bytes, *, on: bool) -> bool:
    """1 and 0; 128 is as the style says, 129 the other way round."""
    state = value[0] if value else 0
    return state == 1 or (state == 128 and on) or (state == 129 and not on)


def shaped(form: Form, changes: Modifiers) -> Form:
    for code, value in changes:
        number = int.from_bytes(value, "little", signed=True)
        match code:
            case 0x840F | 0x845E:  # left indent
                form = replace(form, indent=max(0, min(6000, number)) / 20)
            case 0x8411 | 0x8460:  # first line
                form = replace(form, opening=max(-6000, min(2000, number)) / 20)
            case 0x460B:  # list
                form = replace(form, listed=number not in (0, -2047))
            case 0x442D | 0xC64D:  # ground
                form = replace(form, shaded=True)
            case _:
                form = _tabled(form, code, value, number)
    return form


def _tabled(form: Form, code: int, value: bytes, number: int) -> Form:
    """Where a paragraph stands in a table."""
    match code:
        case 0x2416:  # in a table
            return replace(form, depth=max(form.depth, number != 0))
        case 0x6649:  # how deep
            return replace(form, depth=max(0, min(_DEEPEST, number)))
        case 0x2417 | 0x244C:  # end of a row, also of inner tables
            return replace(form, row_end=number != 0)
        case 0x244B:  # end of a cell of an inner table
            return replace(form, inner_cell=number != 0)
        case 0xD608 if len(value) > 3:  # the row
            return replace(form, edges=_edges(value))
    return form


def _edges(value: bytes) -> tuple[int, ...]:
    count = min(value[2] + 1, (len(value) - 3) // 2)
    return struct.unpack_from(f"<{count}h", value, 3)
