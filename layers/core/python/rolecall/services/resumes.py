"""A resume as people upload it and see it, behind three dialects; `resume_results.py` hears of its parsing."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.errors import Conflict, Invalid, NotFound, TooLarge
from rolecall.domain.events import ResumeUploaded
from rolecall.domain.ids import CandidateId, ResumeId
from rolecall.domain.resume import MAX_RESUME_BYTES, Resume
from rolecall.domain.vocabulary import ResumeSource, ResumeStatus, Role

if TYPE_CHECKING:
    from rolecall.domain.principal import Principal
    from rolecall.parsing.record import ParsedResume
    from rolecall.services.ports import Clock, FileStore, IdSource, ResumeRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadResume:
    filename: str
    content_type: str
    data: bytes
    source: ResumeSource = ResumeSource.CANDIDATE_UPLOAD


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeService:
    resumes: ResumeRepository
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
            raise NotFound
        return resume

    def parsed(self, resume_id: ResumeId, *, by: Principal) -> tuple[Resume, ParsedResume]:
        """Raises NotFound; Conflict while there is nothing to show."""
        from rolecall.parsing.record import ParsedResume

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
