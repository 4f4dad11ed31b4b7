"""Adapters, each made once per container, with the first call that needs it."""

from functools import cache
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any

from rolecall import settings
from rolecall.settings import (
    BusSettings,
    CookieSettings,
    DeadlineSettings,
    FileSettings,
    IdKeys,
    MailSettings,
    ParserSettings,
    ScanSettings,
    SearchSettings,
    SigningKeys,
    SocketSettings,
    TableSettings,
    TextractSettings,
    WebSettings,
    aws_session,
)

if TYPE_CHECKING:
    from datetime import datetime

    from rolecall.adapters.archives import S3Archives
    from rolecall.adapters.bus import EventBridgeBus
    from rolecall.adapters.codes import KeyedCodes
    from rolecall.adapters.deadlines import QueuedDeadlines
    from rolecall.adapters.dynamodb.storage import Storage
    from rolecall.adapters.erasure_ledger import S3ErasureLedger
    from rolecall.adapters.mail.sealed import SealedMails
    from rolecall.adapters.mail.ses import SesMailer
    from rolecall.adapters.parser_function import ParserFunction
    from rolecall.adapters.push import ApiGatewayPush
    from rolecall.adapters.signing import RenewedTokens
    from rolecall.adapters.storage import S3Files
    from rolecall.adapters.textract import TextractPages
    from rolecall.dialects.resume_import.ids import UuidCodec
    from rolecall.services.ports import MalwareScanner
    from rolecall.services.search import SearchIndex, SearchWriter
    from rolecall.web.cookies import SessionCookies


SCRATCH = Path(gettempdir()) / "rolecall"
"""A container's own disk."""


@cache
def public_base_url() -> str:
    return WebSettings.read().public_base_url


@cache
def web_origins() -> frozenset[str]:
    return settings.web_origins()


@cache
def session_cookies() -> "SessionCookies":
    from aws_lambda_powertools.shared.cookies import SameSite

    from rolecall.web.cookies import SessionCookies

    settings = CookieSettings.read()
    return SessionCookies(SameSite(settings.same_site), settings.is_secure, settings.origins)


@cache
def storage() -> "Storage":
    from rolecall.adapters.dynamodb.client import connect
    from rolecall.adapters.dynamodb.storage import Storage
    from rolecall.adapters.system import RandomIds, SystemClock

    return Storage(connect(aws_session()), TableSettings.read().name, RandomIds(), SystemClock())


@cache
def files() -> "S3Files":
    from rolecall.adapters.storage import S3Files

    return S3Files(lambda: client("s3", read_timeout_s=10, signature_version="s3v4"), FileSettings.read().bucket)


@cache
def parser() -> "ParserFunction":
    from rolecall.adapters.parser_function import PATIENCE_S, ParserFunction

    def connect() -> Any:  # noqa: ANN401 - the adapter names the client's type
        return client("lambda", read_timeout_s=PATIENCE_S, attempts=1)

    return ParserFunction(connect, ParserSettings.read().function, FileSettings.read().bucket)


@cache
def malware_scanner() -> "MalwareScanner | None":
    """None where a service of AWS looks at the files."""
    from rolecall.adapters.scanning import ClamAvScanner, EicarScanner

    settings = ScanSettings.read()
    if settings.is_elsewhere:
        return None
    return ClamAvScanner(settings.clamd) if settings.clamd else EicarScanner()


@cache
def textract() -> "TextractPages | None":
    """None where pages are read by the parser itself."""
    from rolecall.adapters.textract import TextractPages

    settings = TextractSettings.read()
    if settings is None:
        return None
    bucket = FileSettings.read().bucket
    return TextractPages(lambda: client("textract"), bucket=bucket, topic=settings.topic, role=settings.role)


@cache
def deadlines() -> "QueuedDeadlines":
    from rolecall.adapters.deadlines import QueuedDeadlines

    return QueuedDeadlines(lambda: client("sqs"), DeadlineSettings.read().queue_url)


@cache
def erasure_ledger() -> "S3ErasureLedger":
    from rolecall.adapters.erasure_ledger import S3ErasureLedger

    return S3ErasureLedger(lambda: client("s3", read_timeout_s=10), FileSettings.read().bucket)


@cache
def archives() -> "S3Archives":
    """Links are signed for the region's own host: by the global one a new bucket is not reached for hours."""
    from rolecall.adapters.archives import S3Archives

    signing: Any = {"signature_version": "s3v4", "s3": {"addressing_style": "virtual"}}
    return S3Archives(lambda: client("s3", read_timeout_s=10, **signing), FileSettings.read().bucket)


@cache
def bus() -> "EventBridgeBus":
    from rolecall.adapters.bus import EventBridgeBus

    return EventBridgeBus(client("events"), BusSettings.read().name)


@cache
def push() -> "ApiGatewayPush":
    from rolecall.adapters.push import ApiGatewayPush

    endpoint = SocketSettings.read().endpoint
    return ApiGatewayPush(client("apigatewaymanagementapi", read_timeout_s=1, attempts=2, endpoint_url=endpoint))


@cache
def ses_mailer() -> "SesMailer":
    from rolecall.adapters.mail.ses import SesMailer

    return SesMailer(client("sesv2"), MailSettings.read().sender, public_base_url())


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
def tokens() -> "RenewedTokens":
    from rolecall.adapters.signing import RenewedTokens
    from rolecall.adapters.tokens import JwtTokens

    def load(at: "datetime") -> JwtTokens:
        keys = SigningKeys.fetch()
        return JwtTokens(keys.signing_kid(at), keys.all())

    return RenewedTokens(load)


@cache
def search_index() -> "SearchIndex":
    """Looks at the manifest before each search: what was committed before is found."""
    from rolecall.adapters.search.embedded import EmbeddedIndex

    bucket = SearchSettings.read().bucket
    return EmbeddedIndex(client("s3", read_timeout_s=10), bucket, SCRATCH / "search", storage().clock)


@cache
def search_writer() -> "SearchWriter":
    from rolecall.adapters.search.writer import EmbeddedWriter

    bucket = SearchSettings.read().bucket
    return EmbeddedWriter(client("s3", read_timeout_s=10), bucket, SCRATCH / "search-writer", storage().clock)


def client(
    service: str,
    *,
    read_timeout_s: int = 3,
    attempts: int = 3,
    endpoint_url: str | None = None,
    **more: Any,  # noqa: ANN401 - of botocore's Config
) -> Any:  # noqa: ANN401
    """An AWS client that gives up in time: nothing here may outlast the gateway's 29 seconds."""
    from botocore.config import Config

    config = Config(
        connect_timeout=1,
        read_timeout=read_timeout_s,
        retries={"mode": "standard", "total_max_attempts": attempts},
        **more,
    )
    return aws_session().create_client(service, config=config, endpoint_url=endpoint_url)
