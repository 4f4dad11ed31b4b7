"""From events to the search index: what changed is read anew and indexed as it is now."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rolecall.domain.errors import Unavailable
from rolecall.domain.events import CandidateChanged, JobPosted, JobRemoved, PreferenceChanged, SearchCommitted
from rolecall.domain.ids import AccountId, CandidateId, EventId, JobId
from rolecall.domain.search_documents import CandidateDocument, DocumentKind, PreferenceDocument, Removal
from rolecall.receipts import ResumeFacts
from rolecall.services.job_reading import indexed_job, title_key
from rolecall.taxonomy.mentions import find

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from rolecall.domain.candidate import Candidate
    from rolecall.domain.job import JobPreference
    from rolecall.domain.search_documents import Change, Refused
    from rolecall.matching.candidate import CandidateFacts
    from rolecall.services.ports import (
        CandidateRepository,
        Clock,
        EventBus,
        FactsRepository,
        IdSource,
        JobRepository,
        PreferenceRepository,
    )
    from rolecall.services.search import SearchWriter

KIND_OF_EVENT = {
    JobPosted.name: (DocumentKind.JOB, "job_id"),
    JobRemoved.name: (DocumentKind.JOB, "job_id"),
    CandidateChanged.name: (DocumentKind.CANDIDATE, "candidate_id"),
    PreferenceChanged.name: (DocumentKind.PREFERENCE, "account_id"),
}
"""Which event changes which kind of document, and where it names the id."""


Known = tuple[DocumentKind, int]


@dataclass(frozen=True, slots=True)
class Due:
    """A document to index as it is now; one that is gone leaves the index as of `version`."""

    kind: DocumentKind
    id: int
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """An event that needs no outbox: if announcing it fails, indexing is repeated."""

    id: EventId
    name: str
    occurred_at: datetime
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexingService:
    jobs: JobRepository
    candidates: CandidateRepository
    facts: FactsRepository
    preferences: PreferenceRepository
    writer: SearchWriter
    bus: EventBus
    ids: IdSource
    clock: Clock

    def index(self, due: Iterable[Due]) -> Sequence[Refused]:
        """Index what is there, then announce what searches find from now on; returns what cannot be indexed at all.

        Raises Unavailable; it may be repeated.

        Whoever acts on what is searchable waits for `SearchCommitted`: of two documents that have to meet, the one
        that is indexed second always finds the first.
        """
        versions = _newest(due)
        changes = [
            *self._jobs([JobId(number) for kind, number in versions if kind is DocumentKind.JOB]),
            *self._candidates([CandidateId(number) for kind, number in versions if kind is DocumentKind.CANDIDATE]),
            *self._preferences([AccountId(number) for kind, number in versions if kind is DocumentKind.PREFERENCE]),
        ]
        gone = self._gone(versions, {(change.kind, change.id) for change in changes})
        applied = self.writer.apply([*changes, *gone])
        removed = {(one.kind, one.id) for one in gone}
        found = [one for one in applied.indexed if (one.kind, one.id) not in removed]
        committed = [self._announced(SearchCommitted(one.kind.value, one.id, one.version)) for one in found]
        if len(self.bus.publish(committed)) < len(committed):
            raise Unavailable
        return applied.refused

    def _gone(self, versions: Mapping[Known, int], there: Collection[Known]) -> Sequence[Removal]:
        """What is asked for and was erased since: the version that the event named leaves, with all before it.

        A candidate of whom no resume was ever read is no document and not gone either.
        """
        missing = {known: version for known, version in versions.items() if version and known not in there}
        people = self.candidates.of([CandidateId(number) for kind, number in missing if kind is DocumentKind.CANDIDATE])
        waiting = {(DocumentKind.CANDIDATE, int(candidate.id)) for candidate in people if candidate.said is None}
        return [Removal(*known, version) for known, version in missing.items() if known not in waiting]

    def _announced(self, event: SearchCommitted) -> Announced:
        return Announced(id=EventId(self.ids.new()), name=event.name, occurred_at=self.clock.now(), data=event.data())

    def _jobs(self, ids: Sequence[JobId]) -> Iterable[Change]:
        return [indexed_job(job) for job in self.jobs.of(ids)]

    def _candidates(self, ids: Sequence[CandidateId]) -> Iterable[Change]:
        """A candidate without a parsed resume has nothing to be found by."""
        facts = self.facts.of(ids)
        return [
            indexed_candidate(candidate, ResumeFacts.from_json(json.loads(facts[candidate.id])).facts)
            for candidate in self.candidates.of(ids)
            if candidate.id in facts
        ]

    def _preferences(self, ids: Sequence[AccountId]) -> Iterable[Change]:
        return [indexed_preference(preference) for preference in self.preferences.of(ids)]


def _newest(due: Iterable[Due]) -> Mapping[Known, int]:
    newest: dict[Known, int] = {}
    for one in due:
        newest[one.kind, one.id] = max(one.version, newest.get((one.kind, one.id), 0))
    return newest


def indexed_candidate(candidate: Candidate, facts: CandidateFacts) -> CandidateDocument:
    """From the facts a score may know, and whose record it is: nothing else of the person is searchable."""
    return CandidateDocument(
        id=candidate.id,
        version=candidate.version,
        owner=candidate.owner,
        is_visible=candidate.is_open_to_employers,
        titles=tuple(title_key(job.title) for job in facts.jobs),
        skills=tuple(skill.id for skill in facts.skills),
        skill_names=tuple(skill.name for skill in facts.skills),
        occupations=tuple(dict.fromkeys(job.occupation for job in facts.jobs if job.occupation)),
        city=facts.place.city,
        country=facts.place.country,
        years=facts.months // 12 if facts.months is not None else None,
    )


def indexed_preference(preference: JobPreference) -> PreferenceDocument:
    return PreferenceDocument(
        id=preference.account_id,
        version=preference.version,
        titles=(title_key(preference.title),) if preference.title else (),
        skills=tuple(dict.fromkeys(mention.skill.id for mention in find(preference.title))),
        work_type=preference.work_type,
        employment_type=preference.employment_type,
        level=preference.level,
        industry=preference.industry,
    )
