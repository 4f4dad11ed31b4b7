"""How wide the cells of a Word table are: by their own width, else by the columns of the table that they span."""

from collections.abc import Sequence
from itertools import islice
from xml.etree import ElementTree as ET

from rolecall.parsing.extract.docx_styles import W

_UNKNOWN = 2000.0  # twips
_MOST_COLUMNS = 60


def column_widths(table: ET.Element) -> list[float]:
    columns = islice(table.iterfind(f"{W}tblGrid/{W}gridCol"), _MOST_COLUMNS)
    return [_twips(column) or _UNKNOWN for column in columns]


def cell_widths(row: Sequence[ET.Element], columns: Sequence[float]) -> list[float]:
    """Shares of the table count as no width: Word writes them beside widths in twips."""
    widths, at = [], 0
    for cell in row:
        span = _span(cell)
        own = cell.find(f"{W}tcPr/{W}tcW")
        stated = _twips(own) if own is not None and own.get(f"{W}type", "dxa") == "dxa" else 0.0
        widths.append(stated or sum(columns[at : at + span]) or _UNKNOWN)
        at += span
    return widths


def _span(cell: ET.Element) -> int:
    item = cell.find(f"{W}tcPr/{W}gridSpan")
    value = item.get(f"{W}val", "1") if item is not None else "1"
    return min(_MOST_COLUMNS, max(1, int(value))) if value.isdigit() and len(value) < 4 else 1


def _twips(item: ET.Element) -> float:
    value = item.get(f"{W}w", "")
    return float(value) if value.isdigit() and len(value) < 7 else 0.0
