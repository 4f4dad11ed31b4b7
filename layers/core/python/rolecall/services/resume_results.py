"""What the parser reports of a resume, applied to the table and to the candidate."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.account import normalise_email
from rolecall.domain.candidate import Candidate, ResumeSummary, make_slug
from rolecall.domain.errors import NotFound
from rolecall.domain.events import CandidateChanged, ResumeFailed, ResumeParsed
from rolecall.domain.owner import OwnerType
from rolecall.receipts import read_resume

if TYPE_CHECKING:
    from rolecall.domain.ids import CandidateId, ResumeId
    from rolecall.domain.resume import Resume
    from rolecall.parsing.record import ParsedResume
    from rolecall.services.ports import CandidateRepository, Clock, FactsRepository, FileStore, ResumeRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeResults:
    """Reports may come twice and in any order."""

    resumes: ResumeRepository
    candidates: CandidateRepository
    facts: FactsRepository
    files: FileStore
    clock: Clock

    def progress(self, resume_id: ResumeId, *, percentage: int, step: str) -> None:
        resume = self.resumes.get(resume_id)
        started = resume.started(progress=percentage, step=step, at=self.clock.now())
        if started is not resume:
            self.resumes.put(started, expected_version=resume.version)

    def fail(self, resume_id: ResumeId, *, error: str) -> None:
        resume = self.resumes.get(resume_id)
        failed = resume.failed(error=error, at=self.clock.now())
        if failed is not resume:
            self.resumes.put(failed, expected_version=resume.version, events=[ResumeFailed(resume_id)])

    def complete(self, resume_id: ResumeId, record: ParsedResume) -> None:
        """Store what was found, and make it the candidate's current resume unless a newer one was uploaded."""
        resume = self.resumes.get(resume_id)
        self.files.release(resume_id)
        candidate_id = self._candidate_id(resume, record)
        completed = resume.completed(
            candidate_id=candidate_id, parser_version=record.parser_version, at=self.clock.now()
        )
        if completed is resume:
            return
        self.resumes.put(
            completed, expected_version=resume.version, events=[ResumeParsed(resume_id, completed.candidate_id)]
        )
        self._update_candidate(completed, record)

    def forget_if_orphan(self, resume_id: ResumeId) -> bool:
        """A file that arrived though its upload was never promised to anybody leaves nothing behind.

        Returns False for a resume that is in the table.
        """
        try:
            self.resumes.get(resume_id)
        except NotFound:
            self.files.erase(resume_id)
            return True
        return False

    def _candidate_id(self, resume: Resume, record: ParsedResume) -> CandidateId:
        """Within an organisation the same address is the same person; the upload's own id stands for a new one."""
        if resume.owner.type is OwnerType.ORGANISATION and record.email:
            return self.candidates.by_email(resume.owner, normalise_email(record.email)) or resume.candidate_id
        return resume.candidate_id

    def _update_candidate(self, resume: Resume, record: ParsedResume) -> None:
        now = self.clock.now()
        facts = json.dumps(read_resume(record, now.date()).to_json()).encode()
        try:
            current = self.candidates.get(resume.candidate_id)
        except NotFound:
            candidate = _imported(resume, record)
            changed = candidate.with_resume(resume.id, summary_of(record), at=now)
            self.candidates.add(changed, events=[CandidateChanged(changed.id, changed.version)])
            self.facts.put(changed.id, facts)
            return
        if current.resume_id is not None and current.resume_id > resume.id:
            return
        changed = current.with_resume(resume.id, summary_of(record), at=now)
        event = CandidateChanged(changed.id, changed.version)
        self.candidates.put(changed, expected_version=current.version, events=[event])
        self.facts.put(changed.id, facts)


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
