"""How light the paper of a page would be without print, dark columns and pictures: a smooth surface over its light."""

from collections.abc import Sequence

from PIL import Image

from rolecall.parsing.ocr.equations import solved

_GRID = (16, 22)
_ROUNDS = 6
_BELOW = 0.04  # weight of what is darker than the paper

Terms = tuple[float, ...]


def paper_of(light: Image.Image) -> Image.Image:
    """As large as `light`, whose dark letters are gone already."""
    wide, high = _GRID
    values = light.resize(_GRID, Image.Resampling.BOX).tobytes()
    terms = [_terms((at % wide + 0.5) / wide, (at // wide + 0.5) / high) for at in range(wide * high)]
    factors: Terms = (float(max(values)), 0.0, 0.0, 0.0, 0.0, 0.0)
    weights = [1.0] * len(values)
    for _ in range(_ROUNDS):
        factors = _fitted(terms, values, weights)
        weights = [1.0 if value >= _at(factors, term) else _BELOW for term, value in zip(terms, values, strict=True)]
    surface = bytes(min(255, max(0, round(_at(factors, term)))) for term in terms)
    return Image.frombytes("L", _GRID, surface).resize(light.size, Image.Resampling.BICUBIC)


def _terms(x: float, y: float) -> Terms:
    return (1.0, x, y, x * x, x * y, y * y)


def _at(factors: Terms, terms: Terms) -> float:
    return sum(factor * term for factor, term in zip(factors, terms, strict=True))


def _fitted(terms: Sequence[Terms], values: bytes, weights: Sequence[float]) -> Terms:
    """Weighted least squares."""
    rows = [[0.0] * 7 for _ in range(6)]
    for term, value, weight in zip(terms, values, weights, strict=True):
        for row, factor in zip(rows, term, strict=True):
            for column, other in enumerate((*term, float(value))):
                row[column] += weight * factor * other
    return tuple(solved(rows))
