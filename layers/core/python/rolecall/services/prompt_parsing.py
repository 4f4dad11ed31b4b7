"""The parser asked at once, for clients that wait: what it reports is applied as if the queue had brought it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.services.resume_results import events_of

if TYPE_CHECKING:
    from rolecall.domain.events import Event
    from rolecall.domain.resume import Resume
    from rolecall.services.ports import Parser
    from rolecall.services.resume_results import ResumeResults


@dataclass(frozen=True, slots=True)
class PromptParsing:
    parser: Parser
    results: ResumeResults

    def parsed(self, resume: Resume) -> tuple[Resume, list[Event]]:
        """The resume as far as the parser came with it; as it was when that took too long."""
        events: list[Event] = []
        for name in self.parser.parse(resume.id):
            changed = self.results.applied(resume, name)
            events += events_of(resume, changed)
            resume = changed
        return resume, events
