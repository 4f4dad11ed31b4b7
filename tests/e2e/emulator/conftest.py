"""Probes: what the product relies on in the emulator. One that fails after an update of MiniStack says what changed."""

from collections.abc import Iterator
from uuid import uuid4

import httpx
import pytest

from local.cloud import Cloud
from tests.e2e.emulator.aws import Emulator, Probe


@pytest.fixture(scope="session")
def emulator(cloud: Cloud) -> Emulator:
    return Emulator(cloud)


@pytest.fixture
def probe(emulator: Emulator) -> Probe:
    return emulator.function()


@pytest.fixture
def table(emulator: Emulator) -> str:
    """A table like the product's: pk, sk, an index, a stream."""
    name = f"probe-{uuid4().hex[:12]}"
    emulator.client("dynamodb").create_table(
        TableName=name,
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": key, "AttributeType": "S"} for key in ("pk", "sk", "gsi1pk", "gsi1sk")],
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
        GlobalSecondaryIndexes=[
            {
                "IndexName": "GSI1",
                "KeySchema": [
                    {"AttributeName": "gsi1pk", "KeyType": "HASH"},
                    {"AttributeName": "gsi1sk", "KeyType": "RANGE"},
                ],
                "Projection": {"ProjectionType": "KEYS_ONLY"},
            }
        ],
        StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
    )
    return name


@pytest.fixture(scope="session")
def gateway(emulator: Emulator) -> Iterator[httpx.Client]:
    """An HTTP API of three routes; each answers with the event it was called with."""
    api = emulator.client("apigatewayv2")
    api_id = api.create_api(
        Name="probe", ProtocolType="HTTP", CorsConfiguration={"AllowOrigins": ["https://a.example"]}
    )
    api_id = api_id["ApiId"]
    api.create_stage(ApiId=api_id, StageName="$default", AutoDeploy=True)
    integration = api.create_integration(
        ApiId=api_id,
        IntegrationType="AWS_PROXY",
        PayloadFormatVersion="2.0",
        IntegrationUri=emulator.function().arn,
    )
    for key in ("ANY /exact", "ANY /twin", "ANY /twin/", "ANY /{proxy+}", "ANY /a/{id}/b", "ANY /a/{proxy+}"):
        api.create_route(ApiId=api_id, RouteKey=key, Target=f"integrations/{integration['IntegrationId']}")
    with httpx.Client(base_url=f"{emulator.cloud.aws_url}/_aws/execute-api/{api_id}/$default", timeout=30) as client:
        yield client
