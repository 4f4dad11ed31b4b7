"""One secret, a key for each purpose: BLAKE2b keyed with the secret, the purpose as its personalisation."""

import hashlib


def derive(secret: str, purpose: str) -> bytes:
    """32 bytes for `purpose` (at most 16 characters)."""
    return hashlib.blake2b(key=hashlib.sha256(secret.encode()).digest(), person=purpose.encode()).digest()[:32]
