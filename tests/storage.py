"""The table as the template defines it, on whatever answers for DynamoDB: moto, DynamoDB Local or the local cloud.

The fixtures are for the tests of every layer; `tests/conftest.py` imports them.
"""

import os
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from botocore.session import Session, get_session
from moto import mock_aws

from rolecall.adapters.dynamodb.client import connect
from rolecall.adapters.dynamodb.storage import Storage
from tests.fakes import FixedClock, SeededIds

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

TABLE = "rolecall-test"

KEY_ATTRIBUTES = ("pk", "sk", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk")


def create_table(client: "DynamoDBClient", name: str = TABLE) -> str:
    """The table of the template: keys, two key-only indexes, stream and time to live."""
    client.create_table(
        TableName=name,
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": key, "AttributeType": "S"} for key in KEY_ATTRIBUTES],
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
        GlobalSecondaryIndexes=[_index("GSI1"), _index("GSI2")],
        StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
    )
    client.update_time_to_live(TableName=name, TimeToLiveSpecification={"Enabled": True, "AttributeName": "expires_at"})
    return name


def _index(name: str) -> Any:
    return {
        "IndexName": name,
        "KeySchema": [
            {"AttributeName": f"{name.lower()}pk", "KeyType": "HASH"},
            {"AttributeName": f"{name.lower()}sk", "KeyType": "RANGE"},
        ],
        "Projection": {"ProjectionType": "KEYS_ONLY"},
    }


def dump(client: "DynamoDBClient", name: str = TABLE) -> list[dict[str, Any]]:
    """Every item, in the order of its key. Only a test may scan."""
    pages = client.get_paginator("scan").paginate(TableName=name, ConsistentRead=True)
    items: list[dict[str, Any]] = [dict(item) for page in pages for item in page["Items"]]
    return sorted(items, key=lambda item: (item["pk"]["S"], item["sk"]["S"]))


def dummy_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the developer's own AWS environment reaches a test."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    for name in ("AWS_REGION", "AWS_DEFAULT_REGION"):
        monkeypatch.setenv(name, "eu-west-1")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")


@cache
def shared_session() -> Session:
    """One for all tests: botocore's service descriptions take longer to read than most tests to run."""
    return get_session()


@pytest.fixture
def aws(monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """All of AWS as moto plays it: a session to make clients with. Nothing leaves the machine."""
    dummy_credentials(monkeypatch)
    with mock_aws():
        yield shared_session()


@pytest.fixture
def dynamodb(aws: Session) -> "DynamoDBClient":
    return connect(aws)


@pytest.fixture
def table(dynamodb: "DynamoDBClient") -> str:
    """The name of an empty table."""
    return create_table(dynamodb)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def ids(clock: FixedClock) -> SeededIds:
    return SeededIds(clock)


@pytest.fixture
def storage(dynamodb: "DynamoDBClient", table: str, clock: FixedClock, ids: SeededIds) -> Storage:
    return Storage(dynamodb, table, ids, clock)
