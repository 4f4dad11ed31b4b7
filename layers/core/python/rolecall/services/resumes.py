"""A resume as people upload it and see it, behind four dialects; `resume_results.py` hears of its parsing."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.candidate_resume import CandidateResume
from rolecall.domain.errors import Conflict, Invalid, NotFound, TooLarge
from rolecall.domain.events import ResumeDeleted, ResumeUploaded
from rolecall.domain.ids import CandidateId, ResumeId
from rolecall.domain.resume import MAX_RESUME_BYTES, MAX_SENT_BYTES, Resume
from rolecall.domain.vocabulary import ResumeSource, ResumeStatus, Role, ScanStatus

if TYPE_CHECKING:
    from rolecall.domain.events import Event
    from rolecall.domain.page import Page, PageRequest
    from rolecall.domain.principal import Principal
    from rolecall.domain.resume import UploadForm
    from rolecall.parsing.record import ParsedResume
    from rolecall.services.ports import CandidateResumeRepository, Clock, FileStore, IdSource, ResumeRepository
    from rolecall.services.prompt_parsing import PromptParsing
    from rolecall.services.resume_candidates import ResumeCandidates


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadResume:
    filename: str
    content_type: str
    data: bytes
    source: ResumeSource = ResumeSource.CANDIDATE_UPLOAD


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnounceResume:
    """A file that its owner is going to send to the store; `sha256` in hexadecimal."""

    filename: str
    content_type: str
    size_bytes: int
    sha256: str
    source: ResumeSource = ResumeSource.CANDIDATE_UPLOAD


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeService:
    resumes: ResumeRepository
    candidates: CandidateResumeRepository
    files: FileStore
    ids: IdSource
    clock: Clock

    def upload(self, command: UploadResume, *, by: Principal, prompt: PromptParsing | None = None) -> Resume:
        """Take the file in; parsing starts when it has arrived in quarantine, with `prompt` it is awaited.

        The same bytes of the same owner are the same resume, and a failed one is parsed again. The file is stored
        before the transaction: a resume that was promised always has its file, and a file without a resume expires
        in quarantine. Raises Invalid (empty), TooLarge, Unavailable.
        """
        if not command.data:
            raise Invalid("The file is empty.", fields={"file": ["The file is empty."]})
        if len(command.data) > MAX_RESUME_BYTES:
            raise TooLarge("Files end at 4 MB here. Announce a larger one and send it with the form you get.")
        announced = AnnounceResume(
            filename=command.filename,
            content_type=command.content_type,
            size_bytes=len(command.data),
            sha256=hashlib.sha256(command.data).hexdigest(),
            source=command.source,
        )
        existing = self.resumes.by_content(by.owner, announced.sha256)
        if existing and existing.status is not ResumeStatus.FAILED and not existing.is_awaited:
            return existing
        resume = existing.restarted(at=self.clock.now()) if existing else self._new(announced, by)
        self.files.put_upload(resume.id, command.data, content_type=command.content_type)
        resume, events = prompt.parsed(resume) if prompt else (resume, [])
        self._store(resume, existing, [ResumeUploaded(resume.id), *events])
        return resume

    def announce(self, command: AnnounceResume, *, by: Principal) -> tuple[Resume, UploadForm | None]:
        """A form to send the file with; None when this owner has a resume of these bytes. Raises TooLarge."""
        if command.size_bytes > MAX_SENT_BYTES:
            raise TooLarge(f"Resumes end at {MAX_SENT_BYTES // 1_000_000} MB. Please send a smaller file.")
        existing = self.resumes.by_content(by.owner, command.sha256)
        if existing and existing.status is not ResumeStatus.FAILED and not existing.is_awaited:
            return existing, None
        resume = existing or self._new(command, by).awaited()
        if existing and not existing.is_awaited:
            resume = existing.restarted(at=self.clock.now()).awaited()
        form = self.files.upload_form(
            resume.id, size_bytes=command.size_bytes, content_type=command.content_type, sha256=command.sha256
        )
        if resume is not existing:
            self._store(resume, existing, [ResumeUploaded(resume.id)])
        return resume, form

    def get(self, resume_id: ResumeId, *, by: Principal) -> Resume:
        """Raises NotFound, also for what is somebody else's."""
        resume = self.resumes.get(resume_id)
        if resume.owner != by.owner and not by.is_admin:
            raise NotFound
        return resume

    def mine(self, page: PageRequest, *, by: Principal) -> Page[Resume]:
        """Newest first."""
        return self.resumes.of_owner(by.owner, page)

    def parsed(self, resume_id: ResumeId, *, by: Principal) -> tuple[Resume, ParsedResume]:
        """Raises NotFound; Conflict while there is nothing to show."""
        resume = self.get(resume_id, by=by)
        if resume.status is ResumeStatus.FAILED:
            raise Conflict(f"This resume could not be parsed: {resume.error}")
        if resume.status is not ResumeStatus.COMPLETED:
            raise Conflict("This resume is still being processed. Please ask for its status.")
        return resume, self.record(resume)

    def record(self, resume: Resume) -> ParsedResume:
        """What was found in a completed one."""
        from rolecall.parsing.record import ParsedResume

        return ParsedResume.from_json(json.loads(self.files.record(resume.id)))

    def download(self, resume_id: ResumeId, *, by: Principal) -> tuple[Resume, bytes | str]:
        """The file as it was uploaded, or where a large one is fetched from.

        Raises NotFound, Conflict until the malware scan has found it clean.
        """
        resume = self.get(resume_id, by=by)
        if resume.scan is ScanStatus.INFECTED:
            raise NotFound("This file carried malware and was deleted.")
        if resume.scan is not ScanStatus.CLEAN:
            raise Conflict("This file is being checked for malware. Please try again in a minute.")
        if resume.size_bytes > MAX_RESUME_BYTES and resume.status is ResumeStatus.COMPLETED:
            return resume, self.files.download_url(resume_id, filename=resume.filename)
        return resume, self.files.original(resume_id)

    def _new(self, announced: AnnounceResume, by: Principal) -> Resume:
        resume_id = ResumeId(self.ids.new())
        is_own = by.role is Role.CANDIDATE
        return Resume(
            id=resume_id,
            owner=by.owner,
            uploaded_by=by.account_id,
            candidate_id=CandidateId(by.account_id if is_own else resume_id),
            filename=announced.filename,
            content_type=announced.content_type,
            size_bytes=announced.size_bytes,
            sha256=announced.sha256,
            source=announced.source if is_own else ResumeSource.RESUME_IMPORT,
            uploaded_at=self.clock.now(),
        )

    def _store(self, resume: Resume, existing: Resume | None, events: list[Event]) -> None:
        if existing:
            self.resumes.put(resume, expected_version=existing.version, events=events)
            return
        self.resumes.add(resume, events=events)
        if resume.status is not ResumeStatus.COMPLETED:
            self.candidates.put(CandidateResume(candidate_id=resume.candidate_id, resume_id=resume.id))


@dataclass(frozen=True, slots=True)
class ResumeRemoval:
    resumes: ResumeService
    people: ResumeCandidates

    def delete(self, resume_id: ResumeId, *, by: Principal) -> None:
        """With file, reports, and what is known of the candidate from it alone. Raises NotFound.

        The file goes first, so that a removal that was interrupted can be asked for again.
        """
        resume = self.resumes.get(resume_id, by=by)
        self.resumes.files.erase(resume_id)
        self.people.withdraw(resume)
        self.resumes.resumes.remove(resume, events=[ResumeDeleted(resume_id, resume.candidate_id)])


@dataclass(frozen=True, slots=True)
class ResumeChoice:
    resumes: ResumeService
    people: ResumeCandidates

    def upload(self, command: UploadResume, *, by: Principal) -> None:
        """The current one as soon as it is read; one that the person sent before is at once. Raises as an upload."""
        resume = self.resumes.upload(command, by=by)
        if resume.status is ResumeStatus.COMPLETED:
            self.choose(resume.id, by=by)

    def choose(self, resume_id: ResumeId, *, by: Principal) -> None:
        """The person's current one from now on. Raises NotFound, Conflict until it is read."""
        resume, record = self.resumes.parsed(resume_id, by=by)
        self.people.choose(resume, record, rank=self.resumes.ids.new())
