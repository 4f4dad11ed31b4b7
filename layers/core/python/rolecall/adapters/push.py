from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.errors import Unavailable

if TYPE_CHECKING:
    from botocore.exceptions import ClientError
    from mypy_boto3_apigatewaymanagementapi import ApiGatewayManagementApiClient


@dataclass(frozen=True, slots=True)
class ApiGatewayPush:
    """Sends frames to open sockets through API Gateway's management endpoint."""

    client: "ApiGatewayManagementApiClient"

    def send(self, connection_id: str, frame: str) -> bool:
        """False when the connection is gone (410). Raises Unavailable."""
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            self.client.post_to_connection(ConnectionId=connection_id, Data=frame.encode())
        except ClientError as error:
            if _is_gone(error):
                return False
            raise Unavailable from error
        except BotoCoreError as error:
            raise Unavailable from error
        return True

    def close(self, connection_id: str) -> None:
        """Closing what is gone is no error. Raises Unavailable."""
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            self.client.delete_connection(ConnectionId=connection_id)
        except ClientError as error:
            if not _is_gone(error):
                raise Unavailable from error
        except BotoCoreError as error:
            raise Unavailable from error


def _is_gone(error: "ClientError") -> bool:
    return error.response["Error"]["Code"] in {"GoneException", "410"}
