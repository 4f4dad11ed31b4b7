"""One person as one kind of document shows them: texts in order, and the truth about what is shown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from bench.parsing.people.careers import Person, Post
from bench.parsing.people.periods import precision, shown_period, style_of

Run = tuple[str, str]  # text, and "b" for bold, "i" for italic or ""
_SCHOOL_FIRST = {"summary": 0, "personal": 1, "education": 2, "experience": 3}
_JOINTS = (", ", " | ", " • ", "; ", " · ")


@dataclass(slots=True)
class Entry:
    """Header lines of runs, the period where it is set apart from them, and list items."""

    lines: list[list[Run]]
    period: str
    bullets: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Part:
    """One section: entries, or lines of text. `joint` writes the texts in one line; without it each has its own."""

    kind: str
    heading: str
    entries: list[Entry] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    joint: str = ""

    @property
    def paragraphs(self) -> list[str]:
        return [self.joint.join(self.texts)] if self.joint and self.texts else self.texts


@dataclass(frozen=True, slots=True)
class Shown:
    """What a kind does to every document: a date style of its own, what it leaves out, what nobody could tell apart."""

    style: str = ""
    school_years: bool = False
    says_present: bool = True
    without: frozenset[str] = frozenset()
    unlabelled: tuple[str, ...] = ()


@dataclass(slots=True)
class View:
    person: Person
    kind: str
    seed: int
    shown: Shown = field(default_factory=Shown)
    parts: list[Part] = field(default_factory=list)

    @property
    def style(self) -> str:
        return self.shown.style or style_of(self.kind, self.seed)

    @property
    def name(self) -> str:
        """In capitals now and then, where capitals say the same."""
        name = self.person.name
        return name.upper() if self.seed % 5 == 3 and self.capitals_tell else name

    @property
    def capitals_tell(self) -> bool:
        """Capitals of a dotless i cannot be told from those of a dotted one."""
        return self.person.name.upper().casefold() == self.person.name.casefold()

    @property
    def contacts(self) -> list[tuple[str, str]]:
        """Label and value."""
        person, (phone, mail, home, _) = self.person, self.person.tongue.words["labels"]
        web = [("Web", " | ".join(person.links))] if person.links else []
        return [(home, person.address), (phone, person.phone), (mail, person.email), *web]

    def others(self, *kinds: str) -> list[Part]:
        return [part for part in self.parts if part.kind not in kinds]

    def heading(self, section: str) -> str:
        tongue = self.person.tongue
        variants = tongue.heads.get(section, []) + (tongue.rare[section] if self.person.long_life else [])
        return variants[self.seed % len(variants)]

    def period(self, post: Post) -> str:
        return shown_period(post, self.person.tongue, self.style, self.seed)


def view_of(person: Person, kind: str, number: int, shown: Shown) -> View:
    view = View(person, kind, person.number * 7 + number * 3, shown)
    view.parts = [part for part in _parts(view) if part.kind not in shown.without]
    if view.seed % 3 == 2:
        view.parts.sort(key=lambda part: _SCHOOL_FIRST.get(part.kind, len(_SCHOOL_FIRST)))
    elif person.long_life and view.seed % 3 == 1:
        view.parts.sort(key=lambda part: part.kind not in ("summary", "personal", "skills"))
    return view


def _parts(view: View) -> Iterator[Part]:
    person, words = view.person, view.person.tongue.words
    about = person.about or ("" if person.long_life else words["about"][0])
    if about:
        yield Part("summary", view.heading("summary"), texts=[about])
    if person.born and view.seed % 2:
        told = [f"{label}: {value}" for label, value in zip(words["fields"], person.born, strict=True)]
        yield Part("personal", view.heading("personal"), texts=told)
    if person.jobs:
        yield Part("experience", view.heading("experience"), _career(view, person.jobs))
    yield Part("education", view.heading("education"), [_school(view, school) for school in person.schools])
    yield _skills(view)
    yield from _lists(view)


def _skills(view: View) -> Part:
    """One list, or one line a category."""
    groups, heading = view.person.groups, view.heading("skills")
    if len(groups) == 1:
        comma = {"ja": "、", "ar": "، "}.get(view.person.tongue.code, ", ")
        joint = _JOINTS[view.seed % len(_JOINTS)] if view.person.long_life and view.person.latin else comma
        return Part("skills", heading, texts=groups[0][1], joint=joint)
    return Part("skills", heading, texts=[f"{name}: {', '.join(skills)}" for name, skills in groups])


def _lists(view: View) -> Iterator[Part]:
    person, seed = view.person, view.seed
    if person.languages:
        level = (" ({})", ": {}", " – {}")[seed % 3]
        told = [name + level.format(how) for name, how in person.languages]
        yield Part("languages", view.heading("languages"), texts=told)
    if person.certificates:
        told = [f"{name}, {by}, {year}" for name, by, year in person.certificates]
        yield Part("certificates", view.heading("certificates"), texts=told)
    if person.projects:
        told = [f"{name} – {text}" for name, text in person.projects]
        yield Part("projects", view.heading("projects"), texts=told)
    if person.volunteer:
        yield Part("volunteer", view.heading("volunteer"), _career(view, person.volunteer))
    if person.papers:
        yield Part("publications", view.heading("publications"), texts=person.papers)
    if person.extra:
        yield Part("extra", person.extra[0], texts=[person.extra[1]])
    if person.hobbies:
        yield Part("hobbies", view.heading("hobbies"), texts=[person.hobbies])
    referees = person.referees or ([] if person.long_life or seed % 4 != 1 else person.tongue.words["referee"])
    if referees:
        yield Part("references", view.heading("references"), texts=list(referees))


def _career(view: View, posts: list[Post]) -> list[Entry]:
    """A company heads all of its positions where the company comes first."""
    first = [True, *(before.company != after.company for before, after in pairwise(posts))]
    return [_entry(view, post, at, new) for at, (post, new) in enumerate(zip(posts, first, strict=True))]


def _entry(view: View, job: Post, at: int, new: bool) -> Entry:  # noqa: FBT001 - the first position at its employer
    """The header of a job in one of the ways people write it; all jobs of a document in the same way."""
    words, seed = view.person.tongue.words, view.seed
    place = f"{job.company}, {job.city}"
    ways: tuple[list[list[Run]], ...] = (
        [[(job.title, "b")], [(place, "")]],
        [[(job.company, "b"), (f", {job.city}", "")], [(job.title, "i")]] if new else [[(job.title, "i")]],
        [[(f"{job.title}, ", "b"), (job.company, "")]],
        [[(f"{job.company} — {job.title}", "b")]],
        [[(job.title, "b"), (f" | {job.company} | {job.city}", "")]],
        [[(job.title, "b")], [(job.company, "i")], [(job.city, "")]],
        [[(f"{job.title} {words['at'][0]} {job.company}", "b")]],
        [[(job.title, "b")], [(job.company, "i"), (f" – {job.city}", "")]],
        [[(f"{job.company} ({job.city})", "b")], [(job.title, "")]] if new else [[(job.title, "")]],
    )
    way = seed % (9 if view.person.long_life else 7)
    if way == 6 and words["at"][0] == "-":
        way = 0
    bullets = (
        job.done if view.person.long_life else [words["did"][(at + seed + i) % 4] for i in range(2 + (seed + at) % 2)]
    )
    return Entry(list(ways[way]), view.period(job), list(bullets))


def _school(view: View, school: Post) -> Entry:
    ways: tuple[list[list[Run]], ...] = (
        [[(school.title, "b")], [(school.company, "")]],
        [[(school.company, "b")], [(school.title, "i")]],
        [[(f"{school.title}, ", "b"), (school.company, "")]],
    )
    return Entry(list(ways[view.seed % 3]), view.period(school))


def truth_of(view: View, file: str) -> dict[str, Any]:
    person = view.person
    return {
        "file": file,
        "kind": view.kind,
        "language": person.tongue.code,
        "country": person.country,
        "career": str(person.number),
        "resume": {name: value for name, value in _resume(view).items() if name not in _hidden(view)},
        "hidden": sorted(view.shown.without),
        "linkOnly": [],
        "unlabelled": list(view.shown.unlabelled),
    }


_SECTIONS = {"experience": "work"}


def _hidden(view: View) -> set[str]:
    return {_SECTIONS.get(name, name) for name in view.shown.without}


def _resume(view: View) -> dict[str, Any]:
    person, cut = view.person, precision(view.style)
    years = 4 if view.shown.school_years else cut
    name = person.name.partition(", ")[0]  # letters after a name are none of it
    basics: dict[str, Any] = {"name": name, "email": person.email, "phone": _first_number(person.phone)}
    if person.city and "city" not in view.shown.without:
        basics["location"] = {"city": person.city}
    return {
        "basics": basics,
        "work": [{"position": j.title, "name": j.company, **_work_dates(view, j, cut)} for j in person.jobs],
        "education": [{"studyType": s.title, "institution": s.company, **_dates(s, years)} for s in person.schools],
        "skills": [{"name": skill} for skill in person.skills],
        "languages": [{"language": name} for name, _ in person.languages],
        "certificates": [{"name": name} for name, _, _ in person.certificates],
        "volunteer": [{"position": p.title, "organization": p.company, **_dates(p, cut)} for p in person.volunteer],
        "projects": [{"name": name} for name, _ in person.projects],
    }


_SECOND_NUMBER = re.compile(r"(?:, | / )(?=\d{3} ?\d{3}|\d{4}-)| wew\. ")


def _first_number(phone: str) -> str:
    """The first of two numbers, without an extension; a bar after the area code parts nothing."""
    return _SECOND_NUMBER.split(phone)[0]


def _work_dates(view: View, job: Post, cut: int) -> dict[str, str | None]:
    return {"startDate": job.start[:cut]} if job.end is None and not view.shown.says_present else _dates(job, cut)


def _dates(post: Post, cut: int) -> dict[str, str | None]:
    return {"startDate": post.start[:cut], "endDate": None if post.end is None else post.end[:cut]}
