"""An AWS for the benches: MiniStack on a port of its own, with the table, buckets and secrets that functions need."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from botocore.session import get_session

from bench.artefact import BUILD
from local import ministack
from local.cloud import REGION, Cloud
from local.preflight import free_port
from tests.storage import create_table

SECRETS = {"signing": {"kid": "1", "key": "k" * 64}, "ids": {"key": "i" * 64}}
BUCKETS = ("bench-files", "bench-search")
BUS = "bench"


@contextmanager
def emulated_aws() -> Iterator[dict[str, str]]:
    """The environment in which functions find it. It is stopped and forgotten at the end."""
    cloud = Cloud(state=BUILD / "cloud", aws_port=free_port())
    shutil.rmtree(cloud.state, ignore_errors=True)
    cloud.state.mkdir(parents=True)
    ministack.start(cloud)
    try:
        ministack.wait(cloud)
        yield {**cloud.environment(), **_resources(cloud.aws_url)}
    finally:
        ministack.service(cloud).stop(ministack.STOP_TIMEOUT_S)


def client(service: str, endpoint_url: str) -> Any:  # noqa: ANN401 - the caller names the service
    return get_session().create_client(
        service,
        endpoint_url=endpoint_url,
        aws_access_key_id="test",
        aws_secret_access_key="test",  # noqa: S106 - the emulator asks for any
        region_name=REGION,
    )


def _resources(url: str) -> dict[str, str]:
    for bucket in BUCKETS:
        client("s3", url).create_bucket(Bucket=bucket)
    client("events", url).create_event_bus(Name=BUS)
    secrets = client("secretsmanager", url)
    signing, ids = (secrets.create_secret(Name=name, SecretString=json.dumps(SECRETS[name]))["ARN"] for name in SECRETS)
    files, search = BUCKETS
    return {
        "ROLECALL_STAGE": "local",
        "ROLECALL_TABLE": create_table(client("dynamodb", url)),
        "ROLECALL_FILES_BUCKET": files,
        "ROLECALL_SEARCH_BUCKET": search,
        "ROLECALL_BUS": BUS,
        "ROLECALL_PARSER_FUNCTION": "parser",
        "ROLECALL_SIGNING_SECRET_ARN": signing,
        "ROLECALL_IDS_SECRET_ARN": ids,
        "ROLECALL_MAIL_FROM": "no-reply@example.com",
        "ROLECALL_PUBLIC_BASE_URL": "https://api.example.com",
        "ROLECALL_SOCKET_ENDPOINT": f"{url}/_aws/execute-api/sockets/local",
        "ROLECALL_RATE_LIMIT_SCALE": "1000",
        "LOG_LEVEL": "INFO",
    }
