"""Scanned resumes on AWS: Textract reads the pages while nobody waits, and a message brings its answer."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from types import SimpleNamespace
from typing import Any

import pytest

import resumes.api
from rolecall.parsing import Limits
from rolecall.parsing.ocr.local import answer
from tests.aws_calls import Answer, Arguments, Perform, around_every_call
from tests.events import http_event
from tests.functions.conftest import call
from tests.functions.people import Person, a_candidate
from tests.functions.pump import CONTEXT, Pump, handler, s3_event, sqs_event
from tests.functions.test_main_job import upload
from tests.parsing.documents import career_pdf
from tests.parsing.test_ocr import picture_of, written

TOPIC = "arn:aws:sns:eu-west-1:123456789012:pages-read"
JOB = "job-1"


@dataclass
class Textract:
    """Reads what it is asked to when its answer is fetched, and gives it out in two parts."""

    s3: Any
    started: list[Arguments] = field(default_factory=list)
    deadlines: list[Arguments] = field(default_factory=list)
    arrived_at: datetime = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def around(self, service: str, operation: str, arguments: Arguments, perform: Perform) -> Answer:
        if service == "sqs":
            self.deadlines.append(arguments)
            return {"MessageId": "1"}
        if (service, operation) == ("s3", "HeadObject"):
            return {**perform(operation, arguments), "LastModified": self.arrived_at}
        if service != "textract":
            return perform(operation, arguments)
        if operation == "StartDocumentTextDetection":
            self.started.append(arguments)
            return {"JobId": JOB}
        if "NextToken" in arguments:
            return {"JobStatus": "SUCCEEDED", "Blocks": self.blocks[5:]}
        return {"JobStatus": "SUCCEEDED", "Blocks": self.blocks[:5], "NextToken": "5"}

    @cached_property
    def blocks(self) -> Any:
        place = self.started[0]["DocumentLocation"]["S3Object"]
        document = self.s3.get_object(Bucket=place["Bucket"], Key=place["Name"])["Body"].read()
        return answer(document, Limits())["Blocks"]

    def told(self, status: str = "SUCCEEDED") -> dict[str, Any]:
        """The event that its completion brings to the function."""
        message = {"JobId": JOB, "Status": status, "JobTag": self.started[0]["JobTag"]}
        return {"Records": [{"Sns": {"Message": json.dumps(message)}}]}


@pytest.fixture
def textract(cloud: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> Iterator[Textract]:
    monkeypatch.setenv("ROLECALL_TEXTRACT_TOPIC_ARN", TOPIC)
    monkeypatch.setenv("ROLECALL_TEXTRACT_ROLE_ARN", "arn:aws:iam::123456789012:role/textract")
    monkeypatch.setenv("ROLECALL_RESULTS_QUEUE_URL", "https://sqs.eu-west-1.amazonaws.com/123456789012/results")
    service = Textract(cloud.s3)
    with around_every_call(service.around):
        yield service


def scan() -> bytes:
    return written(picture_of(career_pdf()))


def status(resume_id: str, person: Person) -> Any:
    return call(resumes.api, http_event("GET", f"/api/resumes/{resume_id}/status", token=person.token)).body


def keys(cloud: SimpleNamespace, prefix: str) -> list[str]:
    return [item["Key"] for item in cloud.s3.list_objects_v2(Bucket="files", Prefix=prefix).get("Contents", [])]


def test_a_scan_is_parsed_when_textract_has_read_it(cloud: SimpleNamespace, pump: Pump, textract: Textract) -> None:
    candidate = a_candidate(cloud)
    resume_id = upload(candidate, scan(), "scan.png").body["resume_id"]
    pump.run()
    waiting = status(resume_id, candidate)
    assert (waiting["status"], waiting["progress_percentage"]) == ("processing", 50)
    assert textract.started[0]["NotificationChannel"]["SNSTopicArn"] == TOPIC

    for _ in range(2):
        handler("resumes.on_pages_read")(textract.told(), CONTEXT)
        pump.run()
    assert status(resume_id, candidate)["status"] == "completed"
    data = call(resumes.api, http_event("GET", f"/api/resumes/{resume_id}/data", token=candidate.token)).body
    assert data["full_name"] == "Nadia Petrenko"
    assert keys(cloud, "pages/") == []


def test_what_textract_cannot_read_ends_as_failed(cloud: SimpleNamespace, pump: Pump, textract: Textract) -> None:
    candidate = a_candidate(cloud)
    resume_id = upload(candidate, scan(), "scan.png").body["resume_id"]
    pump.run()
    handler("resumes.on_pages_read")(textract.told("FAILED"), CONTEXT)
    pump.run()
    failed = status(resume_id, candidate)
    assert failed["status"] == "failed"
    assert "sharper scan" in json.dumps(failed)


def pass_deadline(textract: Textract) -> None:
    for message in textract.deadlines:
        assert handler("resumes.on_parsed")(sqs_event(message["MessageBody"]), CONTEXT) == {"batchItemFailures": []}


def test_a_reading_that_never_ends_is_failed_a_quarter_of_an_hour_later(
    cloud: SimpleNamespace, pump: Pump, textract: Textract
) -> None:
    candidate = a_candidate(cloud)
    resume_id = upload(candidate, scan(), "scan.png").body["resume_id"]
    pump.run()
    assert {message["DelaySeconds"] for message in textract.deadlines} == {900}
    assert status(resume_id, candidate)["status"] == "processing"
    for _ in range(2):
        pass_deadline(textract)
    failed = status(resume_id, candidate)
    assert failed["status"] == "failed"
    assert "took too long" in failed["error_message"]


def test_an_answer_that_comes_after_the_deadline_still_counts_and_the_deadline_after_it_does_not(
    cloud: SimpleNamespace, pump: Pump, textract: Textract
) -> None:
    candidate = a_candidate(cloud)
    resume_id = upload(candidate, scan(), "scan.png").body["resume_id"]
    pump.run()
    pass_deadline(textract)
    handler("resumes.on_pages_read")(textract.told(), CONTEXT)
    pump.run()
    pass_deadline(textract)
    assert status(resume_id, candidate)["status"] == "completed"


def test_a_file_that_is_sent_again_has_a_deadline_of_its_own(
    cloud: SimpleNamespace, pump: Pump, textract: Textract
) -> None:
    candidate = a_candidate(cloud)
    upload(candidate, scan(), "scan.png")
    pump.run()
    pass_deadline(textract)
    resume_id = upload(candidate, scan(), "scan.png").body["resume_id"]
    pass_deadline(textract)
    assert status(resume_id, candidate)["status"] == "uploaded"


def test_a_resume_that_was_deleted_leaves_no_file_and_its_deadline_has_nothing_to_do(
    cloud: SimpleNamespace, pump: Pump, textract: Textract
) -> None:
    candidate = a_candidate(cloud)
    upload(candidate, scan(), "scan.png")
    pump.run()
    [resume] = call(resumes.api, http_event("GET", "/v1/resumes", token=candidate.token)).body["data"]
    gone = http_event("DELETE", f"/v1/resumes/{resume['resume_id']}", token=candidate.token)
    assert call(resumes.api, gone).status < 300
    assert [keys(cloud, prefix) for prefix in ("quarantine/", "pages/", "results/")] == [[], [], []]
    pass_deadline(textract)


def test_an_upload_that_is_parsed_twice_asks_for_one_reading(
    cloud: SimpleNamespace, pump: Pump, textract: Textract
) -> None:
    upload(a_candidate(cloud), scan(), "scan.png")
    pump.run()
    [quarantined] = keys(cloud, "quarantine/")
    handler("resumes.on_quarantined")(s3_event(quarantined), CONTEXT)
    first, *others = [asked["ClientRequestToken"] for asked in textract.started]
    assert others
    assert set(others) == {first}


def test_a_file_that_is_sent_again_is_read_again(cloud: SimpleNamespace, pump: Pump, textract: Textract) -> None:
    candidate = a_candidate(cloud)
    upload(candidate, scan(), "scan.png")
    pump.run()
    pass_deadline(textract)
    textract.arrived_at += timedelta(hours=1)
    upload(candidate, scan(), "scan.png")
    [quarantined] = keys(cloud, "quarantine/")
    handler("resumes.on_quarantined")(s3_event(quarantined), CONTEXT)
    first, *_, last = [asked["ClientRequestToken"] for asked in textract.started]
    assert last != first


def test_a_resume_whose_answer_cannot_be_used_ends_as_failed(
    cloud: SimpleNamespace, pump: Pump, textract: Textract
) -> None:
    candidate = a_candidate(cloud)
    resume_id = upload(candidate, scan(), "scan.png").body["resume_id"]
    pump.run()
    lost = json.dumps({"requestPayload": textract.told()})
    assert handler("resumes.on_parsed")(sqs_event(lost), CONTEXT) == {"batchItemFailures": []}
    assert status(resume_id, candidate)["status"] == "failed"
