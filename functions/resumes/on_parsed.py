"""The parser reported something: apply it to the table."""

import json
from typing import Any

from aws_lambda_powertools.utilities.data_classes import S3Event
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

from rolecall.bootstrap import files, resume_results, storage
from rolecall.domain.errors import NotFound
from rolecall.domain.ids import ResumeId
from rolecall.observability import count, logger
from rolecall.parsing import ParsedResume
from rolecall.web.events import each_message, in_unit

PATIENCE = 4
"""Deliveries after which a report without a resume is an upload that was never promised to anybody."""


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401 - LambdaContext
    return each_message(event, context, _apply)


def _apply(message: SQSRecord) -> None:
    """A report may be faster than the transaction of its upload: then it is delivered again a little later."""
    for record in S3Event(json.loads(message.body)).records if "Records" in message.body else ():
        _, number, name = record.s3.get_object.key.split("/")
        resume_id = ResumeId(int(number))
        try:
            in_unit(storage().unit, lambda: _apply_report(resume_id, name))  # noqa: B023 - called at once
        except NotFound:
            if int(message.attributes.approximate_receive_count or 0) < PATIENCE:
                raise
            count("OrphanedUpload")
            logger().warning("report without a resume", extra={"resume_id": resume_id})
            files().erase(resume_id)  # or the resume was erased while the parser had it


def _apply_report(resume_id: ResumeId, name: str) -> None:
    report = json.loads(files().read_report(resume_id, name))
    results = resume_results()
    if name == "progress.json":
        results.progress(resume_id, percentage=report["percentage"], step=report["step"])
    elif name == "failure.json":
        results.fail(resume_id, error=report["message"])
    elif name == "record.json":
        results.complete(resume_id, ParsedResume.from_json(report))
