"""Columns of a page, found by the white between them: engines read across narrow gutters and lose lines beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

Edges = tuple[int, int, int, int]

_ACROSS = 300  # cells that a page is wide: two points each on A4
_INK = 24  # shades that make a cell one with ink
_GUTTER = 6  # cells: wider than the white between words
_SHORTEST = 0.1  # of the page's height
_FEWEST_LINES = 4
_DEEPEST = 3
_DEEP = 7  # cells that letters may reach below others of their line


@dataclass(frozen=True, slots=True)
class _Part:
    """Rows and columns of cells, the ends left out."""

    top: int
    bottom: int
    left: int
    right: int


def regions(image: Image.Image) -> list[Edges]:
    """Left, top, right and bottom of the parts that are read on their own; together they cover all ink."""
    cell = image.width / _ACROSS
    small = image.resize((_ACROSS, max(1, round(image.height / cell))), Image.Resampling.BOX)
    ink = small.point([255 if value < 255 - _INK else 0 for value in range(256)]).tobytes()
    rows = [_mask(ink[at : at + _ACROSS]) for at in range(0, len(ink), _ACROSS)]
    whole = _Part(0, len(rows), 0, _ACROSS)
    parts = [
        part
        for part in _divided(rows, whole, 0)
        if part == whole or _lines(rows[part.top : part.bottom], _side(part.left, part.right))
    ]
    down = image.height / len(rows)
    return [
        (round(part.left * cell), round(part.top * down), round(part.right * cell), round(part.bottom * down))
        for part in parts
    ]


def _mask(row: bytes) -> int:
    """A row of cells as the bits of a number, the leftmost one lowest."""
    return sum(1 << at for at, value in enumerate(row) if value)


def _divided(rows: Sequence[int], part: _Part, depth: int) -> list[_Part]:
    gutter = _gutter(rows, part) if depth < _DEEPEST else None
    if gutter is None:
        return [part]
    pieces = (
        _Part(part.top, gutter.top, part.left, part.right),
        _Part(gutter.top, gutter.bottom, part.left, (gutter.left + gutter.right) // 2),
        _Part(gutter.top, gutter.bottom, (gutter.left + gutter.right) // 2, part.right),
        _Part(gutter.bottom, part.bottom, part.left, part.right),
    )
    return [found for piece in pieces if piece.bottom > piece.top for found in _divided(rows, piece, depth + 1)]


def _gutter(rows: Sequence[int], part: _Part) -> _Part | None:
    """The longest stretch of white that stands between lines on both sides."""
    best: _Part | None = None
    for left in range(part.left + _GUTTER, part.right - 2 * _GUTTER):
        stretch = _stretch(rows, part, left)
        if stretch is not None and (best is None or stretch.bottom - stretch.top > best.bottom - best.top):
            best = stretch
    return best


def _stretch(rows: Sequence[int], part: _Part, left: int) -> _Part | None:
    """The longest run of rows that leave the cells from `left` on white, with enough lines left and right of them."""
    window = ((1 << _GUTTER) - 1) << left
    start, longest = part.top, (0, 0)
    for at in range(part.top, part.bottom + 1):
        if at == part.bottom or rows[at] & window:
            longest = max(longest, (at - start, start))
            start = at + 1
    length, top = longest
    if length < _SHORTEST * len(rows):
        return None
    beside = rows[top : top + length]
    before = _side(part.left, left)
    after = _side(left + _GUTTER, part.right)
    if min(_lines(beside, before), _lines(beside, after)) < _FEWEST_LINES:
        return None
    whole = _side(part.left, part.right)
    return _Part(_white(rows, whole, top, 1), _white(rows, whole, top + length, -1), left, left + _GUTTER)


def _side(left: int, right: int) -> int:
    return ((1 << right) - 1) & ~((1 << left) - 1)


def _white(rows: Sequence[int], side: int, at: int, step: int) -> int:
    """The next row that is white from side to side: lines that cross the gutter are not cut below their baseline."""
    for near in range(at, at + _DEEP * step, step):
        if 0 < near < len(rows) and not rows[near] & side:
            return near
    return at


def _lines(rows: Sequence[int], side: int) -> int:
    """How often ink begins below white."""
    inked = [bool(row & side) for row in rows]
    return sum(now and not before for before, now in zip([False, *inked], inked, strict=False))
