"""The only place that chooses adapters. Everything is made once per container, with the first call that needs it."""

from functools import cache
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any

from rolecall.settings import (
    BusSettings,
    FileSettings,
    IdKeys,
    MailSettings,
    SearchSettings,
    SigningKeys,
    SocketSettings,
    TableSettings,
    WebSettings,
    read_secret,
)

if TYPE_CHECKING:
    from botocore.session import Session

    from rolecall.adapters.bus import EventBridgeBus
    from rolecall.adapters.codes import KeyedCodes
    from rolecall.adapters.dynamodb.storage import Storage
    from rolecall.adapters.mail.sealed import SealedMails
    from rolecall.adapters.mail.ses import SesMailer
    from rolecall.adapters.push import ApiGatewayPush
    from rolecall.adapters.storage import S3Files
    from rolecall.adapters.tokens import JwtTokens
    from rolecall.dialects.resume_import.ids import UuidCodec
    from rolecall.services.accounts import AccountService
    from rolecall.services.jobs import JobService
    from rolecall.services.matching import MatchingService
    from rolecall.services.notifications import NotificationService
    from rolecall.services.preferences import PreferenceService
    from rolecall.services.profiles import ProfileService
    from rolecall.services.relay import Relay
    from rolecall.services.resumes import ResumeResults, ResumeService
    from rolecall.services.search import SearchIndex, SearchWriter
    from rolecall.web.exchange import Parts
    from rolecall.web.http_handler import HttpHandler


SCRATCH = Path(gettempdir()) / "rolecall"
"""A container's own disk."""


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
def public_base_url() -> str:
    return WebSettings.read().public_base_url


@cache
def storage() -> "Storage":
    from rolecall.adapters.dynamodb.client import connect
    from rolecall.adapters.dynamodb.storage import Storage
    from rolecall.adapters.system import RandomIds, SystemClock

    return Storage(connect(_session()), TableSettings.read().name, RandomIds(), SystemClock())


@cache
def files() -> "S3Files":
    from rolecall.adapters.storage import S3Files

    return S3Files(_client("s3", read_timeout_s=10), FileSettings.read().bucket)


@cache
def bus() -> "EventBridgeBus":
    from rolecall.adapters.bus import EventBridgeBus

    return EventBridgeBus(_client("events"), BusSettings.read().name)


@cache
def push() -> "ApiGatewayPush":
    from rolecall.adapters.push import ApiGatewayPush

    return ApiGatewayPush(_client("apigatewaymanagementapi", endpoint_url=SocketSettings.read().endpoint))


@cache
def ses_mailer() -> "SesMailer":
    from rolecall.adapters.mail.ses import SesMailer

    return SesMailer(_client("sesv2"), MailSettings.read().sender)


@cache
def sealed_mails() -> "SealedMails":
    from rolecall.adapters.derived_keys import derive
    from rolecall.adapters.mail.sealed import SealedMails

    return SealedMails(derive(IdKeys.read().key, "mail"))


@cache
def codes() -> "KeyedCodes":
    from rolecall.adapters.codes import KeyedCodes
    from rolecall.adapters.derived_keys import derive

    return KeyedCodes(derive(IdKeys.read().key, "codes"))


@cache
def uuid_codec() -> "UuidCodec":
    from rolecall.adapters.derived_keys import derive
    from rolecall.dialects.resume_import.ids import UuidCodec

    return UuidCodec(derive(IdKeys.read().key, "uuids"))


@cache
def tokens() -> "JwtTokens":
    from rolecall.adapters.tokens import JwtTokens

    keys = SigningKeys.read()
    return JwtTokens(keys.kid, keys.all())


@cache
def search_index() -> "SearchIndex":
    """Looks at the manifest before each search: what was committed before is found."""
    from rolecall.adapters.search.embedded import EmbeddedIndex

    bucket = SearchSettings.read().bucket
    return EmbeddedIndex(_client("s3", read_timeout_s=10), bucket, SCRATCH / "search", storage().clock)


@cache
def search_writer() -> "SearchWriter":
    from rolecall.adapters.search.writer import EmbeddedWriter

    bucket = SearchSettings.read().bucket
    return EmbeddedWriter(_client("s3", read_timeout_s=10), bucket, SCRATCH / "search-writer", storage().clock)


@cache
def account_service() -> "AccountService":
    from rolecall.adapters.passwords import Argon2Passwords
    from rolecall.services.accounts import AccountService

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
        ids=rows.ids,
        clock=rows.clock,
    )


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
        notifications=rows.notifications, connections=rows.connections, push=push(), clock=rows.clock
    )


@cache
def _session() -> "Session":
    from botocore.session import get_session

    return get_session()


def _client(service: str, *, read_timeout_s: int = 3, endpoint_url: str | None = None) -> Any:  # noqa: ANN401 - the adapter names the client's type
    """An AWS client that gives up in time: nothing here may outlast the gateway's 29 seconds."""
    from botocore.config import Config

    config = Config(
        connect_timeout=1, read_timeout=read_timeout_s, retries={"mode": "standard", "total_max_attempts": 3}
    )
    return _session().create_client(service, config=config, endpoint_url=endpoint_url)
