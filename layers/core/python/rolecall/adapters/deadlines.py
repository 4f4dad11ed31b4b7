"""Deadlines of readings that are done elsewhere: messages that the queue of results keeps back until they are due."""

import json
from functools import cached_property
from typing import TYPE_CHECKING

from rolecall.domain.errors import Unavailable
from rolecall.domain.ids import ResumeId

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from mypy_boto3_sqs import SQSClient

DUE_AFTER_S = 900
"""As long as SQS keeps a message back; Textract needs seconds for a page."""


class QueuedDeadlines:
    def __init__(self, connect: "Callable[[], SQSClient]", queue_url: str) -> None:
        self._connect = connect
        self.queue_url = queue_url

    @cached_property
    def client(self) -> "SQSClient":
        return self._connect()

    def set(self, resume_id: ResumeId, *, at: "datetime") -> None:
        """Its pages are asked for now, `at`. Raises Unavailable."""
        from botocore.exceptions import BotoCoreError, ClientError

        body = json.dumps({"overdue": {"resume_id": resume_id, "asked_at": at.isoformat()}})
        try:
            self.client.send_message(QueueUrl=self.queue_url, MessageBody=body, DelaySeconds=DUE_AFTER_S)
        except (BotoCoreError, ClientError) as error:
            raise Unavailable from error
