"""A person as enabled_talent shows them to themselves. Source: docs/specs/enabled-talent.md, Data Models, User."""

from typing import Self

from rolecall.dialects.enabled_talent.schemas import EnabledTalentModel
from rolecall.domain.account import Account
from rolecall.domain.vocabulary import Role


class UserProfileOut(EnabledTalentModel):
    """`id` is the account's own number: nobody has a second profile. There are no pictures, so `avatar` is empty."""

    id: int
    user: int
    avatar: str = ""
    referral_code: str
    total_referrals: int


class UserOut(EnabledTalentModel):
    id: int
    first_name: str
    email: str
    last_name: str
    is_active: bool
    profile: UserProfileOut
    is_verified: bool
    is_candidate: str

    @classmethod
    def of(cls, account: Account, referral_code: str) -> Self:
        return cls(
            id=account.id,
            first_name=account.first_name,
            email=account.email or "",
            last_name=account.last_name,
            is_active=account.is_active,
            profile=UserProfileOut(
                id=account.id,
                user=account.id,
                referral_code=referral_code,
                total_referrals=account.total_referrals,
            ),
            is_verified=account.is_verified,
            is_candidate="true" if account.role is Role.CANDIDATE else "false",
        )
