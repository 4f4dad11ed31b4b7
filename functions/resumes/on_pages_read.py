"""Textract has read the scanned pages of a resume: parse it with what it read.

As confined as `on_quarantined`: this role reads the quarantine prefix and writes the results prefix.
"""

import json
from typing import Any

from aws_lambda_powertools.utilities.data_classes import SNSEvent

from rolecall.bootstrap import files, textract
from rolecall.domain.errors import NotFound
from rolecall.observability import count, logger
from rolecall.parsing import Unreadable, answered_by, parse_isolated

UNREAD = "The scanned pages could not be read. Send a sharper scan, or a version whose text can be selected."


def handler(event: dict[str, Any], context: Any) -> None:  # noqa: ANN401, ARG001 - LambdaContext
    """What fails is tried again by Lambda; at last its resume is reported as dead, as the parser's own deaths are."""
    for record in SNSEvent(event).records:
        _finish(record.sns.message)


def _finish(message: str) -> None:
    """A file that is gone was finished before: a completion that comes twice ends here."""
    if (service := textract()) is None:
        raise RuntimeError("No Textract is set up here.")
    told = service.completion(message)
    try:
        data = files().upload(told.resume_id)
    except NotFound:
        count("NothingInQuarantine")
        logger().info("nothing in quarantine", extra={"resume_id": told.resume_id})
        return
    name, content = _parsed(data, service.answer(told.job_id)) if told.is_read else _failure("unread", UNREAD)
    files().report(told.resume_id, name, json.dumps(content, ensure_ascii=False).encode())
    files().forget_pages(told.resume_id)


def _parsed(data: bytes, answer: list[Any]) -> tuple[str, dict[str, Any]]:
    try:
        return "record.json", parse_isolated(data, scans=answered_by(answer)).to_json()
    except Unreadable as problem:
        return _failure(problem.code.value, problem.message)


def _failure(code: str, message: str) -> tuple[str, dict[str, Any]]:
    count("ResumeUnreadable", code=code)
    return "failure.json", {"code": code, "message": message}
