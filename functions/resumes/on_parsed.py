"""Something is reported of a resume, by the parser, of its death, by the malware scan or by the clock: apply it."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from typing import Any

from aws_lambda_powertools.utilities.data_classes import S3Event
from aws_lambda_powertools.utilities.data_classes.s3_event import S3EventRecord
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

from rolecall.bootstrap import resume_results, storage
from rolecall.domain.errors import NotFound
from rolecall.domain.ids import ResumeId
from rolecall.observability import count, logger
from rolecall.web.events import each_message, in_unit

PATIENCE = 4
"""Deliveries after which a report without a resume is an upload that was never promised to anybody."""

CLEAN, INFECTED = "NO_THREATS_FOUND", "THREATS_FOUND"
"""GuardDuty's results; after any other the file stays where nobody gets it, and the next scan decides."""

DIED = "This file could not be processed. Save it as a plain PDF and upload it again."
"""What a person reads when the parser itself died on the file, twice."""

OVERDUE = "Reading the scanned pages took too long. Upload the file again, or a version whose text can be selected."

Apply = Callable[[ResumeId], None]


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401 - LambdaContext
    return each_message(event, context, _apply)


def _apply(message: SQSRecord) -> None:
    """A report may be faster than the transaction of its upload: then it is delivered again a little later."""
    for resume_id, apply in _reports(json.loads(message.body)):
        try:
            in_unit(storage().unit, lambda: apply(resume_id))  # noqa: B023 - called at once
        except NotFound:
            if int(message.attributes.approximate_receive_count or 0) < PATIENCE:
                raise
            is_orphan = resume_results().forget_if_orphan(resume_id)
            count("OrphanedUpload" if is_orphan else "ReportMissing")
            logger().warning("report without a resume", extra={"resume_id": resume_id, "forgotten": is_orphan})


def _reports(body: dict[str, Any]) -> Iterator[tuple[ResumeId, Apply]]:
    if "detail" in body:
        yield from _scans(body["detail"])
    if "overdue" in body:
        yield from _deadlines(body["overdue"])
    if "requestPayload" in body:
        yield from _deaths(body["requestPayload"])
    for record in S3Event(body).records if "Records" in body else ():
        _, number, name = record.s3.get_object.key.split("/")
        yield ResumeId(int(number)), partial(resume_results().report, name=name)


def _scans(detail: dict[str, Any]) -> Iterator[tuple[ResumeId, Apply]]:
    """GuardDuty's event, Malware Protection for S3, Object Scan Result."""
    number = detail["s3ObjectDetails"]["objectKey"].rpartition("/")[2]
    result = detail["scanResultDetails"]["scanResultStatus"]
    count("ResumeScanned", result=result)
    if result in {CLEAN, INFECTED}:
        yield ResumeId(int(number)), partial(resume_results().scanned, is_clean=result == CLEAN)


def _deaths(payload: dict[str, Any]) -> Iterator[tuple[ResumeId, Apply]]:
    """The event that `on_quarantined` or `on_pages_read` died of, as Lambda sends it on."""
    for record in payload["Records"]:
        number = json.loads(record["Sns"]["Message"])["JobTag"] if "Sns" in record else _number_in(record)
        yield ResumeId(int(number)), partial(resume_results().fail, error=DIED)


def _deadlines(told: dict[str, Any]) -> Iterator[tuple[ResumeId, Apply]]:
    """As `adapters/deadlines.py` sends them."""
    asked_at = datetime.fromisoformat(told["asked_at"])
    yield ResumeId(told["resume_id"]), partial(resume_results().overdue, asked_at=asked_at, error=OVERDUE)


def _number_in(record: dict[str, Any]) -> str:
    """Of the file that an event of S3 is about."""
    return S3EventRecord(record).s3.get_object.key.rpartition("/")[2]
