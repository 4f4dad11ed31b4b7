"""Where a fact stands: on a page of the resume, or in a field of the job document."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the resume. `page` counts from 1; `box` is x0, y0, x1, y1 in points from the top left."""

    page: int
    box: tuple[float, float, float, float]
    words: str

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        x0, y0, x1, y1 = data["box"]
        return cls(data["page"], (float(x0), float(y0), float(x1), float(y1)), data["words"])


@dataclass(frozen=True, slots=True)
class JobWords:
    """Words of the job document; `field` names the part of it that they stand in."""

    field: str
    words: str
