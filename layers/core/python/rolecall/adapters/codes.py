import hashlib
import hmac
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class KeyedCodes:
    """HMAC-SHA-256: without the key a stolen table gives no code away, six digits or not."""

    key: bytes

    def hash(self, code: str, *, purpose: str) -> str:
        return hmac.new(self.key, f"{purpose}\0{code}".encode(), hashlib.sha256).hexdigest()
