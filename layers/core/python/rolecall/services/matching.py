"""Matches: made when a job or a candidate has become searchable, read by those whom they concern."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.errors import NotFound
from rolecall.domain.events import MatchCreated
from rolecall.domain.ids import CandidateId, JobId, MatchId
from rolecall.domain.match import Match
from rolecall.domain.owner import OwnerType
from rolecall.domain.search import CandidatesForJob, JobsForCandidate, Tenants
from rolecall.domain.vocabulary import JobStatus
from rolecall.receipts import ResumeFacts, make
from rolecall.services.job_reading import job_document, job_facts, title_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.candidate import Candidate
    from rolecall.domain.ids import ResumeId
    from rolecall.domain.job import Job
    from rolecall.domain.owner import Owner
    from rolecall.domain.page import PageRequest
    from rolecall.domain.principal import Principal
    from rolecall.receipts import Receipt
    from rolecall.services.ports import (
        CandidateRepository,
        Clock,
        FactsRepository,
        IdSource,
        JobRepository,
        MatchPage,
        MatchRepository,
        UnitOfWork,
    )
    from rolecall.services.search import SearchIndex

KEPT = 100
"""How many matches a change may bring: the best ones, counted apart for people whom employers may not find."""


@dataclass(frozen=True, slots=True)
class ShownMatches:
    """A `MatchPage` as its reader may see it."""

    items: Sequence[Match]
    total: int
    top_tenths: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingService:
    """The lists people read. What they may not see is NotFound."""

    matches: MatchRepository
    candidates: CandidateRepository
    jobs: JobRepository

    def for_candidate(
        self, candidate_id: CandidateId, *, min_tenths: int, page: PageRequest, by: Principal
    ) -> tuple[Candidate, MatchPage]:
        """For the person, or the organisation that imported them."""
        candidate = self.candidates.get(candidate_id)
        is_own = candidate.owner == by.owner or candidate.account_id == by.account_id
        if not is_own and not by.is_admin:
            raise NotFound("There is no such candidate.")
        return candidate, self.matches.for_candidate(candidate_id, min_tenths, page)

    def for_job(self, job_id: JobId, *, min_tenths: int, page: PageRequest, by: Principal) -> tuple[Job, MatchPage]:
        """For the job's owner, without people who are not looking for work.

        The list hides them when they are scored anew; who stopped looking a moment ago is left out here.
        """
        job = self.jobs.get(job_id)
        if by.is_admin:
            return job, self.matches.for_job(job_id, min_tenths, page, visible_only=False)
        if job.owner != by.owner:
            raise NotFound("There is no such job.")
        found = self.matches.for_job(job_id, min_tenths, page, visible_only=True)
        people = self.candidates.of([match.candidate_id for match in found.items])
        shown = {candidate.id for candidate in people if _may_be_shown(candidate, job.owner)}
        items = [match for match in found.items if match.candidate_id in shown]
        return job, ShownMatches(items, found.total, found.top_tenths)

    def receipt(self, match_id: MatchId, *, by: Principal) -> bytes:
        """The same for the candidate, the job's owner and an auditor."""
        match = self.matches.get(match_id)
        if not by.is_admin and not self._concerns(match, by):
            raise NotFound("There is no such match.")
        return self.matches.receipt(match_id)

    def job_document(self, job_id: JobId, *, by: Principal) -> bytes:
        """The job as receipts hash it. For its owner, an auditor, and everybody while it is open."""
        job = self.jobs.get(job_id)
        if job.owner != by.owner and not by.is_admin and job.status is not JobStatus.ACTIVE:
            raise NotFound("There is no such job.")
        return job_document(job).to_json()

    def _concerns(self, match: Match, by: Principal) -> bool:
        if match.job_owner == by.owner:
            return _may_be_shown(self.candidates.get(match.candidate_id), match.job_owner)
        return match.candidate_id == CandidateId(by.account_id)


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
        job = self.jobs.get(job_id)
        if not job.is_open(self.clock.now()):
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
        candidate = self.candidates.get(candidate_id)
        facts = {id_: ResumeFacts.from_json(json.loads(data)) for id_, data in self.facts.of([candidate_id]).items()}
        if candidate_id not in facts:
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
            is_visible_to_employer=_may_be_shown(candidate, job.owner),
            viewed_by_recruiter=known.viewed_by_recruiter if known else False,
            candidate_version=candidate.version,
            job_version=job.version,
            created_at=known.created_at if known else self.clock.now(),
        )


def _may_be_shown(candidate: Candidate, employer: Owner) -> bool:
    """People who look for work, and whom the employer imported."""
    return candidate.is_open_to_employers or candidate.owner == employer


def _jobs_open_to(owner: Owner) -> Tenants:
    """Every job is open to a person; an imported record meets the jobs of its own organisation."""
    return Tenants.of(owner) if owner.type is OwnerType.ORGANISATION else Tenants.public()


def _resume_of(candidate: Candidate) -> ResumeId:
    if candidate.resume_id is None:
        raise ValueError("facts come from a resume")
    return candidate.resume_id
