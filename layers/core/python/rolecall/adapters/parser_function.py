"""The isolated parser, asked at once: the same function that S3 starts, called with the same event."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING

from rolecall.observability import logger

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mypy_boto3_lambda import LambdaClient

    from rolecall.domain.ids import ResumeId

PATIENCE_S = 20
"""How long a request waits for the parser; the gateway gives up after 29 seconds."""


class ParserFunction:
    """Never raises: S3 starts the parser as well, so what is not answered here is done a little later."""

    def __init__(self, connect: Callable[[], LambdaClient], name: str, bucket: str) -> None:
        self._connect = connect
        self.name = name
        self.bucket = bucket

    @cached_property
    def client(self) -> LambdaClient:
        return self._connect()

    def parse(self, resume_id: ResumeId) -> Sequence[str]:
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            answer = self.client.invoke(FunctionName=self.name, Payload=json.dumps(self._event(resume_id)).encode())
            payload = answer["Payload"].read()
        except (BotoCoreError, ClientError) as error:
            logger().warning("the parser did not answer", extra={"resume_id": resume_id, "reason": repr(error)})
            return ()
        return () if answer.get("FunctionError") else tuple(json.loads(payload).get("reports", ()))

    def _event(self, resume_id: ResumeId) -> dict[str, object]:
        place = {"bucket": {"name": self.bucket}, "object": {"key": f"quarantine/{resume_id}"}}
        return {"Records": [{"eventSource": "aws:s3", "s3": place}]}
