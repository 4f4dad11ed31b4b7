"""resume_import shows the internal id as a UUID that cannot be guessed from the integer.

RFC 9562, version 8: the 53 bits of the id come first, so UUIDs sort by time as ids do; the other 69 free bits are a
keyed tag over kind and id. A UUID of one kind names nothing of another kind. The key is never rotated.

    xxxxxxxx-xxxx-8xxx-yxxx-xxxxxxxxxxxx      x: id, then tag; 8: version; y: variant and tag
"""

import hmac
import re
from typing import Literal
from uuid import UUID

from rolecall.domain.errors import NotFound
from rolecall.domain.ids import is_id

UuidKind = Literal["resume", "candidate", "user", "job", "match", "task"]

ID_BITS = 53
TAG_BITS = 122 - ID_BITS
MIN_KEY_BYTES = 16

_FORM = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class UuidCodec:
    def __init__(self, key: bytes) -> None:
        if len(key) < MIN_KEY_BYTES:
            raise ValueError(f"The key of the UUIDs needs {MIN_KEY_BYTES} bytes or more.")
        self._key = key

    def encode(self, kind: UuidKind, number: int) -> str:
        if not is_id(number):
            raise ValueError("Only internal ids have a UUID.")
        return str(_uuid8(number << TAG_BITS | self._tag(kind, number)))

    def decode(self, kind: UuidKind, text: str) -> int:
        """Raises NotFound for anything that `encode` did not make of this kind. Hex digits may be capitals."""
        if not _FORM.fullmatch(text):
            raise NotFound
        number = _free_bits(UUID(text)) >> TAG_BITS
        if not is_id(number) or not hmac.compare_digest(self.encode(kind, number), text.lower()):
            raise NotFound
        return number

    def _tag(self, kind: UuidKind, number: int) -> int:
        digest = hmac.digest(self._key, f"uuid {kind} {number}".encode(), "sha256")
        return int.from_bytes(digest) >> (8 * len(digest) - TAG_BITS)


def _uuid8(free: int) -> UUID:
    """122 free bits around version and variant: 48, 12 and 62."""
    return UUID(int=(free >> 74) << 80 | 8 << 76 | (free >> 62 & 0xFFF) << 64 | 0b10 << 62 | free & (1 << 62) - 1)


def _free_bits(uuid: UUID) -> int:
    number = uuid.int
    return (number >> 80) << 74 | (number >> 64 & 0xFFF) << 62 | number & (1 << 62) - 1
