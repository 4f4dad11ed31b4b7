"""The skills a job asks for: its list, then the prose of requirements, title and description."""

import re
from collections.abc import Iterator

from rolecall.matching.evidence import JobWords
from rolecall.matching.job_document import JobDocument
from rolecall.matching.job_facts import SkillDemand
from rolecall.taxonomy.fold import key
from rolecall.taxonomy.mentions import find
from rolecall.taxonomy.skills import Skill, lookup

REQUIRED, STATED, WELCOME = 3, 2, 1
_LONGEST = 40  # more demands than a person can read are a list of buzzwords: the weightiest count
TECHNICAL = frozenset({"programming", "framework", "database", "cloud", "tool"})
_WELCOME = re.compile(
    r"nice[- ]to[- ]have|preferred|preferably|a plus\b|\bbonus\b|desirable|desired|advantage|ideally|optional"
    r"|good to have",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.;\n•]+(?:\.(?=\S)[^.;\n•]+)*[.;]?")
_HEADING = re.compile(
    r"^[^\n]{1,60}:[ \t]*$|^[^\n.,;•*-](?=.{1,40}$)[^\n.,;]*(?:have|preferred|desirable|bonus)[ \t]*$", re.MULTILINE
)


def skill_demands(job: JobDocument) -> tuple[SkillDemand, ...]:
    """Heaviest first, each skill once; of two mentions the heavier one counts, of two alike the first."""
    best: dict[str, SkillDemand] = {}
    for demand in (*_listed(job.skills), *_written(job)):
        if demand.id not in best or best[demand.id].weight < demand.weight:
            best[demand.id] = demand
    return tuple(sorted(best.values(), key=lambda demand: -demand.weight)[:_LONGEST])


def named(text: str) -> list[tuple[str, str]]:
    """Ids and names of the skills that one entry of a list names: usually one, two for "HTML & CSS".

    What the taxonomy does not know keeps an id of its own, so that two equal unknown names still meet.
    """
    skill = lookup(text)
    if skill:
        return [(skill.id, text)]
    found = find(text) if len(text) < 120 else []
    known = [(each.skill.id, each.words) for each in found if each.skill.is_vouched]
    return known or ([(f"text:{key(text)}", text)] if key(text) else [])


def counts_in_prose(skill: Skill) -> bool:
    """Imported names of activities ("field service") read well in a list but ask for nothing in a sentence."""
    return skill.is_vouched or (skill.category in TECHNICAL and skill.esco is None)


def _counts_in_title(skill: Skill) -> bool:
    """A title's "Java" is a skill; its "Sales" is the job itself, which the experience part compares."""
    return skill.category in TECHNICAL and counts_in_prose(skill)


def _listed(skills: tuple[str, ...]) -> Iterator[SkillDemand]:
    for text in skills:
        for skill_id, name in named(text.strip()):
            yield SkillDemand(skill_id, name, REQUIRED, JobWords("skills", text.strip()))


def _written(job: JobDocument) -> Iterator[SkillDemand]:
    """Prose weighs less than a list, where there is one."""
    usual = STATED if job.skills else REQUIRED
    yield from _mentioned("title", job.title, usual)
    yield from _mentioned("requirements", job.requirements, usual)
    yield from _mentioned("description", job.description, WELCOME if job.requirements or job.skills else STATED)


def _mentioned(field: str, text: str, weight: int) -> Iterator[SkillDemand]:
    counts = _counts_in_title if field == "title" else counts_in_prose
    mentions = [each for each in find(text) if counts(each.skill)]
    welcome = _welcome(text) if mentions else []
    for each in mentions:
        is_light = each.skill.category == "soft" or any(each.start in span for span in welcome)
        yield SkillDemand(each.skill.id, each.skill.name, WELCOME if is_light else weight, JobWords(field, each.words))


def _welcome(text: str) -> list[range]:
    """Where the text speaks of what it does not require: such sentences, and what follows such a heading."""
    spans = [range(*each.span()) for each in _SENTENCE.finditer(text) if _WELCOME.search(each[0])]
    headings = [*_HEADING.finditer(text)]
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    return spans + [range(h.end(), end) for h, end in zip(headings, ends, strict=False) if _WELCOME.search(h[0])]
