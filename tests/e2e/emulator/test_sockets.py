"""How the emulator's WebSocket API connects, refuses and posts."""

import asyncio
import json
from typing import Any

import pytest
import websockets
from botocore.exceptions import ClientError
from websockets.exceptions import InvalidStatus

from local.clients import ANYWHERE, session
from tests.e2e.emulator.aws import Emulator, eventually

# Lets in whoever has a token, answers each message with the event it came in.
SOURCE = """
import json

def handler(event, context):
    if event["requestContext"]["routeKey"] == "$connect":
        return {"statusCode": 200 if (event["queryStringParameters"] or {}).get("token") else 401}
    return {"statusCode": 200, "body": json.dumps(event)}
"""


@pytest.fixture(scope="module")
def address(emulator: Emulator) -> str:
    """A WebSocket API of one function, without its scheme."""
    api = emulator.client("apigatewayv2")
    function = emulator.function(SOURCE).arn
    expression = "$request.body.action"
    made = api.create_api(Name="probe-socket", ProtocolType="WEBSOCKET", RouteSelectionExpression=expression)
    uri = f"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{function}/invocations"
    integration = api.create_integration(ApiId=made["ApiId"], IntegrationType="AWS_PROXY", IntegrationUri=uri)
    for key in ("$connect", "$default"):
        target = f"integrations/{integration['IntegrationId']}"
        api.create_route(ApiId=made["ApiId"], RouteKey=key, Target=target)
    api.create_stage(ApiId=made["ApiId"], StageName="local", AutoDeploy=True)
    host = emulator.cloud.aws_url.removeprefix("http://")
    return f"{host}/_aws/execute-api/{made['ApiId']}/local"


def test_a_socket_is_let_in_by_its_query_and_refused_without(address: str) -> None:
    async def talk() -> None:
        with pytest.raises(InvalidStatus):
            await websockets.connect(f"ws://{address}")
        async with websockets.connect(f"ws://{address}?token=t&channel=chat%2F7"):
            pass

    asyncio.run(talk())


def test_a_connection_can_be_posted_to_until_it_is_gone(address: str) -> None:
    post = session().client("apigatewaymanagementapi", endpoint_url=f"http://{address}", config=ANYWHERE)

    async def talk() -> str:
        async with websockets.connect(f"ws://{address}?token=t") as socket:
            await socket.send("{}")
            event: dict[str, Any] = json.loads(await socket.recv())
            connection_id: str = event["requestContext"]["connectionId"]
            await asyncio.to_thread(post.post_to_connection, ConnectionId=connection_id, Data=b'{"n": 1}')
            assert await socket.recv() == '{"n": 1}'
        return connection_id

    connection_id = asyncio.run(talk())

    def is_gone() -> bool:
        try:
            post.post_to_connection(ConnectionId=connection_id, Data=b"{}")
        except ClientError as refused:
            return refused.response["Error"]["Code"] == "GoneException"
        return False

    assert eventually(is_gone, within_s=5)
