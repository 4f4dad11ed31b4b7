"""Tables of entries under a row of column names ("Course | Institute | Year | %"): each row becomes one line.

The chunks of such a line know their slot from the name above their column.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rolecall.parsing.layout.lines import Chunk, Line
from rolecall.parsing.wording.dates import looks_like_date
from rolecall.parsing.wording.headings import heading_kind
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_labels import CLIENTS, entry_labels

_FEWEST_COLUMNS = 3
_LEADING = 1.8  # type sizes from one line of a cell to the next, at most


@dataclass(frozen=True, slots=True)
class _Column:
    slot: str
    x0: float
    x1: float


def untabled(lines: Sequence[Line]) -> list[Line]:
    """The lines of a section, those of tables row by row."""
    kept: list[Line] = []
    index = 0
    while index < len(lines):
        columns = _columns(lines[index])
        if columns is None:
            kept.append(lines[index])
            index += 1
            continue
        stop = _end(lines, index + 1, columns)
        kept += _rows(lines[index + 1 : stop], columns)
        index = stop
    return kept


def _columns(line: Line) -> list[_Column] | None:
    """The columns that a line names, of which one at least is for dates and one for what an entry is about."""
    if len(line.chunks) < _FEWEST_COLUMNS:
        return None
    slots = [slot_of(chunk.text) for chunk in line.chunks]
    if "B" not in slots:
        slots = ["B" if fold(c.text) in CLIENTS else slot for c, slot in zip(line.chunks, slots, strict=True)]
    named = [slot for slot in slots if slot]
    if (
        len(named) < _FEWEST_COLUMNS
        or len(named) * 3 < len(slots) * 2
        or "D" not in named
        or not set(named) & {"A", "B"}
    ):
        return None
    first_school = slots.index("B") if "B" in slots else -1
    return [
        _Column("X" if slot == "B" and index != first_school else slot or "X", chunk.x0, chunk.x1)
        for index, (slot, chunk) in enumerate(zip(slots, line.chunks, strict=True))
    ]


def slot_of(text: str) -> str | None:
    return entry_labels().get(fold(text).strip(" .:："))


def _end(lines: Sequence[Line], start: int, columns: Sequence[_Column]) -> int:
    """The first line that stands in no table any more: it runs through several columns."""
    for index in range(start, len(lines)):
        chunk = lines[index].chunks[0]
        covered = sum(column.x0 < chunk.x1 - 8 and column.x1 > chunk.x0 for column in columns)
        if heading_kind(lines[index].text) or (len(lines[index].chunks) == 1 and covered > 2):
            return index
    return len(lines)


def _rows(lines: Sequence[Line], columns: Sequence[_Column]) -> list[Line]:
    """One line for each date; cells of several lines stand around it."""
    chunks = [
        (chunk, min(columns, key=lambda column: _apart(chunk, column))) for line in lines for chunk in line.chunks
    ]
    tops = _tops([chunk for chunk, column in chunks if column.slot == "D" and looks_like_date(chunk.text)])
    if not tops:
        return list(lines)
    made = []
    centred = any(_middle(chunk) < tops[0] - 0.7 * chunk.size for chunk, _ in chunks)
    for top in tops:
        row = [(chunk, column) for chunk, column in chunks if _top_of(chunk, tops, centred=centred) == top]
        cells = [_cell([chunk for chunk, other in row if other is column], column) for column in columns]
        shown = _with_range([cell for cell in cells if cell is not None])
        made.append(replace(lines[0], chunks=shown, gap=9.0))
    return made


def _top_of(chunk: Chunk, tops: Sequence[float], *, centred: bool) -> float:
    """The date that a chunk belongs to: the nearest where cells stand around it, else the one above."""
    middle = _middle(chunk)
    if centred:
        return min(tops, key=lambda top: abs(middle - top))
    return max((top for top in tops if top < middle + 0.5 * chunk.size), default=tops[0])


def _apart(chunk: Chunk, column: _Column) -> float:
    """How badly a chunk stands under a column's name, set to either edge or to its middle."""
    middle = abs((chunk.x0 + chunk.x1) - (column.x0 + column.x1)) / 2
    return min(abs(chunk.x0 - column.x0), abs(chunk.x1 - column.x1), middle)


def _middle(chunk: Chunk) -> float:
    return (chunk.y0 + chunk.words[0].y1) / 2


def _tops(dates: Sequence[Chunk]) -> list[float]:
    """The heights of the rows: dates side by side are of one, and so are those that a dash joins over two lines."""
    tops: list[float] = []
    ordered = sorted(dates, key=_middle)
    for previous, chunk in zip([None, *ordered], ordered, strict=False):
        apart = _middle(chunk) - tops[-1] if tops else chunk.size
        broken = previous is not None and previous.text[-1] in "-–—～" and apart < _LEADING * chunk.size
        if apart > 0.7 * chunk.size and not broken:
            tops.append(_middle(chunk))
    return tops


def _cell(chunks: Sequence[Chunk], column: _Column) -> Chunk | None:
    if not chunks:
        return None
    cell = Chunk([word for chunk in sorted(chunks, key=lambda c: c.y0) for word in chunk.words])
    cell.slot = column.slot
    return cell


def _with_range(cells: list[Chunk]) -> list[Chunk]:
    """Two columns of dates, "From" and "To", are one range."""
    dates = [cell for cell in cells if cell.slot == "D"]
    if len(dates) != 2:
        return cells
    first, last = dates
    dash = replace(first.words[-1], text="–")
    joined = Chunk([*first.words, dash, *last.words])
    joined.slot = "D"
    return [joined if cell is first else cell for cell in cells if cell is not last]
