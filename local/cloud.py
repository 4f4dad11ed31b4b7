"""Where one local cloud lives: its ports, its folders, and the environment its tools run in."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STATE = ROOT / ".rolecall"
BUILD = STATE / "build"
STACK = "rolecall"
STAGE = "local"
REGION = "us-east-1"
# Whatever AWS settings a person has stay out: nothing here may ever reach a real account.
PASSED_ON = ("HOME", "LANG", "LC_ALL", "PATH", "TERM", "TZ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cloud:
    """One local cloud. Two of them need different ports and different state folders."""

    state: Path = STATE / "main"
    port: int = 8000
    aws_port: int = 4566

    @property
    def base_url(self) -> str:
        """Where clients reach the product."""
        return f"http://localhost:{self.port}"

    @property
    def aws_url(self) -> str:
        """Where the emulated AWS answers."""
        return f"http://127.0.0.1:{self.aws_port}"

    @property
    def textract_port(self) -> int:
        """Where the stand-in for Textract answers."""
        return self.aws_port + 1000

    @property
    def logs(self) -> Path:
        return self.state / "logs"

    @property
    def deployed(self) -> Path:
        """What was deployed last: see `local.stack.Deployment`."""
        return self.state / "deployed.json"

    def environment(self) -> dict[str, str]:
        """For every process of this cloud: its own AWS, no credentials, no proxy, no configuration of the person."""
        return {
            **{name: os.environ[name] for name in PASSED_ON if name in os.environ},
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": REGION,
            "AWS_REGION": REGION,
            "AWS_ENDPOINT_URL": self.aws_url,
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "AWS_EC2_METADATA_DISABLED": "true",
            "SAM_CLI_TELEMETRY": "0",
            "NO_PROXY": "127.0.0.1,localhost",
        }
