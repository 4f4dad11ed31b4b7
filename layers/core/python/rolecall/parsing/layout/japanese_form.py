"""The table of the Japanese form: under 年 and 月 each row is an event, its text a cell of several lines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rolecall.parsing.layout.lines import Chunk

_STILL = ("現在に至る",)
_YEAR, _MONTH = ("年", "年号", "西暦", "年(西暦)"), ("月",)


@dataclass(frozen=True, slots=True)
class _Table:
    """Where its columns begin and end, and where its names stand."""

    year: Chunk
    month: Chunk
    text: Chunk

    def holds(self, chunk: Chunk) -> bool:
        return chunk.y0 > self.year.y0 + 2 and chunk.page == self.year.page

    def in_years(self, chunk: Chunk) -> bool:
        return _middle_x(chunk) < (self.year.x1 + self.month.x0) / 2

    def in_months(self, chunk: Chunk) -> bool:
        return (
            not self.in_years(chunk) and chunk.x0 < self.month.x1 + 2 * self.month.size and _number(chunk) is not None
        )


def with_events(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks of a page; in such tables a row is one chunk."""
    for table in _tables(chunks):
        chunks = _joined(chunks, table)
    return chunks


def _tables(chunks: Sequence[Chunk]) -> list[_Table]:
    found = []
    for year in (chunk for chunk in chunks if chunk.text in _YEAR):
        beside = sorted((c for c in chunks if c.x0 > year.x1 and _level(c, year)), key=lambda c: c.x0)
        if len(beside) >= 2 and beside[0].text in _MONTH:
            found.append(_Table(year, beside[0], beside[1]))
    return found


def _joined(chunks: list[Chunk], table: _Table) -> list[Chunk]:
    years = [c for c in chunks if table.holds(c) and table.in_years(c) and _number(c) is not None]
    months = [c for c in chunks if table.holds(c) and table.in_months(c)]
    bottom = max((c.y1 for c in years), default=table.year.y1) + 2 * table.year.size
    beside = [c for c in chunks if table.holds(c) and c.y0 < bottom and c.x0 > table.month.x1 + table.month.size]
    beside = [c for c in beside if c not in months]
    made, used = [], {id(table.year), id(table.month)}
    for year in years:
        month = next((c for c in months if _level(c, year)), None)
        cell = _cell(beside, year)
        if month is None or not cell:
            continue
        made.append(_row(year, month, cell))
        used |= {id(c) for c in (year, month, *cell)}
    last = made[-1] if made else None
    for chunk in sorted(beside, key=lambda c: c.y0):
        if last is not None and chunk.text in _STILL and 0 < chunk.y0 - last.y0 < 3 * chunk.size:
            made[-1] = Chunk([*last.words, *(replace(w, y0=last.y0, y1=last.words[0].y1) for w in chunk.words)])
            used.add(id(chunk))
    return [chunk for chunk in chunks if id(chunk) not in used] + made


def _row(year: Chunk, month: Chunk, cell: Sequence[Chunk]) -> Chunk:
    """Date and event as one chunk on the level of the date."""
    first = year.words[0]
    shown = f"{year.text.replace(' ', '').rstrip('年')}年{_number(month)}月"
    words = [replace(first, text=shown, x1=year.x1)]
    for number, chunk in enumerate(cell):
        below = number > 0 and chunk.y0 > cell[number - 1].y0 + 2
        lead, *rest = (replace(word, y0=first.y0, y1=first.y1) for word in chunk.words)
        if below and words[-1].text[-1] > "\u2fff" < lead.text[0]:
            words[-1] = replace(words[-1], text=words[-1].text + lead.text)
        else:
            words.append(lead)
        words += rest
    return Chunk(words)


def _cell(beside: Sequence[Chunk], year: Chunk) -> list[Chunk]:
    """The lines around the middle of a year's cell."""
    return [c for c in sorted(beside, key=lambda c: (c.y0, c.x0)) if abs(_middle(c) - _middle(year)) < 0.75 * year.size]


def _number(chunk: Chunk) -> int | None:
    digits = "".join(char for char in chunk.text if char.isdigit())
    return int(digits) if digits and len(chunk.text.replace(" ", "")) <= 6 else None


def _level(one: Chunk, other: Chunk) -> bool:
    return abs(_middle(one) - _middle(other)) < 0.4 * other.size


def _middle(chunk: Chunk) -> float:
    return (chunk.y0 + chunk.words[0].y1) / 2


def _middle_x(chunk: Chunk) -> float:
    return (chunk.x0 + chunk.x1) / 2
