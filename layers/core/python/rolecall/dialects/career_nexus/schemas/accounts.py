"""Signing up and in. Source: docs/specs/career-nexus.md, User Registeration and Login API."""

from typing import Annotated, Self

from pydantic import ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from rolecall.dialects.career_nexus.schemas import TOLD, CareerNexusModel
from rolecall.services.accounts import FinishSignup, Login, SignedIn, StartSignup
from rolecall.web.fields import Email, Name, NewPassword, Password

CODE_DIGITS = 6


class SignupIn(CareerNexusModel):
    """Source: User Registeration, Payload. With `otp` it is the second call."""

    email: Email
    password1: NewPassword
    password2: Password
    otp: Annotated[Name | None, TOLD] = None

    @field_validator("password2")
    @classmethod
    def _repeated(cls, password2: str, info: ValidationInfo) -> str:
        if password2 != info.data.get("password1", password2):
            raise PydanticCustomError("passwords_differ", "The two passwords differ")
        return password2

    def to_command(self) -> StartSignup | FinishSignup:
        """A code that came as a number has its leading zeros back."""
        if self.otp is None:
            return StartSignup(email=self.email, password=self.password1)
        return FinishSignup(email=self.email, password=self.password1, code=self.otp.zfill(CODE_DIGITS))


class CodeSentOut(CareerNexusModel):
    """Source: User Registeration, Response body, without the OTP."""

    status: str = "OTP sent"


class SignupOut(CareerNexusModel):
    """Source: User Registeration, Response body, with the OTP."""

    refresh: str
    access: str
    email: str
    status: str = "Success"

    @classmethod
    def of(cls, signed_in: SignedIn) -> Self:
        return cls(refresh=signed_in.refresh_token, access=signed_in.access_token, email=signed_in.account.email or "")


class SigninIn(CareerNexusModel):
    """Source: Login API, Request Body."""

    email: Email
    password: Password

    def to_command(self) -> Login:
        return Login(email=self.email, password=self.password)


class SigninOut(CareerNexusModel):
    """Source: Login API, Response. `user` is the e-mail address."""

    refresh: str
    access: str
    user: str

    @classmethod
    def of(cls, signed_in: SignedIn) -> Self:
        return cls(refresh=signed_in.refresh_token, access=signed_in.access_token, user=signed_in.account.email or "")
