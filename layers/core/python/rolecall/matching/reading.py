"""Reads a job document: every demand is found anew from the post's own words, the same way each time."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rolecall.matching.evidence import JobWords
from rolecall.matching.job_document import JobDocument
from rolecall.matching.job_facts import DegreeDemand, JobFacts, MonthsDemand, PlaceDemand
from rolecall.matching.skill_demands import skill_demands
from rolecall.taxonomy.degrees import DegreeWords, degrees_in, fields_in
from rolecall.taxonomy.facets import MOST_YEARS, OF_THE_COMPANY, level_of, work_type_of
from rolecall.taxonomy.occupations import lookup
from rolecall.taxonomy.places import place_of

_NUMBER = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_YEARS = re.compile(
    r"\b(?:at least |minimum (?:of )?|min\.? )?(?P<years>\d{1,2}|" + "|".join(_NUMBER) + r")(?: \(\d+\))?"
    r"\s*(?:\+|plus|[-–]\s?\d{1,2}|to \d{1,2}|or more)?\s*\+?\s*(?:years?|yrs?)\b(?! old| ago| in business)"
    r"(?=[^.\n;]{0,80}\b(?:experience|exp\b|background|working|track record)|['’]? experience"
    r"|\s*(?:\+|[.,;\n]|$)| (?:of |in |with |as ))",
    re.IGNORECASE,
)
_MONTHS_OF_LEVEL = {"entry": 0, "mid": 24, "senior": 60, "executive": 96}
_INSTEAD = re.compile(
    r"or (?:an? )?equivalent|equivalent (?:work |practical |professional )?experience"
    r"|or (?:relevant |related )?experience"
    r"|experience in lieu",
    re.IGNORECASE,
)
_WELCOME = re.compile(r"preferred|a plus\b|nice[- ]to[- ]have|desirable|advantage|\bbonus\b|ideally", re.IGNORECASE)


@lru_cache(maxsize=256)
def read_job(job: JobDocument) -> JobFacts:
    """Kept for the last jobs: one job is scored against many candidates in a row."""
    occupation = lookup(job.title)
    return JobFacts(
        title=job.title,
        occupation=occupation.code if occupation else None,
        skills=skill_demands(job),
        months=_months(job),
        degree=_degree(job),
        place=_place(job),
    )


def _texts(job: JobDocument) -> tuple[tuple[str, str], ...]:
    return (("requirements", job.requirements), ("description", job.description))


def _months(job: JobDocument) -> MonthsDemand | None:
    """The most years that the post names in so many words; else what its level usually takes."""
    stated = [demand for field, text in _texts(job) for demand in _stated_months(field, text)]
    if stated:
        return max(stated, key=lambda demand: demand.months)
    if job.level in _MONTHS_OF_LEVEL:
        return _of_level(job.level, JobWords("level", job.level))
    level = level_of(job.title)
    return _of_level(level.value, JobWords("title", level.words)) if level else None


def _stated_months(field: str, text: str) -> Iterator[MonthsDemand]:
    for match in _YEARS.finditer(text):
        if 0 < _years(match) <= MOST_YEARS and not OF_THE_COMPANY.search(text[: match.start()]):
            yield MonthsDemand(12 * _years(match), JobWords(field, match[0].strip()))


def _of_level(level: str, source: JobWords) -> MonthsDemand | None:
    months = _MONTHS_OF_LEVEL[level]
    return MonthsDemand(months, source) if months else None


def _years(match: re.Match[str]) -> int:
    written = match["years"].lower()
    return _NUMBER[written] if written in _NUMBER else int(written)


def _degree(job: JobDocument) -> DegreeDemand | None:
    """The lowest of the degrees asked for in the first sentence that asks for one; what is "a plus" is not asked."""
    for field, text in _texts(job):
        for line in re.split(r"\n|(?<=[a-z)])[.;](?=\s)", text):
            asked = [each for each in degrees_in(line) if not _WELCOME.search(_clause(line, each))]
            if asked:
                lowest = min(asked, key=lambda each: (each.degree, each.start))
                fields = tuple(sorted(fields_in(line[lowest.start :])))
                return DegreeDemand(lowest.degree, fields, bool(_INSTEAD.search(line)), JobWords(field, line.strip()))
    return None


def _clause(line: str, degree: DegreeWords) -> str:
    start = max(line.rfind(mark, 0, degree.start) for mark in ",;")
    ends = [at for mark in ",;" if (at := line.find(mark, degree.end)) >= 0]
    return line[start + 1 : min(ends, default=len(line))]


def _place(job: JobDocument) -> PlaceDemand | None:
    """None for remote work, stated or said; a hybrid job is done at its place."""
    if job.work_type == "remote" or (not job.work_type and _says_remote(job)):
        return None
    place = place_of(job.location, job.country)
    words = ", ".join(filter(None, (job.location.strip(), job.country.strip())))
    return PlaceDemand(place, JobWords("location", words)) if place else None


def _says_remote(job: JobDocument) -> bool:
    found = work_type_of(f"{job.title}\n{job.location}\n{job.requirements}\n{job.description}")
    return found is not None and found.value == "remote"
