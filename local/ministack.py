"""MiniStack, the AWS emulator, in an environment of its own (it pins botocore)."""

import shutil
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from local.cloud import ROOT, Cloud
from local.errors import CannotContinue
from local.processes import Service, wait_until

PYTHON = ROOT / ".venv-cloud" / "bin" / "python"
PROGRAM = ROOT / "local" / "emulator.py"
START_TIMEOUT_S = 60
STOP_TIMEOUT_S = 30  # it writes its state when it ends


def service(cloud: Cloud) -> Service:
    return Service("ministack", cloud.state)


def start(cloud: Cloud) -> None:
    """Start it in the background; `wait` says when it answers."""
    if not PYTHON.exists():
        raise CannotContinue("MiniStack is not installed: make setup")
    (cloud.state / "tmp").mkdir(parents=True, exist_ok=True)
    command = [str(PYTHON), "-P", str(PROGRAM)]  # -P: or this very file would be imported in MiniStack's place
    service(cloud).start(command, environment(cloud), cloud.state)


def tables(cloud: Cloud) -> Path:
    """Everything but files, written when it ends."""
    return cloud.state / "aws"


def files(cloud: Cloud) -> Path:
    """Contents of buckets, written at once."""
    return cloud.state / "s3"


def forget(cloud: Cloud) -> None:
    for folder in (tables(cloud), files(cloud)):
        shutil.rmtree(folder, ignore_errors=True)


def environment(cloud: Cloud) -> dict[str, str]:
    return {
        **cloud.environment(),
        "BIND_HOST": "127.0.0.1",
        "GATEWAY_PORT": str(cloud.aws_port),
        "PERSIST_STATE": "1",
        "STATE_DIR": str(tables(cloud)),
        "S3_PERSIST": "1",
        "S3_DATA_DIR": str(files(cloud)),
        "TMPDIR": str(cloud.state / "tmp"),
        "LOG_LEVEL": "INFO",
        "AUTH": "true",  # roles and policies count, so a right that is missing is missed here and not on AWS
        # Seconds until a worker that a burst of calls left behind is ended; one of each function stays.
        "LAMBDA_WARM_TTL_SECONDS": "60",
        # Listeners and daemons of services that the product does not use.
        "SFTP_ENABLED": "0",
        "IOT_MTLS_ENABLED": "0",
        "DOCKER_HOST": "unix:///nonexistent",
    }


def wait(cloud: Cloud) -> None:
    """Return when it answers."""
    running = service(cloud)
    if not wait_until(lambda: healthy(cloud) or running.pid() is None, START_TIMEOUT_S) or running.pid() is None:
        raise CannotContinue(f"MiniStack did not start: {running.log} ends with\n{running.last_lines()}")


def healthy(cloud: Cloud) -> bool:
    try:
        with urlopen(f"{cloud.aws_url}/_ministack/health", timeout=2) as answer:  # noqa: S310 (our own address)
            return bool(answer.status == 200)
    except (URLError, TimeoutError, ConnectionError):
        return False
