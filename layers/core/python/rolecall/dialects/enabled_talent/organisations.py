"""Wire models of organisations. Source: docs/specs/enabled-talent.md, Organization Management."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field

from rolecall.dialects.enabled_talent.schemas import EnabledTalentModel, Timestamp
from rolecall.dialects.enabled_talent.words import (
    EMPLOYEE_SIZE_NUMBERS,
    EMPLOYEE_SIZES,
    INDUSTRIES,
    INDUSTRY_NUMBERS,
)
from rolecall.domain.account import Account
from rolecall.domain.organisation import Member
from rolecall.services.organisations import Describe, Invited, Staff
from rolecall.web.fields import Email, LongText, RequiredText, ShortText, Token, web_address

IndustryNumber = Annotated[int, Field(ge=1, le=len(INDUSTRIES))]
SizeNumber = Annotated[int, Field(ge=1, le=len(EMPLOYEE_SIZES))]
Url = Annotated[ShortText, AfterValidator(web_address)]


class OrganizationIn(EnabledTalentModel):
    """Source: Create Organization, Request Body."""

    name: RequiredText
    industry: IndustryNumber
    employee_size: SizeNumber
    linkedin_url: Url = ""
    headquarter_location: ShortText = ""
    about: LongText = ""
    url: Url = ""

    def to_command(self) -> Describe:
        return Describe(
            name=self.name,
            industry=INDUSTRIES[self.industry],
            employee_size=EMPLOYEE_SIZES[self.employee_size],
            linkedin_url=self.linkedin_url,
            headquarters=self.headquarter_location,
            about=self.about,
            url=self.url,
        )


class OrganizationPatchIn(EnabledTalentModel):
    """The same, any of it."""

    name: RequiredText | None = None
    industry: IndustryNumber | None = None
    employee_size: SizeNumber | None = None
    linkedin_url: Url | None = None
    headquarter_location: ShortText | None = None
    about: LongText | None = None
    url: Url | None = None

    def to_command(self) -> Describe:
        return Describe(
            name=self.name,
            industry=INDUSTRIES[self.industry] if self.industry else None,
            employee_size=EMPLOYEE_SIZES[self.employee_size] if self.employee_size else None,
            linkedin_url=self.linkedin_url,
            headquarters=self.headquarter_location,
            about=self.about,
            url=self.url,
        )


class PersonOut(EnabledTalentModel):
    """`root_user` and each of `users`, which the specification leaves open: as User names its fields."""

    id: int
    first_name: str
    last_name: str
    email: str

    @classmethod
    def of(cls, account: Account) -> Self:
        return cls(id=account.id, first_name=account.first_name, last_name=account.last_name, email=account.email or "")


class OrganizationOut(EnabledTalentModel):
    """Source: Data Models, Organization. What was never said of industry, size or picture is null."""

    id: int
    root_user: PersonOut | None
    name: str
    url: str
    industry: int | None
    linkedin_url: str
    headquarter_location: str
    about: str
    employee_size: int | None
    users: list[PersonOut]
    avatar_url: str | None = None
    created_at: Timestamp

    @classmethod
    def of(cls, staff: Staff) -> Self:
        organisation = staff.organisation
        return cls(
            id=organisation.id,
            root_user=PersonOut.of(staff.root) if staff.root else None,
            name=organisation.name,
            url=organisation.url,
            industry=INDUSTRY_NUMBERS[organisation.industry] if organisation.industry else None,
            linkedin_url=organisation.linkedin_url,
            headquarter_location=organisation.headquarters,
            about=organisation.about,
            employee_size=EMPLOYEE_SIZE_NUMBERS[organisation.employee_size] if organisation.employee_size else None,
            users=[PersonOut.of(account) for _, account in staff.people],
            created_at=organisation.created_at,
        )


class InviteIn(EnabledTalentModel):
    email: Email


class InviteOut(EnabledTalentModel):
    """Not shown; the code is also in the mail, and works for the account of that address alone."""

    invite_code: str
    email: str

    @classmethod
    def of(cls, invited: Invited) -> Self:
        return cls(invite_code=invited.code, email=invited.email)


class AcceptInviteIn(EnabledTalentModel):
    invite_code: Token


class HandOverIn(EnabledTalentModel):
    """`user` is the member who becomes root."""

    user: int


class MemberOut(EnabledTalentModel):
    user: PersonOut
    role: str
    joined_at: Timestamp

    @classmethod
    def of(cls, member: Member, account: Account) -> Self:
        return cls(user=PersonOut.of(account), role=member.role, joined_at=member.joined_at)
