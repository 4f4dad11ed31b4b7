"""How well one candidate fits one job, as it was scored at given versions of both."""

from dataclasses import dataclass
from datetime import datetime

from rolecall.domain.ids import CandidateId, JobId, MatchId, ResumeId
from rolecall.domain.owner import Owner


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Scores are tenths of a point, 0–1000, so that they add and compare exactly.

    A part the job says nothing about is None. Titles and names are snapshots for lists; the receipt is the record.
    """

    id: MatchId
    candidate_id: CandidateId
    job_id: JobId
    job_owner: Owner
    resume_id: ResumeId
    score_tenths: int
    skill_tenths: int | None
    experience_tenths: int | None
    education_tenths: int | None
    location_tenths: int | None
    explanation: str
    matching_skills: tuple[str, ...]
    missing_skills: tuple[str, ...]
    candidate_name: str
    candidate_title: str
    candidate_location: str
    job_title: str
    company_name: str
    is_visible_to_employer: bool
    viewed_by_recruiter: bool = False
    candidate_version: int
    job_version: int
    created_at: datetime
