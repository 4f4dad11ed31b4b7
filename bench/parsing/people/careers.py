"""The people of `careers.txt`: hand-written careers and, per language, the words that documents put around them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("careers.txt")


@dataclass(slots=True)
class Tongue:
    """The words of one language. Each heading has three variants."""

    code: str
    words: dict[str, list[str]] = field(default_factory=dict)
    heads: dict[str, list[str]] = field(default_factory=dict)

    def heading(self, section: str, variant: int) -> str:
        return self.heads[section][variant % 3]


@dataclass(frozen=True, slots=True)
class Post:
    """A job or, with a degree for the title and a school for the company, a time at school. No `end`: present."""

    title: str
    company: str
    city: str
    start: str
    end: str | None


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
    jobs: list[Post] = field(default_factory=list)
    schools: list[Post] = field(default_factory=list)
    skills: list[str] = field(default_factory=list)
    languages: list[tuple[str, str]] = field(default_factory=list)
    certificates: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def held_out(self) -> bool:
        return self.number % 3 == 2

    @property
    def city(self) -> str | None:
        """The town of the address, where the present job is in it as well."""
        town = self.jobs[0].city.split(",")[0]
        return town if town in self.address else None


@cache
def people() -> tuple[Person, ...]:
    return tuple(_read())


def _read() -> Iterator[Person]:
    tongue, person, number = Tongue(""), None, 0
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(": ")
        if line.startswith("["):
            tongue = Tongue(line.strip("[]"))
        elif key == "person":
            if person is not None:
                yield person
            name, headline, address, phone, email, country = value.split(" | ")
            person = Person(number, tongue, name, headline, address, phone, email, country)
            number += 1
        elif key in ("job", "school", "skills", "langs", "cert") and person is not None:
            _add(person, key, value)
        else:
            _word(tongue, key, value)
    if person is not None:
        yield person


def _word(tongue: Tongue, key: str, value: str) -> None:
    if key == "heads":
        pairs = (part.split("=") for part in value.split("; "))
        tongue.heads = {name: variants.split("|") for name, variants in pairs}
    else:
        tongue.words[key] = value.split(" ") if key in ("months", "short") else value.split("|")


def _add(person: Person, key: str, value: str) -> None:
    parts = value.split(" @ ")
    if key == "job":
        person.jobs.append(_post(parts))
    elif key == "school":
        person.schools.append(_post([parts[0], parts[1], "", parts[2]]))
    elif key == "skills":
        person.skills = value.split("، " if "، " in value else "、" if "、" in value else "; ")
    elif key == "langs":
        person.languages = [(name, level) for name, _, level in (item.partition("=") for item in value.split("; "))]
    else:
        person.certificates.append((parts[0], parts[1], parts[2]))


def _post(parts: list[str]) -> Post:
    start, _, end = parts[3].partition("..")
    return Post(parts[0], parts[1], parts[2], start, None if end == "now" else end)
