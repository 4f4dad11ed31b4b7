"""The one DynamoDB client of a process."""

import os
from typing import TYPE_CHECKING, cast

from botocore.config import Config

if TYPE_CHECKING:
    from botocore.session import Session
    from mypy_boto3_dynamodb import DynamoDBClient

CONNECT_TIMEOUT_S = 1
READ_TIMEOUT_S = 3
ATTEMPTS = 3
"""DynamoDB answers in milliseconds: what takes seconds is better tried again, and well before a gateway's 29 s."""


def connect(session: "Session") -> "DynamoDBClient":
    """Region from AWS_REGION (or what botocore finds), endpoint from AWS_ENDPOINT_URL, which botocore reads itself."""
    client = session.create_client(
        "dynamodb",
        region_name=os.environ.get("AWS_REGION"),
        config=Config(
            connect_timeout=CONNECT_TIMEOUT_S,
            read_timeout=READ_TIMEOUT_S,
            retries={"mode": "standard", "total_max_attempts": ATTEMPTS},
            tcp_keepalive=True,
        ),
    )
    return cast("DynamoDBClient", client)
