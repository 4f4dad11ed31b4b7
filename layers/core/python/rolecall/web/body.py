"""Request bodies: size, form bodies as JSON, and a fingerprint that does not change with a multipart boundary."""

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

from aws_lambda_powertools.event_handler.middlewares.openapi_validation import (
    _extract_multipart_boundary,
    _parse_multipart_body,
)

from rolecall.domain.errors import Invalid, TooLarge

MAX_BODY_BYTES = 4 * 1024 * 1024 + 64 * 1024
"""4 MB of file and the multipart frame around it. A function takes 6 MB, and binary bodies come as base64."""

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"


def content_type(event: Mapping[str, Any]) -> str:
    return str(event.get("headers", {}).get("content-type", "")).strip()


def body_bytes(event: Mapping[str, Any]) -> bytes:
    """Raises TooLarge, Invalid (not base64)."""
    body = event.get("body") or ""
    try:
        data = base64.b64decode(body) if event.get("isBase64Encoded") else body.encode()
    except (binascii.Error, UnicodeEncodeError) as error:
        raise Invalid("The body cannot be read.") from error
    if len(data) > MAX_BODY_BYTES:
        raise TooLarge("Files end at 4 MB. Please send a smaller one.")
    return data


def check_body(event: Mapping[str, Any]) -> None:
    """Refuses what is too large or no text before anything looks into it. Raises TooLarge, Invalid."""
    data = body_bytes(event)
    if event.get("isBase64Encoded") and not content_type(event).startswith(MULTIPART):
        try:
            data.decode()
        except UnicodeDecodeError as error:
            raise Invalid("The body is not UTF-8.") from error


def read_json(text: str) -> Any:  # noqa: ANN401 - JSON data
    """Raises JSONDecodeError, also for what is nested too deeply to be read."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise json.JSONDecodeError("nested too deeply", "", 0) from error


def form_as_json(event: dict[str, Any]) -> dict[str, Any]:
    """The event with a form body as a JSON body: names to texts, repeated names to lists of texts.

    A multipart body with files stays as it is; operations that take files read it themselves.
    """
    kind = content_type(event)
    if kind.startswith(FORM):
        pairs = parse_qs(body_bytes(event).decode("utf-8", "replace"), keep_blank_values=True)
        fields: dict[str, Any] = {name: values[0] if len(values) == 1 else values for name, values in pairs.items()}
    elif kind.startswith(MULTIPART):
        fields = _parts(event)
        if not all(_is_text(value) for value in fields.values()):
            return event
    else:
        return event
    headers = {**event["headers"], "content-type": "application/json"}
    return {**event, "headers": headers, "body": json.dumps(fields), "isBase64Encoded": False}


def fingerprint(event: Mapping[str, Any]) -> str:
    """SHA-256 of what was sent. Clients draw a new boundary for each try, so multipart counts by its parts."""
    digest = hashlib.sha256()
    if content_type(event).startswith(MULTIPART):
        for name, value in sorted(_parts(event).items()):
            for item in value if isinstance(value, list) else [value]:
                data = item.encode() if isinstance(item, str) else item.content
                digest.update(f"{name}\0{getattr(item, 'filename', '')}\0{len(data)}\0".encode() + data)
    else:
        digest.update(body_bytes(event))
    return digest.hexdigest()


def _parts(event: Mapping[str, Any]) -> dict[str, Any]:
    try:
        boundary = _extract_multipart_boundary(content_type(event))
        if not boundary:
            raise Invalid("The multipart body names no boundary.")
        return _parse_multipart_body(body_bytes(event), boundary)
    except ValueError as error:
        raise Invalid("The multipart body cannot be read.") from error


def _is_text(value: object) -> bool:
    return all(isinstance(item, str) for item in value) if isinstance(value, list) else isinstance(value, str)
