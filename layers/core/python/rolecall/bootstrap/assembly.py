"""Services and handlers, each put together once per container from `resources`."""

from functools import cache
from typing import TYPE_CHECKING

from rolecall.bootstrap.resources import (
    archives,
    bus,
    codes,
    erasure_ledger,
    files,
    parser,
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
    from rolecall.services.api_keys import ApiKeyService
    from rolecall.services.audit import AuditLog, AuditTrail
    from rolecall.services.email_change import EmailChangeService
    from rolecall.services.erasure import AccountClosing, Erasure
    from rolecall.services.erasure_replay import ErasureReplay
    from rolecall.services.export_archive import ExportPreparation
    from rolecall.services.exports import ExportService, ExportTokens
    from rolecall.services.feedback import FeedbackService
    from rolecall.services.indexing import IndexingService
    from rolecall.services.jobs import JobService
    from rolecall.services.matcher import Matcher
    from rolecall.services.matching import MatchingService
    from rolecall.services.notifications import NotificationService
    from rolecall.services.organisations import OrganisationService
    from rolecall.services.preferences import PreferenceService
    from rolecall.services.profile_resumes import ProfileResumes
    from rolecall.services.profiles import ProfileService
    from rolecall.services.prompt_parsing import PromptParsing
    from rolecall.services.proofs import Proofs
    from rolecall.services.referrals import ReferralCodes
    from rolecall.services.relay import Relay
    from rolecall.services.reparsing import Reparsing
    from rolecall.services.resets import ResetService
    from rolecall.services.resume_candidates import ResumeCandidates
    from rolecall.services.resume_results import ResumeResults
    from rolecall.services.resumes import ResumeChoice, ResumeRemoval, ResumeService
    from rolecall.services.sessions import SessionService
    from rolecall.services.sign_in_limits import SignInLimits
    from rolecall.services.socket_tickets import SocketTickets
    from rolecall.services.verification import VerificationService
    from rolecall.web.exchange import Parts
    from rolecall.web.http_handler import HttpHandler


def http_handler(area: str, dialects: tuple[str, ...]) -> "HttpHandler":
    """The Lambda handler of a JSON area: `functions/<area>/routes/<dialect>.py` for each of `dialects`."""
    from rolecall.web.http_handler import HttpHandler

    return HttpHandler(area, dialects, web_parts, origin_secret)


@cache
def web_parts() -> "Parts":
    from rolecall.services.api_key_texts import ApiKeyTexts
    from rolecall.services.authentication import Authentication
    from rolecall.services.rate_limits import RateLimiter
    from rolecall.web.exchange import Parts

    rows = storage()
    return Parts(
        authentication=Authentication(rows.callers, tokens(), rows.clock, ApiKeyTexts(codes), rows.api_keys),
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
    from rolecall.services.succession import Succession
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
        proofs=proofs(),
        sign_in_limits=sign_in_limits(),
        succession=Succession(rows.organisations),
        ids=rows.ids,
        clock=rows.clock,
    )


@cache
def proofs() -> "Proofs":
    from rolecall.services.proofs import Proofs

    rows, scale = storage(), WebSettings.read().rate_limit_scale
    return Proofs(stored=rows.proofs, codes=codes(), ids=rows.ids, clock=rows.clock, scale=scale)


@cache
def sign_in_limits() -> "SignInLimits":
    from rolecall.services.sign_in_limits import SignInLimits
    from rolecall.web.origins import RequestOrigins

    rows = storage()
    return SignInLimits(
        attempts=rows.attempts,
        codes=codes(),
        origins=RequestOrigins(),
        unit=rows.unit,
        clock=rows.clock,
        scale=WebSettings.read().rate_limit_scale,
    )


@cache
def verification_service() -> "VerificationService":
    from rolecall.services.referrals import Referrals
    from rolecall.services.verification import VerificationService

    accounts = account_service()
    return VerificationService(
        accounts=accounts,
        proofs=proofs(),
        passwords=accounts.passwords,
        referrals=Referrals(accounts.accounts, referral_codes()),
        mailer=sealed_mails(),
        audit=audit_log(),
        ids=accounts.ids,
        clock=accounts.clock,
    )


@cache
def reset_service() -> "ResetService":
    from rolecall.services.resets import ResetService

    accounts = account_service()
    return ResetService(
        accounts=accounts,
        proofs=proofs(),
        passwords=accounts.passwords,
        mailer=sealed_mails(),
        codes=codes(),
        origins=accounts.origins,
        audit=audit_log(),
        ids=accounts.ids,
        clock=accounts.clock,
    )


@cache
def email_change_service() -> "EmailChangeService":
    from rolecall.services.email_change import EmailChangeService

    accounts = account_service()
    return EmailChangeService(
        accounts=accounts,
        changes=storage().email_changes,
        candidates=accounts.candidates,
        proofs=proofs(),
        passwords=accounts.passwords,
        mailer=sealed_mails(),
        codes=codes(),
        audit=audit_log(),
        ids=accounts.ids,
        clock=accounts.clock,
    )


@cache
def api_key_service() -> "ApiKeyService":
    from rolecall.services.api_key_texts import ApiKeyTexts
    from rolecall.services.api_keys import ApiKeyService

    rows = storage()
    return ApiKeyService(
        keys=rows.api_keys, texts=ApiKeyTexts(codes), audit=audit_log(), ids=rows.ids, clock=rows.clock
    )


@cache
def account_closing() -> "AccountClosing":
    from rolecall.services.erasure import AccountClosing

    return AccountClosing(accounts=storage().accounts, organisations=storage().organisations, audit=audit_log())


@cache
def erasure() -> "Erasure":
    from rolecall.services.erasure import Erasure

    rows = storage()
    return Erasure(
        accounts=rows.accounts,
        candidates=rows.candidates,
        sockets=notification_service(),
        codes=codes(),
        ledger=erasure_ledger(),
        files=files(),
        archives=archives(),
        traces=rows.erasure,
    )


@cache
def erasure_replay() -> "ErasureReplay":
    from rolecall.services.erasure_replay import ErasureReplay

    rows = storage()
    return ErasureReplay(
        accounts=rows.accounts, organisations=rows.organisations, ledger=erasure_ledger(), unit=rows.unit
    )


@cache
def referral_codes() -> "ReferralCodes":
    from rolecall.services.referrals import ReferralCodes

    return ReferralCodes(codes)


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
def export_service() -> "ExportService":
    from rolecall.services.exports import ExportService

    rows = storage()
    return ExportService(
        exports=rows.exports,
        accounts=rows.accounts,
        archives=archives(),
        tokens=export_tokens(),
        audit=audit_log(),
        ids=rows.ids,
        clock=rows.clock,
    )


@cache
def export_tokens() -> "ExportTokens":
    from rolecall.services.exports import ExportTokens

    return ExportTokens(codes)


@cache
def export_preparation() -> "ExportPreparation":
    from rolecall.services.export_archive import ExportContents, ExportPreparation

    rows = storage()
    contents = ExportContents(
        candidates=rows.candidates,
        confirmed=rows.confirmed_profiles,
        facts=rows.facts,
        belongings=rows.belongings,
        matches=rows.matches,
        preferences=rows.preferences,
        organisations=rows.organisations,
        sessions=rows.sessions,
        api_keys=rows.api_keys,
        audit=rows.audit,
        files=files(),
        referrals=referral_codes(),
    )
    return ExportPreparation(
        accounts=rows.accounts,
        exports=rows.exports,
        contents=contents,
        archives=archives(),
        tokens=export_tokens(),
        mailer=sealed_mails(),
        clock=rows.clock,
    )


@cache
def feedback_service() -> "FeedbackService":
    from rolecall.services.feedback import FeedbackService

    return FeedbackService(feedback=storage().feedback, ids=storage().ids, clock=storage().clock)


@cache
def organisation_service() -> "OrganisationService":
    from rolecall.services.organisations import OrganisationService

    rows = storage()
    return OrganisationService(
        organisations=rows.organisations,
        accounts=rows.accounts,
        candidates=rows.candidates,
        proofs=proofs(),
        codes=codes(),
        mailer=sealed_mails(),
        audit=audit_log(),
        ids=rows.ids,
        clock=rows.clock,
    )


@cache
def session_service() -> "SessionService":
    from rolecall.services.sessions import SessionService

    return SessionService(accounts=storage().accounts, sessions=storage().sessions, audit=audit_log(), codes=codes())


@cache
def socket_tickets() -> "SocketTickets":
    from rolecall.services.socket_tickets import SocketTickets

    rows = storage()
    return SocketTickets(tickets=rows.socket_tickets, codes=codes(), ids=rows.ids, clock=rows.clock)


@cache
def profile_service() -> "ProfileService":
    from rolecall.services.profiles import ProfileService

    rows = storage()
    return ProfileService(
        candidates=rows.candidates, said=rows.candidate_resumes, confirmed=rows.confirmed_profiles, clock=rows.clock
    )


@cache
def profile_resumes() -> "ProfileResumes":
    from rolecall.services.profile_resumes import ProfileResumes

    return ProfileResumes(resume_service(), storage().candidates)


@cache
def preference_service() -> "PreferenceService":
    from rolecall.services.preferences import PreferenceService

    return PreferenceService(preferences=storage().preferences, clock=storage().clock)


@cache
def job_service() -> "JobService":
    from rolecall.services.jobs import JobService

    rows = storage()
    return JobService(jobs=rows.jobs, organisations=rows.organisations, ids=rows.ids, clock=rows.clock)


@cache
def resume_service() -> "ResumeService":
    from rolecall.services.resumes import ResumeService

    rows = storage()
    return ResumeService(
        resumes=rows.resumes, candidates=rows.candidate_resumes, files=files(), ids=rows.ids, clock=rows.clock
    )


@cache
def resume_removal() -> "ResumeRemoval":
    from rolecall.services.resumes import ResumeRemoval

    return ResumeRemoval(resume_service(), resume_candidates())


@cache
def resume_choice() -> "ResumeChoice":
    from rolecall.services.resumes import ResumeChoice

    return ResumeChoice(resume_service(), resume_candidates())


@cache
def resume_candidates() -> "ResumeCandidates":
    from rolecall.services.resume_candidates import ResumeCandidates

    rows = storage()
    return ResumeCandidates(
        candidates=rows.candidates,
        said=rows.candidate_resumes,
        facts=rows.facts,
        files=files(),
        traces=rows.erasure,
        clock=rows.clock,
    )


@cache
def prompt_parsing() -> "PromptParsing":
    from rolecall.services.prompt_parsing import PromptParsing

    return PromptParsing(parser(), resume_results())


@cache
def resume_results() -> "ResumeResults":
    from rolecall.services.resume_results import ResumeResults

    rows = storage()
    return ResumeResults(
        resumes=rows.resumes, candidates=rows.candidates, people=resume_candidates(), files=files(), clock=rows.clock
    )


@cache
def reparsing() -> "Reparsing":
    from rolecall.services.reparsing import Reparsing

    return Reparsing(resumes=storage().resumes, files=files(), unit=storage().unit)


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
        callers=rows.callers,
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
    from rolecall.services.matcher import Matcher

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
    from rolecall.dialects.career_nexus.schemas.jobs import JobAlertOut

    return JobAlertOut.of(notification, uuid_codec()).model_dump_json()
