"""Services and handlers, each put together once per container from `resources`."""

from functools import cache
from typing import TYPE_CHECKING

from rolecall.bootstrap.resources import (
    bus,
    codes,
    files,
    push,
    sealed_mails,
    search_index,
    search_writer,
    storage,
    tokens,
    uuid_codec,
)
from rolecall.settings import WebSettings, read_secret

if TYPE_CHECKING:
    from rolecall.domain.notification import Notification
    from rolecall.services.accounts import AccountService
    from rolecall.services.alerts import AlertService
    from rolecall.services.audit import AuditLog, AuditTrail
    from rolecall.services.indexing import IndexingService
    from rolecall.services.jobs import JobService
    from rolecall.services.matching import Matcher, MatchingService
    from rolecall.services.notifications import NotificationService
    from rolecall.services.preferences import PreferenceService
    from rolecall.services.profiles import ProfileService
    from rolecall.services.relay import Relay
    from rolecall.services.resumes import ResumeResults, ResumeService
    from rolecall.web.exchange import Parts
    from rolecall.web.http_handler import HttpHandler


def http_handler(area: str, dialects: tuple[str, ...]) -> "HttpHandler":
    """The Lambda handler of a JSON area: `functions/<area>/routes/<dialect>.py` for each of `dialects`."""
    from rolecall.web.http_handler import HttpHandler

    return HttpHandler(area, dialects, web_parts, origin_secret)


@cache
def web_parts() -> "Parts":
    from rolecall.services.authentication import Authentication
    from rolecall.services.rate_limits import RateLimiter
    from rolecall.web.exchange import Parts

    rows = storage()
    return Parts(
        authentication=Authentication(rows.callers, tokens(), rows.clock),
        callers=rows.callers,
        unit=rows.unit,
        limiter=RateLimiter(rows.rates, rows.clock, scale=WebSettings.read().rate_limit_scale),
        clock=rows.clock,
    )


@cache
def origin_secret() -> str | None:
    arn = WebSettings.read().origin_secret_arn
    return str(read_secret(arn)["key"]) if arn else None


@cache
def account_service() -> "AccountService":
    from rolecall.adapters.passwords import Argon2Passwords
    from rolecall.services.accounts import AccountService
    from rolecall.web.origins import RequestOrigins

    rows = storage()
    return AccountService(
        accounts=rows.accounts,
        organisations=rows.organisations,
        candidates=rows.candidates,
        sessions=rows.sessions,
        signups=rows.signups,
        passwords=Argon2Passwords(),
        codes=codes(),
        tokens=tokens(),
        mailer=sealed_mails(),
        origins=RequestOrigins(),
        ids=rows.ids,
        clock=rows.clock,
    )


@cache
def audit_log() -> "AuditLog":
    from rolecall.services.audit import AuditLog
    from rolecall.web.origins import RequestOrigins

    return AuditLog(entries=storage().audit, origins=RequestOrigins(), ids=storage().ids, clock=storage().clock)


@cache
def audit_trail() -> "AuditTrail":
    from rolecall.services.audit import AuditTrail

    return AuditTrail(entries=storage().audit, accounts=storage().accounts)


@cache
def profile_service() -> "ProfileService":
    from rolecall.services.profiles import ProfileService

    return ProfileService(candidates=storage().candidates, clock=storage().clock)


@cache
def preference_service() -> "PreferenceService":
    from rolecall.services.preferences import PreferenceService

    return PreferenceService(preferences=storage().preferences, clock=storage().clock)


@cache
def job_service() -> "JobService":
    from rolecall.services.jobs import JobService

    rows = storage()
    return JobService(jobs=rows.jobs, ids=rows.ids, clock=rows.clock)


@cache
def resume_service() -> "ResumeService":
    from rolecall.services.resumes import ResumeService

    rows = storage()
    return ResumeService(
        resumes=rows.resumes, candidates=rows.candidates, files=files(), ids=rows.ids, clock=rows.clock
    )


@cache
def resume_results() -> "ResumeResults":
    from rolecall.services.resumes import ResumeResults

    rows = storage()
    return ResumeResults(
        resumes=rows.resumes, candidates=rows.candidates, facts=rows.facts, files=files(), clock=rows.clock
    )


@cache
def matching_service() -> "MatchingService":
    """The lists of matches, as people read them; what makes them is `matcher`."""
    from rolecall.services.matching import MatchingService

    rows = storage()
    return MatchingService(matches=rows.matches, candidates=rows.candidates, jobs=rows.jobs)


@cache
def relay() -> "Relay":
    from rolecall.services.relay import Relay

    return Relay(outbox=storage().outbox, bus=bus(), clock=storage().clock)


@cache
def notification_service() -> "NotificationService":
    from rolecall.services.notifications import NotificationService

    rows = storage()
    return NotificationService(
        notifications=rows.notifications,
        connections=rows.connections,
        push=push(),
        frame=_job_alert_frame,
        clock=rows.clock,
    )


@cache
def indexing_service() -> "IndexingService":
    from rolecall.services.indexing import IndexingService

    rows = storage()
    return IndexingService(
        jobs=rows.jobs,
        candidates=rows.candidates,
        facts=rows.facts,
        preferences=rows.preferences,
        writer=search_writer(),
        bus=bus(),
        ids=rows.ids,
        clock=rows.clock,
    )


@cache
def matcher() -> "Matcher":
    from rolecall.services.matching import Matcher

    rows = storage()
    return Matcher(
        candidates=rows.candidates,
        facts=rows.facts,
        jobs=rows.jobs,
        matches=rows.matches,
        index=search_index(),
        unit=rows.unit,
        ids=rows.ids,
        clock=rows.clock,
    )


@cache
def alert_service() -> "AlertService":
    from rolecall.services.alerts import AlertService

    rows = storage()
    return AlertService(
        jobs=rows.jobs,
        preferences=rows.preferences,
        notifications=rows.notifications,
        index=search_index(),
        ids=rows.ids,
        clock=rows.clock,
    )


def _job_alert_frame(notification: "Notification") -> str:
    from rolecall.dialects.career_nexus.schemas import JobAlertOut

    return JobAlertOut.of(notification, uuid_codec()).model_dump_json()
