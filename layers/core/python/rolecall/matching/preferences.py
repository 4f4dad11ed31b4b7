"""Whether a new job is worth telling a person about, by the preference they set.

Title or skills must fit. A facet that the job leaves unknown, or that the preference leaves open, excludes nobody; a
known one that differs does.
"""

from dataclasses import dataclass

from rolecall.matching.job_document import JobDocument
from rolecall.matching.skill_demands import REQUIRED, TECHNICAL, named, skill_demands
from rolecall.taxonomy.facets import employment_type_of, industry_of, level_of, work_type_of
from rolecall.taxonomy.mentions import find
from rolecall.taxonomy.occupations import SAME_MINOR, closeness, lookup
from rolecall.taxonomy.titles import GENERIC, significant

FACETS = ("work_type", "employment_type", "level", "industry")


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """Facets as in `JobDocument`, "" where the person has none. A preference without title and skills fits no job."""

    title: str = ""
    skills: tuple[str, ...] = ()
    work_type: str = ""
    employment_type: str = ""
    level: str = ""
    industry: str = ""


@dataclass(frozen=True, slots=True)
class Fit:
    """Why a job fits, for the alert: the words in common and the facets that agree."""

    words: tuple[str, ...]
    facets: tuple[str, ...]


def fits(preference: Preference, job: JobDocument) -> Fit | None:
    facets = {name: facet for name in FACETS if (facet := known_facet(job, name))}
    wishes = {name: getattr(preference, name) for name in FACETS if getattr(preference, name)}
    if any(facets.get(name, wish) != wish for name, wish in wishes.items()):
        return None
    words = common_title_words(preference.title, job.title) or _common_skills(preference, job)
    return Fit(words, tuple(name for name in wishes if name in facets)) if words else None


def known_facet(job: JobDocument, name: str) -> str | None:
    """As the poster stated it, else as the text implies it."""
    stated: str = getattr(job, name)
    if stated:
        return stated
    text = f"{job.location}\n{job.requirements}\n{job.description}"
    if name == "level":
        derived = level_of(job.title, text)
    elif name == "industry":
        derived = industry_of(job.title, text)
    else:
        derived = (work_type_of if name == "work_type" else employment_type_of)(f"{job.title}\n{text}")
    return derived.value if derived else None


def common_title_words(wanted: str, offered: str) -> tuple[str, ...]:
    """All the wanted title's words, when the offered one has them: "Backend Developer" in "Senior Backend Engineer".

    A lone general word ("Manager") fits only a title that is as general.
    """
    wish, offer = significant(wanted), significant(offered)
    is_too_general = wish <= GENERIC and not offer <= GENERIC and wish != {"developer"}
    if not wish or not wish <= offer or is_too_general or _are_far_apart(wanted, offered):
        return ()
    return tuple(sorted(wish))


def _are_far_apart(wanted: str, offered: str) -> bool:
    """Known occupations with nothing in common: a developer of software is no "Mechanical Engineer"."""
    a, b = lookup(wanted), lookup(offered)
    return a is not None and b is not None and closeness(a.code, b.code) < SAME_MINOR


def _common_skills(preference: Preference, job: JobDocument) -> tuple[str, ...]:
    """Skills that the person names, in the title or the list, among those that the job requires."""
    wished = {each.skill.id for each in find(preference.title) if each.skill.category in TECHNICAL}
    wished |= {skill_id for text in preference.skills for skill_id, _ in named(text)}
    required = [demand for demand in skill_demands(job) if demand.weight == REQUIRED or demand.source.field == "title"]
    return tuple(demand.name for demand in required if demand.id in wished)
