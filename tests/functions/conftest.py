"""The functions as Lambda runs them: environment, secrets, table, buckets and bus on moto; fresh containers."""

import importlib
import json
import sys
from collections.abc import Iterator
from types import ModuleType, SimpleNamespace
from typing import Any, NamedTuple

import pytest

from rolecall.bootstrap import assembly, resources
from rolecall.settings import IdKeys, SigningKeys, aws_session
from tests.functions.invoked import invoking
from tests.functions.pages_read import read_by_textract
from tests.functions.pump import Pump, listen_to_bus
from tests.storage import create_table

AREAS = {"auth", "profiles", "jobs", "resumes", "matching", "social", "chat"}

SECRETS = {"signing": {"kid": "1", "key": "k" * 48}, "ids": {"key": "i" * 48}}


class Reply(NamedTuple):
    status: int
    headers: dict[str, str]
    body: Any
    raw: str
    cookies: tuple[str, ...] = ()


def forget_everything() -> None:
    """As a new container starts: nothing is cached, but botocore's descriptions of AWS."""
    for module in (assembly, resources):
        for thing in vars(module).values():
            if hasattr(thing, "cache_clear") and thing is not aws_session:
                thing.cache_clear()
    SigningKeys.read.cache_clear()
    IdKeys.read.cache_clear()
    for name in [name for name in sys.modules if name.endswith(".api") and name.partition(".")[0] in AREAS]:
        importlib.reload(sys.modules[name])


@pytest.fixture
def cloud(aws: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    """The resources of the template, empty. `session` makes clients to look at them with."""
    table = create_table(aws.create_client("dynamodb"))
    s3 = aws.create_client("s3")
    for bucket in ("files", "search"):
        s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    aws.create_client("sesv2").create_email_identity(EmailIdentity="example.com")
    events = aws.create_client("events")
    events.create_event_bus(Name="rolecall")
    secrets = aws.create_client("secretsmanager")
    arns = {
        name: secrets.create_secret(Name=name, SecretString=json.dumps(value))["ARN"] for name, value in SECRETS.items()
    }
    settings = {
        "ROLECALL_TABLE": table,
        "ROLECALL_FILES_BUCKET": "files",
        "ROLECALL_SEARCH_BUCKET": "search",
        "ROLECALL_BUS": "rolecall",
        "ROLECALL_PARSER_FUNCTION": "parser",
        "ROLECALL_SIGNING_SECRET_ARN": arns["signing"],
        "ROLECALL_IDS_SECRET_ARN": arns["ids"],
        "ROLECALL_MAIL_FROM": "no-reply@example.com",
        "ROLECALL_PUBLIC_BASE_URL": "https://api.example.com",
        "ROLECALL_SOCKET_ENDPOINT": "https://sockets.example.com/dev",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    forget_everything()
    cloud = SimpleNamespace(session=aws, s3=s3, table=table, seen=set(), announced=[])
    listen_to_bus(cloud, monkeypatch)
    with invoking(), read_by_textract():
        yield cloud
    forget_everything()


def call(module: ModuleType, event: dict[str, Any]) -> Reply:
    """Send one request through a function's handler."""
    answer = module.handler(event, SimpleNamespace())
    raw = answer.get("body") or ""
    is_json = answer["headers"].get("Content-Type", "").startswith("application/json")
    body = json.loads(raw) if raw and is_json else None
    return Reply(answer["statusCode"], answer["headers"], body, raw, tuple(answer.get("cookies", ())))


@pytest.fixture
def pump(cloud: SimpleNamespace) -> Pump:
    return Pump(cloud)
