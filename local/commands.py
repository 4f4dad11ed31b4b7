"""What the command line does: start, stop, forget, and say what runs."""

import fcntl
import json
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from local import ministack, preflight, repairs, stack
from local.cloud import ROOT, Cloud
from local.errors import CannotContinue
from local.front_door import FrontDoor
from local.processes import Service, wait_until
from local.progress import console, step

HEALTHY = "ok"
HEALTHY_WITHIN_S = 60
FRONT_DOOR_GRACE_S = 3
TEXTRACT_GRACE_S = 3


def front_door(cloud: Cloud) -> Service:
    return Service("front-door", cloud.state)


def textract(cloud: Cloud) -> Service:
    return Service("textract", cloud.state)


def up(cloud: Cloud, rate_limit_scale: int = 1) -> None:
    """Bring the cloud to what the sources say. What runs already and is the same is left alone."""
    with alone(cloud):
        if front_door(cloud).pid() is None:
            preflight.check_port(cloud.port, "PORT")
        is_new = start_ministack(cloud)
        with stack.build_lock():
            wish = stack.wanted(cloud, rate_limit_scale)
            with step("Building functions and layers"):
                stack.build(wish.sources)
            if is_new:
                with step("Starting MiniStack"):
                    ministack.wait(cloud)
                    start_anew_if_killed(cloud)
            deployment = deploy(cloud, wish)
        with step("Opening the front door"):
            start_textract(cloud)
            open_front_door(cloud, deployment)


@contextmanager
def alone(cloud: Cloud) -> Iterator[None]:
    """One command at a time works on a cloud; the next one waits."""
    cloud.state.parent.mkdir(parents=True, exist_ok=True)
    with cloud.state.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        cloud.state.mkdir(exist_ok=True)
        yield


def start_ministack(cloud: Cloud) -> bool:
    """True when it was not running yet."""
    if ministack.service(cloud).pid():
        return False
    preflight.check_disk(cloud.state)
    preflight.check_port(cloud.aws_port, "AWS_PORT")
    ministack.start(cloud)
    return True


def start_anew_if_killed(cloud: Cloud) -> None:
    """It writes its tables when it ends, files at once: killed before the first end it has files of a lost stack."""
    if stack.status(cloud) is None and any(ministack.files(cloud).glob("*")):
        console.print("MiniStack was ended before it could write its state, so this cloud starts anew.")
        ministack.service(cloud).stop(ministack.STOP_TIMEOUT_S)
        ministack.forget(cloud)
        ministack.start(cloud)
        ministack.wait(cloud)
    repairs.renew_stream_mappings(cloud)


def deploy(cloud: Cloud, wish: stack.Deployment) -> stack.Deployment:
    """What is deployed now: the wish, made true if need be."""
    deployed = stack.Deployment.read(cloud)
    if deployed is not None and deployed.is_what(wish) and stack.is_deployed(cloud):
        return deployed
    with step("Deploying the stack"):
        deployed = stack.deploy(cloud, wish)
        repairs.set_cors(cloud, deployed.outputs["HttpApiId"], wish.parameters)
        repairs.allow_mail(cloud)
    return deployed


def start_textract(cloud: Cloud) -> None:
    """The stand-in for the one service that the emulated AWS lacks."""
    if textract(cloud).pid() is None:
        preflight.check_port(cloud.textract_port, "AWS_PORT")
        wish = json.dumps({"port": cloud.textract_port, "aws_port": cloud.aws_port})
        textract(cloud).start([sys.executable, "-m", "local.textract", wish], cloud.environment(), ROOT)


def open_front_door(cloud: Cloud, deployment: stack.Deployment) -> None:
    """Start it, or start it again when the APIs behind it are others, and wait until the product answers."""
    outputs = deployment.outputs
    door = FrontDoor(cloud.port, cloud.aws_url, outputs["HttpApiId"], outputs["SocketsApiId"], outputs["SocketsStage"])
    wish = json.dumps(asdict(door))
    opened = cloud.state / "front-door.json"
    if front_door(cloud).pid() is None or not opened.exists() or opened.read_text() != wish:
        front_door(cloud).stop(FRONT_DOOR_GRACE_S)
        preflight.check_port(cloud.port, "PORT")
        front_door(cloud).start([sys.executable, "-m", "local.front_door", wish], cloud.environment(), ROOT)
        opened.write_text(wish)
    if not wait_until(lambda: health(cloud) == HEALTHY, HEALTHY_WITHIN_S):
        raise CannotContinue(
            f"{cloud.base_url}/health says {health(cloud)}. make logs says why, make reset starts anew."
        )


def health(cloud: Cloud) -> str:
    """HEALTHY, or the status and the beginning of what the health page says instead."""
    try:
        with urlopen(f"{cloud.base_url}/health", timeout=10):  # noqa: S310 (our own address)
            return HEALTHY
    except HTTPError as refused:
        return f"{refused.code}: {refused.read(300).decode(errors='replace')}"
    except (URLError, TimeoutError, ConnectionError) as error:
        return f"nothing ({error})"


def down(cloud: Cloud) -> None:
    """Stop everything. MiniStack writes its state while it ends."""
    with alone(cloud), step("Stopping the local cloud"):
        front_door(cloud).stop(FRONT_DOOR_GRACE_S)
        textract(cloud).stop(TEXTRACT_GRACE_S)
        ministack.service(cloud).stop(ministack.STOP_TIMEOUT_S)
        shutil.rmtree(cloud.state / "tmp", ignore_errors=True)


def reset(cloud: Cloud) -> None:
    down(cloud)
    shutil.rmtree(cloud.state, ignore_errors=True)
    console.print("The local cloud's state is gone. make up starts a new one.")


def status(cloud: Cloud) -> None:
    """One line for each part."""
    for service in (ministack.service(cloud), textract(cloud), front_door(cloud)):
        pid = service.pid()
        console.print(f"{service.name:12} {f'runs (pid {pid})' if pid else 'does not run'}")
    console.print(f"{'health':12} {health(cloud)}")


def show_addresses(cloud: Cloud) -> None:
    console.print(
        f"""
  [bold]{cloud.base_url}[/bold]            the five dialects
  {cloud.base_url}/docs       API reference
  {cloud.base_url}/mailbox    mail that was sent
  {cloud.aws_url}            AWS, as MiniStack plays it

  make demo shows what it does, make logs what goes on, make down stops it and keeps its state.""",
        soft_wrap=True,
    )
