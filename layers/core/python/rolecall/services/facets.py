"""What a job post leaves open and its text answers."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from rolecall.domain.vocabulary import EmploymentType, Industry, Level, WorkType
from rolecall.taxonomy.facets import employment_type_of, industry_of, level_of, work_type_of

if TYPE_CHECKING:
    from rolecall.domain.job import Job


def fill_open_facets(job: Job) -> Job:
    """The job with what its text says of level, industry, place and contract; `derived` keeps the words of each.

    What was stated is never changed, and what the text does not say stays open.
    """
    text = full_text(job)
    found = {
        "level": level_of(job.title, text) if job.level is None else None,
        "industry": industry_of(job.title, text) if job.industry is None else None,
        "work_type": work_type_of(f"{job.location}\n{text}") if job.work_type is None else None,
        "employment_type": employment_type_of(text) if job.employment_type is None else None,
    }
    derived = {facet: answer for facet, answer in found.items() if answer is not None}
    value = {facet: answer.value for facet, answer in derived.items()}
    return replace(
        job,
        level=Level(value["level"]) if "level" in value else job.level,
        industry=Industry(value["industry"]) if "industry" in value else job.industry,
        work_type=WorkType(value["work_type"]) if "work_type" in value else job.work_type,
        employment_type=EmploymentType(value["employment_type"]) if "employment_type" in value else job.employment_type,
        derived=MappingProxyType({facet: answer.words for facet, answer in derived.items()}),
    )


def full_text(job: Job) -> str:
    """Title and everything written about the job, a line break between the parts."""
    parts = (job.title, job.overview, job.description, job.requirements, ", ".join(job.skills))
    return "\n".join(part for part in parts if part)
