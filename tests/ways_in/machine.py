"""Everything people do with their accounts, in any order, done in the product through its handlers and in the model."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any, ClassVar, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from rolecall.bootstrap import sealed_mails, storage
from rolecall.domain.account import CODE_LIFETIME
from rolecall.domain.organisation import INVITE_LIFETIME
from rolecall.domain.proof import ELIGIBLE, FORGOT_LIFETIME, RESET_LIFETIME, VERIFY_LIFETIME
from tests.events import http_event
from tests.functions.conftest import Reply
from tests.functions.world import Saved, World
from tests.ways_in.invariants import check_table, erase, opens
from tests.ways_in.people import Held, Invitation, People, Person, Waiting

T = TypeVar("T")
Act = Callable[[str], None]
"""Something that is done for an address."""

EMAILS = ("ann@example.com", "bob@example.com", "cee@example.com")
CLIENTS = ("198.51.100.1", "198.51.100.2")
ORGANISATIONS = "/api/organization/organizations/"
COMPANY = {"name": "Cards Ltd", "industry": 1, "employee_size": 1}

emails = st.sampled_from(EMAILS)
clients = st.sampled_from(CLIENTS)
picks = st.integers(0, 7)
"""Which of several."""
mistakes = st.sampled_from([0, 0, 0, *range(1, 8)])
"""How far a code is from the right one."""
mostly = st.sampled_from([True, True, True, False])

LOGINS = (
    ("/v1/auth/login", "access_token", "refresh_token", 3600),
    ("/api/auth/token/", "access", "refresh", 3600),
    ("/user/signin", "access", "refresh", 6 * 3600),
)
REFRESHES = (
    ("/v1/auth/refresh", "refresh_token", "access_token", 3600),
    ("/api/users/token/refresh/", "refresh", "access", 3600),
)


ENDED_LATELY = 3
"""Of what ended, this much is tried after every step, and everything after the last."""


def pick(among: Sequence[T], number: int) -> T:
    return among[number % len(among)]


class Lives(RuleBasedStateMachine):
    """`world` and the state it starts in (`saved`) are given to a subclass."""

    world: ClassVar[World]
    saved: ClassVar[Saved]
    start: ClassVar[datetime]
    steps: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self.world.restore(self.saved)
        self.world.ids.restart(1)
        self.world.clock.at = self.start
        self.people = People()
        self.waiting: dict[tuple[str, str], Waiting] = {}
        self.asked: dict[str, str] = {}
        self.used: list[tuple[str, str]] = []
        self.invitations: list[Invitation] = []
        self.count = 0

    @property
    def now(self) -> datetime:
        return self.world.clock.now()

    def send(
        self, method: str, path: str, body: Any = None, *, by: Held | None = None, client: str = CLIENTS[0]
    ) -> Reply:
        function = "profiles.api" if path.startswith("/v1/users") else "auth.api"
        event = http_event(method, path, body, token=by.access if by else None, address=client)
        type(self).steps += 1
        return self.world.send(function, event)

    def post(self, path: str, body: Any = None, **more: Any) -> Reply:
        return self.send("POST", path, body, **more)

    def new_password(self) -> str:
        self.count += 1
        return f"pass phrase number {self.count}"

    def mailed(self) -> dict[str, str]:
        """What the newest mail says."""
        items = [item for (pk, _), item in self.world.items().items() if pk.startswith("OUTBOX#")]
        newest = max((item for item in items if item["name"]["S"] == "MailRequested"), key=lambda item: item["sk"]["S"])
        return dict(sealed_mails().open(storage().outbox.of_stream(newest).data["sealed"]).values)

    def wait_for(self, flow: str, email: str, waiting: Waiting) -> None:
        """The mail that was just sent replaces the one before; what stood in that is of no use any more."""
        self.use_up(flow, email)
        said = self.mailed()
        waiting.code, waiting.token = said.get("code", ""), said.get("token", "")
        self.waiting[flow, email] = waiting

    def use_up(self, flow: str, email: str) -> None:
        gone = self.waiting.pop((flow, email), None)
        if gone is not None and gone.token:
            self.used.append((flow, gone.token))

    def is_proved(self, email: str) -> bool:
        return email in self.people.holders and self.people.holders[email].verified

    def session(self, number: int) -> tuple[Person, Held]:
        return pick([(one, held) for one in self.people.holders.values() for held in one.sessions], number)

    @property
    def somebody_is_signed_in(self) -> bool:
        return any(one.sessions for one in self.people.holders.values())

    @initialize(is_alone=st.booleans())
    def begin(self, is_alone: bool) -> None:  # noqa: FBT001 - drawn
        """Somebody who proved nothing, and an organisation of one or two."""
        self.register(EMAILS[0], is_recruiter=is_alone)
        self.arrive(EMAILS[1])
        self.create_an_organisation(1)
        if not is_alone:
            self.arrive(EMAILS[2])
            self.invite(1, 0, EMAILS[2])
            self.accept(2, 0)

    # What is asked for by mail, and what is done with the mail

    @rule(email=emails, which=picks, client=clients)
    def ask_for_a_mail(self, email: str, which: int, client: str) -> None:
        forget = partial(self.forget, client=client)
        asks: list[Act] = [self.sign_up, self.resend, self.ask_for_an_otp, self.ask_for_a_link, forget]
        pick(asks, which)(email)

    @precondition(lambda self: self.waiting)
    @rule(number=picks, off=mistakes, is_code=st.booleans(), client=clients)
    def answer_a_mail(self, number: int, off: int, is_code: bool, client: str) -> None:  # noqa: FBT001 - drawn
        flow, email = pick(list(self.waiting), number)
        if flow == "verify":
            self.verify(email, off)
        elif flow == "reset":
            self.reset_by_the_link(email)
        elif flow == "signup" and is_code:
            self.sign_up_with_the_otp(email, off)
        elif flow == "signup":
            self.sign_up_with_the_hash(email)
        elif self.waiting[flow, email].eligible:
            self.set_the_forgotten(email, client)
        elif is_code:
            self.prove_by_the_otp(client, off)
        else:
            self.prove_by_the_hash(email, client)

    @rule(email=emails, which=picks, client=clients)
    def answer_what_nobody_asked(self, email: str, which: int, client: str) -> None:
        """Or what was asked and used, or asked by somebody else."""
        set_it = partial(self.set_the_forgotten, client=client)
        ways: list[Act] = [self.reset_by_the_link, self.sign_up_with_the_hash, set_it]
        pick(ways, which)(email)

    # Ways in

    @rule(email=emails, is_recruiter=st.booleans())
    def register(self, email: str, is_recruiter: bool) -> None:  # noqa: FBT001 - drawn
        body = {"email": email, "password": self.new_password(), "role": "recruiter" if is_recruiter else "candidate"}
        reply = self.post("/v1/auth/register", body | ({"company_name": "Cards Ltd"} if is_recruiter else {}))
        assert reply.status == (409 if email in self.people.holders else 201), reply.raw
        if reply.status == 201:
            person = self.people.holders[email] = Person(email, body["password"], verified=False)
            self.held(person, reply, "access_token", "refresh_token", 3600)
            if is_recruiter:
                self.people.found(person, self.company_of(email))

    def sign_up(self, email: str) -> None:
        password = self.new_password()
        body = {"email": email, "password": password, "first_name": "Ann"}
        assert self.post("/api/auth/signup/", body).status == 201
        until = self.now + VERIFY_LIFETIME
        self.wait_for("verify", email, Waiting(until, password="" if self.is_proved(email) else password))

    def resend(self, email: str) -> None:
        assert self.post("/api/auth/resend-verification/", {"email": email}).status == 200
        waiting, before = Waiting(self.now + VERIFY_LIFETIME), self.waiting.get(("verify", email))
        if not self.is_proved(email):
            if before is not None and before.password and self.now < before.until:
                waiting.password = before.password
            else:
                waiting.confirms = self.people.holders.get(email)
        self.wait_for("verify", email, waiting)

    def verify(self, email: str, off: int) -> None:
        waiting = self.waiting.get(("verify", email), Waiting(self.now))
        code = shifted(waiting.code, off)
        reply = self.post("/api/auth/verify-email/", {"email": email, "code": code})
        is_right = waiting.evaluates(code, self.now) and not self.is_proved(email)
        confirms = waiting.confirms is not None and waiting.confirms is self.people.holders.get(email)
        assert (reply.status == 200) == (is_right and (confirms or bool(waiting.password))), reply.raw
        if reply.status == 200:
            if waiting.password:
                self.people.prove(email, waiting.password)
            else:
                self.people.holders[email].verified = True
            self.use_up("verify", email)

    def ask_for_an_otp(self, email: str) -> None:
        password = self.new_password()
        body = {"email": email, "password1": password, "password2": password}
        assert self.post("/user/signup/", body).status == 201
        self.wait_for("signup", email, Waiting(self.now + CODE_LIFETIME, password=password))

    def sign_up_with_the_otp(self, email: str, off: int) -> None:
        waiting = self.waiting.get(("signup", email), Waiting(self.now, password="no such pass phrase"))
        code = shifted(waiting.code, off)
        body = {"email": email, "password1": waiting.password, "password2": waiting.password, "otp": code}
        reply = self.post("/user/signup/", body)
        is_right = waiting.evaluates(code, self.now) and not self.is_proved(email)
        self.signed_up(email, waiting, reply, is_right=is_right)

    def sign_up_with_the_hash(self, email: str) -> None:
        waiting = self.waiting.get(("signup", email), Waiting(self.now, token="0" * 32))
        reply = self.post("/user/hash/verify/", {"hash": waiting.token})
        self.signed_up(email, waiting, reply, is_right=self.now < waiting.until and not self.is_proved(email))

    def signed_up(self, email: str, waiting: Waiting, reply: Reply, *, is_right: bool) -> None:
        assert (reply.status == 201) == is_right, reply.raw
        if is_right:
            self.people.prove(email, waiting.password)
            self.held(self.people.holders[email], reply, "access", "refresh", 6 * 3600)
            self.use_up("signup", email)

    @rule(email=emails, dialect=picks, is_right=mostly)
    def log_in(self, email: str, dialect: int, is_right: bool) -> None:  # noqa: FBT001 - drawn
        path, access, refresh, lifetime_s = pick(LOGINS, dialect)
        person = self.people.holders.get(email)
        password = person.password if person and is_right else "not the pass phrase"
        reply = self.post(path, {"email": email, "password": password})
        assert (reply.status == 200) == (person is not None and is_right), reply.raw
        if person and is_right:
            self.held(person, reply, access, refresh, lifetime_s)

    def held(self, person: Person, reply: Reply, access: str, refresh: str, lifetime_s: int) -> None:
        until = self.now + timedelta(seconds=lifetime_s)
        person.sessions.append(Held(reply.body[access], until, reply.body[refresh]))

    @rule(email=emails)
    def arrive(self, email: str) -> None:
        """The usual way in, in one go."""
        self.ask_for_an_otp(email)
        self.sign_up_with_the_otp(email, 0)

    # Passwords

    def ask_for_a_link(self, email: str) -> None:
        assert self.post("/api/auth/password_reset/", {"email": email}).status == 200
        self.wait_for("reset", email, Waiting(self.now + RESET_LIFETIME))

    def reset_by_the_link(self, email: str) -> None:
        waiting, password = self.waiting.get(("reset", email), Waiting(self.now, token="0" * 32)), self.new_password()
        reply = self.post("/api/auth/password_reset/confirm/", {"token": waiting.token, "password": password})
        assert (reply.status == 200) == (self.now < waiting.until and email in self.people.holders), reply.raw
        if reply.status == 200:
            self.set_again("reset", email, password)

    def forget(self, email: str, client: str) -> None:
        assert self.post("/user/forget-password/", {"email": email}, client=client).status == 200
        self.wait_for("forgot", email, Waiting(self.now + FORGOT_LIFETIME))
        self.asked[client] = email

    def prove_by_the_otp(self, client: str, off: int) -> None:
        """The client asked for the code itself; what it asked for may have been asked for anew from elsewhere."""
        waiting = self.waiting.get(("forgot", self.asked.get(client, "")), Waiting(self.now))
        code = shifted(waiting.code, off)
        reply = self.post("/user/forget-password/", {"otp": code}, client=client)
        is_right = waiting.evaluates(code, self.now) and not waiting.eligible
        assert (reply.status == 200) == is_right, reply.raw
        if is_right:
            waiting.eligible, waiting.until = client, self.now + ELIGIBLE

    def prove_by_the_hash(self, email: str, client: str) -> None:
        waiting = self.waiting.get(("forgot", email), Waiting(self.now, token="0" * 32))
        reply = self.post("/user/forget-password/", {"hash": waiting.token}, client=client)
        is_right = self.now < waiting.until and not waiting.eligible
        assert (reply.status == 200) == is_right, reply.raw
        if is_right:
            waiting.eligible, waiting.until = client, self.now + ELIGIBLE

    def set_the_forgotten(self, email: str, client: str) -> None:
        waiting, password = self.waiting.get(("forgot", email), Waiting(self.now)), self.new_password()
        body = {"email": email, "password1": password, "password2": password}
        reply = self.post("/user/forget-password/", body, client=client)
        may = self.now < waiting.until and waiting.eligible == client and email in self.people.holders
        assert (reply.status == 200) == may, reply.raw
        if may:
            self.set_again("forgot", email, password)

    def set_again(self, flow: str, email: str, password: str) -> None:
        self.people.set_again(self.people.holders[email], password)
        self.use_up(flow, email)

    @precondition(lambda self: self.used)
    @rule(number=picks)
    def use_an_old_link(self, number: int) -> None:
        flow, token = pick(self.used[-8:], number)
        path, body = {
            "verify": ("/user/hash/verify/", {"hash": token}),
            "signup": ("/user/hash/verify/", {"hash": token}),
            "reset": ("/api/auth/password_reset/confirm/", {"token": token, "password": self.new_password()}),
            "forgot": ("/user/forget-password/", {"hash": token}),
        }[flow]
        assert self.post(path, body).status in {400, 404}

    @precondition(lambda self: self.somebody_is_signed_in)
    @rule(number=picks, is_right=mostly)
    def change_password(self, number: int, is_right: bool) -> None:  # noqa: FBT001 - drawn
        person, held = self.session(number)
        new = self.new_password()
        old = person.password if is_right else "not the pass phrase"
        reply = self.post("/api/auth/change-password/", {"old_password": old, "new_password": new}, by=held)
        assert (reply.status == 200) == (is_right and held.works(self.now)), reply.raw
        if reply.status == 200:
            person.password = new
            self.people.end_sessions(person, but=held)

    # Sessions and keys

    @precondition(lambda self: self.somebody_is_signed_in)
    @rule(number=picks, dialect=picks)
    def refresh(self, number: int, dialect: int) -> None:
        _, held = self.session(number)
        path, field, access, lifetime_s = pick(REFRESHES, dialect)
        reply = self.post(path, {field: held.refresh})
        assert reply.status == 200, reply.raw
        # enabled_talent shows the next refresh token in a cookie alone
        fresh = reply.body.get("refresh_token") or cookie(reply, "refresh")
        held.next_pair(reply.body[access], fresh, at=self.now, access_s=lifetime_s)

    @precondition(lambda self: any(held.spent for one in self.people.holders.values() for held in one.sessions))
    @rule(number=picks)
    def use_an_old_refresh_token(self, number: int) -> None:
        among = [(one, held) for one in self.people.holders.values() for held in one.sessions if held.spent]
        person, held = pick(among, number)
        old = pick(held.spent, number)
        assert self.post("/v1/auth/refresh", {"refresh_token": old}).status == 401
        if not held.is_parallel(old, self.now):
            self.people.end(person, held)

    @precondition(lambda self: self.somebody_is_signed_in)
    @rule(number=picks, dialect=picks)
    def log_out(self, number: int, dialect: int) -> None:
        person, held = self.session(number)
        way = pick(
            (("/v1/auth/logout", None, 200), ("/api/auth/logout/", None, 200), ("/user/signout/", "refresh", 202)),
            dialect,
        )
        path, field, status = way
        reply = self.post(path, {field: held.refresh} if field else None, by=held)
        assert reply.status == (status if held.works(self.now) else 401), reply.raw
        if reply.status == status:
            self.people.end(person, held)

    @precondition(lambda self: self.somebody_is_signed_in)
    @rule(number=picks)
    def create_a_key(self, number: int) -> None:
        person, held = self.session(number)
        reply = self.post("/v1/auth/api-keys", {"name": "Import", "scopes": ["jobs:read"]}, by=held)
        if held.works(self.now):
            assert reply.status in ({201, 409} if person.verified else {403}), reply.raw
            assert reply.status != 409 or len(person.keys) >= 10
        if reply.status == 201:
            person.keys.append(Held(reply.body["api_key"]))

    # Organisations

    @precondition(lambda self: self.somebody_is_signed_in)
    @rule(number=picks)
    def create_an_organisation(self, number: int) -> None:
        person, held = self.session(number)
        reply = self.post(ORGANISATIONS, COMPANY, by=held)
        assert (reply.status == 201) == (held.works(self.now) and person.company is None), reply.raw
        if reply.status == 201:
            self.people.found(person, reply.body["id"])

    @precondition(lambda self: self.somebody_is_signed_in and self.people.companies)
    @rule(number=picks, which=picks)
    def delete_an_organisation(self, number: int, which: int) -> None:
        person, held = self.session(number)
        company = pick(self.people.companies, which)
        reply = self.send("DELETE", f"{ORGANISATIONS}{company.id}/", by=held)
        may = held.works(self.now) and company.root is person and len(company.members) == 1
        assert (reply.status == 204) == may, reply.raw
        if may:
            self.people.part(person)

    @precondition(lambda self: self.somebody_is_signed_in and self.people.companies)
    @rule(number=picks, which=picks, email=emails)
    def invite(self, number: int, which: int, email: str) -> None:
        person, held = self.session(number)
        company = pick(self.people.companies, which)
        reply = self.post(f"{ORGANISATIONS}{company.id}/create-invite/", {"email": email}, by=held)
        may = held.works(self.now) and person.company is company and person.verified
        assert (reply.status == 201) == may, reply.raw
        if reply.status == 201:
            code, until = reply.body["invite_code"], self.now + INVITE_LIFETIME
            self.invitations.append(Invitation(code, company, email, person, until))

    @precondition(lambda self: self.somebody_is_signed_in and self.invitations)
    @rule(number=picks, which=picks)
    def accept(self, number: int, which: int) -> None:
        """Whoever may see the code: it is for its own address, proved, and as long as who invited belongs there."""
        person, held = self.session(number)
        one = pick(self.invitations, which)
        reply = self.post("/api/organization/accept-invite/", {"invite_code": one.code}, by=held)
        is_good = one.email == person.email and self.now < one.until and one.by.company is one.company
        may = is_good and held.works(self.now) and person.verified and person.company is None
        assert (reply.status == 200) == may, reply.raw
        assert reply.status < 500
        if may:
            self.people.join(person, one.company)
            self.invitations.remove(one)

    @precondition(lambda self: self.somebody_is_signed_in and self.people.companies)
    @rule(number=picks, which=picks)
    def hire(self, number: int, which: int) -> None:
        """The usual way into an organisation, in one go."""
        company, (person, _) = pick(self.people.companies, which), self.session(number)
        everybody = [one for one in self.people.holders.values() for _ in one.sessions]
        if company.root in everybody:
            self.invite(everybody.index(company.root), which, person.email)
            if self.invitations:
                self.accept(number, len(self.invitations) - 1)

    @precondition(lambda self: self.somebody_is_signed_in and self.people.companies)
    @rule(number=picks, which=picks)
    def leave(self, number: int, which: int) -> None:
        person, held = self.session(number)
        company = pick(self.people.companies, which)
        reply = self.post(f"{ORGANISATIONS}{company.id}/leave/", by=held)
        may = held.works(self.now) and person.company is company and company.root is not person
        assert (reply.status == 204) == may, reply.raw
        if may:
            self.people.part(person)

    @precondition(lambda self: self.somebody_is_signed_in and self.people.companies)
    @rule(number=picks, which=picks, email=emails, is_removal=st.booleans())
    def rule_an_organisation(self, number: int, which: int, email: str, is_removal: bool) -> None:  # noqa: FBT001
        """Hand it over to, or remove, whoever holds the address."""
        (person, held), company = self.session(number), pick(self.people.companies, which)
        other, path = self.people.holders.get(email), f"{ORGANISATIONS}{company.id}/"
        user = self.id_of(email) if other else 1
        if is_removal:
            reply = self.send("DELETE", f"{path}members/{user}/", by=held)
        else:
            reply = self.post(f"{path}hand-over/", {"user": user}, by=held)
        rules = held.works(self.now) and company.root is person and other is not None and other.company is company
        may = rules and not (is_removal and other is person)
        assert (reply.status in {200, 204}) == may, reply.raw
        if may and other is not None:
            if is_removal:
                self.people.part(other)
            else:
                company.root = other

    # The end, and time

    @precondition(lambda self: self.somebody_is_signed_in)
    @rule(number=picks)
    def delete_the_account(self, number: int) -> None:
        person, held = self.session(number)
        reply = self.send("DELETE", "/v1/users/account", by=held)
        is_needed = person.company is not None and person.company.root is person and len(person.company.members) > 1
        assert (reply.status == 200) == (held.works(self.now) and not is_needed), reply.raw
        if reply.status == 200:
            self.people.close(person)

    @rule()
    def erase(self) -> None:
        """What was promised is done: nobody who is gone left anything."""
        erase(self.world)
        for flow, email in list(self.waiting):
            if email not in self.people.holders and self.is_forgotten(flow, email):
                self.use_up(flow, email)

    def is_forgotten(self, flow: str, email: str) -> bool:
        """An erased person's address names nothing any more, unless somebody else has it by now."""
        keys = {"signup": (f"SIGNUP#{email}", "SIGNUP")}
        return keys.get(flow, (f"PROOF#{flow}#{email}", "PROOF")) not in self.world.items()

    @rule(minutes=st.sampled_from([1, 1, 9, 9, 50, 24 * 60]))
    def wait(self, minutes: int) -> None:
        self.world.clock.move(timedelta(minutes=minutes))

    # What is true after every step

    @invariant()
    def the_table_is_sound(self) -> None:
        check_table(self.world, self.people)

    @invariant()
    def tokens_open_what_they_should_and_nothing_else(self) -> None:
        for person in self.people.holders.values():
            for held in (*person.sessions, *person.keys):
                assert opens(held) == held.works(self.now)
        assert not any(opens(held) for held in self.people.ended[-ENDED_LATELY:])

    def teardown(self) -> None:
        assert not any(opens(held) for held in self.people.ended)

    def company_of(self, email: str) -> int:
        account = storage().accounts.by_email(email)
        assert account is not None
        assert account.organisation_id is not None
        return int(account.organisation_id)

    def id_of(self, email: str) -> int:
        account = storage().accounts.by_email(email)
        assert account is not None
        return int(account.id)


def cookie(reply: Reply, name: str) -> str:
    (value,) = (one.partition(";")[0].partition("=")[2] for one in reply.cookies if one.startswith(f"{name}="))
    return value


def shifted(code: str, off: int) -> str:
    """Zero is the code itself."""
    return f"{(int(code or 0) + off) % 10**6:06d}"
