"""The sheet of paper on a photograph of a table, cut out and made a rectangle again."""

from PIL import Image, ImageFilter

from rolecall.parsing.ocr.edges import Line, edges
from rolecall.parsing.ocr.equations import solved

Corner = tuple[float, float]
Sheet = tuple[Corner, Corner, Corner, Corner]

_SMALL = 240
_EDGES = 3  # a dark column and a dark title have two
_PRINT = 7  # pixels: letters and rules are thinner, and go
_WHOLE = 0.985  # of the picture: what reaches as far is not cut
_FEWEST = 0.3  # of the picture
_SHAPES = (
    (1.1, 1.75),
    (2.1, 3.4),
)  # long side to short side of a page and of two in a row: not of a page less a column


def cut_out(image: Image.Image) -> Image.Image:
    """The sheet of paper on a darker table, made a rectangle again; anything else as it is."""
    corners = _sheet(image)
    if corners is None:
        return image
    width, height = (round(length) for length in _size(corners))
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    quad = (ax, ay, dx, dy, cx, cy, bx, by)
    way = _perspective(quad, width, height)
    return image.transform((width, height), Image.Transform.PERSPECTIVE, way, Image.Resampling.BICUBIC, fillcolor=255)


def _size(corners: Sheet) -> tuple[float, float]:
    a, b, c, d = corners
    return max(_distance(a, b), _distance(d, c)), max(_distance(a, d), _distance(b, c))


def _sheet(image: Image.Image) -> Sheet | None:
    """Corners from the top left, clockwise, of a sheet that is lighter than what it lies on."""
    small = image.copy()
    small.thumbnail((_SMALL, _SMALL), Image.Resampling.BOX)
    small = small.filter(ImageFilter.MaxFilter(_PRINT)).filter(ImageFilter.MinFilter(_PRINT))
    left, top, right, bottom = seen = edges(small)
    if sum(line is not None for line in seen) < _EDGES:
        return None
    wide, high = small.width - 1, small.height - 1
    sides = (_or_border(left, right, 0, high), _or_border(top, bottom, 0, wide))
    others = (_or_border(right, left, wide, high), _or_border(bottom, top, high, wide))
    found = (
        _crossing(sides[0], sides[1]),
        _crossing(others[0], sides[1]),
        _crossing(others[0], others[1]),
        _crossing(sides[0], others[1]),
    )
    if not _is_sheet(found, small, whole=all(seen)):
        return None
    scale = image.width / small.width
    a, b, c, d = (((x + 0.5) * scale, (y + 0.5) * scale) for x, y in found)
    return (a, b, c, d)


def _or_border(line: Line | None, other: Line | None, border: int, length: int) -> Line:
    """A side that shows no edge leaves the picture: it runs as its opposite does, outside."""
    if line is not None:
        return line
    slope = other.slope if other else 0.0
    ends = (0.0, slope * length)
    return Line(border - (max(ends) if border == 0 else min(ends)), slope)


def _crossing(upright: Line, level: Line) -> Corner:
    """X = a + s * y and y = b + t * x."""
    x = (upright.at + upright.slope * level.at) / (1 - upright.slope * level.slope)
    return (x, level.at + level.slope * x)


def _is_sheet(corners: Sheet, small: Image.Image, *, whole: bool) -> bool:
    """Of a page's shape, unless parts of it are outside; neither a detail nor the whole picture."""
    width, height = _size(corners)
    share = width * height / (small.width * small.height)
    if min(width, height) < 1 or share < _FEWEST or (whole and share > _WHOLE):
        return False
    shape = max(width, height) / min(width, height)
    return not whole or any(least <= shape <= most for least, most in _SHAPES)


def _distance(one: Corner, other: Corner) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)


def _perspective(quad: tuple[float, ...], width: int, height: int) -> list[float]:
    """Coefficients that map the rectangle onto the sheet: eight equations."""
    targets = ((0, 0), (0, height), (width, height), (width, 0))
    rows: list[list[float]] = []
    for (x, y), u, v in zip(targets, quad[::2], quad[1::2], strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    return solved(rows)
