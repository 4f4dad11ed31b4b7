"""Candidates and jobs for tests of the scorer, with every fact a test may want to change."""

from rolecall.matching.candidate import CandidateFacts, HeldDegree, HeldJob, HeldSkill
from rolecall.matching.evidence import Evidence
from rolecall.matching.job_document import JobDocument
from rolecall.taxonomy.degrees import Degree
from rolecall.taxonomy.places import Place

SOMEWHERE = Evidence(1, (72.0, 100.0, 200.0, 112.0), "Python")


def a_candidate(
    *,
    skills: tuple[str, ...] = ("python", "django"),
    title: str = "Software Engineer",
    occupation: str | None = "15-1252.00",
    months: int = 60,
    degree: Degree | None = Degree.BACHELOR,
    place: Place = Place("austin", "texas", "US"),  # noqa: B008 - frozen
) -> CandidateFacts:
    return CandidateFacts(
        skills=tuple(HeldSkill(each, each, None, SOMEWHERE) for each in skills),
        jobs=(HeldJob(title, occupation, months, SOMEWHERE),),
        months=months,
        degrees=(HeldDegree(degree, ("computing",), SOMEWHERE),) if degree else (),
        place=place,
        place_evidence=SOMEWHERE,
    )


def a_post(
    *,
    title: str = "Software Engineer",
    skills: tuple[str, ...] = ("Python", "Django"),
    requirements: str = "5+ years of experience. Bachelor's degree in Computer Science.",
    description: str = "",
    location: str = "Austin, TX",
    work_type: str = "",
) -> JobDocument:
    return JobDocument(
        title=title,
        skills=skills,
        requirements=requirements,
        description=description,
        location=location,
        work_type=work_type,
    )
