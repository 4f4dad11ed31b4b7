"""Matches of candidates and jobs. Source: docs/specs/resume-import.md, Candidate-Job Matching."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from rolecall.dialects.resume_import.ids import UuidCodec
from rolecall.dialects.resume_import.schemas import ResumeImportModel, Timestamp
from rolecall.domain.candidate import Candidate
from rolecall.domain.job import Job
from rolecall.domain.match import Match

if TYPE_CHECKING:
    from rolecall.services.ports import MatchPage


class MatchOut(ResumeImportModel):
    """Source: 18. Get Candidate Matches, Response, one of `matches`. A part that the job says nothing of is null."""

    match_id: str
    candidate_id: str
    candidate_name: str
    candidate_title: str
    candidate_location: str
    job_id: str
    job_title: str
    company_name: str
    match_score: float
    skill_match_score: float | None
    experience_match_score: float | None
    education_match_score: float | None
    location_match_score: float | None
    match_explanation: str
    matching_skills: list[str]
    missing_skills: list[str]
    viewed_by_recruiter: bool
    created_at: Timestamp

    @classmethod
    def of(cls, match: Match, codec: UuidCodec) -> Self:
        return cls(
            match_id=codec.encode("match", match.id),
            candidate_id=codec.encode("candidate", match.candidate_id),
            candidate_name=match.candidate_name,
            candidate_title=match.candidate_title,
            candidate_location=match.candidate_location,
            job_id=codec.encode("job", match.job_id),
            job_title=match.job_title,
            company_name=match.company_name,
            match_score=match.score_tenths / 10,
            skill_match_score=_points(match.skill_tenths),
            experience_match_score=_points(match.experience_tenths),
            education_match_score=_points(match.education_tenths),
            location_match_score=_points(match.location_tenths),
            match_explanation=match.explanation,
            matching_skills=list(match.matching_skills),
            missing_skills=list(match.missing_skills),
            viewed_by_recruiter=match.viewed_by_recruiter,
            created_at=match.created_at,
        )


class CandidateMatchesOut(ResumeImportModel):
    """Source: 18. Get Candidate Matches, Response. Without a match the top score is 0."""

    candidate_id: str
    candidate_name: str
    total_matches: int
    top_match_score: float
    matches: list[MatchOut]

    @classmethod
    def of(cls, candidate: Candidate, page: MatchPage, codec: UuidCodec) -> Self:
        return cls(
            candidate_id=codec.encode("candidate", candidate.id),
            candidate_name=candidate.name,
            total_matches=page.total,
            top_match_score=_points(page.top_tenths) or 0.0,
            matches=[MatchOut.of(match, codec) for match in page.items],
        )


class JobMatchesOut(ResumeImportModel):
    """Source: 20. Get Job Matches, Response. Without a match the top score is 0."""

    job_id: str
    job_title: str
    total_matches: int
    top_match_score: float
    matches: list[MatchOut]

    @classmethod
    def of(cls, job: Job, page: MatchPage, codec: UuidCodec) -> Self:
        return cls(
            job_id=codec.encode("job", job.id),
            job_title=job.title,
            total_matches=page.total,
            top_match_score=_points(page.top_tenths) or 0.0,
            matches=[MatchOut.of(match, codec) for match in page.items],
        )


def _points(tenths: int | None) -> float | None:
    return None if tenths is None else tenths / 10
