"""Joins the sources into one set of skills in which every spelling belongs to exactly one."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from rolecall.taxonomy.fold import key
from rolecall.taxonomy.lookups import spellings
from tools.taxonomy.entries import Entry, Seen

_TECHNICAL = frozenset({"programming", "framework", "database", "cloud", "tool"})
_LARGEST_ESCO_FAMILY = 16


@dataclass(slots=True)
class Merged:
    """A skill of the compiled file; `parents` are places in the list of all."""

    name: str
    category: str
    is_family: bool
    esco: str | None
    parents: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Merge:
    """Sources are added in order of trust: the first to claim a spelling keeps it."""

    skills: list[Merged] = field(default_factory=list)
    claims: dict[str, tuple[int, Seen]] = field(default_factory=dict)
    wishes: list[tuple[int, str]] = field(default_factory=list)
    curated: int = 0

    def add_curated(self, entries: Iterable[Entry]) -> None:
        """Two curated skills with one spelling are a mistake, and say so."""
        for entry in entries:
            place = self._append(entry)
            for name, seen in entry.names:
                before = self.claims.setdefault(key(name), (place, seen))
                if before[0] != place:
                    raise ValueError(f"{name!r} is claimed by {entry.name!r} and {self.skills[before[0]].name!r}")
        self.curated = len(self.skills)

    def add_listed(self, entries: Iterable[Entry]) -> None:
        """ESCO and O*NET: an entry whose first name is known adds spellings to that skill."""
        for entry in entries:
            known = self.claims.get(key(entry.name))
            place = self._append(entry) if known is None else known[0]
            self.skills[place].esco = self.skills[place].esco or entry.esco
            for name, seen in entry.names:
                if key(name):
                    self.claims.setdefault(key(name), (place, seen))

    def add_gazetteer(self, entries: Iterable[Entry]) -> None:
        """Only names that no rule of `spellings` leads to a known skill; "aws cloudtrail" is a kind of AWS."""
        for entry in entries:
            if self._is_enumeration(entry.name) or any(k in self.claims for k in spellings(entry.name)):
                continue
            place = self._append(entry)
            self.claims[key(entry.name)] = (place, entry.names[0][1])
            parent = self._technical_start(key(entry.name))
            if parent is not None:
                self.skills[place].parents.add(parent)
                self.skills[place].category = "tool"

    def kinship(self) -> None:
        """Turns named parents into places. ESCO's small groups of tools become families."""
        for place, parent in self.wishes:
            known = self.claims.get(key(parent))
            if known is not None and known[0] != place:
                self.skills[place].parents.add(known[0])
            elif known is None and place < self.curated:
                raise ValueError(f"{self.skills[place].name!r} names an unknown parent {parent!r}")
        sizes = Counter(parent for skill in self.skills if skill.esco for parent in skill.parents)
        for place, size in sizes.items():
            skill = self.skills[place]
            skill.is_family |= skill.esco is not None and skill.category == "tool" and 2 <= size <= _LARGEST_ESCO_FAMILY

    def _append(self, entry: Entry) -> int:
        self.skills.append(Merged(entry.name, entry.category, entry.is_family, entry.esco))
        place = len(self.skills) - 1
        self.wishes += [(place, parent) for parent in entry.parents]
        return place

    def _is_enumeration(self, name: str) -> bool:
        """Two known skills side by side ("react redux"), or nothing that has a letter."""
        words = key(name).split(" ")
        known = [self.claims.get(word, (self.curated,))[0] for word in words]
        return words == [""] or (len(words) > 1 and all(place < self.curated for place in known))

    def _technical_start(self, folded: str) -> int | None:
        words = folded.split(" ")
        for size in (2, 1):
            known = self.claims.get(" ".join(words[:size])) if len(words) > size else None
            if known and known[1] is Seen.ALWAYS and self.skills[known[0]].category in _TECHNICAL:
                return known[0]
        return None
