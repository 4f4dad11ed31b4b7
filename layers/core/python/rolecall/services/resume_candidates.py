"""What resumes say of their candidate: the same, whichever of them is read first and whichever is taken away."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.account import normalise_email
from rolecall.domain.candidate import Candidate, make_slug
from rolecall.domain.candidate_resume import CandidateResume, ChosenResume, ResumeSummary
from rolecall.domain.errors import NotFound
from rolecall.domain.events import CandidateChanged
from rolecall.parsing.record import ParsedResume
from rolecall.receipts import read_resume

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rolecall.domain.ids import CandidateId, ResumeId
    from rolecall.domain.resume import Resume
    from rolecall.services.ports import (
        CandidateRepository,
        CandidateResumeRepository,
        Clock,
        ErasureRepository,
        FactsRepository,
        FileStore,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeCandidates:
    """Everything is staged, but what is forgotten of matches and imported people: that may be repeated."""

    candidates: CandidateRepository
    said: CandidateResumeRepository
    facts: FactsRepository
    files: FileStore
    traces: ErasureRepository
    clock: Clock

    def take_over(self, resume: Resume, record: ParsedResume, *, announced_for: CandidateId) -> None:
        """What a resume says, now that it was read. `announced_for`: whose it was thought to be when it came."""
        entry = CandidateResume(candidate_id=resume.candidate_id, resume_id=resume.id, summary=summary_of(record))
        others = self._others(resume.candidate_id, resume.id)
        self.said.put(entry)
        if announced_for != resume.candidate_id:
            self.said.remove(announced_for, resume.id)
        self._store(resume, [*others, entry], record)

    def choose(self, resume: Resume, record: ParsedResume, *, rank: int) -> None:
        """It is the current one until another is chosen, or uploaded with an id above `rank`."""
        now = self.clock.now()
        current = self.candidates.get(resume.candidate_id)
        chosen = ChosenResume(resume_id=resume.id, rank=rank)
        changed = current.with_choice(chosen, self.said.of(current.id), at=now)
        self.facts.put(changed.id, _facts(record, now.date()))
        self._put(changed, replaces=current)

    def withdraw(self, resume: Resume, *, left: Resume | None = None) -> None:
        """What came from this resume alone goes, with the matches made of it; `left` stays, with nothing said."""
        if left:
            self.said.put(CandidateResume(candidate_id=left.candidate_id, resume_id=left.id))
        if left is None or left.candidate_id != resume.candidate_id:
            self.said.remove(resume.candidate_id, resume.id)
        try:
            current = self.candidates.get(resume.candidate_id)
        except NotFound:
            return
        if current.said is None:
            return
        remaining = self._others(current.id, resume.id)
        if current.account_id is None and not any(one.summary for one in remaining):
            self._forget(current)
            return
        changed = current.with_resumes(remaining, at=self.clock.now())
        if current.resume_id == resume.id:
            self.traces.forget_matches(current.id)
            self._put_facts(changed)
        if changed is not current:
            self._put(changed, replaces=current)

    def _others(self, candidate_id: CandidateId, resume_id: ResumeId) -> list[CandidateResume]:
        return [one for one in self.said.of(candidate_id) if one.resume_id != resume_id]

    def _store(self, resume: Resume, resumes: Sequence[CandidateResume], record: ParsedResume) -> None:
        now = self.clock.now()
        try:
            current = self.candidates.get(resume.candidate_id)
        except NotFound:
            current = None
        known = current or _imported(resume, record)
        changed = known.with_resumes(resumes, at=now)
        if changed.resume_id == resume.id:
            changed = known.reread(at=now) if changed is known else changed
            self.facts.put(changed.id, _facts(record, now.date()))
        if current is None:
            self.candidates.add(changed, events=[CandidateChanged(changed.id, changed.version)])
        elif changed is not current:
            self._put(changed, replaces=current)

    def _put(self, changed: Candidate, *, replaces: Candidate) -> None:
        event = CandidateChanged(changed.id, changed.version)
        self.candidates.put(changed, expected_version=replaces.version, events=[event])

    def _put_facts(self, candidate: Candidate) -> None:
        """Of the resume that is the current one now."""
        if candidate.resume_id is None:
            self.facts.remove(candidate.id)
            return
        record = ParsedResume.from_json(json.loads(self.files.record(candidate.resume_id)))
        self.facts.put(candidate.id, _facts(record, self.clock.now().date()))

    def _forget(self, candidate: Candidate) -> None:
        """An imported person of whom nothing is known any more."""
        event = CandidateChanged(candidate.id, candidate.version)
        self.traces.forget_candidate(candidate, addresses=[candidate.email], events=[event])


def _facts(record: ParsedResume, as_of: date) -> bytes:
    return json.dumps(read_resume(record, as_of).to_json()).encode()


def _imported(resume: Resume, record: ParsedResume) -> Candidate:
    return Candidate(
        id=resume.candidate_id,
        slug=make_slug(summary_of(record).name, resume.candidate_id),
        owner=resume.owner,
        account_id=None,
        source=resume.source,
        created_at=resume.uploaded_at,
        updated_at=resume.uploaded_at,
        version=0,
    )


def summary_of(record: ParsedResume) -> ResumeSummary:
    """The facts that lists show."""
    latest = record.experience[0].title if record.experience else None
    return ResumeSummary(
        name=record.full_name or "",
        headline=record.headline or latest or "",
        location=record.location.text if record.location else "",
        email=normalise_email(record.email) if record.email else "",
        phone=(record.phone.e164 or record.phone.written) if record.phone else "",
    )
