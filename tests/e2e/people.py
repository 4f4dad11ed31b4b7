"""Clients of the running product: a recruiter, a candidate with the mailed code, and patience."""

import re
import time
from collections.abc import Callable
from itertools import count
from typing import Any, TypeVar

import httpx

T = TypeVar("T")

PASSWORD = "correct horse battery"
RUN = f"{time.time_ns():x}"
_numbers = count()


def address() -> str:
    """One that nobody has used."""
    return f"p{next(_numbers)}-{RUN}@example.com"


def a_recruiter(http: httpx.Client, company: str = "Engines Ltd") -> str:
    body = {"email": address(), "password": PASSWORD, "role": "recruiter", "first_name": "Ada", "last_name": "L"}
    reply = http.post("/v1/auth/register", json={**body, "company_name": company})
    assert reply.status_code == 201, reply.text
    return str(reply.json()["access_token"])


def a_candidate(http: httpx.Client) -> str:
    email = address()
    form = {"email": email, "password1": PASSWORD, "password2": PASSWORD}
    assert http.post("/user/signup/", json=form).json() == {"status": "OTP sent"}
    reply = http.post("/user/signup/", json={**form, "otp": mailed_code(http, email)})
    assert reply.status_code == 201, reply.text
    return str(reply.json()["access"])


def mailed_code(http: httpx.Client, email: str) -> str:
    def look() -> str | None:
        mails = [mail for mail in http.get("/mailbox.json").json() if email in mail["to"]]
        found = re.search(r"\b\d{6}\b", mails[0]["text"]) if mails else None
        return found[0] if found else None

    return eventually(look)


def eventually(look: Callable[[], T | None], *, within_s: float = 60) -> T:
    """What `look` finds, as soon as it finds something."""
    end = time.monotonic() + within_s
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.2)
    raise AssertionError(f"nothing within {within_s} s")


def bearer(token: str, **more: str) -> dict[str, Any]:
    return {"Authorization": f"Bearer {token}", **more}
