"""Where on the page a value was read, and how sure the parser is of it."""

from collections.abc import Mapping
from dataclasses import dataclass

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words as in the document. `page` counts from 1; `box` is x0, y0, x1, y1 in points from the top left."""

    page: int
    box: Box
    words: str
    confidence: float


Evidences = Mapping[str, Evidence]


@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenText:
    """Words that a person who looks at the document cannot see; they feed no field."""

    words: str
    page: int
    box: Box
    reason: str
