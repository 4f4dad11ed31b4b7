"""A mail on its way through outbox, bus and archive: encrypted, so that no code or address stands there in clear."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass

from rolecall.domain.errors import Invalid
from rolecall.domain.events import MailRequested


@dataclass(frozen=True, slots=True)
class Mail:
    """`template` names a pair of files in `templates/`."""

    to: str
    template: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True, repr=False)
class SealedMails:
    """XSalsa20-Poly1305 (libsodium's secretbox) under a 32-byte key."""

    key: bytes

    def request(self, *, to: str, template: str, values: Mapping[str, str]) -> MailRequested:
        from nacl.secret import SecretBox

        data = json.dumps({"to": to, "template": template, "values": dict(values)}).encode()
        return MailRequested(base64.b64encode(SecretBox(self.key).encrypt(data)).decode())

    def open(self, sealed: str) -> Mail:
        """Raises Invalid for what this key did not seal."""
        from nacl.exceptions import CryptoError
        from nacl.secret import SecretBox

        try:
            data = json.loads(SecretBox(self.key).decrypt(base64.b64decode(sealed)))
        except (CryptoError, ValueError) as error:
            raise Invalid("This mail was sealed with another key.") from error
        return Mail(data["to"], data["template"], data["values"])
