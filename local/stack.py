"""Build this repository's template with SAM and deploy it into a local cloud, unless what is there is the same."""

import fcntl
import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Self

from botocore.exceptions import ClientError

from local import account, clients
from local.cloud import BUILD, ROOT, STACK, STAGE, STATE, Cloud
from local.errors import CannotContinue
from local.sources import fingerprint

SAM = ROOT / ".venv-sam" / "bin" / "sam"
# A stack in one of these states can only be deleted.
DEAD_STATES = {"CREATE_FAILED", "DELETE_FAILED", "REVIEW_IN_PROGRESS", "ROLLBACK_COMPLETE", "ROLLBACK_FAILED"}
# The web origins of usual development servers.
ORIGINS = "http://localhost:3000,http://localhost:5173,http://localhost:8000"


@dataclass(frozen=True, slots=True)
class Deployment:
    """What a local cloud runs: the sources' hash, the parameters, and the stack's outputs."""

    sources: str
    parameters: Mapping[str, str]
    outputs: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, cloud: Cloud) -> Self | None:
        try:
            return cls(**json.loads(cloud.deployed.read_text()))
        except (FileNotFoundError, json.JSONDecodeError, TypeError):
            return None

    def write(self, cloud: Cloud) -> None:
        cloud.deployed.write_text(json.dumps(asdict(self), indent=2))

    def is_what(self, other: "Deployment") -> bool:
        """Whether the other one was made from the same sources with the same parameters."""
        return (self.sources, self.parameters) == (other.sources, other.parameters)


def wanted(cloud: Cloud, rate_limit_scale: int) -> Deployment:
    parameters = {
        "AllowedOrigins": ORIGINS,
        "LocalEndpoint": cloud.aws_url,
        "LogRetentionDays": "1",
        "MailFrom": account.MAIL_FROM,
        "MailIdentity": account.MAIL_DOMAIN,
        "PublicBaseUrl": cloud.base_url,
        "RateLimitScale": str(rate_limit_scale),
        "Stage": STAGE,
        "TextractEndpoint": f"http://127.0.0.1:{cloud.textract_port}",
    }
    return Deployment(fingerprint(ROOT), parameters)


def current_scale(cloud: Cloud) -> int:
    """Of the rate limits, as the running stack has it; 1 before there is one."""
    deployed = Deployment.read(cloud)
    return int(deployed.parameters.get("RateLimitScale", "1")) if deployed else 1


def build(sources: str) -> None:
    """Run `sam build` into a folder that all local clouds share; nothing when it holds these sources already."""
    built = BUILD / "sources"
    if built.exists() and built.read_text() == sources:
        return
    built.unlink(missing_ok=True)
    environment = {**Cloud().environment(), "ROLECALL_TARGET": "local"}
    run_sam(["build", "--parallel", "--build-dir", str(BUILD)], environment, STATE / "build.log")
    built.write_text(sources)


@contextmanager
def build_lock() -> Iterator[None]:
    """Hold it from building to having deployed: another cloud may build from other sources."""
    STATE.mkdir(exist_ok=True)
    with (STATE / "build.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def deploy(cloud: Cloud, wish: Deployment) -> Deployment:
    """Run `sam deploy` and return the deployment with the stack's outputs."""
    remove_dead_stack(cloud)
    account.prepare(cloud)
    overrides = [f"{name}={value}" for name, value in wish.parameters.items()]
    config = ["--config-env", "local", "--config-file", str(ROOT / "samconfig.toml")]
    where = [*config, "--template-file", str(BUILD / "template.yaml")]
    command = ["deploy", *where, "--no-progressbar", "--parameter-overrides", *overrides]
    run_sam(command, {**cloud.environment(), "SAM_CLI_POLL_DELAY": "0.3"}, cloud.logs / "deploy.log")
    deployment = Deployment(wish.sources, wish.parameters, outputs(cloud))
    deployment.write(cloud)
    return deployment


def run_sam(arguments: list[str], environment: dict[str, str], log: Path) -> None:
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w") as output:
        done = subprocess.run([SAM, *arguments], cwd=ROOT, env=environment, stdout=output, stderr=output, check=False)
    if done.returncode:
        last = "\n".join(log.read_text(errors="replace").splitlines()[-8:])
        raise CannotContinue(f"sam {arguments[0]} failed. Its log, {log}, ends with:\n{last}")


def status(cloud: Cloud) -> str | None:
    """The stack's state as CloudFormation names it, None when there is no stack."""
    try:
        return clients.cloudformation(cloud).describe_stacks(StackName=STACK)["Stacks"][0]["StackStatus"]
    except ClientError:
        return None


def is_deployed(cloud: Cloud) -> bool:
    return status(cloud) in {"CREATE_COMPLETE", "UPDATE_COMPLETE"}


def remove_dead_stack(cloud: Cloud) -> None:
    """What a failed first deployment leaves behind stands in the way of the next."""
    if status(cloud) in DEAD_STATES:
        cloudformation = clients.cloudformation(cloud)
        cloudformation.delete_stack(StackName=STACK)
        cloudformation.get_waiter("stack_delete_complete").wait(StackName=STACK, WaiterConfig={"Delay": 1})


def outputs(cloud: Cloud) -> dict[str, str]:
    stack = clients.cloudformation(cloud).describe_stacks(StackName=STACK)["Stacks"][0]
    return {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", [])}


def physical_name(cloud: Cloud, logical_id: str) -> str:
    """The name that CloudFormation gave a resource of the stack."""
    cloudformation = clients.cloudformation(cloud)
    found = cloudformation.describe_stack_resource(StackName=STACK, LogicalResourceId=logical_id)
    return found["StackResourceDetail"]["PhysicalResourceId"]
