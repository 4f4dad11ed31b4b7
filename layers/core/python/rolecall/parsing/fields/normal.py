"""Codes of the shipped taxonomy beside what the document says."""

from collections.abc import Sequence
from dataclasses import replace

from rolecall.parsing.record import Experience, Skill
from rolecall.taxonomy import occupations, skills


def normal_jobs(jobs: Sequence[Experience]) -> tuple[Experience, ...]:
    return tuple(_job(job) for job in jobs)


def _job(job: Experience) -> Experience:
    found = occupations.lookup(job.title) if job.title else None
    return replace(job, occupation_code=found.code) if found is not None else job


def normal_skills(listed: Sequence[Skill], jobs: Sequence[Experience]) -> tuple[Skill, ...]:
    """Taxonomy id and category; last use from the jobs whose text names the skill."""
    texts = [(" ".join((job.title or "", job.description or "", *job.achievements)).casefold(), job) for job in jobs]
    return tuple(_skill(skill, texts) for skill in listed)


def _skill(skill: Skill, texts: Sequence[tuple[str, Experience]]) -> Skill:
    found = skills.lookup(skill.name)
    used = [_last(job) for text, job in texts if skill.name.casefold() in text]
    return replace(
        skill,
        category=found.category if found is not None else None,
        taxonomy_id=found.id if found is not None else None,
        last_used=max((date for date in used if date), default=None),
    )


def _last(job: Experience) -> str | None:
    """'present' sorts after every date."""
    return "present" if job.current else job.end
