"""The four edges of a sheet of paper in a small picture: steps from dark to light that lie on a straight line."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image

_REACH = 2  # pixels on both sides of a step: a shadow fades over more
_STEP = 0.09  # of the light on the paper's side: a light table is darker by a tenth
_LEAST = 8  # shades
_SLOPES = [number / 100 for number in range(-24, 25)]
_BIN = 2  # pixels
_SUPPORT = 0.45  # of a side: hands and what lies beside hide some of it
_OUTER = 0.7  # of the best support: then the outer one of two lines is the edge
_DEEPEST = 0.45  # of the picture


@dataclass(frozen=True, slots=True)
class Line:
    """Places `at + slope * along`, counted from the first row or column."""

    at: float
    slope: float


def edges(small: Image.Image) -> tuple[Line | None, Line | None, Line | None, Line | None]:
    """Left, top, right and bottom of the sheet; None where a side shows no edge."""
    wide, high = small.size
    rows = _rows(small)
    columns = _rows(small.transpose(Image.Transpose.TRANSPOSE))
    right, bottom = _edge([row[::-1] for row in rows]), _edge([column[::-1] for column in columns])
    return _edge(rows), _edge(columns), _mirrored(right, wide), _mirrored(bottom, high)


def _rows(small: Image.Image) -> list[bytes]:
    data = small.tobytes()
    return [data[at : at + small.width] for at in range(0, len(data), small.width)]


def _mirrored(line: Line | None, length: int) -> Line | None:
    return Line(length - 1 - line.at, -line.slope) if line else None


def _edge(rows: Sequence[bytes]) -> Line | None:
    """The outermost of the lines that most rows have a step on."""
    steps = [(along, at) for along, row in enumerate(rows) for at in _steps(row)]
    votes = Counter((slope, round((at - slope * along) / _BIN)) for along, at in steps for slope in _SLOPES)
    best = max(votes.values(), default=0)
    if best < _SUPPORT * len(rows):
        return None
    good = [cell for cell, count in votes.items() if count >= max(_OUTER * best, _SUPPORT * len(rows))]
    slope, cell = min(good, key=lambda one: one[1] * _BIN + one[0] * len(rows) / 2)
    return _fitted(steps, Line(cell * _BIN, slope))


def _steps(row: bytes) -> Iterator[int]:
    """Where it becomes light, steepest of its neighbours."""
    rises = [row[at + _REACH] - row[at - _REACH] for at in range(_REACH, round(len(row) * _DEEPEST))]
    for index, rise in enumerate(rises):
        near = rises[max(0, index - _REACH) : index + _REACH + 1]
        at = index + _REACH
        if rise == max(near) and rise >= max(_LEAST, _STEP * row[at + _REACH]):
            yield at


def _fitted(steps: Sequence[tuple[int, int]], line: Line) -> Line:
    """Least squares through the steps near the line."""
    near = [(along, at) for along, at in steps if abs(line.at + line.slope * along - at) <= 2 * _BIN]
    count = len(near)
    middle, across = sum(along for along, _ in near) / count, sum(at for _, at in near) / count
    spread = sum((along - middle) ** 2 for along, _ in near)
    slope = sum((along - middle) * (at - across) for along, at in near) / spread if spread else 0.0
    return Line(across - slope * middle, slope)
