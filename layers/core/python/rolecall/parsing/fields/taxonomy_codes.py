"""Codes of the shipped taxonomy beside what the document says, and where a skill was used."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rolecall.parsing.fields.tenure import experience_years
from rolecall.parsing.record import Experience, Skill
from rolecall.taxonomy import occupations, skills


def normal_jobs(jobs: Sequence[Experience]) -> tuple[Experience, ...]:
    return tuple(_job(job) for job in jobs)


def _job(job: Experience) -> Experience:
    found = occupations.lookup(job.title) if job.title else None
    return replace(job, occupation_code=found.code, occupation=found.title) if found is not None else job


def normal_skills(listed: Sequence[Skill], jobs: Sequence[Experience], as_of: date) -> tuple[Skill, ...]:
    """Taxonomy id and category; last use and years from the jobs whose text names the skill."""
    texts = [("\n".join((job.title or "", job.description or "", *job.achievements)), job) for job in jobs]
    return tuple(_skill(skill, texts, as_of) for skill in listed)


def _skill(skill: Skill, texts: Sequence[tuple[str, Experience]], as_of: date) -> Skill:
    found = skills.lookup(skill.name)
    named = re.compile(rf"(?<!\w){re.escape(skill.name)}(?!\w)", re.IGNORECASE)
    used = [job for text, job in texts if named.search(text)]
    return replace(
        skill,
        category=found.category if found is not None else None,
        taxonomy_id=found.id if found is not None else None,
        used_years=experience_years(used, as_of),
        last_used=max((ended for job in used if (ended := _last(job))), default=None),
    )


def _last(job: Experience) -> str | None:
    """'present' sorts after every date."""
    return "present" if job.current else job.end
