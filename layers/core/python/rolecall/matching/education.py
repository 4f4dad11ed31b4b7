"""The education part: the highest degree against the lowest one that the job accepts, and its field."""

from rolecall.matching.candidate import CandidateFacts, HeldDegree
from rolecall.matching.job_facts import DegreeDemand, JobFacts
from rolecall.matching.part import Part, Point, left_out, made_of
from rolecall.matching.tenths import FULL
from rolecall.taxonomy.degrees import Degree

_LEVEL_WEIGHT, _FIELD_WEIGHT = 7, 3
_BELOW = {0: FULL, 1: 500, 2: 200}  # by how many steps the degree falls short
_BY_EXPERIENCE, _ENOUGH_MONTHS = 800, 48  # "or equivalent experience"
_FIELD_UNKNOWN, _FIELD_OTHER = 600, 300


def part(candidate: CandidateFacts, job: JobFacts) -> Part:
    demand = job.degree
    if demand is None:
        return left_out("education", "the job asks for no degree")
    best = max(candidate.degrees, key=lambda held: (held.degree, _field(held, demand)), default=None)
    level = _level_point(candidate, demand, best)
    points = (level, _field_point(candidate, demand)) if demand.fields else (level,)
    return made_of("education", points)


def _level_point(candidate: CandidateFacts, demand: DegreeDemand, best: HeldDegree | None) -> Point:
    short = max(demand.degree - best.degree, 0) if best else None
    by_degree = 0 if short is None else _BELOW.get(short, 0)
    is_made_up = demand.accepts_experience and (candidate.months or 0) >= _ENOUGH_MONTHS
    tenths = max(by_degree, _BY_EXPERIENCE if is_made_up else 0)
    held = title(best.degree) if best else None
    return Point(
        wanted=title(demand.degree),
        job=demand.source,
        weight=_LEVEL_WEIGHT,
        tenths=tenths,
        found=held,
        evidence=best.evidence if best else None,
        reason="experience is accepted instead" if tenths > by_degree else f"highest degree: {held or 'none shown'}",
    )


def _field_point(candidate: CandidateFacts, demand: DegreeDemand) -> Point:
    best = max(candidate.degrees, key=lambda held: _field(held, demand), default=None)
    tenths = _field(best, demand) if best else 0
    return Point(
        wanted=" or ".join(demand.fields),
        job=demand.source,
        weight=_FIELD_WEIGHT,
        tenths=tenths,
        found=", ".join(best.fields) or None if best else None,
        evidence=best.evidence if best else None,
        reason="the field fits" if tenths == FULL else "another field, or none shown",
    )


def _field(held: HeldDegree, demand: DegreeDemand) -> int:
    if set(held.fields) & set(demand.fields):
        return FULL
    return _FIELD_OTHER if held.fields else _FIELD_UNKNOWN


def title(degree: Degree) -> str:
    return {
        Degree.SCHOOL: "school leaving certificate",
        Degree.VOCATIONAL: "vocational qualification",
        Degree.BACHELOR: "bachelor's degree",
        Degree.MASTER: "master's degree",
        Degree.DOCTORATE: "doctorate",
    }[degree]
