"""Runs `cold_start.py` on a built function and, with valgrind, counts its instructions."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROGRAM = Path(__file__).with_name("cold_start.py")
CACHEGRIND = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
INSTRUCTIONS = re.compile(r"I\s+refs:\s+([\d,]+)")
TIMEOUT_S = 180


class Failed(RuntimeError):
    """The function could not be started from its artefact, or its answer was no success."""


@dataclass(frozen=True, slots=True)
class ColdStart:
    """`modules` and `cpu_s` after the imports (`import`) and after the first request (`request`)."""

    status: int | None
    body: str
    compiled: Sequence[str]
    modules: Mapping[str, Sequence[str]]
    cpu_s: Mapping[str, float]
    instructions: int


def cold_start(
    path: Sequence[Path],
    handler: str,
    event: Mapping[str, Any] | None = None,
    *,
    environment: Mapping[str, str],
    also: Sequence[str] = (),
    count: bool = False,
) -> ColdStart:
    """`instructions` are 0 unless they are to be counted. Raises Failed when the process fails."""
    folders = [str(folder) for folder in path]
    told = json.dumps({"path": folders, "handler": handler, "also": also, "event": event})
    command = [*(CACHEGRIND if count else ()), sys.executable, "-I", "-S", "-B", str(PROGRAM), told]
    done = subprocess.run(
        command, env=dict(environment), cwd="/", capture_output=True, text=True, timeout=TIMEOUT_S, check=False
    )
    if done.returncode:
        raise Failed(f"{handler}: {done.stderr[-2000:]}")
    said = json.loads(done.stdout.splitlines()[-1])
    answer = said["answer"] or {}
    counted = INSTRUCTIONS.search(done.stderr)
    return ColdStart(
        status=answer.get("statusCode"),
        body=answer.get("body") or "",
        compiled=said["compiled"],
        modules=said["modules"],
        cpu_s=said["cpu_s"],
        instructions=int(counted[1].replace(",", "")) if counted else 0,
    )


def can_count() -> bool:
    return shutil.which("valgrind") is not None
