"""A person as a candidate, owned by that person or by the organisation that imported the resume."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from rolecall.domain.candidate_resume import CandidateResume, ChosenResume, ResumeSummary
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
    """`account_id` stays None until the verified person claims a record that an organisation imported.

    `said` is what was known before a resume was read (None: none was yet), `confirmed` what the person confirmed of
    what resumes say, `chosen` the resume they chose last. What is shown (`name` to `phone`) follows from these and the
    resumes; see `with_resumes`.
    """

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
    said: ResumeSummary | None = None
    confirmed: ResumeSummary | None = None
    chosen: ChosenResume | None = None
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

    def with_email(self, email: str, *, at: datetime) -> Self:
        """The address that the person proved; what a resume says stays what it says."""
        said = replace(self.said, email=email) if self.said else None
        return replace(self, said=said, email=email, updated_at=at, version=self.version + 1)

    def with_confirmed(self, confirmed: ResumeSummary, resumes: Sequence[CandidateResume], *, at: datetime) -> Self:
        """A new version also when nothing that is shown changes: its whole lies beside it."""
        changed = replace(self, confirmed=confirmed).with_resumes(resumes, at=at)
        return changed if changed.version > self.version else changed.reread(at=at)

    def with_choice(self, chosen: ChosenResume, resumes: Sequence[CandidateResume], *, at: datetime) -> Self:
        """A new version also when nothing that is shown changes: the facts lie beside it."""
        changed = replace(self, chosen=chosen).with_resumes(resumes, at=at)
        return changed if changed.version > self.version else changed.reread(at=at)

    def reread(self, *, at: datetime) -> Self:
        """Something that lies beside it changed, whatever is shown: what is known for scores, or what was confirmed."""
        return replace(self, updated_at=at, version=self.version + 1)

    def with_resumes(self, resumes: Sequence[CandidateResume], *, at: datetime) -> Self:
        """As all these resumes make it, whichever was read first; the same object when they change nothing.

        Of each fact counts what the person confirmed, else the newest resume that has it, else what was known before.
        A chosen resume is as new as the choice.
        """
        said = self.said or ResumeSummary(
            name=self.name, headline=self.headline, location=self.location, email=self.email, phone=self.phone
        )
        read = sorted((one for one in resumes if one.summary), key=self._rank, reverse=True)
        shown = self.confirmed or ResumeSummary()
        for summary in (*(one.summary for one in read if one.summary), said):
            shown = shown.over(summary)
        changed = replace(
            self,
            said=said,
            resume_id=read[0].resume_id if read else None,
            name=shown.name,
            headline=shown.headline,
            location=shown.location,
            email=shown.email,
            phone=shown.phone,
        )
        return self if changed == self else replace(changed, updated_at=at, version=self.version + 1)

    def _rank(self, resume: CandidateResume) -> int:
        if self.chosen and self.chosen.resume_id == resume.resume_id:
            return self.chosen.rank
        return resume.resume_id


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
