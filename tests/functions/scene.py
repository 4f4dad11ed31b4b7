"""A small product in use: two organisations, two candidates, a parsed resume, a job, a match, a sign-up under way.

It is built once through the handlers; every test that asks for it gets the same state back.
"""

import io
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from rolecall.bootstrap import codes, sealed_mails, storage, uuid_codec
from rolecall.domain.ids import CandidateId
from rolecall.services.proofs import quota_subject
from tests.events import http_event, multipart
from tests.functions.people import PASSWORD, mails
from tests.functions.pump import Pump
from tests.functions.world import Saved, World

NEWCOMER = "zoe@example.com"
"""Somebody who asked for a code and has not sent it yet."""

INVITED = "ivy@example.com"
"""Somebody whom an organisation of two has invited and who has not accepted yet."""

WAITING = "ann@example.com"
"""Somebody who signed up through enabled_talent and has not proved the address yet."""

RESUME_LINES = (
    "Eve Adams",
    "eve.adams@example.org   +1 415 555 0132   Lyon, France",
    "Experience",
    "Software Engineer, Difference Works",
    "January 2019 - December 2024",
    "Built services in Python with PostgreSQL on AWS.",
    "Education",
    "BSc Computer Science, University of Lyon, 2014 - 2018",
    "Skills",
    "Python, PostgreSQL, AWS, Docker, TypeScript",
)

JOB = {
    "title": "Senior Software Engineer",
    "description": "We build services in Python and TypeScript. Remote.",
    "requirements": "5+ years of experience with Python, AWS and PostgreSQL",
    "skills": ["Python", "AWS", "PostgreSQL"],
}


@dataclass(frozen=True, slots=True)
class Login:
    email: str
    user_id: int
    access: str
    refresh: str


@dataclass(frozen=True, slots=True)
class Scene:
    """`recruiter` and `candidate` have met; `rival` and `stranger` have nothing to do with either. Ids as shown.

    `root` and `member` are an organisation of their own, `invited` may join it; `session_id` and `key_id` are of
    `member`, who is signed in twice, has an archive that `export_token` opens, and may set a forgotten password.
    `email_token` is the last proof that `invited` needs for another address. `recruiter` may confirm theirs.
    """

    saved: Saved
    recruiter: Login
    rival: Login
    candidate: Login
    stranger: Login
    root: Login
    member: Login
    invited: Login
    code: str
    signup_hash: str
    verify_code: str
    reset_token: str
    forgot_code: str
    forgot_hash: str
    confirm_code: str
    resume_id: str
    resume_number: str
    slug: str
    candidate_id: str
    job_id: str
    match_id: str
    organisation_id: str
    own_organisation_id: str
    invite_code: str
    session_id: str
    key_id: str
    email_token: str
    export_id: str
    export_token: str


@dataclass(frozen=True, slots=True)
class Staff:
    root: Login
    member: Login
    invited: Login
    organisation_id: str
    invite_code: str
    session_id: str
    key_id: str
    email_token: str


@cache
def a_pdf(*lines: str) -> bytes:
    """A page with these lines, the same bytes each time."""
    data = io.BytesIO()
    canvas = Canvas(data, invariant=True)
    for number, line in enumerate(lines):
        canvas.drawString(72, 780 - 20 * number, line)
    canvas.save()
    return data.getvalue()


def resume_pdf(*more: str) -> bytes:
    return a_pdf(*RESUME_LINES, *more)


def upload_event(  # noqa: PLR0917 -- most say two of them
    token: str,
    data: bytes,
    name: str = "resume.pdf",
    headers: dict[str, str] | None = None,
    path: str = "/api/resumes/upload",
    field: str = "file",
) -> dict[str, Any]:
    body, kind = multipart({}, {field: (name, data)})
    return http_event("POST", path, body, token=token, headers={"content-type": kind, **(headers or {})})


def register(world: World, email: str, role: str, company: str = "", address: str = "198.51.100.7") -> Login:
    body = {"email": email, "password": PASSWORD, "role": role, "company_name": company, "first_name": "Pat"}
    reply = world.send("auth.api", http_event("POST", "/v1/auth/register", body, address=address))
    assert reply.status == 201, reply.raw
    return Login(email, reply.body["user_id"], reply.body["access_token"], reply.body["refresh_token"])


def ask_for_code(world: World, email: str) -> str:
    body = {"email": email, "password1": PASSWORD, "password2": PASSWORD}
    assert world.send("auth.api", http_event("POST", "/user/signup/", body)).status == 201
    return str(mails(world.cloud)[-1].values["code"])


def mailed(world: World, path: str, body: dict[str, str]) -> dict[str, str]:
    """What is in the mail that this request makes us send."""
    reply = world.send("auth.api", http_event("POST", path, body))
    assert reply.status in {200, 201}, reply.raw
    return dict(mails(world.cloud)[-1].values)


def forget_mails_to(world: World, email: str) -> None:
    """The address may be sent another mail at once."""
    key = {"pk": {"S": f"QUOTA#{quota_subject(codes(), email)}"}, "sk": {"S": "QUOTA"}}
    world.dynamodb.delete_item(TableName=world.cloud.table, Key=key)


def ask(world: World, method: str, path: str, who: Login, body: object = None) -> Any:
    reply = world.send("auth.api", http_event(method, path, body, token=who.access, address="203.0.113.1"))
    assert reply.status in {200, 201, 202}, reply.raw
    return reply.body


def organisation_of(world: World, who: Login) -> str:
    (own,) = ask(world, "GET", "/api/organization/organizations/", who)
    return str(own["id"])


def prove(world: World, email: str, address: str) -> Login:
    """An account whose address is proved, each from a machine of its own: sign-ups are few for one."""
    body = {"email": email, "password1": PASSWORD, "password2": PASSWORD}
    assert world.send("auth.api", http_event("POST", "/user/signup/", body, address=address)).status == 201
    otp = str(mails(world.cloud)[-1].values["code"])
    assert (
        world.send("auth.api", http_event("POST", "/user/signup/", body | {"otp": otp}, address=address)).status == 201
    )
    forget_mails_to(world, email)
    return sign_in(world, email, address)


def sign_in(world: World, email: str, address: str) -> Login:
    body = {"email": email, "password": PASSWORD}
    reply = world.send("auth.api", http_event("POST", "/v1/auth/login", body, address=address))
    assert reply.status == 200, reply.raw
    return Login(email, reply.body["user_id"], reply.body["access_token"], reply.body["refresh_token"])


def hire(world: World) -> Staff:
    """An organisation of two that has invited a third."""
    root = prove(world, "gus@example.com", "203.0.113.2")
    ask(
        world,
        "POST",
        "/api/organization/organizations/",
        root,
        {"name": "Docks Ltd", "industry": 1, "employee_size": 1},
    )
    member = prove(world, "mia@example.com", "203.0.113.3")
    invited = prove(world, INVITED, "203.0.113.4")
    organisation_id = organisation_of(world, root)
    invite = f"/api/organization/organizations/{organisation_id}/create-invite/"
    code = ask(world, "POST", invite, root, {"email": member.email})["invite_code"]
    ask(world, "POST", "/api/organization/accept-invite/", member, {"invite_code": code})
    invite_code = ask(world, "POST", invite, root, {"email": invited.email})["invite_code"]
    forget_mails_to(world, invited.email)
    first = {session["session_id"] for session in ask(world, "GET", "/v1/auth/sessions", member)["sessions"]}
    again = sign_in(world, member.email, "203.0.113.5")
    others = {session["session_id"] for session in ask(world, "GET", "/v1/auth/sessions", again)["sessions"]} - first
    key = ask(world, "POST", "/v1/auth/api-keys", member, {"name": "Import", "scopes": ["jobs:read"]})
    token = half_moved(world, invited)
    return Staff(root, member, invited, organisation_id, invite_code, str(*others), str(key["id"]), token)


def half_moved(world: World, who: Login) -> str:
    """Somebody whose new address is proved; what proves the old one."""
    ask(world, "POST", "/v1/auth/email", who, {"email": "moved@example.com", "password": PASSWORD})
    consent, confirm = mails(world.cloud)[-2:]
    ask(world, "POST", "/v1/auth/email/confirm", who, {"token": confirm.values["token"]})
    forget_mails_to(world, who.email)
    return str(consent.values["token"])


def make_eligible(world: World, who: Login) -> None:
    """They may set a new password in the place of the one they forgot. They asked for it from elsewhere."""
    forget_mails_to(world, who.email)
    asked = http_event("POST", "/user/forget-password/", {"email": who.email}, address="203.0.113.6")
    assert world.send("auth.api", asked).status == 200
    proved = http_event("POST", "/user/forget-password/", {"hash": mails(world.cloud)[-1].values["token"]})
    assert world.send("auth.api", proved).status == 200
    forget_mails_to(world, who.email)


def exported(world: World, who: Login) -> tuple[str, str]:
    """The number of an archive that is ready, and the token that was mailed for it."""
    asked = world.send("profiles.api", http_event("POST", "/v1/users/export", token=who.access))
    assert asked.status == 202, asked.raw
    pump = Pump(world.cloud)
    pump.run()
    (mail,) = (said["detail"]["sealed"] for name, said in pump.delivered if name == "auth.on_mail")
    return str(asked.body["export_id"]), str(sealed_mails().open(mail).values["token"])


def build(world: World) -> Scene:
    recruiter = register(world, "ada@example.com", "recruiter", "Engines Ltd")
    rival = register(world, "bob@example.com", "recruiter", "Looms Ltd")
    candidate = register(world, "eve@example.com", "candidate")
    stranger = register(world, "mallory@example.com", "candidate")
    ready = {"status": "ready_to_join"}
    assert world.send("profiles.api", http_event("POST", "/availability", ready, token=candidate.access)).status == 200
    uploaded = world.send("resumes.api", upload_event(candidate.access, resume_pdf()))
    assert uploaded.status == 201, uploaded.raw
    job = world.send("jobs.api", http_event("POST", "/v1/jobs", JOB, token=recruiter.access))
    assert job.status == 201, job.raw
    code = ask_for_code(world, NEWCOMER)
    signup_hash = str(mails(world.cloud)[-1].values["token"])
    verify_code = mailed(world, "/api/auth/signup/", {"email": WAITING, "password": PASSWORD})["code"]
    reset_token = mailed(world, "/api/auth/password_reset/", {"email": "bob@example.com"})["token"]
    confirm_code = mailed(world, "/api/auth/resend-verification/", {"email": recruiter.email})["code"]
    forgot = mailed(world, "/user/forget-password/", {"email": stranger.email})
    for one in (recruiter, rival, stranger):
        forget_mails_to(world, one.email)
    forget_mails_to(world, WAITING)
    staff = hire(world)
    make_eligible(world, staff.member)
    pump = Pump(world.cloud)
    pump.run()
    export_id, export_token = exported(world, staff.member)
    path = f"/api/matching/jobs/{job.body['job_uuid']}/matches"
    matches = world.send("matching.api", http_event("GET", path, token=recruiter.access)).body["matches"]
    return Scene(
        saved=world.save(),
        recruiter=recruiter,
        rival=rival,
        candidate=candidate,
        stranger=stranger,
        root=staff.root,
        member=staff.member,
        invited=staff.invited,
        code=code,
        signup_hash=signup_hash,
        verify_code=verify_code,
        reset_token=reset_token,
        forgot_code=forgot["code"],
        forgot_hash=forgot["token"],
        confirm_code=confirm_code,
        resume_id=uploaded.body["resume_id"],
        resume_number=str(uuid_codec().decode("resume", uploaded.body["resume_id"])),
        slug=storage().candidates.get(CandidateId(candidate.user_id)).slug,
        candidate_id=uploaded.body["candidate_id"],
        job_id=job.body["job_uuid"],
        match_id=matches[0]["match_id"],
        organisation_id=staff.organisation_id,
        own_organisation_id=organisation_of(world, recruiter),
        invite_code=staff.invite_code,
        session_id=staff.session_id,
        key_id=staff.key_id,
        email_token=staff.email_token,
        export_id=export_id,
        export_token=export_token,
    )


_built: list[Scene] = []


@pytest.fixture
def scene(world: World) -> Scene:
    """A minute later: what a test makes is newer than what it finds."""
    if not _built:
        _built.append(build(world))
        world.new_containers()
    world.restore(_built[0].saved)
    world.clock.move(timedelta(minutes=1))
    return _built[0]
