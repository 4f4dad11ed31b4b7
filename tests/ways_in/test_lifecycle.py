"""Any order of signing up, registering, proving, resetting, changing and signing out keeps the rules of an account."""

import random
from typing import Any

import pytest

from rolecall.bootstrap import storage
from tests.functions.world import World
from tests.ways_in.mailed import forget, last_mail, lets_in, login, post, register, sign_up, verify

EMAILS = ("ann@example.com", "bob@example.com")
STEPS = 25


class Model:
    """What must be true: the password and the sessions of each address, and who proved it."""

    def __init__(self, world: World, order: random.Random) -> None:
        self.world, self.order = world, order
        self.passwords: dict[str, str] = {}
        self.proved: set[str] = set()
        self.sessions: dict[str, list[dict[str, Any]]] = {email: [] for email in EMAILS}
        self.ended: list[dict[str, Any]] = []
        self.count = 0

    def new_password(self) -> str:
        self.count += 1
        return f"pass phrase number {self.count}"

    def end_all(self, email: str) -> None:
        self.ended += self.sessions[email]
        self.sessions[email] = []

    def owns(self, email: str, password: str) -> None:
        """A proof from outside the flow that set the password, or a new password: nothing from before is left."""
        self.end_all(email)
        self.passwords[email] = password
        self.proved.add(email)

    def register(self, email: str) -> None:
        password = self.new_password()
        reply = register(self.world, email, password)
        assert (reply.status == 201) == (email not in self.passwords)
        if reply.status == 201:
            self.passwords[email] = password
            self.sessions[email] = [{"access": reply.body["access_token"], "refresh": reply.body["refresh_token"]}]

    def sign_up(self, email: str) -> None:
        password = self.new_password()
        sign_up(self.world, email, password)
        done = verify(self.world, last_mail(self.world).values["code"], email)
        assert (done.status == 200) == (email not in self.proved)
        if done.status == 200:
            self.owns(email, password)

    def resend(self, email: str) -> None:
        post(self.world, "/api/auth/resend-verification/", {"email": email})
        code = last_mail(self.world).values["code"]
        done = verify(self.world, code, email)
        if email in self.passwords and email not in self.proved:
            assert done.status == 200
            self.proved.add(email)
        else:
            assert done.status == 400

    def reset(self, email: str) -> None:
        password = self.new_password()
        post(self.world, "/api/auth/password_reset/", {"email": email})
        body = {"password": password, "token": last_mail(self.world).values.get("token")}
        done = post(self.world, "/api/auth/password_reset/confirm/", body)
        assert (done.status == 200) == (email in self.passwords)
        if done.status == 200:
            self.owns(email, password)

    def forgot(self, email: str) -> None:
        password = self.new_password()
        forget(self.world, email=email)
        forget(self.world, hash=last_mail(self.world).values["token"])
        done = forget(self.world, email=email, password1=password, password2=password)
        assert (done.status == 200) == (email in self.passwords)
        if done.status == 200:
            self.owns(email, password)

    def change(self, email: str) -> None:
        if not self.sessions[email]:
            return
        password, mine = self.new_password(), self.sessions[email].pop()
        body = {"old_password": self.passwords[email], "new_password": password}
        assert post(self.world, "/api/auth/change-password/", body, token=mine["access"]).status == 200
        self.end_all(email)
        self.sessions[email] = [mine]
        self.passwords[email] = password

    def sign_in(self, email: str) -> None:
        reply = login(self.world, email, self.passwords.get(email, "nothing at all"))
        assert (reply.status == 200) == (email in self.passwords)
        if reply.status == 200:
            self.sessions[email].append(reply.body)

    def sign_out(self, email: str) -> None:
        if self.sessions[email]:
            mine = self.sessions[email].pop()
            body = {"refresh": mine["refresh"]}
            assert post(self.world, "/user/signout/", body, token=mine["access"]).status == 202
            self.ended.append(mine)

    def step(self) -> None:
        acts = (
            *(self.register, self.sign_up, self.resend, self.reset, self.forgot),
            *(self.change, self.sign_in, self.sign_in, self.sign_out),
        )
        self.order.choice(acts)(self.order.choice(EMAILS))

    def check(self) -> None:
        assert all(lets_in(self.world, one["access"]) for held in self.sessions.values() for one in held)
        assert not any(lets_in(self.world, one["access"]) for one in self.ended)
        for email in EMAILS:
            account = storage().accounts.by_email(email)
            assert (account is not None) == (email in self.passwords)
            assert account is None or account.is_verified == (email in self.proved)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_the_order_the_rules_hold(seed: int, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLECALL_RATE_LIMIT_SCALE", "10000")
    world.new_containers()
    model = Model(world, random.Random(seed))
    for _ in range(STEPS):
        model.step()
        model.check()
    assert model.passwords
