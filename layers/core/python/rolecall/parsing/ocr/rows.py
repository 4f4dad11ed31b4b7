"""Single lines of text, found by the white around them.

Arabic and Japanese lines are overlooked or torn by an engine's own search for lines, which expects Latin letters; cut
out one by one they are read. Rules of tables are no ink here.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import pairwise

from PIL import Image

from rolecall.parsing.ocr.regions import Edges, regions

_ACROSS = 620  # cells that a page is wide: a point each on A4
_INK = 30  # shades that make a cell one with ink
_RULE_ACROSS, _RULE_DOWN = 0.1, 0.028  # of the page's width and height: no letter is that long
_GAP, _APART = 1.3, 5  # white between pieces of a line: in parts of its height, and cells at least
_TALLEST_GAP = 14  # cells of height that count for that
_LOW, _NEAR = 0.5, 0.3  # dots above and below letters, in parts of the usual line
_INNER = 0.25  # of the height of touching lines: no less is a line of its own
_SMALLEST = 3
_DEEPEST = 6

Span = tuple[int, int]


def rows_of(image: Image.Image) -> list[Edges]:
    """Left, top, right and bottom of each line of text, or of each part of it beside wide white."""
    cell = image.width / _ACROSS
    cells = _without_rules(_cells(image, cell))
    found: dict[Edges, None] = {}
    for left, top, right, bottom in regions(image):
        across = (round(left / cell), min(_ACROSS, round(right / cell)))
        down = (round(top / cell), min(len(cells), round(bottom / cell)))
        found |= dict.fromkeys(_cut(cells, across, down, 0))
    return [_pixels(edges, cell) for edges in found if edges[3] - edges[1] >= _SMALLEST]


def halved(image: Image.Image, edges: Edges) -> list[Edges]:
    """Both parts of what may be several lines that touch each other, cut where there is least ink."""
    left, top, right, bottom = edges
    ink = image.crop(edges).resize((1, bottom - top), Image.Resampling.BOX).tobytes()
    inner = range(round(_INNER * len(ink)), round((1 - _INNER) * len(ink)))
    cut = top + max(inner, key=ink.__getitem__)
    return [(left, top, right, cut), (left, cut, right, bottom)]


def _pixels(edges: Edges, cell: float) -> Edges:
    left, top, right, bottom = (round(edge * cell) for edge in edges)
    return left, top, right, bottom


def _cells(image: Image.Image, cell: float) -> list[int]:
    """Rows of cells as the bits of numbers, the leftmost cell lowest."""
    small = image.resize((_ACROSS, max(1, round(image.height / cell))), Image.Resampling.BOX)
    ink = small.point([ord("1") if value < 255 - _INK else ord("0") for value in range(256)]).tobytes()
    return [int(ink[at : at + _ACROSS][::-1], 2) for at in range(0, len(ink), _ACROSS)]


def _without_rules(cells: Sequence[int]) -> list[int]:
    """The cells without long strokes along or across the page, nor their edges."""
    along = [_runs(row, round(_RULE_ACROSS * _ACROSS)) for row in cells]
    thick = [row | row >> 1 for row in cells]  # a rule that is not quite upright changes its cell
    across = _standing(thick, round(_RULE_DOWN * len(cells)))
    flat = _with_edges(along)
    rules = [one | other | side for one, other, side in zip(flat, across, _sides(thick, along), strict=True)]
    return [row & ~(rule | rule << 1 | rule << 2 | rule >> 1) for row, rule in zip(cells, rules, strict=True)]


def _with_edges(along: Sequence[int]) -> list[int]:
    """Rules with the cells above and below, which one that is not quite level inks here and there."""
    return [above | rule | below for above, rule, below in zip([0, *along], along, [*along[1:], 0], strict=False)]


def _sides(cells: Sequence[int], along: Sequence[int]) -> list[int]:
    """The sides of boxes: what is inked from one rule down to the next."""
    sides = [0] * len(cells)
    rules = [at for at, rule in enumerate(along) if rule]
    for above, below in pairwise(rules):
        if below - above > _SMALLEST:
            side = reduce(int.__and__, cells[above:below])
            sides[above:below] = [side & along[above]] * (below - above)
    return sides


def _runs(row: int, length: int) -> int:
    """The bits that stand in a run of so many."""
    for step in _doubling(length):
        row &= row >> step
    for step in _doubling(length):
        row |= row << step
    return row


def _standing(cells: Sequence[int], length: int) -> list[int]:
    """The same down the page."""
    rows = list(cells)
    for step in _doubling(length):
        rows = [row & below for row, below in zip(rows, [*rows[step:], *[0] * step], strict=True)]
    for step in _doubling(length):
        rows = [row | above for row, above in zip(rows, [*[0] * step, *rows][: len(rows)], strict=True)]
    return rows


def _doubling(length: int) -> Iterator[int]:
    """Steps that together reach a run of so many from single bits."""
    reached = 1
    while reached < length:
        step = min(reached, length - reached)
        yield step
        reached += step


def _cut(cells: Sequence[int], across: Span, down: Span, depth: int) -> Iterator[Edges]:
    """Bands between white rows, their pieces between wide white, and again what stands in those."""
    side = (1 << across[1]) - (1 << across[0])
    bands = _with_dots(list(_spans([bool(row & side) for row in cells[slice(*down)]], down[0], 0)))
    for band in bands:
        pieces = _pieces(cells, across, band)
        whole = len(pieces) == 1 and (len(bands) == 1 or depth)
        for piece in pieces:
            if whole or depth == _DEEPEST:
                yield piece[0], band[0], piece[1], band[1]
            else:
                yield from _cut(cells, piece, band, depth + 1)


def _pieces(cells: Sequence[int], across: Span, band: Span) -> list[Span]:
    ink = 0
    for row in cells[slice(*band)]:
        ink |= row
    width = max(_APART, round(_GAP * min(band[1] - band[0], _TALLEST_GAP)))
    return list(_spans([bool(ink >> at & 1) for at in range(*across)], across[0], width))


def _spans(inked: Sequence[bool], start: int, gap: int) -> Iterator[Span]:
    """Where ink begins and ends, over white that is no wider than `gap`."""
    places = [at for at, is_inked in enumerate(inked, start) if is_inked]
    if not places:
        return
    first = places[0]
    for place, following in pairwise(places):
        if following - place - 1 > gap:
            yield first, place + 1
            first = following
    yield first, places[-1] + 1


def _with_dots(bands: Sequence[Span]) -> list[Span]:
    """Bands of dots and accents only belong to the letters beside them."""
    if not bands:
        return []
    usual = sorted(bottom - top for top, bottom in bands)[len(bands) * 2 // 3]
    joined = [bands[0]]
    for top, bottom in bands[1:]:
        first, last = joined[-1]
        if min(bottom - top, last - first) < _LOW * usual and top - last <= _NEAR * usual:
            joined[-1] = (first, bottom)
        else:
            joined.append((top, bottom))
    return joined
