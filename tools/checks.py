"""Every check beside the tests: `make check`. All of them run, then those that failed show what they said."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tools.template import ROOT

PYTHON = sys.executable
BIN = ROOT / ".venv" / "bin"
SAM_BIN = ROOT / ".venv-sam" / "bin"


@dataclass(frozen=True, slots=True)
class Check:
    title: str
    command: tuple[str, ...]

    def run(self) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "SAM_CLI_TELEMETRY": "0", "AWS_DEFAULT_REGION": "us-east-1"}
        return subprocess.run(self.command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


CHECKS = (
    Check("types: mypy --strict", (str(BIN / "mypy"),)),
    Check("template: sam validate --lint", (str(SAM_BIN / "sam"), "validate", "--lint", "--template", "template.yaml")),
    Check("templates: cfn-lint", (str(SAM_BIN / "cfn-lint"),)),
    Check("style: ruff check", (str(BIN / "ruff"), "check", ".")),
    Check("format: ruff format", (str(BIN / "ruff"), "format", "--check", ".")),
    Check("layers: import-linter", (str(BIN / "lint-imports"),)),
    Check("lock file fresh", (str(ROOT / ".venv-uv" / "bin" / "uv"), "lock", "--check")),
    Check("routes, OpenAPI and template fresh", (PYTHON, "-m", "tools.routes", "--check")),
    Check("socket paths in infra/edge.yaml fresh", (PYTHON, "-m", "tools.edge", "--check")),
)


def main() -> int:
    failed = 0
    with ThreadPoolExecutor(max_workers=2) as pool:
        for check, done in zip(CHECKS, pool.map(Check.run, CHECKS), strict=True):
            print(f"{'✗' if done.returncode else '✓'} {check.title}", flush=True)
            if done.returncode:
                failed += 1
                print(f"{done.stdout}{done.stderr}".rstrip(), flush=True)
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
