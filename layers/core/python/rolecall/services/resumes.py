"""A resume from upload to parsed record, behind three dialects."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.account import normalise_email
from rolecall.domain.candidate import Candidate, ResumeSummary, make_slug
from rolecall.domain.errors import Conflict, Invalid, NotFound, TooLarge
from rolecall.domain.events import CandidateChanged, ResumeFailed, ResumeParsed, ResumeUploaded
from rolecall.domain.ids import CandidateId, ResumeId
from rolecall.domain.owner import OwnerType
from rolecall.domain.resume import MAX_RESUME_BYTES, Resume
from rolecall.domain.vocabulary import ResumeSource, ResumeStatus, Role
from rolecall.parsing.record import ParsedResume
from rolecall.receipts import read_resume

if TYPE_CHECKING:
    from rolecall.domain.principal import Principal
    from rolecall.services.ports import (
        CandidateRepository,
        Clock,
        FactsRepository,
        FileStore,
        IdSource,
        ResumeRepository,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadResume:
    filename: str
    content_type: str
    data: bytes
    source: ResumeSource = ResumeSource.CANDIDATE_UPLOAD


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeService:
    resumes: ResumeRepository
    candidates: CandidateRepository
    files: FileStore
    ids: IdSource
    clock: Clock

    def upload(self, command: UploadResume, *, by: Principal) -> Resume:
        """Take the file in; parsing starts when it has arrived in quarantine.

        The same bytes of the same owner are the same resume, and a failed one is parsed again. The file is stored
        before the transaction: a resume that was promised always has its file, and a file without a resume expires
        in quarantine. Raises Invalid (empty), TooLarge, Unavailable.
        """
        if not command.data:
            raise Invalid("The file is empty.", fields={"file": ["The file is empty."]})
        if len(command.data) > MAX_RESUME_BYTES:
            raise TooLarge("Resumes end at 4 MB. Please send a smaller file.")
        digest = hashlib.sha256(command.data).hexdigest()
        existing = self.resumes.by_content(by.owner, digest)
        if existing is None:
            return self._take_in(command, digest, by)
        if existing.status is ResumeStatus.FAILED:
            return self._take_again(existing, command)
        return existing

    def get(self, resume_id: ResumeId, *, by: Principal) -> Resume:
        """Raises NotFound, also for what is somebody else's."""
        resume = self.resumes.get(resume_id)
        if resume.owner != by.owner and not by.is_admin:
            raise NotFound("There is no such resume.")
        return resume

    def parsed(self, resume_id: ResumeId, *, by: Principal) -> tuple[Resume, ParsedResume]:
        """Raises NotFound; Conflict while there is nothing to show."""
        resume = self.get(resume_id, by=by)
        if resume.status is ResumeStatus.FAILED:
            raise Conflict(f"This resume could not be parsed: {resume.error}")
        if resume.status is not ResumeStatus.COMPLETED:
            raise Conflict("This resume is still being processed. Please ask for its status.")
        return resume, ParsedResume.from_json(json.loads(self.files.record(resume_id)))

    def download(self, resume_id: ResumeId, *, by: Principal) -> tuple[Resume, bytes]:
        """The file as it was uploaded. Raises NotFound."""
        resume = self.get(resume_id, by=by)
        return resume, self.files.original(resume_id)

    def _take_in(self, command: UploadResume, digest: str, by: Principal) -> Resume:
        resume_id = ResumeId(self.ids.new())
        is_own = by.role is Role.CANDIDATE
        resume = Resume(
            id=resume_id,
            owner=by.owner,
            uploaded_by=by.account_id,
            candidate_id=CandidateId(by.account_id if is_own else self.ids.new()),
            filename=command.filename,
            content_type=command.content_type,
            size_bytes=len(command.data),
            sha256=digest,
            source=command.source if is_own else ResumeSource.RESUME_IMPORT,
            uploaded_at=self.clock.now(),
        )
        self.files.put_upload(resume_id, command.data, content_type=command.content_type)
        self.resumes.add(resume, events=[ResumeUploaded(resume_id)])
        return resume

    def _take_again(self, failed: Resume, command: UploadResume) -> Resume:
        resume = failed.restarted(at=self.clock.now())
        self.files.put_upload(resume.id, command.data, content_type=command.content_type)
        self.resumes.put(resume, expected_version=failed.version, events=[ResumeUploaded(resume.id)])
        return resume


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeResults:
    """What the parser reports, applied to the table. Reports may come twice and in any order."""

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
