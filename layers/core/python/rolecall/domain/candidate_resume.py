"""What one resume says of its candidate, in short; apart from the candidate, of whom an upload needs no more."""

from dataclasses import dataclass

from rolecall.domain.ids import CandidateId, ResumeId


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeSummary:
    """The few facts of a parsed resume that lists show."""

    name: str = ""
    headline: str = ""
    location: str = ""
    email: str = ""
    phone: str = ""

    def over(self, other: "ResumeSummary") -> "ResumeSummary":
        """These facts, and where there is none that of the other."""
        return ResumeSummary(
            name=self.name or other.name,
            headline=self.headline or other.headline,
            location=self.location or other.location,
            email=self.email or other.email,
            phone=self.phone or other.phone,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateResume:
    """One of a candidate's resumes; `summary` is None until it was read."""

    candidate_id: CandidateId
    resume_id: ResumeId
    summary: ResumeSummary | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenResume:
    """The one that the person made the current one; an upload at that moment would have had `rank` as its id."""

    resume_id: ResumeId
    rank: int
