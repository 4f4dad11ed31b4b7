"""Textract has read the scanned pages of a resume: parse it with what it read.

As confined as `on_quarantined`: this role reads the quarantine prefix and writes the results prefix.
"""

import json
from typing import Any

from aws_lambda_powertools.utilities.data_classes import SNSEvent

from rolecall.bootstrap import files, textract
from rolecall.domain.errors import NotFound
from rolecall.domain.ids import ResumeId
from rolecall.observability import count, logger
from rolecall.parsing import Unreadable, answered_by, parse_isolated

UNREAD = "The scanned pages could not be read. Send a sharper scan, or a version whose text can be selected."


def handler(event: dict[str, Any], context: Any) -> None:  # noqa: ANN401, ARG001 - LambdaContext
    for record in SNSEvent(event).records:
        _finish(json.loads(record.sns.message))


def _finish(told: dict[str, Any]) -> None:
    """A file that is gone was finished before: a completion that comes twice ends here."""
    resume_id = ResumeId(int(told["JobTag"]))
    if (service := textract()) is None:
        raise RuntimeError("No Textract is set up here.")
    try:
        data = files().upload(resume_id)
    except NotFound:
        count("NothingInQuarantine")
        logger().info("nothing in quarantine", extra={"resume_id": resume_id})
        return
    name, content = (
        _parsed(data, service.answer(told["JobId"])) if told["Status"] == "SUCCEEDED" else _failure("unread", UNREAD)
    )
    files().report(resume_id, name, json.dumps(content, ensure_ascii=False).encode())
    files().forget_pages(resume_id)


def _parsed(data: bytes, answer: list[Any]) -> tuple[str, dict[str, Any]]:
    try:
        return "record.json", parse_isolated(data, scans=answered_by(answer)).to_json()
    except Unreadable as problem:
        return _failure(problem.code.value, problem.message)


def _failure(code: str, message: str) -> tuple[str, dict[str, Any]]:
    count("ResumeUnreadable", code=code)
    return "failure.json", {"code": code, "message": message}
