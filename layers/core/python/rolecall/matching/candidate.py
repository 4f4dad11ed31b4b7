"""All that a score may know of a person."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from rolecall.matching.evidence import Evidence
from rolecall.taxonomy.degrees import Degree
from rolecall.taxonomy.places import NOWHERE, Place


@dataclass(frozen=True, slots=True)
class HeldSkill:
    """`id` is the taxonomy's, or `text:…` for a name that it lacks. `months` only where the resume says so."""

    id: str
    name: str
    months: int | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class HeldJob:
    """`occupation` is an O*NET code. `months` is 0 where the resume shows no dates."""

    title: str
    occupation: str | None
    months: int
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class HeldDegree:
    """`fields` are groups of subjects (`taxonomy.degrees.fields_in`)."""

    degree: Degree
    fields: tuple[str, ...] = ()
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateFacts:
    """`months` is the total without counting overlaps twice; None when the resume shows no dates."""

    skills: tuple[HeldSkill, ...] = ()
    jobs: tuple[HeldJob, ...] = ()
    months: int | None = None
    degrees: tuple[HeldDegree, ...] = ()
    place: Place = NOWHERE
    place_evidence: Evidence | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain values, for storage and receipts; `from_json` gives back equal facts."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Raises KeyError, TypeError or ValueError for anything `to_json` does not write."""
        return cls(
            skills=tuple(HeldSkill(**_with_evidence(each)) for each in data["skills"]),
            jobs=tuple(HeldJob(**_with_evidence(each)) for each in data["jobs"]),
            months=data["months"],
            degrees=tuple(_degree(each) for each in data["degrees"]),
            place=Place(**data["place"]),
            place_evidence=_evidence(data["place_evidence"]),
        )


def _evidence(data: Mapping[str, Any] | None) -> Evidence | None:
    return None if data is None else Evidence.from_json(data)


def _with_evidence(data: Mapping[str, Any]) -> dict[str, Any]:
    return {**data, "evidence": _evidence(data["evidence"])}


def _degree(data: Mapping[str, Any]) -> HeldDegree:
    return HeldDegree(Degree(data["degree"]), tuple(data["fields"]), _evidence(data["evidence"]))
