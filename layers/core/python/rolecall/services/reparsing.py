"""Resumes that an older parser read, read again by the one that is deployed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.errors import NotFound, Stale
from rolecall.domain.resume import is_newer
from rolecall.parsing import PARSER_VERSION

if TYPE_CHECKING:
    from rolecall.domain.resume import Resume
    from rolecall.services.ports import FileStore, ResumeRepository, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Reparsing:
    """Each resume is asked for once a version: what was interrupted goes on where it stopped."""

    resumes: ResumeRepository
    files: FileStore
    unit: UnitOfWork

    def start(self, limit: int) -> int:
        """Put at most so many files before the parser again; returns how many there were, 0 when all are done."""
        resumes = self.resumes.read_before(PARSER_VERSION, limit)
        for resume in resumes:
            if is_newer(PARSER_VERSION, than=resume.asked_version):  # the index may be a moment behind
                self._ask(resume)
        return len(resumes)

    def _ask(self, resume: Resume) -> None:
        with suppress(NotFound):  # its scan is not over, or somebody deleted it meanwhile
            self.files.quarantine_again(resume.id)
        with suppress(Stale), self.unit.begin():
            self.resumes.put(resume.asked_again(parser_version=PARSER_VERSION), expected_version=resume.version)
            self.unit.commit()
