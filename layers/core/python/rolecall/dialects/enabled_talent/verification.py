"""What a person confirms of what was read. docs/specs/enabled-talent.md names the operation and draws nothing."""

from typing import Annotated, Self

from annotated_types import Len

from rolecall.dialects.enabled_talent.schemas import EnabledTalentModel, Timestamp
from rolecall.domain.confirmed_profile import ConfirmedJob, ConfirmedProfile
from rolecall.services.profiles import ConfirmProfile
from rolecall.web.fields import Email, LongText, RequiredText, ShortText, Skills


class ConfirmedJobIO(EnabledTalentModel):
    """Taken and shown alike; dates as the person writes them."""

    title: ShortText = ""
    company: ShortText = ""
    location: ShortText = ""
    start_date: ShortText = ""
    end_date: ShortText = ""
    description: LongText = ""

    @classmethod
    def of(cls, job: ConfirmedJob) -> Self:
        return cls(
            title=job.title,
            company=job.company,
            location=job.location,
            start_date=job.start_date,
            end_date=job.end_date,
            description=job.description,
        )


Jobs = Annotated[list[ConfirmedJobIO], Len(max_length=50)]


class VerifyIn(EnabledTalentModel):
    """All optional: what is left out stays as it was."""

    name: RequiredText | None = None
    email: Email | None = None
    linkedin: ShortText | None = None
    skills: Skills | None = None
    work_experience: Jobs | None = None

    def to_command(self) -> ConfirmProfile:
        jobs = self.work_experience
        return ConfirmProfile(
            name=self.name,
            email=self.email,
            linkedin=self.linkedin,
            skills=tuple(self.skills) if self.skills is not None else None,
            work_experience=tuple(ConfirmedJob(**dict(job)) for job in jobs) if jobs is not None else None,
        )


class VerifiedDataOut(EnabledTalentModel):
    name: str
    email: str
    linkedin: str
    skills: list[str]
    work_experience: list[ConfirmedJobIO]
    confirmed_at: Timestamp


class VerifiedOut(EnabledTalentModel):
    message: str
    verified_data: VerifiedDataOut

    @classmethod
    def of(cls, confirmed: ConfirmedProfile) -> Self:
        return cls(
            message="Profile verified successfully",
            verified_data=VerifiedDataOut(
                name=confirmed.name,
                email=confirmed.email,
                linkedin=confirmed.linkedin,
                skills=list(confirmed.skills),
                work_experience=[ConfirmedJobIO.of(job) for job in confirmed.work_experience],
                confirmed_at=confirmed.confirmed_at,
            ),
        )
