"""A change of address as an extension of hotgigs shows it."""

from typing import Self

from rolecall.dialects.hotgigs.schemas import HotgigsModel, Timestamp
from rolecall.domain.email_change import EmailChange
from rolecall.web.fields import Email, Password, Token


class EmailChangeIn(HotgigsModel):
    """`password` is the current one."""

    email: Email
    password: Password


class EmailTokenIn(HotgigsModel):
    token: Token


class EmailChangeOut(HotgigsModel):
    """`changed` once both addresses are proved; until `expires_at` the missing proofs may come."""

    changed: bool
    old_address_proved: bool
    new_address_proved: bool
    expires_at: Timestamp

    @classmethod
    def of(cls, change: EmailChange) -> Self:
        return cls(
            changed=change.is_proved,
            old_address_proved=not change.previous_hash,
            new_address_proved=not change.email_hash,
            expires_at=change.expires_at,
        )
