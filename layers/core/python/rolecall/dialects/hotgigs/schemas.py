"""Wire models of hotgigs. Source: docs/specs/hotgigs.md."""

from datetime import UTC, datetime
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from rolecall.dialects.hotgigs.ids import Uuids
from rolecall.domain.job import Job
from rolecall.domain.vocabulary import Role
from rolecall.services.accounts import Login, Register, SignedIn
from rolecall.services.jobs import PostJob
from rolecall.web.fields import (
    Deadline,
    Email,
    LongText,
    Name,
    NewPassword,
    Password,
    RequiredLongText,
    RequiredText,
    ShortText,
    Skills,
    Token,
    required,
)


def _whole_seconds(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(microsecond=0)


Timestamp = Annotated[datetime, AfterValidator(_whole_seconds)]
"""`2024-12-30T10:30:00Z`, as all samples."""


class HotgigsModel(BaseModel):
    model_config = ConfigDict(defer_build=True, extra="ignore", frozen=True)


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


class JobIn(HotgigsModel):
    """Source: POST /jobs, Request Body."""

    title: RequiredText
    description: RequiredLongText
    requirements: LongText = ""
    location: ShortText = ""
    salary_range: ShortText = ""
    company_name: ShortText = ""
    deadline: Deadline | None = None
    skills: Skills = []

    def to_command(self) -> PostJob:
        return PostJob(
            title=self.title,
            company_name=self.company_name,
            description=self.description,
            requirements=self.requirements,
            location=self.location,
            salary_text=self.salary_range,
            skills=tuple(self.skills),
            deadline=self.deadline,
        )


class JobOut(HotgigsModel):
    """Source: GET /jobs, Response, one of `jobs`. Extensions: `job_uuid`, and `skills` as POST /jobs takes them.

    `match_score` is for signed-in candidates, so it is no part of what a recruiter gets.
    """

    job_id: int
    job_uuid: str
    title: str
    company_name: str
    location: str
    salary_range: str
    description: str
    requirements: str
    skills: list[str]
    posted_at: Timestamp
    deadline: Timestamp | None
    status: str

    @classmethod
    def of(cls, job: Job, uuids: Uuids) -> Self:
        return cls(
            job_id=job.id,
            job_uuid=uuids.encode("job", job.id),
            title=job.title,
            company_name=job.company_name,
            location=job.location or job.country,
            salary_range=job.salary_text,
            description="\n\n".join(text for text in (job.overview, job.description) if text),
            requirements=job.requirements,
            skills=list(job.skills),
            posted_at=job.created_at,
            deadline=job.deadline,
            status=job.status,
        )
