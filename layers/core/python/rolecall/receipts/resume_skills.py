"""The skills of a resume: those it lists, then those its prose shows at work, each once."""

from collections.abc import Iterator, Mapping

from rolecall.matching.candidate import HeldSkill
from rolecall.matching.evidence import Evidence
from rolecall.matching.skill_demands import counts_in_prose, named
from rolecall.parsing.evidence import Evidence as Read
from rolecall.parsing.record import ParsedResume
from rolecall.taxonomy.mentions import find
from rolecall.taxonomy.skills import get, lookup


def held_skills(record: ParsedResume) -> tuple[HeldSkill, ...]:
    """In order of strength of the evidence; the first entry of a skill is the one that a receipt shows."""
    first: dict[str, HeldSkill] = {}
    for held in (*_listed(record), *_languages(record), *_shown(record)):
        first.setdefault(held.id, held)
    return tuple(first.values())


def _listed(record: ParsedResume) -> Iterator[HeldSkill]:
    for each in record.skills:
        evidence = _evidence(each.evidence, "name", each.name)
        months = None if each.years is None else round(12 * each.years)
        if each.taxonomy_id and get(each.taxonomy_id):
            yield HeldSkill(each.taxonomy_id, each.name, months, evidence)
        else:
            yield from (HeldSkill(skill_id, name, months, evidence) for skill_id, name in named(each.name))


def _languages(record: ParsedResume) -> Iterator[HeldSkill]:
    for each in record.languages:
        skill = lookup(each.language)
        if skill and skill.category == "language":
            yield HeldSkill(skill.id, each.language, None, _evidence(each.evidence, "language", each.language))


def _shown(record: ParsedResume) -> Iterator[HeldSkill]:
    """From prose, but no languages: "a French engineer" tells where somebody is from."""
    for text, read, field in _prose(record):
        for mention in find(text):
            if counts_in_prose(mention.skill) and mention.skill.category != "language":
                yield HeldSkill(mention.skill.id, mention.words, None, _evidence(read, field, mention.words))


def _prose(record: ParsedResume) -> Iterator[tuple[str, Mapping[str, Read], str]]:
    for job in record.experience:
        yield from ((text, job.evidence, f"achievements.{number}") for number, text in enumerate(job.achievements))
        yield job.description or "", job.evidence, "description"
        yield job.title or "", job.evidence, "title"
    for project in record.projects:
        yield from ((text, project.evidence, f"highlights.{number}") for number, text in enumerate(project.highlights))
        yield project.description or "", project.evidence, "description"
    for certificate in record.certifications:
        yield certificate.name, certificate.evidence, "name"
    yield record.summary or "", record.evidence, "summary"
    yield record.headline or "", record.evidence, "headline"


def _evidence(read: Mapping[str, Read], field: str, words: str) -> Evidence | None:
    """Place of the field that holds the words; where the parser gave it none, of what stands first of the entry."""
    found = read.get(field) or min(read.values(), key=lambda each: (each.page, each.box[1], each.box[0]), default=None)
    return Evidence(found.page, found.box, words) if found else None
