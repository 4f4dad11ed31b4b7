"""Time and randomness of the machine."""

import secrets
from datetime import UTC, datetime

from rolecall.domain.ids import RANDOM_BITS, SessionId, make_id


class SystemClock:
    def now(self) -> datetime:
        now = datetime.now(UTC)
        return now.replace(microsecond=now.microsecond // 1000 * 1000)


class RandomIds:
    def new(self) -> int:
        return make_id(datetime.now(UTC), secrets.randbits(RANDOM_BITS))

    def session(self) -> SessionId:
        return SessionId(secrets.token_hex(16))

    def code(self) -> str:
        return f"{secrets.randbelow(1_000_000):06d}"
