"""A person who wrote a word of their own into every field there is, and where such words are found.

The words are random, so that compression leaves their first occurrence as it is; they are looked for in
small letters, in the bytes of every item and object and in what is packed in them.
"""

import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.events import http_event
from tests.functions.consumers import connect
from tests.functions.people import PASSWORD, mails
from tests.functions.pump import Pump
from tests.functions.scene import Login, Scene, a_pdf, upload_event
from tests.functions.world import Saved, World

if TYPE_CHECKING:
    from tests.functions.conftest import Reply

LEDGER = "erasures/"
LETTERS = str.maketrans("0123456789", "ghijklmnop")
HIDDEN = {"password", "idempotency key"}
"""Words that no store ever holds in clear."""


def word(field: str) -> str:
    """Letters alone, as a name has."""
    return "q" + hashlib.sha256(field.encode()).hexdigest()[:11].translate(LETTERS)


WORDS = {
    field: word(field)
    for field in (
        *("former address", "address", "asked address", "friend", "first name", "last name", "user agent", "referral"),
        *("person", "resume address", "employer", "hobby", "file", "import", "imported address"),
        *("preference", "feedback", "api key"),
        *("own job", "own company", "own overview", "own description", "own country", "own salary"),
        *("organisation", "headquarters", "about", "job", "description", "requirements", "location"),
        *HIDDEN,
    )
}


@dataclass(frozen=True, slots=True)
class Planted:
    """`saved` is the world with the person in it `at` that time, all events delivered.

    `before` names the files of everybody else.
    """

    before: frozenset[str]
    saved: Saved
    at: datetime
    who: Login
    organisation_id: str


class Planting:
    """Writes as the person does, through every dialect. Each step is a minute later than the last."""

    def __init__(self, world: World, scene: Scene) -> None:
        self.world, self.scene, self.token = world, scene, ""

    def ask(self, function: str, method: str, path: str, body: object = None, *, by: str | None = None) -> Any:
        self.world.clock.move(timedelta(minutes=2))
        headers = {"user-agent": WORDS["user agent"]}
        if method == "POST":
            headers["idempotency-key"] = f"{WORDS['idempotency key']} {path} {self.world.clock.now()}"
        token = self.token if by is None else by
        event = http_event(method, path, body, token=token or None, headers=headers, address="203.0.113.77")
        reply: Reply = self.world.send(function, event)
        assert reply.status < 300, (path, reply.raw)
        return reply.body

    def run(self) -> Planted:
        before = frozenset(name for bucket, name in self.world.objects() if bucket == "files")
        self._sign_up()
        self._change_address()
        self._be_a_candidate()
        self._post_a_job()
        self._leave_codes_about()
        organisation_id = self._be_an_employer()
        connect(self.world, "socket-9", self._login())
        self.ask("auth.api", "POST", "/v1/auth/socket-tickets")
        pump = Pump(self.world.cloud)
        pump.run()
        return Planted(before, self.world.save(), self.world.clock.at, self._login(), organisation_id)

    def _sign_up(self) -> None:
        email = address("former address")
        said = {"first_name": WORDS["first name"], "last_name": WORDS["last name"], "referral_code": WORDS["referral"]}
        self.ask("auth.api", "POST", "/api/auth/signup/", {"email": email, "password": WORDS["password"], **said})
        code = mails(self.world.cloud)[-1].values["code"]
        self.ask("auth.api", "POST", "/api/auth/verify-email/", {"email": email, "code": code})
        self._sign_in("former address")

    def _sign_in(self, field: str) -> None:
        body = {"email": address(field), "password": WORDS["password"]}
        self.user_id = (signed_in := self.ask("auth.api", "POST", "/v1/auth/login", body, by=""))["user_id"]
        self.token, self.refresh = signed_in["access_token"], signed_in["refresh_token"]

    def _login(self) -> Login:
        return Login(address("address"), self.user_id, self.token, self.refresh)

    def _change_address(self) -> None:
        body = {"email": address("address"), "password": WORDS["password"]}
        self.ask("auth.api", "POST", "/v1/auth/email", body)
        for mail in mails(self.world.cloud)[-2:]:
            self.ask("auth.api", "POST", "/v1/auth/email/confirm", {"token": mail.values["token"]}, by="")
        self._sign_in("address")

    def _be_a_candidate(self) -> None:
        self._upload("file", "person", "resume address", WORDS["employer"], WORDS["hobby"])
        self.ask("profiles.api", "POST", "/availability", {"status": "ready_to_join"})
        wish = {"title": f"Software Engineer {WORDS['preference']}"}
        self.ask("jobs.api", "PUT", "/job/preference/", wish)
        self.ask("auth.api", "POST", "/api/auth/add-feedback/", {"feedback": WORDS["feedback"]})
        self.ask("auth.api", "POST", "/v1/auth/api-keys", {"name": WORDS["api key"], "scopes": ["jobs:read"]})
        Pump(self.world.cloud).run()

    def _upload(self, file: str, name: str, email: str, *more: str) -> None:
        """A resume of which words are found in the fields that a parser reads."""
        lines = (
            f"{WORDS[name].capitalize()} Adams",
            f"{address(email)}   +1 415 555 0199   Lyon, France",
            "Experience",
            f"Software Engineer, {more[0] if more else 'Difference Works'}",
            "January 2019 - December 2024",
            "Built services in Python with PostgreSQL on AWS.",
            *more,
            "Skills",
            "Python, PostgreSQL, AWS, Docker, TypeScript",
        )
        upload = upload_event(self.token, a_pdf(*lines), f"{WORDS[file]}.pdf")
        assert self.world.send("resumes.api", upload).status == 201

    def _post_a_job(self) -> None:
        """Somebody else waits for jobs like it, and is told."""
        wish = {"title": "Software Engineer"}
        self.ask("jobs.api", "PUT", "/job/preference/", wish, by=self.scene.stranger.access)
        Pump(self.world.cloud).run()
        said = {"organization": "own company", "overview": "own overview", "description": "own description"}
        said |= {"country": "own country", "salary": "own salary"}
        body = {name: WORDS[field] for name, field in said.items()}
        body["description"] += " Python, AWS and PostgreSQL"
        self.ask("jobs.api", "POST", "/job/", {"title": f"Software Engineer {WORDS['own job']}", **body})
        Pump(self.world.cloud).run()

    def _leave_codes_about(self) -> None:
        """What is mailed to an address, tried with it, and asked for by it."""
        email = address("address")
        self.ask("auth.api", "POST", "/user/forget-password/", {"email": email}, by="")
        self.ask("auth.api", "POST", "/api/auth/password_reset/", {"email": email}, by="")
        wrong = http_event("POST", "/v1/auth/login", {"email": email, "password": PASSWORD})
        assert self.world.send("auth.api", wrong).status == 401
        invite = f"/api/organization/organizations/{self.scene.organisation_id}/create-invite/"
        self.ask("auth.api", "POST", invite, {"email": email}, by=self.scene.root.access)
        change = {"email": address("asked address"), "password": WORDS["password"]}
        self.ask("auth.api", "POST", "/v1/auth/email", change)

    def _be_an_employer(self) -> str:
        said = {"name": "organisation", "headquarter_location": "headquarters", "about": "about"}
        body = {name: WORDS[field] for name, field in said.items()} | {"industry": 1, "employee_size": 1}
        organisation = str(self.ask("auth.api", "POST", "/api/organization/organizations/", body)["id"])
        invite = f"/api/organization/organizations/{organisation}/create-invite/"
        self.ask("auth.api", "POST", invite, {"email": address("friend")})
        fields = {"title": "job", "description": "description", "requirements": "requirements", "location": "location"}
        job = {name: WORDS[field] for name, field in fields.items()} | {"skills": ["Python", "AWS"]}
        self.ask("jobs.api", "POST", "/v1/jobs", job | {"title": f"Software Engineer {WORDS['job']}"})
        self._upload("import", "import", "imported address")
        return organisation


def address(field: str) -> str:
    return f"{WORDS[field]}@example.com"


def found(world: World, wanted: dict[str, str], *, but: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """Field → the items and objects that hold its word; objects whose names start with `but` are left out."""
    places: dict[str, list[str]] = {}
    for place, data in stores(world):
        if not place.startswith(but):
            for field, text in wanted.items():
                if text.encode() in data or text.encode() in place.lower().encode():
                    places.setdefault(field, []).append(place)
    return places


def stores(world: World) -> Iterator[tuple[str, bytes]]:
    """Every item of the table and every object of the buckets, with what is packed in them, in small letters."""
    for key, item in world.items().items():
        packed = [bytes(value["B"]) for value in item.values() if "B" in value]
        yield " ".join(key), b"".join([repr(item).encode(), *(b"".join(unpacked(one)) for one in packed)]).lower()
    for (_, name), data in world.objects().items():
        yield name, b"".join([data, *unpacked(data)]).lower()


def unpacked(data: bytes) -> Iterator[bytes]:
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from map(archive.read, archive.namelist())
    elif data[:1] == b"\x78":
        yield zlib.decompress(data)


_planted: list[Planted] = []


@pytest.fixture
def planted(world: World, scene: Scene) -> Planted:
    """Planted once; every test gets the same world back."""
    if not _planted:
        _planted.append(Planting(world, scene).run())
        world.new_containers()
    world.restore(_planted[0].saved)
    world.clock.at = _planted[0].at
    return _planted[0]
