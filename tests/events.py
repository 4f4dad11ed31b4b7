"""API Gateway events (HTTP API, payload 2.0) as the gateway sends them."""

import base64
import json
from typing import Any
from urllib.parse import urlsplit


def http_event(
    method: str,
    url: str,
    body: Any = None,
    *,
    token: str | None = None,
    headers: dict[str, str] | None = None,
    address: str = "198.51.100.7",
) -> dict[str, Any]:
    """`body`: bytes go as base64, a text as it is, anything else as JSON."""
    parts = urlsplit(url)
    sent = {"host": "api.example.com", **(headers or {})}
    if token:
        sent["authorization"] = f"Bearer {token}"
    if body is not None and not isinstance(body, str | bytes):
        sent.setdefault("content-type", "application/json")
        body = json.dumps(body)
    query = [pair.partition("=") for pair in parts.query.split("&") if pair]
    return {
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": parts.path,
        "rawQueryString": parts.query,
        "headers": sent,
        "queryStringParameters": {name: value for name, _, value in query},
        "requestContext": {
            "accountId": "123456789012",
            "apiId": "api",
            "domainName": "api.example.com",
            "http": {
                "method": method,
                "path": parts.path,
                "protocol": "HTTP/1.1",
                "sourceIp": address,
                "userAgent": "",
            },
            "requestId": "request-1",
            "routeKey": "$default",
            "stage": "$default",
            "time": "02/Mar/2026:09:30:00 +0000",
            "timeEpoch": 1772443800000,
        },
        "body": base64.b64encode(body).decode() if isinstance(body, bytes) else body,
        "isBase64Encoded": isinstance(body, bytes),
    }


def multipart(
    fields: dict[str, str], files: dict[str, tuple[str, bytes]], boundary: str = "frontier"
) -> tuple[bytes, str]:
    """A multipart/form-data body and its content type (RFC 7578)."""
    body = b""
    for name, value in fields.items():
        body += f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
    for name, (filename, data) in files.items():
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; filename="{filename}"\r\n'
        body += head.encode() + b"Content-Type: application/octet-stream\r\n\r\n" + data + b"\r\n"
    return body + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"
