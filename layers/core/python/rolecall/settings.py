"""What differs per deployment: the environment and the two secrets it names, read once, by groups.

A function asks only for the groups it needs, so a parser can run without a table. Nothing is read at import.
"""

import json
import os
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, Self, cast
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from botocore.session import Session
    from mypy_boto3_secretsmanager import SecretsManagerClient


class MissingSetting(RuntimeError):
    """A function runs without an environment variable it needs: a mistake in the template."""


def _need(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise MissingSetting(f"The environment variable {name} is not set.")
    return value


class TableSettings(NamedTuple):
    name: str

    @classmethod
    def read(cls) -> Self:
        return cls(_need("ROLECALL_TABLE"))


class FileSettings(NamedTuple):
    bucket: str

    @classmethod
    def read(cls) -> Self:
        return cls(_need("ROLECALL_FILES_BUCKET"))


class ParserSettings(NamedTuple):
    """The isolated parser's function."""

    function: str

    @classmethod
    def read(cls) -> Self:
        return cls(_need("ROLECALL_PARSER_FUNCTION"))


class TextractSettings(NamedTuple):
    """Textract publishes to `topic` in `role` when it has read a document."""

    topic: str
    role: str

    @classmethod
    def read(cls) -> Self | None:
        """None where pages are read by the parser itself."""
        topic = os.environ.get("ROLECALL_TEXTRACT_TOPIC_ARN")
        return cls(topic, _need("ROLECALL_TEXTRACT_ROLE_ARN")) if topic else None


class DeadlineSettings(NamedTuple):
    """The queue of results."""

    queue_url: str

    @classmethod
    def read(cls) -> Self:
        return cls(_need("ROLECALL_RESULTS_QUEUE_URL"))


class ScanSettings(NamedTuple):
    """`is_elsewhere`: GuardDuty scans what is uploaded. `clamd` is the path of a ClamAV daemon's socket."""

    is_elsewhere: bool
    clamd: str | None

    @classmethod
    def read(cls) -> Self:
        return cls(
            os.environ.get("ROLECALL_MALWARE_SCAN") == "guardduty", os.environ.get("ROLECALL_CLAMD_SOCKET") or None
        )


class SearchSettings(NamedTuple):
    engine: str
    bucket: str

    @classmethod
    def read(cls) -> Self:
        return cls(os.environ.get("ROLECALL_SEARCH_ENGINE", "embedded"), _need("ROLECALL_SEARCH_BUCKET"))


class BusSettings(NamedTuple):
    name: str

    @classmethod
    def read(cls) -> Self:
        return cls(_need("ROLECALL_BUS"))


class MailSettings(NamedTuple):
    sender: str

    @classmethod
    def read(cls) -> Self:
        return cls(_need("ROLECALL_MAIL_FROM"))


class WebSettings(NamedTuple):
    """`public_base_url` without a trailing slash; every link we give starts with it."""

    public_base_url: str
    rate_limit_scale: int
    origin_secret_arn: str | None

    @classmethod
    def read(cls) -> Self:
        return cls(
            _need("ROLECALL_PUBLIC_BASE_URL").rstrip("/"),
            int(os.environ.get("ROLECALL_RATE_LIMIT_SCALE", "1")),
            os.environ.get("ROLECALL_ORIGIN_SECRET_ARN") or None,
        )


class CookieSettings(NamedTuple):
    """`same_site` is None or Lax. Only the local stage may send cookies over plain HTTP, and then not across sites."""

    same_site: str
    is_secure: bool
    origins: frozenset[str]

    @classmethod
    def read(cls) -> Self:
        plain = os.environ.get("ROLECALL_STAGE") == "local" and _need("ROLECALL_PUBLIC_BASE_URL").startswith("http://")
        return cls("Lax" if plain else os.environ.get("ROLECALL_COOKIE_SAME_SITE", "None"), not plain, web_origins())


def web_origins() -> frozenset[str]:
    """Of the pages that may call us from a browser: our own, and those of the stage's parameter."""
    base = urlsplit(os.environ.get("ROLECALL_PUBLIC_BASE_URL", ""))
    allowed = os.environ.get("ROLECALL_ALLOWED_ORIGINS", "").split(",")
    return frozenset({f"{base.scheme}://{base.netloc}", *(one.strip() for one in allowed if one.strip())})


class SocketSettings(NamedTuple):
    endpoint: str

    @classmethod
    def read(cls) -> Self:
        return cls(_need("ROLECALL_SOCKET_ENDPOINT"))


@dataclass(frozen=True, slots=True, repr=False)
class SigningKeys:
    """The secret's JSON: `kid` and `key` sign; `previous` (kid → key) still verifies what was signed before.

    A new key signs only from `signs_from` on, when every container has read it; until then that of `follows` does.
    """

    kid: str
    key: str
    previous: "Mapping[str, str]"
    follows: str | None = None
    signs_from: datetime | None = None

    @classmethod
    @cache
    def read(cls) -> Self:
        return cls.fetch()

    @classmethod
    def fetch(cls) -> Self:
        """As the secret is now; it changes while containers live (docs/operations.md)."""
        data = read_secret(_need("ROLECALL_SIGNING_SECRET_ARN"))
        signs_from = data.get("signs_from")
        return cls(
            str(data["kid"]),
            str(data["key"]),
            MappingProxyType(data.get("previous", {})),
            data.get("follows"),
            datetime.fromisoformat(signs_from) if signs_from else None,
        )

    def signing_kid(self, at: datetime) -> str:
        if self.follows in self.previous and self.signs_from is not None and at < self.signs_from:
            return str(self.follows)
        return self.kid

    def all(self) -> dict[str, str]:
        return {**self.previous, self.kid: self.key}


@dataclass(frozen=True, slots=True, repr=False)
class IdKeys:
    """The key that is never rotated; every use derives its own from it (`adapters/derived_keys.py`)."""

    key: str

    @classmethod
    @cache
    def read(cls) -> Self:
        return cls(str(read_secret(_need("ROLECALL_IDS_SECRET_ARN"))["key"]))


@cache
def aws_session() -> "Session":
    """The one of the process: it reads botocore's data once for all clients."""
    from botocore.session import get_session

    return get_session()


@cache
def _secrets() -> "SecretsManagerClient":
    from botocore.config import Config

    config = Config(connect_timeout=1, read_timeout=3, retries={"total_max_attempts": 3})
    return cast("SecretsManagerClient", aws_session().create_client("secretsmanager", config=config))


def read_secret(arn: str) -> dict[str, Any]:
    """One call per container and secret."""
    data: dict[str, Any] = json.loads(_secrets().get_secret_value(SecretId=arn)["SecretString"])
    return data
