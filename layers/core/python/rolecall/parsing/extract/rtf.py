"""RTF to words: a small reader of control words that knows text, styles, tabs, bullets, table cells and hidden runs."""

import re
from dataclasses import dataclass, field, replace

from rolecall.parsing.extract.flow import Block, Cell, Paragraph, Run, Table, Typesetter
from rolecall.parsing.extract.letters import CODE_PAGES
from rolecall.parsing.extract.visible import WHITE, why_hidden
from rolecall.parsing.extract.words import Extract
from rolecall.parsing.limits import Limits

_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.IGNORECASE
)
_SKIPPED = frozenset(
    b"stylesheet info pict object themedata colorschememapping datastore latentstyles listtable "
    b"listoverridetable rsidtbl generator xmlnstbl fldinst bkmkstart bkmkend nonshppict sp filetbl revtbl "
    b"pntext listtext pntxta pntxtb footnote annotation atnid atnauthor shpinst shprslt".split()
)
_CHARACTERS = {
    b"tab": "\t", b"emdash": "—", b"endash": "–", b"bullet": "•", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“",
    b"rdblquote": "”", b"emspace": " ", b"enspace": " ", b"qmspace": " ", b"zwj": "", b"zwnj": "",
}  # fmt: skip


_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip


@dataclass(slots=True)
class _State:
    """`box` counts the text boxes that this is inside of; `copy` is what readers older than these are given."""

    skip: bool = False
    copy: bool = False
    deleted: bool = False
    font: int = -1
    box: int = 0
    table: bytes = b""
    size: float = 12.0
    bold: bool = False
    italic: bool = False
    color: int = 0
    hidden: bool = False
    unicode_skip: int = 1
    indent: float = 0.0
    opening: float = 0.0
    bullet: bool = False
    in_table: bool = False


_MOST_BOXES = 20  # inside each other


@dataclass(slots=True)
class _Paragraph:
    runs: list[Run] = field(default_factory=list)
    bullet: bool = False


def extract_rtf(data: bytes, limits: Limits) -> Extract:
    reader = _Reader(limits)
    reader.read(data)
    return Typesetter("rtf").set(reader.blocks())


class _Reader:
    def __init__(self, limits: Limits) -> None:
        self._left = limits.characters
        self._stack: list[_State] = []
        self._state = _State()
        self._paragraph = _Paragraph()
        self._blocks: list[Block] = []
        self._cell: list[Block] = []
        self._row: list[Cell] = []
        self._edges: list[int] = []
        self._colors: list[int] = []
        self._rgb = [0, 0, 0]
        self._code_page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = -1
        self._around: list[_Paragraph] = []
        self._drop = 0
        self._bytes = bytearray()

    def blocks(self) -> list[Block]:
        self._end_paragraph()
        return [*self._blocks, *self._cell]

    def read(self, data: bytes) -> None:
        for match in _TOKEN.finditer(data):
            word, number, byte, symbol, brace, text = match.groups()
            if byte:
                self._byte(int(byte, 16))
                continue
            if text:
                self._plain(text)
                continue
            self._flush()
            if brace:
                self._brace(brace)
            elif word:
                self._control(word, int(number) if number else None)
            elif symbol:
                self._symbol(symbol)
        self._flush()

    def _brace(self, brace: bytes) -> None:
        if brace == b"{" and len(self._stack) < 500:
            self._stack.append(replace(self._state))
        elif brace == b"}" and self._stack:
            inside, self._state = self._state.box, self._stack.pop()
            if inside > self._state.box and self._around:
                self._end_paragraph()
                self._paragraph = self._around.pop()
        self._drop = 0

    def _byte(self, value: int) -> None:
        if self._drop:
            self._drop -= 1
        elif not self._state.skip:
            self._bytes.append(value)

    def _flush(self) -> None:
        if self._bytes:
            page = self._fonts.get(self._state.font, self._code_page)
            self._add(self._bytes.decode(page, "replace"))
            self._bytes.clear()

    def _plain(self, text: bytes) -> None:
        if self._state.table == b"colortbl":
            self._color_entries(text)
            return
        shown = text[self._drop :]
        self._drop = max(0, self._drop - len(text))
        if not self._state.skip:
            self._bytes += shown  # the second byte of a letter may be a plain one

    def _color_entries(self, text: bytes) -> None:
        for _ in range(text.count(b";")):
            self._colors.append(self._rgb[0] << 16 | self._rgb[1] << 8 | self._rgb[2])
            self._rgb = [0, 0, 0]

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._state.skip = True
        elif symbol in b"\\{}":
            self._add(symbol.decode())
        elif symbol == b"~":
            self._add("\u00a0")
        elif symbol == b"_":
            self._add("-")
        elif symbol in b"\r\n":
            self._end_paragraph()

    def _control(self, word: bytes, number: int | None) -> None:
        if word in _SKIPPED:
            self._bulleted(word)
            self._state.skip, self._state.copy = True, self._state.copy or word == b"shprslt"
        elif word in (b"shptxt", b"dptxbxtext"):
            self._box()
        elif word in (b"colortbl", b"fonttbl"):
            self._state.table = word
        elif word in (b"f", b"fcharset", b"deff"):
            self._typeface(word, number or 0)
        elif word == b"ansicpg" and number:
            self._code_page = f"cp{number}" if f"cp{number}" in CODE_PAGES else "cp1252"
        elif word == b"u" and number is not None:
            self._add(_character(number))
            self._drop = self._state.unicode_skip
        elif word in _CHARACTERS:
            self._add(_CHARACTERS[word])
        elif not self._structure(word, number):
            self._style(word, number)

    def _box(self) -> None:
        """A text box stands on its own; what it hangs on goes on behind it."""
        if not self._state.copy and len(self._around) < _MOST_BOXES:
            self._state.skip, self._state.box = False, self._state.box + 1
            self._around.append(self._paragraph)
            self._paragraph = _Paragraph()

    def _typeface(self, word: bytes, number: int) -> None:
        """Fonts bring the code page of the letters that are written as bytes."""
        if word == b"fcharset" and self._state.table == b"fonttbl" and number in _CHARSETS:
            self._fonts[self._state.font] = _CHARSETS[number]
        elif word == b"deff":
            self._font = self._state.font = number
        elif word == b"f":
            self._state.font = number

    def _bulleted(self, word: bytes) -> None:
        if word in (b"pntext", b"listtext"):
            self._paragraph.bullet = True

    def _structure(self, word: bytes, number: int | None) -> bool:
        match word:
            case b"par" | b"sect" | b"page" | b"line":
                self._end_paragraph()
            case b"pard":
                self._state.indent = self._state.opening = 0.0
                self._state.in_table = self._state.bullet = False
            case b"intbl":
                self._state.in_table = True
            case b"li" | b"fi":
                self._indent(word, number or 0)
            case b"ls":
                self._state.bullet = True
            case b"trowd":
                self._edges = []
            case b"cellx":
                self._edges.append(number or 0)
            case b"cell" | b"nestcell":
                self._end_cell()
            case b"row" | b"nestrow":
                self._end_row()
            case _:
                return False
        return True

    def _indent(self, word: bytes, twips: int) -> None:
        """Of all lines, or of the first one beside the others."""
        if word == b"li":
            self._state.indent = max(0, min(6000, twips)) / 20
        else:
            self._state.opening = max(-6000, min(2000, twips)) / 20

    def _style(self, word: bytes, number: int | None) -> None:
        state, on = self._state, number != 0
        match word:
            case b"b":
                state.bold = on
            case b"i":
                state.italic = on
            case b"v":
                state.hidden = on
            case b"deleted":
                state.deleted = on
            case b"fs":
                state.size = max(0.5, min(200.0, (number or 24) / 2))
            case b"cf":
                state.color = self._colors[number] if number is not None and 0 <= number < len(self._colors) else 0
            case b"uc":
                state.unicode_skip = max(0, min(8, number if number is not None else 1))
            case b"plain":
                state.bold = state.italic = state.hidden = state.deleted = False
                state.font = self._font
                state.size, state.color = 12.0, 0
            case b"red" | b"green" | b"blue":
                self._rgb[(b"red", b"green", b"blue").index(word)] = max(0, min(255, number or 0))

    def _add(self, text: str) -> None:
        state = self._state
        if state.skip or state.deleted or state.table or not text or self._left <= 0:
            return
        self._left -= len(text)
        reason = why_hidden(state.color, WHITE, state.size, vanished=state.hidden)
        self._paragraph.runs.append(Run(text, state.size, state.bold, state.italic, state.color, hidden=reason))

    def _end_paragraph(self) -> None:
        done, state = self._paragraph, self._state
        block = Paragraph(done.runs, state.indent, state.opening, bullet=done.bullet or state.bullet)
        (self._cell if state.in_table else self._blocks).append(block)
        self._paragraph = _Paragraph()

    def _end_cell(self) -> None:
        self._state.in_table = True
        self._end_paragraph()
        index, edges = len(self._row), [0, *self._edges]
        wide = edges[index + 1] - edges[index] if index + 1 < len(edges) else 2000
        self._row.append(Cell(float(max(100, wide)), self._cell))
        self._cell = []

    def _end_row(self) -> None:
        if self._row:
            last = self._blocks[-1] if self._blocks else None
            if isinstance(last, Table):
                last.rows.append(self._row)
            else:
                self._blocks.append(Table([self._row]))
        self._row, self._cell = [], []


def _character(number: int) -> str:
    code = number & 0xFFFF
    return "" if 0xD800 <= code <= 0xDFFF else chr(code)
