"""What is reported of a resume, by the parser and by the malware scan, applied to the table and to the candidate."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.account import normalise_email
from rolecall.domain.errors import NotFound
from rolecall.domain.events import ResumeFailed, ResumeParsed
from rolecall.domain.owner import OwnerType
from rolecall.domain.vocabulary import ResumeStatus, ScanStatus
from rolecall.parsing.record import ParsedResume

if TYPE_CHECKING:
    from datetime import datetime

    from rolecall.domain.events import Event
    from rolecall.domain.ids import CandidateId, ResumeId
    from rolecall.domain.resume import Resume
    from rolecall.services.ports import CandidateRepository, Clock, FileStore, ResumeRepository
    from rolecall.services.resume_candidates import ResumeCandidates


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeResults:
    """Reports may come twice and in any order."""

    resumes: ResumeRepository
    candidates: CandidateRepository
    people: ResumeCandidates
    files: FileStore
    clock: Clock

    def report(self, resume_id: ResumeId, name: str) -> None:
        """The parser wrote the report of this name."""
        resume = self.resumes.get(resume_id)
        self._store(resume, self.applied(resume, name))

    def fail(self, resume_id: ResumeId, *, error: str) -> None:
        resume = self.resumes.get(resume_id)
        self._store(resume, resume.failed(error=error, at=self.clock.now()))

    def overdue(self, resume_id: ResumeId, *, asked_at: datetime, error: str) -> None:
        """The pages that were asked for then should have been read by now. An answer that comes later still counts."""
        with suppress(NotFound):  # deleted meanwhile
            resume = self.resumes.get(resume_id)
            if resume.uploaded_at <= asked_at:  # else it was sent again since, and waits for a deadline of its own
                self._store(resume, resume.failed(error=error, at=self.clock.now()))

    def scanned(self, resume_id: ResumeId, *, is_clean: bool) -> None:
        """The malware scan has looked at the file."""
        resume = self.resumes.get(resume_id)
        self._store(resume, self._judged(resume, is_clean=is_clean))

    def applied(self, resume: Resume, name: str) -> Resume:
        """The resume as a report makes it; what follows for its candidate is staged, the resume itself is not."""
        if resume.scan is ScanStatus.INFECTED:
            self.files.erase(resume.id)  # the parser was at work when the file was deleted
            return resume
        report = json.loads(self.files.read_report(resume.id, name))
        now = self.clock.now()
        if name == "progress.json":
            return resume.started(progress=report["percentage"], step=report["step"], at=now)
        if name == "scan.json":
            return self._judged(resume, is_clean=report["threat"] is None)
        if name == "failure.json":
            return resume.failed(error=report["message"], at=now)
        return self._read(resume, ParsedResume.from_json(report))

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

    def _store(self, resume: Resume, changed: Resume) -> None:
        if changed is not resume:
            events = events_of(resume, changed)
            self.resumes.put(changed, expected_version=resume.version, events=events)

    def _read(self, resume: Resume, record: ParsedResume) -> Resume:
        """Store what was found; the newest of a candidate's resumes is the current one."""
        if resume.scan is ScanStatus.CLEAN:
            self.files.release(resume.id)
        completed = resume.completed(
            candidate_id=self._candidate_id(resume, record),
            parser_version=record.parser_version,
            at=self.clock.now(),
        )
        if completed is not resume:
            self.people.take_over(completed, record, announced_for=resume.candidate_id)
        return completed

    def _judged(self, resume: Resume, *, is_clean: bool) -> Resume:
        """A clean file leaves quarantine once it was read; an infected one is deleted, and what it said withdrawn."""
        if is_clean:
            if resume.status is ResumeStatus.COMPLETED and resume.scan is not ScanStatus.INFECTED:
                self.files.release(resume.id)
            return resume.scanned_clean()
        self.files.erase(resume.id)
        infected = resume.found_infected(at=self.clock.now())
        if resume.status is ResumeStatus.COMPLETED:
            self.people.withdraw(resume, left=infected)
        return infected

    def _candidate_id(self, resume: Resume, record: ParsedResume) -> CandidateId:
        """Within an organisation the same address is the same person; the upload's own id stands for a new one."""
        if resume.owner.type is OwnerType.ORGANISATION and record.email:
            return self.candidates.by_email(resume.owner, normalise_email(record.email)) or resume.candidate_id
        return resume.candidate_id


def events_of(before: Resume, after: Resume) -> list[Event]:
    """What others are to hear of when a resume went from one state to the other."""
    if after.parser_version not in {None, before.parser_version}:
        return [ResumeParsed(after.id, after.candidate_id)]
    has_failed = after.status is ResumeStatus.FAILED
    is_told = before.status is ResumeStatus.FAILED and before.scan is after.scan
    return [ResumeFailed(after.id)] if has_failed and not is_told else []
