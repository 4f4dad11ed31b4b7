"""What a bench found, and the table it is printed in."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value. `limit` is the most it may be; None: reported, not limited."""

    budget: str
    what: str
    value: float
    unit: str = ""
    limit: float | None = None
    note: str = ""

    @property
    def holds(self) -> bool:
        return self.limit is None or self.value <= self.limit

    def row(self) -> tuple[str, ...]:
        limit = "" if self.limit is None else f"≤ {self.limit:g}"
        verdict = "" if self.limit is None else "ok" if self.holds else "OVER"
        return self.budget, self.what, _short(self.value), self.unit, limit, verdict, self.note


HEADINGS = ("", "what", "value", "unit", "limit", "", "")
NUMBERS = {2, 4}


def show(figures: Iterable[Figure]) -> bool:
    """Print them as they are; returns whether every limit holds."""
    found = list(figures)
    rows = [HEADINGS, *(figure.row() for figure in found)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    for row in rows:
        cells = (_aligned(cell, width, column) for column, (cell, width) in enumerate(zip(row, widths, strict=True)))
        print("  ".join(cells).rstrip())
    return all(figure.holds for figure in found)


def _aligned(cell: str, width: int, column: int) -> str:
    return cell.rjust(width) if column in NUMBERS else cell.ljust(width)


def _short(value: float) -> str:
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.3f}" if abs(value) < 10 else f"{value:,.1f}"
