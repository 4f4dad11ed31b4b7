"""What the command line does: start, stop, forget, and say what runs."""

import json
import shutil
import sys
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


def front_door(cloud: Cloud) -> Service:
    return Service("front-door", cloud.state)


def up(cloud: Cloud, rate_limit_scale: int = 1) -> None:
    """Bring the cloud to what the sources say. What runs already and is the same is left alone."""
    cloud.state.mkdir(parents=True, exist_ok=True)
    fresh = start_ministack(cloud)
    wish = stack.wanted(cloud, rate_limit_scale)
    with step("Building functions and layers"):
        stack.build(wish.sources)
    if fresh:
        with step("Starting MiniStack"):
            ministack.wait(cloud)
            repairs.renew_stream_mappings(cloud)
    deployment = stack.Deployment.read(cloud)
    if deployment is None or not deployment.is_what(wish) or not stack.is_deployed(cloud):
        with step("Deploying the stack"):
            deployment = stack.deploy(cloud, wish)
            repairs.set_cors(cloud, deployment.outputs["HttpApiId"], wish.parameters)
            repairs.allow_mail(cloud)
    with step("Opening the front door"):
        open_front_door(cloud, deployment)


def start_ministack(cloud: Cloud) -> bool:
    """True when it was not running yet."""
    if ministack.service(cloud).pid():
        return False
    preflight.check_disk(cloud.state)
    preflight.check_port(cloud.aws_port, "AWS_PORT")
    ministack.start(cloud)
    return True


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
    with step("Stopping the local cloud"):
        front_door(cloud).stop(FRONT_DOOR_GRACE_S)
        ministack.service(cloud).stop(ministack.STOP_TIMEOUT_S)
        shutil.rmtree(cloud.state / "tmp", ignore_errors=True)


def reset(cloud: Cloud) -> None:
    down(cloud)
    shutil.rmtree(cloud.state, ignore_errors=True)
    console.print("The local cloud's state is gone. make up starts a new one.")


def status(cloud: Cloud) -> None:
    """One line for each part."""
    for service in (ministack.service(cloud), front_door(cloud)):
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
