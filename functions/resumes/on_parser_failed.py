"""The parser itself died on a file, twice: its resume ends as failed, so that nobody waits for ever."""

import json
from collections.abc import Iterator
from typing import Any

from aws_lambda_powertools.utilities.data_classes.s3_event import S3EventRecord
from aws_lambda_powertools.utilities.data_classes.sns_event import SNSEventRecord
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

from rolecall.bootstrap import resume_results, storage
from rolecall.domain.ids import ResumeId
from rolecall.web.events import each_message, in_unit

MESSAGE = "This file could not be processed. Save it as a plain PDF and upload it again."


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401 - LambdaContext
    return each_message(event, context, _fail)


def _fail(message: SQSRecord) -> None:
    """The body is the record of an asynchronous invocation's failure; `requestPayload` is the event it failed on."""
    for resume_id in _resume_ids(json.loads(message.body)["requestPayload"]):
        in_unit(storage().unit, lambda: resume_results().fail(resume_id, error=MESSAGE))  # noqa: B023 - called at once


def _resume_ids(event: dict[str, Any]) -> Iterator[ResumeId]:
    """What arrived in quarantine, or what Textract has read."""
    for record in event["Records"]:
        if "Sns" in record:
            yield ResumeId(int(json.loads(SNSEventRecord(record).sns.message)["JobTag"]))
        else:
            yield ResumeId(int(S3EventRecord(record).s3.get_object.key.rpartition("/")[2]))
