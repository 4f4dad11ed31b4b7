"""Textract reads pictures of pages: asked with a document in S3, it tells a topic when its answer can be fetched.

Nothing waits for it. The tag of a job is the resume it is about. Its token is made of what is asked and of when the
file arrived: an upload that is parsed twice is read once, and a file that its owner sends again is read again.

Source: Amazon Textract, "Calling Amazon Textract Asynchronous Operations".
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from typing import Any

from rolecall.domain.errors import Unavailable
from rolecall.domain.ids import ResumeId
from rolecall.parsing.record import PARSER_VERSION

Client = Any  # mypy_boto3 has no stubs for Textract here


class TextractPages:
    """`role` lets Textract publish to `topic`."""

    def __init__(self, connect: Callable[[], Client], *, bucket: str, topic: str, role: str) -> None:
        self._connect = connect
        self.bucket, self.topic, self.role = bucket, topic, role

    @cached_property
    def client(self) -> Client:
        return self._connect()

    def start(self, resume_id: ResumeId, key: str, pages: bytes, *, arrived_at: datetime) -> None:
        """Ask for the document at `key`, whose bytes are `pages`. Raises Unavailable."""
        asked = f"{resume_id}:{PARSER_VERSION}:{arrived_at.isoformat()}:".encode() + pages
        with _domain_errors():
            self.client.start_document_text_detection(
                DocumentLocation={"S3Object": {"Bucket": self.bucket, "Name": key}},
                ClientRequestToken=hashlib.sha256(asked).hexdigest(),
                JobTag=str(resume_id),
                NotificationChannel={"SNSTopicArn": self.topic, "RoleArn": self.role},
            )

    def answer(self, job_id: str) -> list[Mapping[str, Any]]:
        """All parts of it, in order. Raises Unavailable."""
        with _domain_errors():
            parts = [self.client.get_document_text_detection(JobId=job_id)]
            while following := parts[-1].get("NextToken"):
                parts.append(self.client.get_document_text_detection(JobId=job_id, NextToken=following))
        return [{"Blocks": part["Blocks"]} for part in parts]


@contextmanager
def _domain_errors() -> Iterator[None]:
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except (BotoCoreError, ClientError) as error:
        raise Unavailable from error
