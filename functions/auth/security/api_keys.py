from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from auth.principals import SignedIn
from rolecall.bootstrap import api_key_service
from rolecall.dialects.hotgigs.api_keys import ApiKeyIn, ApiKeysOut, CreatedApiKeyOut
from rolecall.dialects.hotgigs.ids import parse_id
from rolecall.dialects.hotgigs.schemas.accounts import MessageOut
from rolecall.domain.ids import ApiKeyId
from rolecall.services.api_keys import ApiKeyService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Keys = Annotated[ApiKeyService, Depends(api_key_service)]


@router.post("/v1/auth/api-keys", status_code=HTTPStatus.CREATED, tags=["auth"], openapi_extensions=operation())
def create_api_key(body: ApiKeyIn, keys: Keys, caller: SignedIn) -> CreatedApiKeyOut:
    """Make a key for a program that acts in your name. It is shown once."""
    return CreatedApiKeyOut.of_created(keys.create(body.to_command(), by=caller))


@router.get("/v1/auth/api-keys", tags=["auth"], openapi_extensions=operation())
def list_api_keys(keys: Keys, caller: SignedIn) -> ApiKeysOut:
    """Your keys, oldest first, with their last use (up to an hour behind)."""
    return ApiKeysOut.of(keys.list(by=caller))


@router.delete("/v1/auth/api-keys/<key_id>", tags=["auth"], openapi_extensions=operation())
def revoke_api_key(key_id: str, keys: Keys, caller: SignedIn) -> MessageOut:
    """Take a key back: it stops working with the next request."""
    keys.revoke(ApiKeyId(parse_id(key_id)), by=caller)
    return MessageOut(message="API key revoked")
