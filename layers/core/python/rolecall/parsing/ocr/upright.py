"""A photograph or a crooked scan to a flat, straight, evenly lit page. Turns by quarters are the engine's business."""

from itertools import pairwise

from PIL import Image, ImageChops

from rolecall.parsing.ocr.bends import unbent
from rolecall.parsing.ocr.light import evenly_lit
from rolecall.parsing.ocr.sheet import cut_out

_SMALL = 700  # pixels of the long side that are enough to find an angle
_MOST_DEGREES = 12.0


def upright(image: Image.Image) -> Image.Image:
    """The page itself, its lines level (or standing), its paper white."""
    return _flat(straightened(evenly_lit(cut_out(image))))


def _flat(image: Image.Image) -> Image.Image:
    """A page that lies on its side is stood up for it, as its lines are looked at from left to right."""
    small = ImageChops.invert(image.copy())
    small.thumbnail((_SMALL, _SMALL), Image.Resampling.BOX)
    along, across = _contrasts(small)
    if along >= across:
        return unbent(image, lambda ink: _contrasts(ink)[0])
    stood = unbent(image.transpose(Image.Transpose.ROTATE_90), lambda ink: _contrasts(ink)[0])
    return stood.transpose(Image.Transpose.ROTATE_270)


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
    return max(_contrasts(ink.rotate(degrees, Image.Resampling.BILINEAR)))


def _contrasts(ink: Image.Image) -> tuple[float, float]:
    """How much rows differ from the next ones, and columns."""
    along = ink.resize((1, ink.height), Image.Resampling.BOX)
    across = ink.resize((ink.width, 1), Image.Resampling.BOX)
    by_row, by_column = (float(sum((a - b) ** 2 for a, b in pairwise(strip.tobytes()))) for strip in (along, across))
    return by_row, by_column
