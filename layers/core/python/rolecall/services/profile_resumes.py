"""The resume of a profile, which its slug names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.errors import NotFound

if TYPE_CHECKING:
    from rolecall.domain.candidate import Candidate
    from rolecall.domain.principal import Principal
    from rolecall.domain.resume import Resume
    from rolecall.services.ports import CandidateRepository
    from rolecall.services.resumes import ResumeService, UploadResume


@dataclass(frozen=True, slots=True)
class ProfileResumes:
    resumes: ResumeService
    candidates: CandidateRepository

    def of_candidate(self, slug: str, *, by: Principal) -> tuple[Candidate, Resume | None]:
        """The candidate's latest resume, read or not. Raises NotFound, also for what is somebody else's."""
        candidate = self.candidates.by_slug(slug)
        if candidate.owner != by.owner and not by.is_admin:
            raise NotFound
        latest = self.resumes.candidates.latest(candidate.id)
        return candidate, self.resumes.resumes.get(latest) if latest else None

    def upload_to(self, slug: str, command: UploadResume | None, *, by: Principal) -> Resume | None:
        """A new resume for the caller's own profile; without one the latest. Raises NotFound as `of_candidate`."""
        candidate, latest = self.of_candidate(slug, by=by)
        if command is None:
            return latest
        if candidate.account_id != by.account_id:
            raise NotFound
        return self.resumes.upload(command, by=by)
