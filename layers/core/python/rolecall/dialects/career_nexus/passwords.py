"""Wire models of hash/verify, signout and forget-password. Source: docs/specs/career-nexus.md."""

from typing import Annotated, Self

from pydantic import ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from rolecall.dialects.career_nexus.schemas import TOLD, CareerNexusModel
from rolecall.web.fields import Code, Email, NewPassword, Password, Token


class HashIn(CareerNexusModel):
    """Source: Verify Otp Hash, Payload. `hash` is what the link of the sign-up's mail carries."""

    hash: Token


class SignoutIn(CareerNexusModel):
    """Source: LogOut, Payload."""

    refresh: Token


class LoggedOutOut(CareerNexusModel):
    """Source: LogOut, Response body."""

    status: str = "Logged out"


class ForgotIn(CareerNexusModel):
    """Source: Forget Password, Payload. What is sent says which of the three stages it is."""

    email: Annotated[Email | None, TOLD] = None
    otp: Annotated[Code | None, TOLD] = None
    hash: Annotated[Token | None, TOLD] = None
    password1: NewPassword | None = None
    password2: Password | None = None

    @field_validator("password2")
    @classmethod
    def _repeated(cls, password2: str | None, info: ValidationInfo) -> str | None:
        if password2 != info.data.get("password1", password2):
            raise PydanticCustomError("passwords_differ", "The two passwords differ")
        return password2

    @model_validator(mode="after")
    def _one_stage(self) -> Self:
        with_password = self.password1 is not None
        if with_password and (self.email is None or self.password2 is None):
            raise PydanticCustomError("stage", "A new password needs email, password1 and password2")
        if not with_password and not (self.email or self.otp or self.hash):
            raise PydanticCustomError("stage", "Send email, or otp or hash, or email, password1 and password2")
        return self


class StageOut(CareerNexusModel):
    """The answers of the first two stages, which the specification does not show."""

    status: str


class ChangedOut(CareerNexusModel):
    """Source: Forget Password, Response body."""

    status: str = "Password Changes"
    email: str
