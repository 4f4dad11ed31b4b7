"""What is marked on the pages, and in which colour."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rolecall.parsing.evidence import Box, Evidence
from rolecall.parsing.record import ParsedResume

COLORS: dict[str, tuple[int, int, int]] = {
    "person": (26, 95, 180),
    "contact": (0, 128, 128),
    "title or degree": (192, 28, 40),
    "employer or school": (198, 70, 0),
    "dates": (129, 61, 156),
    "text": (120, 120, 120),
    "skill": (38, 135, 58),
    "language": (136, 120, 0),
    "certificate": (99, 69, 44),
    "place": (0, 110, 190),
    "hidden": (0, 0, 0),
}
_KINDS = {
    "full_name": "person",
    "headline": "person",
    "nationality": "person",
    "right_to_work": "person",
    "email": "contact",
    "phone": "contact",
    "url": "contact",
    "location": "place",
    "summary": "text",
    "description": "text",
    "title": "title or degree",
    "degree": "title or degree",
    "field": "title or degree",
    "gpa": "title or degree",
    "company": "employer or school",
    "institution": "employer or school",
    "organization": "employer or school",
    "issuer": "employer or school",
    "dates": "dates",
    "issue_date": "dates",
    "expiry_date": "dates",
    "language": "language",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """`kind` is a key of COLORS; the box is in points from the top left of the page."""

    kind: str
    page: int
    box: Box


def marks_of(resume: ParsedResume) -> list[Mark]:
    """Every field's place once, in the order of the record; hidden text last."""
    found = [Mark(kind, seen.page, seen.box) for kind, seen in _places(resume)]
    found += [Mark("hidden", hidden.page, hidden.box) for hidden in resume.hidden_text]
    return list(dict.fromkeys(found))


def _places(resume: ParsedResume) -> Iterator[tuple[str, Evidence]]:
    yield from _named(resume.evidence, "text")
    for job in resume.experience:
        yield from _named(job.evidence, "text")
    for school in resume.education:
        yield from _named(school.evidence, "text")
    for link in resume.links:
        yield from _named(link.evidence, "contact")
    for activity in (*resume.projects, *resume.publications, *resume.volunteer, *resume.awards):
        yield from _named(activity.evidence, "title or degree")
    for skill in resume.skills:
        yield from _named(skill.evidence, "skill")
    for language in resume.languages:
        yield from _named(language.evidence, "language")
    for certificate in resume.certifications:
        yield from _named(certificate.evidence, "certificate")


def _named(places: Mapping[str, Evidence], otherwise: str) -> Iterator[tuple[str, Evidence]]:
    for name, seen in places.items():
        yield ("text" if name.startswith(("achievements.", "highlights.")) else _KINDS.get(name, otherwise)), seen
