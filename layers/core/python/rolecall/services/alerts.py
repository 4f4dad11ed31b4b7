"""Telling people of a new job that fits their preference, once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rolecall.domain.events import NotificationStored
from rolecall.domain.ids import AccountId, NotificationId
from rolecall.domain.notification import JOB_ALERTS, Notification
from rolecall.domain.search import Facets, PreferencesForJob, Tenants
from rolecall.matching.preferences import Preference, fits
from rolecall.services.job_reading import job_document, job_facts, title_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rolecall.domain.ids import JobId
    from rolecall.domain.job import Job, JobPreference
    from rolecall.matching.job_document import JobDocument
    from rolecall.matching.preferences import Fit
    from rolecall.services.ports import Clock, IdSource, JobRepository, NotificationRepository, PreferenceRepository
    from rolecall.services.search import SearchIndex

JOB_MATCH = "job_match"


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertService:
    jobs: JobRepository
    preferences: PreferenceRepository
    notifications: NotificationRepository
    index: SearchIndex
    ids: IdSource
    clock: Clock

    def announce(self, job_id: JobId) -> int:
        """Store a notification for everybody whose preference the job fits; returns for how many.

        Each is stored by itself, keyed by the job: dying half way and starting again tells nobody twice.
        """
        job = next(iter(self.jobs.of([job_id])), None)
        if job is None or not job.is_open(self.clock.now()):
            return 0
        document = job_document(job)
        return sum(
            self._tell(preference.account_id, job, fit)
            for preference in self._listening(job, document)
            if (fit := fits(_wish(preference), document)) and preference.account_id != job.posted_by
        )

    def _listening(self, job: Job, document: JobDocument) -> Iterator[JobPreference]:
        """Retrieval narrows down; `fits` decides."""
        after, facts = 0, job_facts(job)
        while True:
            query = PreferencesForJob(
                tenants=Tenants.public(),
                title=title_key(document.title),
                skills=tuple(demand.id for demand in facts.skills),
                facets=Facets(job.work_type, job.employment_type, job.level, job.industry),
                after=after,
            )
            hits = self.index.find(query).hits
            if not hits:
                return
            yield from self.preferences.of([AccountId(hit.id) for hit in hits])
            after = hits[-1].id

    def _tell(self, account_id: AccountId, job: Job, fit: Fit) -> bool:
        notification = Notification(
            id=NotificationId(self.ids.new()),
            account_id=account_id,
            channel=JOB_ALERTS,
            type=JOB_MATCH,
            title=f"New job: {job.title}",
            message=_message(job, fit),
            job_id=job.id,
            created_at=self.clock.now(),
        )
        event = NotificationStored(notification.id, account_id)
        return self.notifications.add_once(notification, key=f"{JOB_MATCH} {job.id}", events=[event])


def _wish(preference: JobPreference) -> Preference:
    return Preference(
        title=preference.title,
        work_type=preference.work_type or "",
        employment_type=preference.employment_type or "",
        level=preference.level or "",
        industry=preference.industry or "",
    )


def _message(job: Job, fit: Fit) -> dict[str, Any]:
    """What a dialect needs to draw the alert; the job may have changed by the time it is read."""
    return {
        "job_id": job.id,
        "title": job.title,
        "company_name": job.company_name,
        "employment_type": job.employment_type,
        "work_type": job.work_type,
        "location": job.location,
        "country": job.country,
        "salary": job.salary_text,
        "overview": job.overview,
        "description": job.description,
        "requirements": job.requirements,
        "industry": job.industry,
        "level": job.level,
        "fits_because": [*fit.words, *fit.facets],
    }
