"""The skills part: for each skill that the job asks for, the best cover among those of the resume."""

from rolecall.matching.candidate import CandidateFacts, HeldSkill
from rolecall.matching.job_facts import JobFacts, SkillDemand
from rolecall.matching.part import Part, Point, left_out, made_of
from rolecall.taxonomy.kinship import FAMILY, IMPLIED_FAR, SAME, SIBLING, cover

_MATCHING = 10 * IMPLIED_FAR
_REASONS = (
    (SAME, "the resume names it"),
    (IMPLIED_FAR, "{found} includes it"),
    (FAMILY, "{found} is more general"),
    (SIBLING, "{found} is close to it"),
    (0, "the resume does not show it"),
)


def part(candidate: CandidateFacts, job: JobFacts) -> Part:
    if not job.skills:
        return left_out("skills", "the job names no skills")
    held = {skill.id: skill for skill in reversed(candidate.skills)}  # of two entries of one skill, the first is shown
    return made_of("skills", tuple(_point(demand, held) for demand in job.skills))


def verdict(skills: Part, job: JobFacts) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of the skills that match and of those that are missing, in the job's order."""
    pairs = list(zip(job.skills, skills.points, strict=False))
    matching = tuple(demand.name for demand, point in pairs if point.tenths >= _MATCHING)
    return matching, tuple(demand.name for demand, point in pairs if point.tenths < _MATCHING)


def _point(demand: SkillDemand, held: dict[str, HeldSkill]) -> Point:
    best, percent = _best(demand.id, held)
    reason = next(text for least, text in _REASONS if percent >= least)
    return Point(
        wanted=demand.name,
        job=demand.source,
        weight=demand.weight,
        tenths=10 * percent,
        found=best.name if best else None,
        evidence=best.evidence if best else None,
        reason=reason.format(found=best.name if best else ""),
    )


def _best(wanted: str, held: dict[str, HeldSkill]) -> tuple[HeldSkill | None, int]:
    if wanted in held:
        return held[wanted], SAME
    covers = [(cover(each, wanted), each) for each in held]
    percent, best = max(covers, key=lambda pair: (pair[0], pair[1]), default=(0, ""))
    return (held[best], percent) if percent else (None, 0)
