"""The people of four files: hand-written lives, and the words that documents put around them.

`careers.txt` holds each language's words and short careers; `lives.txt` adds people whose lives are less tidy: several
positions at one employer, overlaps, gaps, seasons, no job at all; `others.txt` people of other walks of life, whose
names and numbers are written in other ways. The people of `apart.txt` are kept from tuning.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

_FILES = ("careers.txt", "lives.txt", "others.txt", "apart.txt")
_APART = "apart.txt"
_LISTS = re.compile(r"; |، |、")


@dataclass(slots=True)
class Tongue:
    """The words of one language. Each heading has variants; the `rare` ones are for people with long lives."""

    code: str
    words: dict[str, list[str]] = field(default_factory=dict)
    heads: dict[str, list[str]] = field(default_factory=dict)
    rare: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Post:
    """A job or, with a degree for the title and a school for the company, a time at school. No `end`: present.

    `said` are the start and the end in words of the person's own ("summer 2012"), where they are not months.
    """

    title: str
    company: str
    city: str
    start: str
    end: str | None
    said: tuple[str, str] = ("", "")
    done: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Person:
    number: int
    tongue: Tongue
    name: str
    headline: str
    address: str
    phone: str
    email: str
    country: str
    town: str = ""
    about: str = ""
    born: tuple[str, str] | None = None
    links: list[str] = field(default_factory=list)
    jobs: list[Post] = field(default_factory=list)
    schools: list[Post] = field(default_factory=list)
    volunteer: list[Post] = field(default_factory=list)
    groups: list[tuple[str, list[str]]] = field(default_factory=list)
    languages: list[tuple[str, str]] = field(default_factory=list)
    certificates: list[tuple[str, str, str]] = field(default_factory=list)
    projects: list[tuple[str, str]] = field(default_factory=list)
    papers: list[str] = field(default_factory=list)
    referees: list[str] = field(default_factory=list)
    hobbies: str = ""
    extra: tuple[str, str] | None = None
    held_out: bool = False

    @property
    def long_life(self) -> bool:
        return self.number >= 48

    @property
    def skills(self) -> list[str]:
        return [skill for _, skills in self.groups for skill in skills]

    @property
    def city(self) -> str | None:
        """The town of the address: marked in it, or that of the present job where the address holds it as well."""
        town = self.town or self.jobs[0].city.split(",")[0]
        return town if town in self.address else None

    @property
    def latin(self) -> bool:
        return self.tongue.code not in ("ar", "ja")


@cache
def people() -> tuple[Person, ...]:
    lines = ((line, name == _APART) for name in _FILES for line in _lines(name))
    return tuple(_read(lines))


def _lines(name: str) -> list[str]:
    return Path(__file__).with_name(name).read_text("utf-8").splitlines()


def _read(lines: Iterable[tuple[str, bool]]) -> Iterator[Person]:
    tongues: dict[str, Tongue] = {}
    code, person, number = "", None, 0
    for line, apart in lines:
        key, _, value = line.partition(": ")
        if line.startswith("["):
            if person is not None:
                yield person
            code, person = line.strip("[]"), None
            tongues.setdefault(code, Tongue(code))
        elif key == "person":
            if person is not None:
                yield person
            person = replace(_person(number, tongues[code], value), held_out=apart)
            number += 1
        elif key in _KEYS and person is not None:
            _KEYS[key](person, value)
        else:
            _word(tongues[code], key, value)
    if person is not None:
        yield person


def _word(tongue: Tongue, key: str, value: str) -> None:
    if key in ("heads", "heads+"):
        pairs = (part.split("=") for part in value.split("; "))
        heads = {name: variants.split("|") for name, variants in pairs}
        tongue.heads, tongue.rare = (heads, tongue.rare) if key == "heads" else (tongue.heads, heads)
    else:
        tongue.words[key] = value.split(" ") if key in ("months", "short") else value.split("|")


def _person(number: int, tongue: Tongue, value: str) -> Person:
    name, headline, address, phone, email, country = value.split(" | ")
    town = re.search(r"\*(.+)\*", address)
    return Person(
        number, tongue, name, headline, address.replace("*", ""), phone, email, country, town=town[1] if town else ""
    )


def _post(value: str) -> Post:
    parts = value.split(" @ ")
    title, company, city = parts[0], parts[1], parts[2] if len(parts) == 4 else ""
    start, _, end = parts[-1].partition("..")
    start, _, started = start.partition("~")
    end, _, ended = end.partition("~")
    return Post(title, company, city, start, None if end == "now" else end, (started, ended))


def _languages(person: Person, value: str) -> None:
    person.languages = [(name, level) for name, _, level in (item.partition("=") for item in value.split("; "))]


def _certificates(person: Person, value: str) -> None:
    for item in value.split(" | "):
        name, by, year = item.split(" @ ")
        person.certificates.append((name, by, year))


def _group(person: Person, value: str) -> None:
    name, _, skills = value.rpartition(" = ")
    person.groups.append((name, _LISTS.split(skills)))


def _project(person: Person, value: str) -> None:
    name, _, text = value.partition(" @ ")
    person.projects.append((name, text))


def _pair(value: str, joint: str) -> tuple[str, str]:
    first, _, second = value.partition(joint)
    return first, second


_KEYS: dict[str, Callable[[Person, str], None]] = {
    "born": lambda person, value: setattr(person, "born", _pair(value, " | ")),
    "cert": _certificates,
    "done": lambda person, value: person.jobs[-1].done.extend(value.split(" | ")),
    "extra": lambda person, value: setattr(person, "extra", _pair(value, " = ")),
    "group": _group,
    "hobby": lambda person, value: setattr(person, "hobbies", value),
    "job": lambda person, value: person.jobs.append(_post(value)),
    "langs": _languages,
    "link": lambda person, value: person.links.extend(value.split(" | ")),
    "paper": lambda person, value: person.papers.append(value),
    "project": _project,
    "referee": lambda person, value: person.referees.extend(value.split(" | ")) if person.long_life else None,
    "say": lambda person, value: setattr(person, "about", value),
    "school": lambda person, value: person.schools.append(_post(value)),
    "skills": _group,
    "volunteer": lambda person, value: person.volunteer.append(_post(value)),
}
