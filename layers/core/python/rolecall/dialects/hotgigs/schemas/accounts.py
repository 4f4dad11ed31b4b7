"""Signing up and in. Source: docs/specs/hotgigs.md, Authentication Endpoints."""

from typing import Literal, Self

from pydantic import Field, ValidationInfo, field_validator

from rolecall.dialects.hotgigs.ids import Uuids
from rolecall.dialects.hotgigs.schemas import HotgigsModel
from rolecall.domain.vocabulary import Role
from rolecall.services.accounts import Login, Register, SignedIn
from rolecall.web.fields import (
    Email,
    Name,
    NewPassword,
    Password,
    ShortText,
    Token,
    required,
)


class RegisterIn(HotgigsModel):
    """Source: POST /auth/register, Request Body. A recruiter names the company."""

    email: Email
    password: NewPassword
    role: Literal["candidate", "recruiter"]
    first_name: Name = ""
    last_name: Name = ""
    company_name: ShortText = Field("", validate_default=True)

    @field_validator("company_name")
    @classmethod
    def _recruiters_name_it(cls, company_name: str, info: ValidationInfo) -> str:
        return required(company_name) if info.data.get("role") == Role.RECRUITER else company_name

    def to_command(self) -> Register:
        return Register(
            email=self.email,
            password=self.password,
            role=Role(self.role),
            first_name=self.first_name,
            last_name=self.last_name,
            company_name=self.company_name,
        )


class LoginIn(HotgigsModel):
    """Source: POST /auth/login, Request Body."""

    email: Email
    password: Password

    def to_command(self) -> Login:
        return Login(email=self.email, password=self.password)


class RefreshIn(HotgigsModel):
    """Source: POST /auth/refresh, Request Body."""

    refresh_token: Token


class TokensOut(HotgigsModel):
    """The answer to POST /auth/refresh, which the specification does not show: the tokens of the register answer."""

    access_token: str
    refresh_token: str
    expires_in: int

    @classmethod
    def of(cls, signed_in: SignedIn) -> Self:
        return cls(
            access_token=signed_in.access_token,
            refresh_token=signed_in.refresh_token,
            expires_in=signed_in.access_s,
        )


class SignedInOut(HotgigsModel):
    """Source: POST /auth/register, Response; login answers the same. Extension: `user_uuid`."""

    user_id: int
    user_uuid: str
    email: str
    role: str
    access_token: str
    refresh_token: str
    expires_in: int

    @classmethod
    def of(cls, signed_in: SignedIn, uuids: Uuids) -> Self:
        account = signed_in.account
        return cls(
            user_id=account.id,
            user_uuid=uuids.encode("user", account.id),
            email=account.email or "",
            role=account.role,
            access_token=signed_in.access_token,
            refresh_token=signed_in.refresh_token,
            expires_in=signed_in.access_s,
        )


class MessageOut(HotgigsModel):
    """An answer with nothing to show; the specification shows none for POST /auth/logout."""

    message: str

    @classmethod
    def logged_out(cls) -> Self:
        return cls(message="Logged out successfully")
