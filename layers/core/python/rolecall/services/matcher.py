"""Matches are made when a job or a candidate has become searchable; `matching.py` shows them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.events import MatchCreated
from rolecall.domain.ids import CandidateId, JobId, MatchId
from rolecall.domain.match import Match
from rolecall.domain.owner import OwnerType
from rolecall.domain.search import CandidatesForJob, JobsForCandidate, Tenants
from rolecall.receipts import ResumeFacts, make
from rolecall.services.job_reading import job_document, job_facts, title_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.candidate import Candidate
    from rolecall.domain.ids import ResumeId
    from rolecall.domain.job import Job
    from rolecall.domain.owner import Owner
    from rolecall.receipts import Receipt
    from rolecall.services.ports import (
        CandidateRepository,
        Clock,
        FactsRepository,
        IdSource,
        JobRepository,
        MatchRepository,
        UnitOfWork,
    )
    from rolecall.services.search import SearchIndex

KEPT = 100
"""How many matches a change may bring: the best ones, counted apart for people whom employers may not find."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matcher:
    """Retrieve, then score. Everything may be repeated: a pair at the same versions gives the same match."""

    candidates: CandidateRepository
    facts: FactsRepository
    jobs: JobRepository
    matches: MatchRepository
    index: SearchIndex
    unit: UnitOfWork
    ids: IdSource
    clock: Clock

    def match_job(self, job_id: JobId) -> int:
        """Score the candidates that the index finds for a job; returns how many matches were stored."""
        job = next(iter(self.jobs.of([job_id])), None)
        if job is None or not job.is_open(self.clock.now()):
            return 0
        found = self._candidates_for(job, Tenants.public() | Tenants.of(job.owner))
        found += self._candidates_for(job, Tenants.private())
        facts = {id_: ResumeFacts.from_json(json.loads(data)) for id_, data in self.facts.of(found).items()}
        pairs = [(candidate, job) for candidate in self.candidates.of(found) if candidate.id in facts]
        return self._score_all(pairs, facts)

    def _candidates_for(self, job: Job, tenants: Tenants) -> list[CandidateId]:
        """People who do not look for work are asked for apart: they never take the place of one who does."""
        wanted = job_facts(job)
        query = CandidatesForJob(
            tenants=tenants,
            skills=tuple(demand.id for demand in wanted.skills),
            occupations=(wanted.occupation,) if wanted.occupation else (),
            title=title_key(job.title),
        )
        return [CandidateId(hit.id) for hit in self.index.find(query).hits]

    def match_candidate(self, candidate_id: CandidateId) -> int:
        """Score the open jobs that the index finds for a candidate; returns how many matches were stored."""
        candidate = next(iter(self.candidates.of([candidate_id])), None)
        facts = {id_: ResumeFacts.from_json(json.loads(data)) for id_, data in self.facts.of([candidate_id]).items()}
        if candidate is None or candidate_id not in facts:
            return 0
        held = facts[candidate_id].facts
        query = JobsForCandidate(
            tenants=_jobs_open_to(candidate.owner),
            at=self.clock.now(),
            skills=tuple(skill.id for skill in held.skills),
            occupations=tuple(dict.fromkeys(job.occupation for job in held.jobs if job.occupation)),
            titles=tuple(dict.fromkeys(title_key(job.title) for job in held.jobs)),
        )
        jobs = self.jobs.of([JobId(hit.id) for hit in self.index.find(query).hits])
        now = self.clock.now()
        return self._score_all([(candidate, job) for job in jobs if job.is_open(now)], facts)

    def _score_all(self, pairs: Sequence[tuple[Candidate, Job]], facts: dict[CandidateId, ResumeFacts]) -> int:
        scored = [(candidate, job, make(facts[candidate.id], job_document(job))) for candidate, job in pairs]
        scored = [one for one in scored if one[2].score.total_tenths > 0]
        scored.sort(key=lambda one: (-one[2].score.total_tenths, one[0].id, one[1].id))
        open_to_all = [one for one in scored if one[0].is_open_to_employers or one[0].account_id is None]
        own_eyes = [one for one in scored if one not in open_to_all]
        best = open_to_all[:KEPT] + own_eyes[:KEPT]
        return sum(self._store(candidate, job, receipt) for candidate, job, receipt in best)

    def _store(self, candidate: Candidate, job: Job, receipt: Receipt) -> bool:
        """One match, one transaction. False when it is stored already."""
        known = self.matches.of_pair(candidate.id, job.id)
        if known and known.candidate_version >= candidate.version and known.job_version >= job.version:
            return False
        match = self._match(candidate, job, receipt, known)
        with self.unit.begin():
            event = MatchCreated(match.id, match.candidate_id, match.job_id)
            self.matches.put(match, receipt.to_json(), events=[] if known else [event])
            self.candidates.require(candidate.id)
            self.jobs.require(job.id)
            self.unit.commit()
        return True

    def _match(self, candidate: Candidate, job: Job, receipt: Receipt, known: Match | None) -> Match:
        score = receipt.score
        return Match(
            id=known.id if known else MatchId(self.ids.new()),
            candidate_id=candidate.id,
            job_id=job.id,
            job_owner=job.owner,
            resume_id=_resume_of(candidate),
            score_tenths=score.total_tenths,
            skill_tenths=score.skills.tenths,
            experience_tenths=score.experience.tenths,
            education_tenths=score.education.tenths,
            location_tenths=score.location.tenths,
            explanation=score.explanation,
            matching_skills=score.matching_skills,
            missing_skills=score.missing_skills,
            candidate_name=candidate.name,
            candidate_title=candidate.headline,
            candidate_location=candidate.location,
            job_title=job.title,
            company_name=job.company_name,
            is_visible_to_employer=candidate.may_be_shown_to(job.owner),
            viewed_by_recruiter=known.viewed_by_recruiter if known else False,
            candidate_version=candidate.version,
            job_version=job.version,
            created_at=known.created_at if known else self.clock.now(),
        )


def _jobs_open_to(owner: Owner) -> Tenants:
    """Every job is open to a person; an imported record meets the jobs of its own organisation."""
    return Tenants.of(owner) if owner.type is OwnerType.ORGANISATION else Tenants.public()


def _resume_of(candidate: Candidate) -> ResumeId:
    if candidate.resume_id is None:
        raise ValueError("facts come from a resume")
    return candidate.resume_id
