"""Who a record belongs to: one person, or one organisation. It is the tenant boundary of every read and write."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class OwnerType(StrEnum):
    ACCOUNT = "account"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, order=True)
class Owner:
    type: OwnerType
    id: int

    @classmethod
    def account(cls, account_id: int) -> Self:
        return cls(OwnerType.ACCOUNT, account_id)

    @classmethod
    def organisation(cls, organisation_id: int) -> Self:
        return cls(OwnerType.ORGANISATION, organisation_id)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The inverse of `str(owner)`: `account:1` or `organisation:2`."""
        kind, _, number = text.partition(":")
        return cls(OwnerType(kind), int(number))

    def __str__(self) -> str:
        return f"{self.type}:{self.id}"
