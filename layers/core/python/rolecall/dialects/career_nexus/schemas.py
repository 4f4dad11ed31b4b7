"""Wire models of career_nexus. Source: docs/specs/career-nexus.md."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from rolecall.dialects.career_nexus.ids import Uuids
from rolecall.dialects.career_nexus.words import EmploymentWord, employment_word, shown, told
from rolecall.domain.job import Job, JobPreference
from rolecall.domain.notification import Notification
from rolecall.domain.vocabulary import EmploymentType, Industry, Level, WorkType
from rolecall.services.accounts import FinishSignup, Login, SignedIn, StartSignup
from rolecall.services.jobs import PostJob
from rolecall.services.preferences import SetPreference
from rolecall.web.fields import Email, LongText, Name, NewPassword, Password, RequiredText, ShortText

CODE_DIGITS = 6

TOLD = BeforeValidator(told)

OptionalText = Annotated[ShortText | None, TOLD]
OptionalLongText = Annotated[LongText | None, TOLD]


class CareerNexusModel(BaseModel):
    """Forms and JSON alike: numbers are taken where the specification shows text."""

    model_config = ConfigDict(defer_build=True, extra="ignore", frozen=True, coerce_numbers_to_str=True)


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


class JobIn(CareerNexusModel):
    """Source: job Create, Payload. Only the title is asked for; a choice must be one of the options."""

    title: RequiredText
    organization: OptionalText = None
    employment_type: Annotated[EmploymentWord | None, TOLD] = None
    work_type: Annotated[WorkType | None, TOLD] = None
    country: OptionalText = None
    salary: OptionalText = None
    overview: OptionalLongText = None
    description: OptionalLongText = None
    experience_level: Annotated[Level | None, TOLD] = None

    def to_command(self) -> PostJob:
        return PostJob(
            title=self.title,
            company_name=self.organization or "",
            description=self.description or "",
            overview=self.overview or "",
            country=self.country or "",
            salary_text=self.salary or "",
            work_type=self.work_type,
            employment_type=EmploymentType(self.employment_type) if self.employment_type else None,
            level=self.experience_level,
        )


class JobOut(CareerNexusModel):
    """Source: job Create, Response body. Extensions: `job_id`, `job_uuid`.

    What another dialect keeps apart (requirements, a place below the country) is not lost: it joins the nearest field.
    """

    job_id: int
    job_uuid: str
    title: str
    organization: str
    employment_type: str
    work_type: str
    country: str
    salary: str
    overview: str
    description: str
    industry: str
    experience_level: str

    @classmethod
    def of(cls, job: Job, uuids: Uuids) -> Self:
        return cls(
            job_id=job.id,
            job_uuid=uuids.encode("job", job.id),
            title=job.title,
            organization=shown(job.company_name),
            employment_type=employment_word(job.employment_type),
            work_type=shown(job.work_type),
            country=shown(job.country or job.location),
            salary=shown(job.salary_text),
            overview=shown(job.overview),
            description=_with_requirements(job.description, job.requirements),
            industry=shown(job.industry),
            experience_level=shown(job.level),
        )


class AlertedJobOut(JobOut):
    """The job of an alert, as its poster got it. Extension: `fits_because`, the words and facets that fitted."""

    fits_because: list[str]

    @classmethod
    def of_message(cls, message: Mapping[str, Any], uuids: Uuids) -> Self:
        """`message` as the alert was stored with (`services/alerts.py`)."""
        employment_type = message["employment_type"]
        return cls(
            job_id=message["job_id"],
            job_uuid=uuids.encode("job", message["job_id"]),
            title=message["title"],
            organization=shown(message["company_name"]),
            employment_type=employment_word(EmploymentType(employment_type) if employment_type else None),
            work_type=shown(message["work_type"]),
            country=shown(message["country"] or message["location"]),
            salary=shown(message["salary"]),
            overview=shown(message["overview"]),
            description=_with_requirements(message["description"], message["requirements"]),
            industry=shown(message["industry"]),
            experience_level=shown(message["level"]),
            fits_because=message["fits_because"],
        )


class JobAlertOut(CareerNexusModel):
    """One frame of /ws/notification/jobs/ (Job Notifications), which the specification does not show.

    The job, and beside it the notification's type and id, from which a client that was away resumes.
    """

    message: AlertedJobOut
    type: str
    id: int
    timestamp: datetime

    @classmethod
    def of(cls, notification: Notification, uuids: Uuids) -> Self:
        return cls(
            message=AlertedJobOut.of_message(notification.message, uuids),
            type=notification.type,
            id=notification.id,
            timestamp=notification.created_at,
        )


class PreferenceIn(CareerNexusModel):
    """Source: Job Preference, Payload. What is left out excludes nothing."""

    title: OptionalText = None
    employment_type: Annotated[EmploymentWord | None, TOLD] = None
    work_type: Annotated[WorkType | None, TOLD] = None
    industry: Annotated[Industry | None, TOLD] = None
    experience_level: Annotated[Level | None, TOLD] = None

    def to_command(self) -> SetPreference:
        return SetPreference(
            title=self.title or "",
            employment_type=EmploymentType(self.employment_type) if self.employment_type else None,
            work_type=self.work_type,
            industry=self.industry,
            level=self.experience_level,
        )


class PreferenceOut(CareerNexusModel):
    """Source: Job Preference, Response body."""

    title: str
    employment_type: str
    work_type: str
    industry: str
    experience_level: str

    @classmethod
    def of(cls, preference: JobPreference) -> Self:
        return cls(**_facets(preference))


class StoredPreferenceOut(PreferenceOut):
    """Source: Get Job Preference, Response body."""

    preference_set: bool

    @classmethod
    def of(cls, preference: JobPreference | None) -> Self:
        return cls(**_facets(preference), preference_set=preference is not None)


def _facets(preference: JobPreference | None) -> dict[str, str]:
    if preference is None:
        return dict.fromkeys(PreferenceOut.model_fields, shown(None))
    return {
        "title": shown(preference.title),
        "employment_type": employment_word(preference.employment_type),
        "work_type": shown(preference.work_type),
        "industry": shown(preference.industry),
        "experience_level": shown(preference.level),
    }


def _with_requirements(description: str, requirements: str) -> str:
    return shown("\n\n".join(text for text in (description, requirements) if text))
