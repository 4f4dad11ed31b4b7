"""What must not be read by whoever reads logs, events or table: planted by the whole main job, then looked for."""

import base64
import json
import logging
import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

import rolecall.observability
from tests.events import http_event
from tests.functions.consumers import CONSUMERS, connect
from tests.functions.outside import Outside, of_service
from tests.functions.pages_read import receiver
from tests.functions.people import mails
from tests.functions.pump import CONTEXT, Pump, handler, s3_event
from tests.functions.scene import JOB, RESUME_LINES, Login, a_pdf, upload_event
from tests.functions.world import World
from tests.streams import Queue, Shard, stream_records

PASSWORD = "canary-of-a-password"
WRONG_PASSWORD = "canary-of-a-wrong-password"
KEY = "canary-of-an-idempotency-key"
RESUME = "Canaryofaresume"
NAME = "Canaryofaname"
EMAIL = "canary.of.an.address@example.com"
RESUME_OF_A_CANARY = (
    f"{NAME} Adams",
    f"{EMAIL}   +1 415 555 0132   Lyon, France",
    *RESUME_LINES[2:5],
    f"Built {RESUME} in Python with PostgreSQL on AWS.",
    *RESUME_LINES[6:],
)
PLANTED = {PASSWORD, WRONG_PASSWORD, KEY, RESUME, NAME, EMAIL}


@pytest.fixture
def log(
    request: pytest.FixtureRequest, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator["Log"]:
    """Everything that is written to standard output and error, at the most talkative level."""
    monkeypatch.setenv("LOG_LEVEL", "DEBUG")
    monkeypatch.setenv("POWERTOOLS_SERVICE_NAME", request.node.name)
    rolecall.observability.logger.cache_clear()
    records = logging.StreamHandler()
    logging.getLogger().addHandler(records)
    yield Log(capfd)
    logging.getLogger().removeHandler(records)
    rolecall.observability.logger.cache_clear()


class Log:
    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self._capture = capture
        self.text = ""

    def read(self) -> str:
        captured = self._capture.readouterr()
        self.text += captured.out + captured.err
        return self.text


class MainJob:
    """The whole of it, with a mistake of every kind on the way. `secrets` grows with what it is given."""

    def __init__(self, world: World, outside: Outside) -> None:
        self.world, self.outside = world, outside
        self.secrets = set(PLANTED)

    def post(self, function: str, path: str, body: Any, token: str | None = None) -> Any:
        event = http_event("POST", path, body, token=token, headers={"idempotency-key": f"{KEY} {path}"})
        reply = self.world.send(function, event)
        for name in ("access", "refresh", "access_token", "refresh_token", "ticket"):
            if isinstance(reply.body, dict) and name in reply.body:
                self.secrets.add(reply.body[name])
        return reply.body

    def run(self) -> None:
        recruiter = self._recruiter()
        candidate = self._candidate()
        self._mistakes(candidate)
        upload = upload_event(candidate.access, a_pdf(*RESUME_OF_A_CANARY), f"{NAME}.pdf")
        assert self.world.send("resumes.api", upload).status == 201
        self.post("profiles.api", "/availability", {"status": "ready_to_join"}, candidate.access)
        wish = http_event("PUT", "/job/preference/", {"title": "Software Engineer"}, token=candidate.access)
        assert self.world.send("jobs.api", wish).status == 200
        connect(self.world, "socket-1", candidate)
        self._use_a_ticket_twice(candidate)
        self._carry()
        self.post("jobs.api", "/v1/jobs", JOB, recruiter.access)
        self._carry()
        assert self.outside.frames
        self._account(candidate)
        self._failures()

    def _carry(self) -> None:
        Pump(self.world.cloud).run()

    def _recruiter(self) -> Login:
        body = {"email": "boss@example.com", "password": PASSWORD, "role": "recruiter", "company_name": "Engines Ltd"}
        tokens = self.post("auth.api", "/v1/auth/register", body)
        again = {"refresh_token": tokens["refresh_token"]}
        tokens |= self.post("auth.api", "/v1/auth/refresh", again)
        return Login("boss@example.com", tokens["user_id"], tokens["access_token"], tokens["refresh_token"])

    def _candidate(self) -> Login:
        body = {"email": EMAIL, "password1": PASSWORD, "password2": PASSWORD}
        self.post("auth.api", "/user/signup/", body)
        self.code = str(mails(self.world.cloud)[-1].values["code"])
        event = http_event("POST", "/user/signup/", {**body, "otp": self.code})
        tokens = self.world.send("auth.api", event).body
        self.secrets |= {tokens["access"], tokens["refresh"]}
        return Login(EMAIL, 0, tokens["access"], tokens["refresh"])

    def _mistakes(self, candidate: Login) -> None:
        """A wrong password, one in the wrong place, a broken body, a token in the query."""
        self.post("auth.api", "/user/signin", {"email": EMAIL, "password": WRONG_PASSWORD})
        self.post("auth.api", "/v1/auth/login", {"email": WRONG_PASSWORD, "password": [PASSWORD]})
        broken = http_event("POST", "/v1/auth/login", f'{{"password": "{PASSWORD}"', headers={"idempotency-key": KEY})
        self.world.send("auth.api", broken)
        path = f"/job/preference/?token={candidate.access}&password={PASSWORD}"
        self.world.send("jobs.api", http_event("GET", path, token=candidate.access + "x"))

    def _use_a_ticket_twice(self, candidate: Login) -> None:
        ticket = self.post("auth.api", "/v1/auth/socket-tickets", None, candidate.access)["ticket"]
        event = {
            "requestContext": {"routeKey": "$connect", "connectionId": "socket-2"},
            "queryStringParameters": {"channel": "notification/jobs", "ticket": ticket},
        }
        assert [handler("chat.on_socket")(event, CONTEXT)["statusCode"] for _ in range(2)] == [200, 401]

    def _account(self, candidate: Login) -> None:
        """Another address is asked for and half proved; a copy of everything is made and downloaded."""
        self.world.clock.move(timedelta(minutes=2))
        change = {"email": "another.address@example.com", "password": PASSWORD}
        self.post("auth.api", "/v1/auth/email", change, candidate.access)
        tokens = [mail.values["token"] for mail in mails(self.world.cloud)[-2:]]
        self.secrets |= set(tokens)
        assert self.post("auth.api", "/v1/auth/email/confirm", {"token": tokens[0]})["old_address_proved"]
        export = self.post("profiles.api", "/v1/users/export", None, candidate.access)
        self._carry()
        found = self.post("profiles.api", f"/v1/users/export/{export['export_id']}/download", None, candidate.access)
        self.secrets.add(found["download_url"])

    def _failures(self) -> None:
        """Every consumer fails once, and every operation meets a table that is away."""
        bodies = [json.dumps({"detail-type": "MailRequested", "detail": {"id": 1, "sealed": PASSWORD}})]
        bodies += [f'{{"detail": "{PASSWORD}"}}', PASSWORD]
        for consumer in CONSUMERS:
            queue = Queue(receiver(consumer.name), tries=1)
            queue.put(*bodies)
            queue.run()
        Shard(handler("relay.on_outbox"), retries=0).run(stream_records([{"pk": {"S": PASSWORD}, "sk": {"S": KEY}}]))
        for service in ("dynamodb", "s3"):
            self.outside.refuses = of_service(service)
            self.post("auth.api", "/user/signin", {"email": EMAIL, "password": PASSWORD})
            self.post("jobs.api", "/v1/jobs", JOB, next(iter(self.secrets - PLANTED)))
        self.outside.works_again()
        handler("resumes.on_quarantined")(s3_event("quarantine/1"), CONTEXT)


@pytest.fixture
def job(world: World, outside: Outside) -> MainJob:
    return MainJob(world, outside)


def test_no_secret_stands_in_any_line_of_any_log(job: MainJob, log: Log) -> None:
    job.run()
    text = log.read()
    assert "message failed" in text
    assert found(job.secrets, text) == set()
    assert not re.search(rf"(?<!\d){job.code}(?!\d)", text)


def test_no_secret_stands_in_an_event_of_the_bus(job: MainJob) -> None:
    job.run()
    events = json.dumps(job.outside.published)
    assert "MailRequested" not in events or "sealed" in events
    assert found(job.secrets, events) == set()


def test_no_secret_stands_in_the_table_and_no_event_in_the_outbox_tells_a_code(world: World, outside: Outside) -> None:
    job = MainJob(world, outside)
    job._recruiter()  # noqa: SLF001 - the first steps, before anything is carried away
    job._candidate()  # noqa: SLF001
    table = str(world.items())
    outbox = str([item for (pk, _), item in world.items().items() if pk.startswith("OUTBOX#")])
    assert found(job.secrets - {EMAIL, NAME, RESUME}, table) == set()
    assert found({EMAIL, job.code}, outbox) == set()


def test_the_search_index_and_the_frames_hold_no_name_and_no_address(job: MainJob) -> None:
    job.run()
    index = b"".join(data for (bucket, _), data in job.world.objects().items() if bucket == "search")
    assert index
    for canary in (NAME, RESUME, EMAIL, PASSWORD):
        assert canary.encode() not in index
        assert canary.lower().encode() not in index
    assert found(PLANTED, json.dumps(job.outside.frames)) == set()


def test_what_is_looked_for_would_be_found(job: MainJob, log: Log) -> None:
    """The search itself: a line with a secret in it, in clear or in base64, is seen."""
    rolecall.observability.logger().info("a mistake", extra={"password": PASSWORD})
    assert found(job.secrets, log.read()) == {PASSWORD}
    assert found({KEY}, base64.b64encode(KEY.encode()).decode()) == {KEY}


def found(secrets: set[str], text: str) -> set[str]:
    return {one for one in secrets if one in text or base64.b64encode(one.encode()).decode().rstrip("=") in text}
