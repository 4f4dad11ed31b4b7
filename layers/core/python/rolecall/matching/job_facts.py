"""What a job asks, each demand with the words of the post that make it."""

from dataclasses import dataclass

from rolecall.matching.evidence import JobWords
from rolecall.taxonomy.degrees import Degree
from rolecall.taxonomy.places import Place


@dataclass(frozen=True, slots=True)
class SkillDemand:
    """`weight`: 3 required, 2 said in prose beside a list, 1 nice to have, in passing, or a soft skill."""

    id: str
    name: str
    weight: int
    source: JobWords


@dataclass(frozen=True, slots=True)
class MonthsDemand:
    months: int
    source: JobWords


@dataclass(frozen=True, slots=True)
class DegreeDemand:
    """The lowest degree that the post accepts; `fields` empty when any will do."""

    degree: Degree
    fields: tuple[str, ...]
    accepts_experience: bool
    source: JobWords


@dataclass(frozen=True, slots=True)
class PlaceDemand:
    """Only of jobs that are done at a place: a remote job makes none."""

    place: Place
    source: JobWords


@dataclass(frozen=True, slots=True, kw_only=True)
class JobFacts:
    """None and empty mean that the post says nothing about it."""

    title: str
    occupation: str | None = None
    skills: tuple[SkillDemand, ...] = ()
    months: MonthsDemand | None = None
    degree: DegreeDemand | None = None
    place: PlaceDemand | None = None
