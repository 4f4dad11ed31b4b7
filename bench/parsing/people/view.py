"""One person as one kind of document shows them: texts in order, and the truth about what is shown."""

from dataclasses import dataclass, field
from typing import Any

from bench.parsing.people.careers import Person, Post
from bench.parsing.people.periods import precision, shown_period

Run = tuple[str, str]  # text, and "b" for bold, "i" for italic or ""


@dataclass(slots=True)
class Entry:
    """Header lines of runs, the period where it is set apart from them, and list items."""

    lines: list[list[Run]]
    period: str
    bullets: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Part:
    """One section: entries, or lines of text."""

    kind: str
    heading: str
    entries: list[Entry] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class View:
    person: Person
    kind: str
    seed: int
    parts: list[Part] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.person.name.upper() if self.seed % 5 == 3 and self.person.tongue.code != "tr" else self.person.name

    @property
    def contacts(self) -> list[tuple[str, str]]:
        """Label and value."""
        person, (phone, mail, home, _) = self.person, self.person.tongue.words["labels"]
        return [(home, person.address), (phone, person.phone), (mail, person.email)]

    def part(self, kind: str) -> Part:
        return next(part for part in self.parts if part.kind == kind)

    def others(self, *kinds: str) -> list[Part]:
        return [part for part in self.parts if part.kind not in kinds]


def view_of(person: Person, kind: str, number: int) -> View:
    view = View(person, kind, person.number * 7 + number * 3)
    words, seed = person.tongue.words, view.seed
    heads = {name: person.tongue.heading(name, seed) for name in person.tongue.heads}
    career = [_entry(view, job, at) for at, job in enumerate(person.jobs)]
    schools = [_school(view, school) for school in person.schools]
    view.parts = [
        Part("summary", heads["summary"], texts=[words["about"][0]]),
        Part("experience", heads["experience"], career),
        Part("education", heads["education"], schools),
        Part("skills", heads["skills"], texts=list(person.skills)),
    ]
    if person.languages:
        level = (" ({})", ": {}", " – {}")[seed % 3]
        view.parts.append(
            Part("languages", heads["languages"], texts=[name + level.format(how) for name, how in person.languages])
        )
    if person.certificates:
        told = [f"{name}, {by}, {year}" for name, by, year in person.certificates]
        view.parts.append(Part("certificates", heads["certificates"], texts=told))
    if seed % 4 == 1:
        view.parts.append(Part("references", heads["references"], texts=list(words["referee"])))
    if seed % 3 == 2:
        view.parts[1], view.parts[2] = view.parts[2], view.parts[1]
    return view


def _entry(view: View, job: Post, at: int) -> Entry:
    """The header of a job in one of the ways people write it; all jobs of a document in the same way."""
    words = view.person.tongue.words
    place = f"{job.company}, {job.city}"
    ways: tuple[list[list[Run]], ...] = (
        [[(job.title, "b")], [(place, "")]],
        [[(job.company, "b"), (f", {job.city}", "")], [(job.title, "i")]],
        [[(f"{job.title}, ", "b"), (job.company, "")]],
        [[(f"{job.company} — {job.title}", "b")]],
        [[(job.title, "b"), (f" | {job.company} | {job.city}", "")]],
        [[(job.title, "b")], [(job.company, "i")], [(job.city, "")]],
        [[(f"{job.title} {words['at'][0]} {job.company}", "b")]],
    )
    way = view.seed % 7
    if way == 6 and words["at"][0] == "-":
        way = 0
    bullets = [words["did"][(at + view.seed + i) % 4] for i in range(2 + (view.seed + at) % 2)]
    return Entry(list(ways[way]), shown_period(job, view.person.tongue, view.kind, view.seed), bullets)


def _school(view: View, school: Post) -> Entry:
    ways: tuple[list[list[Run]], ...] = (
        [[(school.title, "b")], [(school.company, "")]],
        [[(school.company, "b")], [(school.title, "i")]],
        [[(f"{school.title}, ", "b"), (school.company, "")]],
    )
    return Entry(list(ways[view.seed % 3]), shown_period(school, view.person.tongue, view.kind, view.seed))


def truth_of(view: View, file: str) -> dict[str, Any]:
    person = view.person
    basics: dict[str, Any] = {"name": person.name, "email": person.email, "phone": person.phone}
    if person.city:
        basics["location"] = {"city": person.city}
    cut = precision(view.kind, view.seed)
    return {
        "file": file,
        "kind": view.kind,
        "language": person.tongue.code,
        "country": person.country,
        "career": str(person.number),
        "resume": {
            "basics": basics,
            "work": [{"position": j.title, "name": j.company, **_dates(j, cut)} for j in person.jobs],
            "education": [{"studyType": s.title, "institution": s.company, **_dates(s, cut)} for s in person.schools],
            "skills": [{"name": skill} for skill in person.skills],
            "languages": [{"language": name} for name, _ in person.languages],
            "certificates": [{"name": name} for name, _, _ in person.certificates],
        },
        "hidden": [],
        "linkOnly": [],
        "unlabelled": [],
    }


def _dates(post: Post, cut: int) -> dict[str, str | None]:
    return {"startDate": post.start[:cut], "endDate": None if post.end is None else post.end[:cut]}
