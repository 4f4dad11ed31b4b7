"""Wire models of signing up and of proving the address. Source: docs/specs/enabled-talent.md, User Registration."""

from typing import Self

from rolecall.dialects.enabled_talent.schemas import EnabledTalentModel
from rolecall.services.verification import SignUp
from rolecall.web.fields import Code, Email, Name, NewPassword


class SignUpIn(EnabledTalentModel):
    """Source: Example Usage, 1. Sign Up. Extension: `referral_code`, as User.profile shows one."""

    email: Email
    password: NewPassword
    first_name: Name = ""
    last_name: Name = ""
    referral_code: Name = ""

    def to_command(self) -> SignUp:
        return SignUp(
            email=self.email,
            password=self.password,
            first_name=self.first_name,
            last_name=self.last_name,
            referral_code=self.referral_code,
        )


class SignedUpOut(EnabledTalentModel):
    """Source: Data Models, User. `id` and `profile` are null: there is no account before the address is proved.

    It says what was sent and nothing else, so it is the same for an address that has an account.
    """

    id: int | None = None
    first_name: str
    email: str
    last_name: str
    is_active: bool = True
    profile: dict[str, object] | None = None
    is_verified: bool = False
    is_candidate: str = "true"

    @classmethod
    def of(cls, sent: SignUpIn) -> Self:
        return cls(first_name=sent.first_name, email=sent.email, last_name=sent.last_name)


class VerifyIn(EnabledTalentModel):
    """The specification shows no body."""

    email: Email
    code: Code


class EmailIn(EnabledTalentModel):
    """Source: Request Password Reset, Request Body."""

    email: Email
