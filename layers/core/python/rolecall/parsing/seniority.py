"""How senior somebody is, from stated rules: the latest title says it, else the years do, else nothing is said."""

from collections.abc import Sequence

from rolecall.parsing.record import Experience, Seniority
from rolecall.taxonomy.facets import level_of

_SENIOR_YEARS, _MID_YEARS = 5.0, 2.0


def seniority_of(jobs: Sequence[Experience], years: float | None) -> Seniority | None:
    """The level that a current job's title (else the latest job's) names; else by `years`: from 2 mid, from 5 senior.

    Years alone make nobody an executive.
    """
    for job in _latest(jobs):
        found = level_of(job.title or "")
        if found is not None:
            return Seniority(level=found.value, because=f"the title “{job.title}” says “{found.words}”")
    if years is None:
        return None
    level = "senior" if years >= _SENIOR_YEARS else "mid" if years >= _MID_YEARS else "entry"
    return Seniority(level=level, because=f"{years:g} years of experience")


def _latest(jobs: Sequence[Experience]) -> list[Experience]:
    """All current jobs, else the one that ended last."""
    current = [job for job in jobs if job.current]
    return current or sorted((job for job in jobs if job.end), key=lambda job: job.end or "", reverse=True)[:1]
