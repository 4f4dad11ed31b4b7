"""A person as a candidate, owned by that person or by the organisation that imported the resume."""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime

from rolecall.domain.ids import AccountId, CandidateId, ResumeId
from rolecall.domain.owner import Owner, OwnerType
from rolecall.domain.vocabulary import Availability, EmploymentType, ResumeSource, WorkType


@dataclass(frozen=True, slots=True)
class PlaceOfContact:
    city: str
    country: str
    region: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """How the person wants to be reached. Not the address they sign in with. `phone` as E.164."""

    email: str
    phone: str
    location: PlaceOfContact


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """`account_id` stays None until the verified person claims a record that an organisation imported."""

    id: CandidateId
    slug: str
    owner: Owner
    account_id: AccountId | None
    name: str = ""
    headline: str = ""
    location: str = ""
    email: str = ""
    phone: str = ""
    availability: Availability = Availability.EMPLOYED
    work_types: tuple[WorkType, ...] = ()
    employment_types: tuple[EmploymentType, ...] = ()
    contact: Contact | None = None
    resume_id: ResumeId | None = None
    source: ResumeSource = ResumeSource.CANDIDATE_UPLOAD
    created_at: datetime
    updated_at: datetime
    version: int = 1

    @property
    def is_open_to_employers(self) -> bool:
        """A person's own record is shown to employers while they look; an imported one never leaves its owner."""
        return self.owner.type is OwnerType.ACCOUNT and self.availability.is_available

    def may_be_shown_to(self, employer: Owner) -> bool:
        """People who look for work, and whom the employer imported."""
        return self.is_open_to_employers or self.owner == employer

    def with_availability(self, availability: Availability, *, at: datetime) -> "Candidate":
        return replace(self, availability=availability, updated_at=at, version=self.version + 1)

    def with_job_types(
        self, work: tuple[WorkType, ...], employment: tuple[EmploymentType, ...], *, at: datetime
    ) -> "Candidate":
        return replace(self, work_types=work, employment_types=employment, updated_at=at, version=self.version + 1)

    def with_contact(self, contact: Contact, *, at: datetime) -> "Candidate":
        return replace(self, contact=contact, updated_at=at, version=self.version + 1)

    def with_email(self, email: str, *, at: datetime) -> "Candidate":
        return replace(self, email=email, updated_at=at, version=self.version + 1)

    def with_resume(self, resume_id: ResumeId, summary: "ResumeSummary", *, at: datetime) -> "Candidate":
        """Take over what a newly parsed resume says; what it does not say stays as it was."""
        return replace(
            self,
            resume_id=resume_id,
            name=summary.name or self.name,
            headline=summary.headline or self.headline,
            location=summary.location or self.location,
            email=summary.email or self.email,
            phone=summary.phone or self.phone,
            updated_at=at,
            version=self.version + 1,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeSummary:
    """The few facts of a parsed resume that lists show."""

    name: str = ""
    headline: str = ""
    location: str = ""
    email: str = ""
    phone: str = ""


def make_slug(name: str, candidate_id: int) -> str:
    """A readable, unique path segment: `ada-lovelace-2f9k1c`. The id's base 36 keeps it unique."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", ascii_name)[:4]
    return "-".join([*words, _base36(candidate_id)] if words else ["candidate", _base36(candidate_id)])


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, remainder = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[remainder] + digits
    return digits or "0"
