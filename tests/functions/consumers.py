"""The consumers of queues as a test feeds them: one row each, for every order, repetition, poison and death.

A new consumer is registered here; docs/quality.md says which promises that brings.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle

from rolecall.bootstrap import sealed_mails
from tests.events import http_event
from tests.functions.pages_read import receiver
from tests.functions.pump import Pump, handler, s3_event, sqs_event
from tests.functions.scene import JOB, Login, Scene, ask_for_code, prove, register, resume_pdf, upload_event
from tests.functions.world import World
from tests.parsing.test_ocr import picture_of, written
from tests.streams import CONTEXT

WANTED = {"title": "Software Engineer"}


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message, and a text that stands in AWS calls about it and in none about the others."""

    body: str
    mark: str


Prepare = Callable[[World, Scene, int], list[Delivery]]
"""Brings the world to where this many different messages wait for the consumer."""


@dataclass(frozen=True, slots=True)
class Consumer:
    """`name` is the handler's module; `of` tells its events apart where it is handed several."""

    name: str
    prepare: Prepare
    of: str = ""

    def __str__(self) -> str:
        return f"{self.name} {self.of}".strip()


def events(world: World, name: str) -> list[str]:
    """The bodies of all events of this name that wait in the outbox or were announced; the outbox is empty then."""
    return [body for body in Pump(world.cloud).relay() if json.loads(body)["detail-type"] == name]


def detail(body: str, name: str) -> int:
    return int(json.loads(body)["detail"][name])


def a_mail_each(world: World, _scene: Scene, count: int) -> list[Delivery]:
    for number in range(count):
        ask_for_code(world, f"person{number}@example.com")
    bodies = events(world, "MailRequested")
    return [Delivery(body, sealed_mails().open(json.loads(body)["detail"]["sealed"]).to) for body in bodies]


def posted_jobs(world: World, scene: Scene, count: int) -> list[Delivery]:
    for number in range(count):
        body = {**JOB, "title": f"Software Engineer {number}"}
        reply = world.send("jobs.api", http_event("POST", "/v1/jobs", body, token=scene.recruiter.access))
        assert reply.status == 201, reply.raw
    bodies = events(world, "JobPosted")
    return [Delivery(body, f"JOB#{detail(body, 'job_id'):016d}") for body in bodies]


def searchable_jobs(world: World, scene: Scene, count: int) -> list[Delivery]:
    posted = posted_jobs(world, scene, count)
    deliver("matching.on_indexable", [one.body for one in posted])
    bodies = events(world, "SearchCommitted")
    return [Delivery(body, f"JOB#{detail(body, 'id'):016d}") for body in bodies]


def wanted_jobs(world: World, scene: Scene, count: int) -> list[Delivery]:
    """The same, and somebody waits for jobs like these."""
    wish = http_event("PUT", "/job/preference/", WANTED, token=scene.candidate.access)
    assert world.send("jobs.api", wish).status == 200
    deliver("matching.on_indexable", events(world, "PreferenceChanged"))
    events(world, "SearchCommitted")
    return searchable_jobs(world, scene, count)


def stored_notifications(world: World, scene: Scene, count: int) -> list[Delivery]:
    deliver("chat.on_committed", [one.body for one in wanted_jobs(world, scene, count)])
    connect(world, "socket-1", scene.candidate)
    bodies = events(world, "NotificationStored")
    return [Delivery(body, f"NOTIFICATION#{detail(body, 'notification_id'):016d}") for body in bodies]


def ended_sessions(world: World, _scene: Scene, count: int) -> list[Delivery]:
    """Each of another person, who had a socket open."""
    for number, who in enumerate(people(world, count)):
        connect(world, f"socket-{number}", who)
        assert world.send("auth.api", http_event("POST", "/v1/auth/logout", token=who.access)).status == 200
    return [about_account(body) for body in events(world, "SessionEnded")]


def deleted_accounts(world: World, _scene: Scene, count: int) -> list[Delivery]:
    for who in people(world, count):
        deleted = http_event("DELETE", "/v1/users/account", token=who.access)
        assert world.send("profiles.api", deleted).status == 200
    return [about_account(body) for body in events(world, "AccountDeleted")]


def people(world: World, count: int) -> list[Login]:
    """New ones, each from a machine of their own."""
    return [
        register(world, f"person{number}@example.com", "candidate", address=f"203.0.113.{100 + number}")
        for number in range(count)
    ]


def about_account(body: str) -> Delivery:
    return Delivery(body, f"ACCOUNT#{detail(body, 'account_id'):016d}")


def parsed_resumes(world: World, scene: Scene, count: int) -> list[Delivery]:
    """Imported by an organisation: each resume is of another person."""
    record = world.objects()["files", f"results/{resume_numbers(world)[0]}/record.json"]
    numbers = uploads(world, scene.rival, count)
    for number in numbers:
        person = record.replace(b"eve.adams@", f"p{number}@".encode())
        world.s3.put_object(Bucket="files", Key=f"results/{number}/record.json", Body=person)
    return [Delivery(json.dumps(s3_event(f"results/{number}/record.json")), str(number)) for number in numbers]


def asked_exports(world: World, _scene: Scene, count: int) -> list[Delivery]:
    """Each of another person."""
    for number in range(count):
        who = prove(world, f"person{number}@example.com", f"203.0.113.{100 + number}")
        assert world.send("profiles.api", http_event("POST", "/v1/users/export", token=who.access)).status == 202
    bodies = events(world, "ExportRequested")
    return [about_account(body) for body in bodies]


def scanned_resumes(world: World, scene: Scene, count: int) -> list[Delivery]:
    """Read already; GuardDuty found one of three infected."""
    for delivery in parsed_resumes(world, scene, count):
        deliver("resumes.on_parsed", [delivery.body])
    events(world, "ResumeParsed")
    results = cycle(("NO_THREATS_FOUND", "THREATS_FOUND", "NO_THREATS_FOUND"))
    numbers = resume_numbers(world)[-count:]
    return [Delivery(scan_result(number, next(results)), f"RESUME#{number:016d}") for number in numbers]


def scan_result(number: int, result: str) -> str:
    """GuardDuty's event as the default bus carries it: AWS's guide, Monitoring S3 object scans with EventBridge."""
    detail = {
        "scanStatus": "COMPLETED",
        "resourceType": "S3_OBJECT",
        "s3ObjectDetails": {"bucketName": "files", "objectKey": f"quarantine/{number}", "s3Throttled": False},
        "scanResultDetails": {"scanResultStatus": result, "threats": None},
    }
    kind = "GuardDuty Malware Protection Object Scan Result"
    return json.dumps({"source": "aws.guardduty", "detail-type": kind, "detail": detail})


def unparsable_resumes(world: World, scene: Scene, count: int) -> list[Delivery]:
    return [
        Delivery(json.dumps({"requestPayload": s3_event(f"quarantine/{number}")}), f"RESUME#{number:016d}")
        for number in uploads(world, scene.rival, count)
    ]


def scans_read(world: World, scene: Scene, count: int) -> list[Delivery]:
    """Each is the picture of a page that Textract was asked to read; the jobs are named after the resumes."""
    numbers = uploads(world, scene.rival, count, form=scan)
    for number in numbers:
        world.s3.put_object(Bucket="files", Key=f"pages/{number}", Body=b"pictures")
    told = [{"JobId": f"job-{number}", "Status": "SUCCEEDED", "JobTag": str(number)} for number in numbers]
    return [Delivery(json.dumps(one), one["JobTag"]) for one in told]


def overdue_scans(world: World, scene: Scene, count: int) -> list[Delivery]:
    numbers = uploads(world, scene.rival, count)
    at = world.clock.now().isoformat()
    overdue = [{"overdue": {"resume_id": number, "asked_at": at}} for number in numbers]
    return [Delivery(json.dumps(one), f"RESUME#{number:016d}") for one, number in zip(overdue, numbers, strict=True)]


def scan(text: str) -> bytes:
    return written(picture_of(resume_pdf(text), resolution=40))


def uploads(world: World, who: Login, count: int, *, form: Callable[[str], bytes] = resume_pdf) -> list[int]:
    """The numbers of new resumes."""
    known = set(resume_numbers(world))
    for number in range(count):
        reply = world.send("resumes.api", upload_event(who.access, form(f"Reference {number}")))
        assert reply.status == 201, reply.raw
    events(world, "ResumeUploaded")
    return [number for number in resume_numbers(world) if number not in known]


def resume_numbers(world: World) -> list[int]:
    return sorted(int(pk.partition("#")[2]) for pk, sk in world.items() if sk == "RESUME")


def connect(world: World, connection_id: str, who: Login) -> None:
    event = {
        "requestContext": {"routeKey": "$connect", "connectionId": connection_id},
        "queryStringParameters": {"channel": "notification/jobs", "token": who.access},
    }
    assert handler("chat.on_socket")(event, CONTEXT) == {"statusCode": 200}
    assert (f"SOCKET#{connection_id}", "SOCKET") in world.items()


def deliver(name: str, bodies: list[str]) -> None:
    assert receiver(name)(sqs_event(*bodies), CONTEXT) == {"batchItemFailures": []}


CONSUMERS = (
    Consumer("auth.on_account_event", deleted_accounts, "of a deletion"),
    Consumer("auth.on_mail", a_mail_each),
    Consumer("matching.on_indexable", posted_jobs),
    Consumer("matching.on_committed", searchable_jobs),
    Consumer("chat.on_committed", wanted_jobs),
    Consumer("chat.on_notification", stored_notifications),
    Consumer("chat.on_notification", ended_sessions, "of an ended session"),
    Consumer("auth.on_account_event", asked_exports),
    Consumer("resumes.on_parsed", parsed_resumes),
    Consumer("resumes.on_parsed", scanned_resumes, "of a scan"),
    Consumer("resumes.on_parsed", unparsable_resumes, "of a death"),
    Consumer("resumes.on_parsed", overdue_scans, "of a deadline"),
    Consumer("resumes.on_pages_read", scans_read),
)
