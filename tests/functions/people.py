"""Who the tests of the functions are about: a recruiter and a candidate, signed in through their dialects."""

from types import SimpleNamespace
from typing import Any, NamedTuple

import auth.api
from rolecall.bootstrap import sealed_mails, storage
from tests.events import http_event
from tests.functions.conftest import call
from tests.storage import dump

PASSWORD = "correct horse battery"


class Person(NamedTuple):
    token: str
    user_id: int | None = None


def a_recruiter(email: str = "ada@example.com", company: str = "Engines Ltd") -> Person:
    body = {"email": email, "password": PASSWORD, "role": "recruiter", "first_name": "Ada", "last_name": "Lovelace"}
    reply = call(auth.api, http_event("POST", "/v1/auth/register", {**body, "company_name": company}))
    assert reply.status == 201, reply.raw
    return Person(reply.body["access_token"], reply.body["user_id"])


def a_candidate(cloud: SimpleNamespace, email: str = "eve@example.com") -> Person:
    """Signed up through career_nexus with the mailed code."""
    body = {"email": email, "password1": PASSWORD, "password2": PASSWORD}
    assert call(auth.api, http_event("POST", "/user/signup/", body)).status == 201
    code = mails(cloud)[-1].values["code"]
    reply = call(auth.api, http_event("POST", "/user/signup/", {**body, "otp": code}))
    assert reply.status == 201, reply.raw
    return Person(reply.body["access"])


def mails(cloud: SimpleNamespace) -> list[Any]:
    """What was asked to be sent and waits in the outbox, oldest first."""
    items = dump(cloud.session.create_client("dynamodb"))
    events = [item for item in items if item["pk"]["S"].startswith("OUTBOX#") and "MailRequested" in str(item)]
    events.sort(key=lambda item: str(item["sk"]["S"]))
    return [sealed_mails().open(storage().outbox.of_stream(item).data["sealed"]) for item in events]
