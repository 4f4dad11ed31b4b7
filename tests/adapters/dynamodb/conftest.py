"""The storage suite runs on moto and, under the marker `engines`, a second time on DynamoDB Local."""

import os
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from moto import mock_aws

from rolecall.adapters.dynamodb.client import connect
from tests.aws_calls import Answer, Arguments, Perform, around_every_call
from tests.storage import create_table, dummy_credentials, shared_session

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

ENDPOINT = "ROLECALL_TEST_DYNAMODB_ENDPOINT"


@pytest.fixture(params=["moto", pytest.param("engine", marks=pytest.mark.engines)])
def dynamodb(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> "Iterator[DynamoDBClient]":
    endpoint = os.environ.get(ENDPOINT)
    if request.param == "engine" and endpoint is None:
        pytest.skip(f"{ENDPOINT} is not set; `make test-engines` starts DynamoDB Local and sets it")
    dummy_credentials(monkeypatch)
    if request.param == "engine" and endpoint is not None:
        monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
        yield connect(shared_session())
    else:
        with mock_aws(), _one_at_a_time():
            yield connect(shared_session())


@pytest.fixture
def table(dynamodb: "DynamoDBClient") -> Iterator[str]:
    name = create_table(dynamodb, f"rolecall-{uuid.uuid4().hex}")
    yield name
    dynamodb.delete_table(TableName=name)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """DynamoDB serialises writes to an item; moto, called by threads, would mix two requests into each other."""
    lock = threading.Lock()

    def take_turns(_service: str, operation: str, arguments: Arguments, perform: Perform) -> Answer:
        with lock:
            return perform(operation, arguments)

    with around_every_call(take_turns):
        yield
