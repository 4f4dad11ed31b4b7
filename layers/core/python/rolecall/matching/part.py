"""One of the four parts of a score, and the points that it is made of."""

from dataclasses import dataclass

from rolecall.matching.evidence import Evidence, JobWords
from rolecall.matching.tenths import FULL, ratio
from rolecall.matching.versions import PART_WEIGHTS


@dataclass(frozen=True, slots=True)
class Point:
    """One demand: how much of it the resume meets (`tenths`), how much it counts in its part (`weight`), and why.

    `found` is what meets it, None when nothing does. `reason` says how, in plain words.
    """

    wanted: str
    job: JobWords
    weight: int
    tenths: int
    found: str | None
    evidence: Evidence | None
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """`tenths` is None when the part counts for nothing: `reason` then says why, and `weight` goes to the others."""

    name: str
    weight: int
    tenths: int | None
    points: tuple[Point, ...]
    reason: str = ""


def made_of(name: str, points: tuple[Point, ...]) -> Part:
    """The weighted mean of at least one point."""
    total = sum(point.weight for point in points)
    mean = ratio(sum(point.tenths * point.weight for point in points), total)
    return Part(name, PART_WEIGHTS[name], min(mean, FULL), points)


def left_out(name: str, reason: str) -> Part:
    return Part(name, PART_WEIGHTS[name], None, (), reason)
