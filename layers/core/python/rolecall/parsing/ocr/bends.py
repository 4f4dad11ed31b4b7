"""Lines that run apart or bow, because the sheet was seen from one side or did not lie flat, made straight."""

from collections.abc import Callable

from PIL import Image, ImageChops

_SMALL = 700  # pixels of the long side that are enough to see how lines run
_CELLS = 12
_STEPS = ((0.08, 0.02), (0.01, 0.005))  # how far and how finely is looked, in widths of the page
_WORTH = 1.04  # how much sharper lines must get

Sharpness = Callable[[Image.Image], float]
Bend = tuple[float, float]
"""How far lines run apart from the first to the last, and how far they bow."""


def unbent(image: Image.Image, sharpness: Sharpness) -> Image.Image:
    """Lines of a level page parallel and straight."""
    small = ImageChops.invert(image.copy())
    small.thumbnail((_SMALL, _SMALL), Image.Resampling.BOX)
    apart, bow = best = _bend(small, sharpness)
    return _bent(image, best, Image.Resampling.BICUBIC, 255) if apart or bow else image


def _bend(ink: Image.Image, sharpness: Sharpness) -> Bend:
    """First how lines run apart, then how they bow."""
    best, most = (0.0, 0.0), sharpness(ink) * _WORTH
    for axis in (0, 1):
        for reach, step in _STEPS:
            around = best
            for number in range(-round(reach / step), round(reach / step) + 1):
                tried = _moved(around, axis, number * step)
                sharp = sharpness(_bent(ink, tried, Image.Resampling.BILINEAR, 0))
                if sharp > most:
                    best, most = tried, sharp
    return best


def _moved(bend: Bend, axis: int, by: float) -> Bend:
    apart, bow = bend
    return (apart + by, bow) if axis == 0 else (apart, bow + by)


def _bent(image: Image.Image, bend: Bend, resampling: Image.Resampling, paper: int) -> Image.Image:
    wide, high = image.size
    mesh = []
    for cell in range(_CELLS):
        left, right = wide * cell // _CELLS, wide * (cell + 1) // _CELLS
        down = [wide * _shift(bend, x / wide - 0.5, v) for x in (left, right) for v in (-0.5, 0.5)]
        quad = (left, down[0], left, high + down[1], right, high + down[3], right, down[2])
        mesh.append(((left, 0, right, high), quad))
    return image.transform(image.size, Image.Transform.MESH, mesh, resampling, fillcolor=paper)


def _shift(bend: Bend, across: float, along: float) -> float:
    """In widths of the page, at a place counted from its centre."""
    apart, bow = bend
    return apart * across * along + bow * (across * across - 1 / 12)
