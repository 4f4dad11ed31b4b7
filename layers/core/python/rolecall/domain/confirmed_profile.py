"""What a person confirmed of what was read from their resumes."""

from dataclasses import dataclass
from datetime import datetime

from rolecall.domain.candidate_resume import ResumeSummary
from rolecall.domain.ids import CandidateId


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmedJob:
    """A position as the person confirmed it; dates as they wrote them."""

    title: str = ""
    company: str = ""
    location: str = ""
    start_date: str = ""
    end_date: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmedProfile:
    """What a person confirmed of what was read, as a whole: it stands against every later reading."""

    candidate_id: CandidateId
    name: str = ""
    email: str = ""
    linkedin: str = ""
    skills: tuple[str, ...] = ()
    work_experience: tuple[ConfirmedJob, ...] = ()
    confirmed_at: datetime

    @property
    def summary(self) -> ResumeSummary:
        headline = self.work_experience[0].title if self.work_experience else ""
        return ResumeSummary(name=self.name, email=self.email, headline=headline)
