"""The location part: same city, region or country. Whether a person would move is not known and not guessed."""

from rolecall.matching.candidate import CandidateFacts
from rolecall.matching.job_facts import JobFacts, PlaceDemand
from rolecall.matching.part import Part, Point, left_out, made_of
from rolecall.matching.tenths import FULL
from rolecall.taxonomy.places import Place

_SAME_REGION, _SAME_COUNTRY = 700, 500


def part(candidate: CandidateFacts, job: JobFacts) -> Part:
    if job.place is None:
        return left_out("location", "the job is remote or names no place")
    if not candidate.place:
        return left_out("location", "the resume names no place")
    found = compare(candidate.place, job.place.place)
    if found is None:
        return left_out("location", "the two places cannot be compared")
    return made_of("location", (_point(candidate, job.place, *found),))


def _point(candidate: CandidateFacts, demand: PlaceDemand, tenths: int, reason: str) -> Point:
    return Point(
        wanted=demand.source.words,
        job=demand.source,
        weight=1,
        tenths=tenths,
        found=candidate.place_evidence.words if candidate.place_evidence else None,
        evidence=candidate.place_evidence,
        reason=reason,
    )


def compare(held: Place, wanted: Place) -> tuple[int, str] | None:
    """Tenths and reason; None when the two say too little of each other."""
    if held.country and wanted.country and held.country != wanted.country:
        return 0, "another country"
    if wanted.city and held.city == wanted.city and _agree(held.region, wanted.region):
        return FULL, "the same city"
    if wanted.region and held.region == wanted.region:
        return (FULL if not wanted.city else _SAME_REGION), "the same region"
    if wanted.country and held.country == wanted.country:
        return (_SAME_COUNTRY if wanted.city or wanted.region else FULL), "the same country"
    return None


def _agree(a: str, b: str) -> bool:
    return not a or not b or a == b
