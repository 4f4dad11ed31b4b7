"""Matches as those whom they concern read them; `matcher.py` makes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.errors import NotFound
from rolecall.domain.ids import CandidateId
from rolecall.domain.vocabulary import JobStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.candidate import Candidate
    from rolecall.domain.ids import JobId, MatchId
    from rolecall.domain.job import Job
    from rolecall.domain.match import Match
    from rolecall.domain.page import PageRequest
    from rolecall.domain.principal import Principal
    from rolecall.services.ports import CandidateRepository, JobRepository, MatchPage, MatchRepository


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
            raise NotFound
        return candidate, self.matches.for_candidate(candidate_id, min_tenths, page)

    def for_job(self, job_id: JobId, *, min_tenths: int, page: PageRequest, by: Principal) -> tuple[Job, MatchPage]:
        """For the job's owner, without people who are not looking for work.

        The list hides them when they are scored anew; who stopped looking a moment ago is left out here.
        """
        job = self.jobs.get(job_id)
        if by.is_admin:
            return job, self.matches.for_job(job_id, min_tenths, page, visible_only=False)
        if job.owner != by.owner:
            raise NotFound
        found = self.matches.for_job(job_id, min_tenths, page, visible_only=True)
        people = self.candidates.of([match.candidate_id for match in found.items])
        shown = {candidate.id for candidate in people if candidate.may_be_shown_to(job.owner)}
        items = [match for match in found.items if match.candidate_id in shown]
        return job, ShownMatches(items, found.total, found.top_tenths)

    def receipt(self, match_id: MatchId, *, by: Principal) -> bytes:
        """The same for the candidate, the job's owner and an auditor."""
        match = self.matches.get(match_id)
        if not by.is_admin and not self._concerns(match, by):
            raise NotFound
        return self.matches.receipt(match_id)

    def job_document(self, job_id: JobId, *, by: Principal) -> bytes:
        """The job as receipts hash it. For its owner, an auditor, and everybody while it is open."""
        from rolecall.services.job_reading import job_document

        job = self.jobs.get(job_id)
        if job.owner != by.owner and not by.is_admin and job.status is not JobStatus.ACTIVE:
            raise NotFound
        return job_document(job).to_json()

    def _concerns(self, match: Match, by: Principal) -> bool:
        if match.job_owner == by.owner:
            return self.candidates.get(match.candidate_id).may_be_shown_to(match.job_owner)
        return match.candidate_id == CandidateId(by.account_id)
