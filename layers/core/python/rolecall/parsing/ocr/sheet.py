"""The sheet of paper on a photograph of a table, cut out and made a rectangle again."""

from PIL import Image, ImageFilter

Corner = tuple[float, float]
Sheet = tuple[Corner, Corner, Corner, Corner]

_DARKER = 40  # shades between the table and the paper
_STEP = 30  # shades between both sides of an edge: a shadow has none
_BESIDE = 4  # pixels of 200 that are looked at on both sides of an edge
_SAMPLES = 24


def cut_out(image: Image.Image) -> Image.Image:
    """The sheet of paper on a darker table, made a rectangle again; anything else as it is."""
    corners = _sheet(image)
    if corners is None:
        return image
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    width = round(max(_distance((ax, ay), (bx, by)), _distance((dx, dy), (cx, cy))))
    height = round(max(_distance((ax, ay), (dx, dy)), _distance((bx, by), (cx, cy))))
    quad = (ax, ay, dx, dy, cx, cy, bx, by)
    return image.transform(
        (width, height), Image.Transform.PERSPECTIVE, _perspective(quad, width, height), Image.Resampling.BICUBIC
    )


def _sheet(image: Image.Image) -> Sheet | None:
    """Corners from the top left, clockwise, of a bright sheet that fills most of a picture with a dark border."""
    small = image.copy()
    small.thumbnail((200, 200), Image.Resampling.BOX)
    small = small.filter(ImageFilter.MaxFilter(5))
    width = small.width
    pixels = small.tobytes()
    border = sorted([*pixels[:width], *pixels[-width:], *pixels[::width], *pixels[width - 1 :: width]])
    bright = sorted(pixels)[len(pixels) * 3 // 4]
    edge = (border[len(border) // 2] + bright) // 2
    if bright - border[len(border) // 2] < _DARKER:
        return None
    points = [(i % width, i // width) for i, value in enumerate(pixels) if value > edge]
    if len(points) < 0.35 * len(pixels):
        return None
    found = (
        min(points, key=lambda p: p[0] + p[1]),
        max(points, key=lambda p: p[0] - p[1]),
        max(points, key=lambda p: p[0] + p[1]),
        min(points, key=lambda p: p[0] - p[1]),
    )
    if not _has_edges(small, found):
        return None
    scale = image.width / width
    a, b, c, d = ((x * scale, y * scale) for x, y in found)
    return (a, b, c, d)


def _has_edges(small: Image.Image, corners: Sheet) -> bool:
    """Paper ends in a step from light to dark or at the edge of the picture; a shadow on it fades."""
    centre = (sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4)
    sides = zip(corners, corners[1:] + corners[:1], strict=True)
    return all(_is_edge(small, one, other, centre) for one, other in sides)


def _is_edge(small: Image.Image, one: Corner, other: Corner, centre: Corner) -> bool:
    """The usual step between the two sides of a line, where there is something on its other side."""
    steps = []
    for number in range(1, _SAMPLES):
        share = number / _SAMPLES
        x, y = one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share
        away = _distance((x, y), centre)
        dx, dy = (x - centre[0]) / away * _BESIDE, (y - centre[1]) / away * _BESIDE
        if 0 <= x + dx < small.width and 0 <= y + dy < small.height:
            inside, outside = (small.getpixel((int(x + sign * dx), int(y + sign * dy))) for sign in (-1, 1))
            steps.append(int(inside) - int(outside))  # type: ignore[arg-type]
    return len(steps) < _SAMPLES // 2 or sorted(steps)[len(steps) // 2] >= _STEP


def _distance(one: Corner, other: Corner) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)


def _perspective(quad: tuple[float, ...], width: int, height: int) -> list[float]:
    """Coefficients that map the rectangle onto the sheet: eight equations, solved by elimination."""
    targets = ((0, 0), (0, height), (width, height), (width, 0))
    rows: list[list[float]] = []
    for (x, y), u, v in zip(targets, quad[::2], quad[1::2], strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for column in range(8):
        pivot = max(range(column, 8), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [value / rows[column][column] for value in rows[column]]
        for row in range(8):
            if row != column and rows[row][column]:
                factor = rows[row][column]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[column], strict=True)]
    return [row[8] for row in rows]
