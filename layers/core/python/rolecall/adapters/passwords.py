"""Argon2id at OWASP's minimum (Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane), and what everybody tries first.

`common_passwords.txt.gz` is made by `python -m tools.common_passwords`; docs/attributions.md names its sources.
"""

import gzip
from functools import cached_property
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

MEMORY_KIB = 19 * 1024
PASSES = 2
LANES = 1


class Argon2Passwords:
    def hash(self, password: str) -> str:
        return self._hasher.hash(password)

    def verify(self, password: str, password_hash: str | None) -> bool:
        """With nothing to compare, a hash of the same cost is made, so that time tells nothing."""
        from argon2.exceptions import InvalidHashError, VerificationError

        if password_hash is None:
            self._hasher.hash(password)
            return False
        try:
            return self._hasher.verify(password_hash, password)
        except (VerificationError, InvalidHashError):
            return False

    def is_outdated(self, password_hash: str) -> bool:
        return self._hasher.check_needs_rehash(password_hash)

    def is_common(self, password: str) -> bool:
        return password.casefold() in self._common

    @cached_property
    def _common(self) -> frozenset[str]:
        data = files("rolecall.adapters").joinpath("common_passwords.txt.gz").read_bytes()
        return frozenset(gzip.decompress(data).decode().splitlines())

    @cached_property
    def _hasher(self) -> "PasswordHasher":
        from argon2 import PasswordHasher

        return PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=LANES)
