"""A file arrived in quarantine: look for malware where nobody else does, then parse it.

This function distrusts what it reads. Its role reads the quarantine prefix and writes the results prefix, nothing
else; words are taken out of the file by a child process without environment or rights (`rolecall.parsing.isolated`).
S3 starts it, and a request that waits for the result: both with the same event.
"""

import json
from datetime import UTC, datetime
from typing import Any

from aws_lambda_powertools.utilities.data_classes import S3Event

from rolecall.bootstrap import deadlines, files, malware_scanner, textract
from rolecall.domain.errors import NotFound
from rolecall.domain.ids import ResumeId
from rolecall.observability import count, logger
from rolecall.parsing import PagesToRead, Unreadable, for_a_service, parse_isolated, with_scans

Report = tuple[str, dict[str, Any]]


def handler(event: dict[str, Any], context: Any) -> dict[str, list[str]]:  # noqa: ANN401, ARG001 - LambdaContext
    """Returns the names of the reports that say how it ended, in their order."""
    numbers = [ResumeId(int(record.s3.get_object.key.rpartition("/")[2])) for record in S3Event(event).records]
    return {"reports": [name for resume_id in numbers for name in _work(resume_id)]}


def _work(resume_id: ResumeId) -> list[str]:
    """A file that is gone was read and released before: an event that comes twice ends here."""
    try:
        data = files().upload(resume_id)
    except NotFound:
        count("NothingInQuarantine")
        logger().info("nothing in quarantine", extra={"resume_id": resume_id})
        return []
    written = []
    if scanner := malware_scanner():
        threat = scanner.threat(data)
        _write(resume_id, "scan.json", {"threat": threat})
        written.append("scan.json")
        if threat:
            count("ResumeInfected")
            return written
    _write(resume_id, "progress.json", {"percentage": 25, "step": "Reading the document"})
    name, content = _parsed(resume_id, data)
    _write(resume_id, name, content)
    return [*written, name]


def _parsed(resume_id: ResumeId, data: bytes) -> Report:
    """The record, or why there is none; where Textract reads pictures, that it does and `on_pages_read` goes on.

    The deadline comes first, so that there is no reading without one.
    """
    service = textract()
    try:
        return "record.json", parse_isolated(data, scans=for_a_service if service else with_scans).to_json()
    except PagesToRead as found:
        if service is None:
            raise
        arrived_at = files().arrived_at(resume_id)
        deadlines().set(resume_id, at=datetime.now(UTC))
        service.start(resume_id, files().put_pages(resume_id, found.pages), found.pages, arrived_at=arrived_at)
        return "progress.json", {"percentage": 50, "step": "Reading the scanned pages"}
    except Unreadable as problem:
        count("ResumeUnreadable", code=problem.code.value)
        return "failure.json", {"code": problem.code.value, "message": problem.message}


def _write(resume_id: ResumeId, name: str, content: dict[str, Any]) -> None:
    files().report(resume_id, name, json.dumps(content, ensure_ascii=False).encode())
