"""What is sent as it is: files and documents, compressed once, and not at all to those who have them."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cached_property

from starlette.requests import Request
from starlette.responses import Response

SMALL_BYTES = 1024
"""Compression of less saves nothing."""


@dataclass(frozen=True)
class Content:
    data: bytes
    media_type: str

    @cached_property
    def etag(self) -> str:
        """Weak, because it stands for the compressed form too."""
        return f'W/"{hashlib.sha256(self.data).hexdigest()[:32]}"'

    @cached_property
    def compressed(self) -> bytes:
        return gzip.compress(self.data, mtime=0)


def send(request: Request, content: Content, *, max_age_s: int, immutable: bool = False) -> Response:
    keeping = f"public, max-age={max_age_s}" + (", immutable" if immutable else "")
    headers = {"ETag": content.etag, "Cache-Control": keeping, "Vary": "Accept-Encoding"}
    if _has(request, content.etag):
        return Response(status_code=304, headers=headers)
    if len(content.data) >= SMALL_BYTES and "gzip" in request.headers.get("accept-encoding", ""):
        encoded = headers | {"Content-Encoding": "gzip"}
        return Response(content.compressed, media_type=content.media_type, headers=encoded)
    return Response(content.data, media_type=content.media_type, headers=headers)


def _has(request: Request, etag: str) -> bool:
    """RFC 9110, If-None-Match: a list of tags, compared weakly, or `*`."""
    known = [tag.strip() for tag in request.headers.get("if-none-match", "").split(",")]
    return "*" in known or etag.removeprefix("W/") in {tag.removeprefix("W/") for tag in known}
