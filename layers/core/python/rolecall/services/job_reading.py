"""A job as the scorer and the search index read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.domain.search_documents import JobDocument as IndexedJob
from rolecall.domain.vocabulary import JobStatus
from rolecall.matching.job_document import JobDocument
from rolecall.matching.reading import read_job
from rolecall.taxonomy.titles import significant

if TYPE_CHECKING:
    from rolecall.domain.job import Job
    from rolecall.matching.job_facts import JobFacts


def job_document(job: Job) -> JobDocument:
    """What a receipt's job hash covers. Facets that were derived are left out: each score derives them anew."""
    facets = {
        "work_type": job.work_type,
        "employment_type": job.employment_type,
        "level": job.level,
        "industry": job.industry,
    }
    stated = {name: value.value for name, value in facets.items() if value and name not in job.derived}
    return JobDocument(
        title=job.title,
        description="\n\n".join(text for text in (job.overview, job.description) if text),
        requirements=job.requirements,
        skills=job.skills,
        location=job.location,
        country=job.country,
        **stated,
    )


def job_facts(job: Job) -> JobFacts:
    return read_job(job_document(job))


def indexed_job(job: Job) -> IndexedJob:
    facts = job_facts(job)
    return IndexedJob(
        id=job.id,
        version=job.version,
        owner=job.owner,
        posted_by=job.posted_by,
        is_open=job.status is JobStatus.ACTIVE,
        closes_at=job.deadline,
        posted_at=job.created_at,
        title=job.title,
        company=job.company_name,
        description="\n".join(text for text in (job.overview, job.description) if text),
        requirements=job.requirements,
        location=job.location,
        country=job.country,
        skills=tuple(demand.id for demand in facts.skills),
        skill_names=tuple(demand.name for demand in facts.skills),
        occupations=(facts.occupation,) if facts.occupation else (),
        work_type=job.work_type,
        employment_type=job.employment_type,
        level=job.level,
        industry=job.industry,
        salary_min=job.salary.minimum if job.salary else None,
        salary_max=job.salary.maximum if job.salary else None,
    )


def title_key(title: str) -> str:
    """The words by which titles are compared, so that different words of one meaning find each other."""
    return " ".join(sorted(significant(title)))
