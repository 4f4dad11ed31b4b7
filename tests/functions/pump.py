"""Carries events from the outbox to the consumers as the deployed rules do, in one process and without waiting."""

import importlib
import json
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from rolecall.bootstrap import resources, storage
from tests.storage import dump

CONSUMERS = {
    "matching.on_indexable": {"JobPosted", "JobRemoved", "CandidateChanged", "PreferenceChanged"},
    "matching.on_committed": {"SearchCommitted"},
    "chat.on_committed": {"SearchCommitted"},
    "chat.on_notification": {"NotificationStored", "SessionEnded", "AccessChanged"},
    "auth.on_mail": {"MailRequested"},
    "auth.on_account_event": {"AccountDeleted", "ExportRequested", "OrganisationDeleted"},
}
"""Consumer → the events its rule lets through, as in template.yaml (tests/local compares)."""

CONTEXT = SimpleNamespace(
    function_name="test",
    memory_limit_in_mb=128,
    invoked_function_arn="arn:aws:lambda:eu-west-1:123456789012:function:test",
    aws_request_id="request-1",
    get_remaining_time_in_millis=lambda: 30_000,
)


@dataclass
class Pump:
    """`delivered` keeps every message in order; `left_out` names consumers whose messages only wait."""

    cloud: SimpleNamespace
    left_out: set[str] = field(default_factory=set)
    delivered: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def run(self) -> None:
        """Until nothing moves any more: relay the outbox, deliver, index, and what that brings."""
        moved = True
        while moved:
            moved = self.take_uploads()
            for body in self.relay():
                moved = True
                self.deliver(body)

    def relay(self) -> list[str]:
        """What stands in the outbox, as the bus hands it on; and out of the outbox with it."""
        items = [
            item for item in dump(self.cloud.session.create_client("dynamodb")) if item["pk"]["S"][:7] == "OUTBOX#"
        ]
        events = [storage().outbox.of_stream(item) for item in items]
        storage().outbox.remove(events)
        bodies = [envelope(event.name, event.id, dict(event.data)) for event in events]
        announced, self.cloud.announced[:] = list(self.cloud.announced), []
        return bodies + announced

    def take_uploads(self) -> bool:
        """Report files that arrived in quarantine or among the results, each once; False when there are none."""
        found = [
            item["Key"]
            for page in self.cloud.s3.get_paginator("list_objects_v2").paginate(Bucket="files")
            for item in page.get("Contents", [])
            if item["Key"].startswith(("quarantine/", "results/"))
        ]
        new = [key for key in found if key not in self.cloud.seen]
        self.cloud.seen.update(new)
        for key in new:
            event = s3_event(key)
            if key.startswith("quarantine/"):
                handler("resumes.on_quarantined")(event, CONTEXT)
            else:
                answer = handler("resumes.on_parsed")(sqs_event(json.dumps(event)), CONTEXT)
                assert answer["batchItemFailures"] == [], f"{key} could not be applied"
        return bool(new)

    def deliver(self, body: str) -> None:
        name = json.loads(body)["detail-type"]
        for consumer, names in CONSUMERS.items():
            if name in names:
                self.delivered.append((consumer, json.loads(body)))
                if consumer not in self.left_out:
                    failures = handler(consumer)(sqs_event(body), CONTEXT)["batchItemFailures"]
                    assert failures == [], f"{consumer} failed on {name}"


def handler(name: str) -> Any:
    return importlib.import_module(name).handler


def envelope(name: str, event_id: int, data: dict[str, Any]) -> str:
    return json.dumps({"source": "rolecall", "detail-type": name, "detail": {"id": event_id, **data}})


def sqs_event(*bodies: str) -> dict[str, Any]:
    return {
        "Records": [
            {
                "messageId": f"message-{number}",
                "receiptHandle": "handle",
                "body": body,
                "attributes": {"ApproximateReceiveCount": "1"},
                "messageAttributes": {},
                "eventSource": "aws:sqs",
                "eventSourceARN": "arn:aws:sqs:eu-west-1:123456789012:queue",
                "awsRegion": "eu-west-1",
            }
            for number, body in enumerate(bodies)
        ]
    }


def s3_event(key: str) -> dict[str, Any]:
    return {"Records": [{"eventSource": "aws:s3", "s3": {"bucket": {"name": "files"}, "object": {"key": key}}}]}


def listen_to_bus(cloud: SimpleNamespace, monkeypatch: Any) -> None:
    """Moto's bus keeps nothing: note what is published before it takes it."""
    client = resources.bus().client
    publish = client.put_events

    def noting(**request: Any) -> Any:
        for entry in request["Entries"]:
            cloud.announced.append(
                json.dumps({"detail-type": entry["DetailType"], "detail": json.loads(entry["Detail"])})
            )
        return publish(**request)

    monkeypatch.setattr(client, "put_events", noting)
