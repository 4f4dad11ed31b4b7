"""A file arrived in quarantine: parse it.

This function distrusts what it reads. Its role reads the quarantine prefix and writes the results prefix, nothing
else; words are taken out of the file by a child process without environment or rights (`rolecall.parsing.isolated`).
"""

import json
from typing import Any

from aws_lambda_powertools.utilities.data_classes import S3Event

from rolecall.bootstrap import files
from rolecall.domain.errors import NotFound
from rolecall.domain.ids import ResumeId
from rolecall.observability import count, logger
from rolecall.parsing import Unreadable, parse_isolated


def handler(event: dict[str, Any], context: Any) -> None:  # noqa: ANN401, ARG001 - LambdaContext
    for record in S3Event(event).records:
        _parse(ResumeId(int(record.s3.get_object.key.rpartition("/")[2])))


def _parse(resume_id: ResumeId) -> None:
    """Reports progress, then the record or why there is none. A file that is gone was parsed before."""
    try:
        data = files().upload(resume_id)
    except NotFound:
        logger().info("nothing in quarantine", extra={"resume_id": resume_id})
        return
    _report(resume_id, "progress.json", {"percentage": 25, "step": "Reading the document"})
    try:
        parsed = parse_isolated(data)
    except Unreadable as problem:
        count("ResumeUnreadable", code=problem.code.value)
        _report(resume_id, "failure.json", {"code": problem.code.value, "message": problem.message})
        return
    _report(resume_id, "record.json", parsed.to_json())


def _report(resume_id: ResumeId, name: str, content: dict[str, Any]) -> None:
    files().report(resume_id, name, json.dumps(content, ensure_ascii=False).encode())
