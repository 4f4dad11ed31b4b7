"""What must be true of people, their sessions and their organisations, as far as the outside can tell: the model.

It knows nothing of how anything is stored. `machine.py` does everything twice, here and in the product.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from rolecall.domain.account import CODE_TRIES, PARALLEL_REFRESH


@dataclass(eq=False)
class Held:
    """A session somebody signed in to, or an API key (which has nothing to refresh)."""

    access: str
    access_until: datetime | None = None
    refresh: str = ""
    spent: list[str] = field(default_factory=list)
    refreshed_at: datetime | None = None

    def next_pair(self, access: str, refresh: str, *, at: datetime, access_s: int) -> None:
        self.spent.append(self.refresh)
        self.access, self.refresh = access, refresh
        self.access_until, self.refreshed_at = at + timedelta(seconds=access_s), at

    def works(self, at: datetime) -> bool:
        return self.access_until is None or at < self.access_until

    def is_parallel(self, refresh: str, at: datetime) -> bool:
        """The token before the current one, sent at almost the same moment: refused, and no harm done."""
        return (
            refresh == self.spent[-1] and self.refreshed_at is not None and at - self.refreshed_at <= PARALLEL_REFRESH
        )


@dataclass(eq=False)
class Company:
    """`members` in the order they joined; the root is one of them."""

    id: int
    root: "Person"
    members: list["Person"]


@dataclass(eq=False)
class Person:
    """Who holds an address now."""

    email: str
    password: str
    role: str = "candidate"
    verified: bool = True
    company: Company | None = None
    sessions: list[Held] = field(default_factory=list)
    keys: list[Held] = field(default_factory=list)


@dataclass(eq=False)
class Waiting:
    """What was mailed and not used yet. `password`: what the account will have; `confirms`: whom it proves as they are.

    Neither: it proves nothing, whoever enters it.
    """

    until: datetime
    code: str = ""
    token: str = ""
    password: str = ""
    confirms: Person | None = None
    eligible: str = ""
    guesses: set[str] = field(default_factory=set)

    def evaluates(self, guess: str, at: datetime) -> bool:
        """Whether the guess is right and still compared; it counts either way."""
        if at >= self.until or (guess not in self.guesses and len(self.guesses) >= CODE_TRIES):
            return False
        self.guesses.add(guess)
        return guess == self.code


@dataclass(eq=False)
class Invitation:
    code: str
    company: Company
    email: str
    by: Person
    until: datetime


class People:
    """Everybody. `ended` are tokens and keys that must open nothing any more."""

    def __init__(self) -> None:
        self.holders: dict[str, Person] = {}
        self.companies: list[Company] = []
        self.ended: list[Held] = []

    def join(self, person: Person, company: Company) -> None:
        company.members.append(person)
        person.company, person.role = company, "recruiter"

    def found(self, person: Person, company_id: int) -> None:
        company = Company(company_id, person, [])
        self.companies.append(company)
        self.join(person, company)

    def part(self, person: Person) -> None:
        """Leave, or be removed. The last one closes the door."""
        company, person.company, person.role = person.company, None, "candidate"
        if company is not None:
            company.members.remove(person)
            if not company.members:
                self.companies.remove(company)

    def end(self, person: Person, held: Held) -> None:
        person.sessions.remove(held)
        self.ended.append(held)

    def end_sessions(self, person: Person, *, but: Held | None = None) -> None:
        for held in [one for one in person.sessions if one is not but]:
            self.end(person, held)

    def close(self, person: Person) -> None:
        self.end_sessions(person)
        self.ended += person.keys
        self.part(person)
        del self.holders[person.email]

    def prove(self, email: str, password: str) -> None:
        """A sign-up with its proof makes a new person: who held the address without proving it has left nothing."""
        if email in self.holders:
            self.close(self.holders[email])
        self.holders[email] = Person(email, password)

    def set_again(self, person: Person, password: str) -> None:
        """By a mail. As a first proof it is the start of another person of the same kind, in the same organisation."""
        self.end_sessions(person)
        if person.verified:
            person.password = password
            return
        anew, company = Person(person.email, password, person.role), person.company
        if company is not None:
            company.members, company.root, anew.company, person.company = [anew], anew, company, None
        self.close(person)
        self.holders[person.email] = anew
