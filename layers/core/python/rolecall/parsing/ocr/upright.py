"""A photograph or a crooked scan to a flat, straight, evenly lit page. Turns by quarters are the engine's business."""

from itertools import pairwise

from PIL import Image, ImageChops, ImageFilter, ImageStat

_SMALL = 700  # pixels of the long side that are enough to find an angle
_MOST_DEGREES = 12.0
_EVEN = 12.0  # standard deviation of paper that is lit evenly
_WHITE = 225
_GRAIN = 30

Corner = tuple[float, float]


def upright(image: Image.Image) -> Image.Image:
    """The page itself, its lines level (or standing), its paper white."""
    return straightened(evenly_lit(cut_out(image)))


def straightened(image: Image.Image) -> Image.Image:
    degrees = skew_of(image)
    if abs(degrees) < 0.12:
        return image
    return image.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def skew_of(image: Image.Image) -> float:
    """Degrees to turn anticlockwise until lines are level or, on a page that lies on its side, upright."""
    small = ImageChops.invert(image.copy())
    small.thumbnail((_SMALL, _SMALL), Image.Resampling.BOX)
    found: float = 0.0
    for reach, step in ((_MOST_DEGREES, 1.0), (0.8, 0.2), (0.15, 0.05)):
        sharp = {angle: _sharpness(small, angle) for angle in _steps(found, reach, step)}
        found = max(sharp, key=lambda angle: sharp[angle])
    return round(found, 2)


def _steps(around: float, reach: float, step: float) -> list[float]:
    """Nearest first, so that the smallest of equal angles wins."""
    count = round(reach / step)
    return sorted((around + step * number for number in range(-count, count + 1)), key=lambda a: abs(a - around))


def _sharpness(ink: Image.Image, degrees: float) -> float:
    """How sharply lines of ink and of paper follow each other, along or across the page."""
    turned = ink.rotate(degrees, Image.Resampling.BILINEAR)
    along = turned.resize((1, turned.height), Image.Resampling.BOX)
    across = turned.resize((turned.width, 1), Image.Resampling.BOX)
    return max(sum((a - b) ** 2 for a, b in pairwise(strip.tobytes())) for strip in (along, across))


def evenly_lit(image: Image.Image) -> Image.Image:
    """Dark letters on white, whatever they stand on: shadows, grey paper and dark areas with light letters go."""
    small = image.resize((max(1, image.width // 16), max(1, image.height // 16)), Image.Resampling.BOX)
    ground = _ground(small)
    spread = ImageStat.Stat(ground)
    if spread.mean[0] >= _WHITE and spread.stddev[0] <= _EVEN:
        return _whitened(image)
    ground = ground.filter(ImageFilter.GaussianBlur(1)).resize(image.size, Image.Resampling.BILINEAR)
    return _stretched(_whitened(ImageChops.invert(ImageChops.difference(image, ground))))


def _ground(small: Image.Image) -> Image.Image:
    """What letters stand on: the light around dark ones, the dark around light ones."""
    light, dark = small, small
    for lighter, darker in ((ImageFilter.MaxFilter(5), ImageFilter.MinFilter(5)),) * 3:
        light, dark = light.filter(lighter), dark.filter(darker)
    for lighter, darker in ((ImageFilter.MaxFilter(5), ImageFilter.MinFilter(5)),) * 3:
        light, dark = light.filter(darker), dark.filter(lighter)
    usual = small.filter(ImageFilter.MedianFilter(9))
    above, below = ImageChops.subtract(light, usual), ImageChops.subtract(usual, dark)
    has_light_letters = ImageChops.subtract(above, below).point([255 * (value > 12) for value in range(256)])
    grey = _paper(small) - _GRAIN
    is_dark = small.filter(ImageFilter.MedianFilter(5)).point([255 * (value < grey) for value in range(256)])
    return Image.composite(dark, light, ImageChops.darker(has_light_letters.filter(ImageFilter.MaxFilter(5)), is_dark))


def _whitened(image: Image.Image) -> Image.Image:
    """The commonest shade is paper: it and its grain become white. Pale print, darker than the grain, stays."""
    histogram, paper = image.histogram(), _paper(image)
    if paper >= 250 and sum(histogram[paper - _GRAIN : 250]) < 0.02 * sum(histogram):
        return image
    near = range(paper - _GRAIN, min(256, paper + _GRAIN))
    count = sum(histogram[value] for value in near)
    mean = sum(value * histogram[value] for value in near) / count
    grain = (sum((value - mean) ** 2 * histogram[value] for value in near) / count) ** 0.5
    white = mean - 2.2 * grain - 2
    return image.point([min(255, round(value * 255 / white)) for value in range(256)])


def _paper(image: Image.Image) -> int:
    """The commonest light shade."""
    histogram = image.histogram()
    return max(range(128, 256), key=lambda value: histogram[value])


def _stretched(image: Image.Image) -> Image.Image:
    """Faint ink to black: the darkest part in a hundred becomes 0."""
    histogram = image.histogram()
    left = sum(histogram) // 100
    darkest = next((value for value in range(256) if (left := left - histogram[value]) < 0), 0)
    if darkest < 40 or darkest > 235:
        return image
    return image.point([max(0, (value - darkest) * 255 // (255 - darkest)) for value in range(256)])


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


def _sheet(image: Image.Image) -> tuple[Corner, Corner, Corner, Corner] | None:
    """Corners from the top left, clockwise, of a bright sheet that fills most of a picture with a dark border."""
    small = image.copy()
    small.thumbnail((200, 200), Image.Resampling.BOX)
    small = small.filter(ImageFilter.MaxFilter(5))
    width = small.width
    pixels = small.tobytes()
    border = sorted([*pixels[:width], *pixels[-width:], *pixels[::width], *pixels[width - 1 :: width]])
    bright = sorted(pixels)[len(pixels) * 3 // 4]
    edge = (border[len(border) // 2] + bright) // 2
    if bright - border[len(border) // 2] < 40:
        return None
    points = [(i % width, i // width) for i, value in enumerate(pixels) if value > edge]
    if len(points) < 0.35 * len(pixels):
        return None
    scale = image.width / width
    found = [
        min(points, key=lambda p: p[0] + p[1]),
        max(points, key=lambda p: p[0] - p[1]),
        max(points, key=lambda p: p[0] + p[1]),
        min(points, key=lambda p: p[0] - p[1]),
    ]
    a, b, c, d = ((x * scale, y * scale) for x, y in found)
    return (a, b, c, d)


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
