"""The experience part: months in related jobs against the months asked, and the closest job held."""

from rolecall.matching.candidate import CandidateFacts, HeldJob
from rolecall.matching.evidence import JobWords
from rolecall.matching.job_facts import JobFacts, MonthsDemand
from rolecall.matching.part import Part, Point, left_out, made_of
from rolecall.matching.tenths import ratio, share
from rolecall.taxonomy.occupations import closeness
from rolecall.taxonomy.titles import significant

_MONTHS_WEIGHT, _TITLE_WEIGHT = 6, 4
_UNKNOWN = 50  # percent of a job's months that count when nothing tells how close it is


def part(candidate: CandidateFacts, job: JobFacts) -> Part:
    points = []
    if job.months:
        points.append(_months_point(candidate, job, job.months))
    if job.occupation or any(_likeness(held, job) for held in candidate.jobs):
        points.append(_title_point(candidate, job))
    if not points:
        return left_out("experience", "the job names neither an occupation we know nor years of experience")
    return made_of("experience", tuple(points))


def _months_point(candidate: CandidateFacts, job: JobFacts, demand: MonthsDemand) -> Point:
    months = related_months(candidate, job)
    longest = max(candidate.jobs, key=lambda held: (held.months * _percent(held, job), held.title), default=None)
    return Point(
        wanted=f"{years(demand.months)} of experience",
        job=demand.source,
        weight=_MONTHS_WEIGHT,
        tenths=share(months, demand.months),
        found=years(months) if months else None,
        evidence=longest.evidence if longest and months else None,
        reason=f"{years(months)} in related work against {years(demand.months)} asked",
    )


def related_months(candidate: CandidateFacts, job: JobFacts) -> int:
    """Months of each job by how close it is, never more than the resume's total; half the total without any job."""
    if not candidate.jobs:
        return ratio((candidate.months or 0) * _UNKNOWN, 100)
    weighted = ratio(sum(held.months * _percent(held, job) for held in candidate.jobs), 100)
    return weighted if candidate.months is None else min(weighted, candidate.months)


def _percent(held: HeldJob, job: JobFacts) -> int:
    """Of the held job's months that count: all when the offered occupation is unknown."""
    if job.occupation is None:
        return 100
    known = _UNKNOWN if held.occupation is None else closeness(held.occupation, job.occupation)
    return max(known, _likeness(held, job))


def _title_point(candidate: CandidateFacts, job: JobFacts) -> Point:
    ranked = [(_title_percent(held, job), held) for held in candidate.jobs]
    percent, best = max(ranked, key=lambda pair: pair[0], default=(0, None))
    return Point(
        wanted=job.title,
        job=JobWords("title", job.title),
        weight=_TITLE_WEIGHT,
        tenths=10 * percent,
        found=best.title if best and percent else None,
        evidence=best.evidence if best and percent else None,
        reason=f"closest job held: {best.title}" if best and percent else "no job held is close to it",
    )


def _title_percent(held: HeldJob, job: JobFacts) -> int:
    by_code = closeness(held.occupation, job.occupation) if held.occupation and job.occupation else 0
    return max(by_code, _likeness(held, job))


def _likeness(held: HeldJob, job: JobFacts) -> int:
    """Percent of the offered title's words that the held title has."""
    wanted = significant(job.title)
    return ratio(100 * len(wanted & significant(held.title)), len(wanted)) if wanted else 0


def years(months: int) -> str:
    if months < 12:
        return f"{months} month{'' if months == 1 else 's'}"
    whole, rest = divmod(months, 12)
    text = f"{whole}.{rest * 10 // 12}" if rest * 10 // 12 else str(whole)
    return f"{text} year{'' if text == '1' else 's'}"
