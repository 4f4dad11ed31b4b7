"""Processes that outlive the command that started them, each with its children in a group of its own.

A record of pid and start time is kept in the state folder, so that a pid which now belongs to someone else is never
taken for ours.
"""

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

POLL_S = 0.05
# Children of this very process: kept, so that they are waited for when they end.
_children: dict[int, "subprocess.Popen[bytes]"] = {}


@dataclass(frozen=True, slots=True)
class Service:
    """A background process by name: `state/<name>.pid.json` records it, `state/logs/<name>.log` has its output."""

    name: str
    state: Path

    @property
    def record(self) -> Path:
        return self.state / f"{self.name}.pid.json"

    @property
    def log(self) -> Path:
        return self.state / "logs" / f"{self.name}.log"

    def pid(self) -> int | None:
        """The pid while the process runs, else None."""
        try:
            recorded = json.loads(self.record.read_text())
        except (FileNotFoundError, json.JSONDecodeError):
            return None
        pid: int = recorded["pid"]
        return pid if started_at(pid) == recorded["started_at"] else None

    def start(self, command: Sequence[str], environment: dict[str, str], folder: Path) -> int:
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            process = subprocess.Popen(
                command,
                env=environment,
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        _children[process.pid] = process
        self.record.write_text(json.dumps({"pid": process.pid, "started_at": started_at(process.pid)}))
        return process.pid

    def stop(self, grace_s: float) -> None:
        """Ask the process to end, wait, then end what is left of its group: workers included."""
        pid = self.pid()
        if pid is not None:
            os.kill(pid, signal.SIGTERM)
            wait_until(lambda: self.pid() is None, grace_s)
            end_group(pid)
            if pid in _children:
                _children.pop(pid).wait()
        self.record.unlink(missing_ok=True)

    def last_lines(self, count: int = 5) -> str:
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        return "\n".join(lines[-count:])


def started_at(pid: int) -> str | None:
    """Start time in clock ticks since boot (field 22 of /proc/<pid>/stat). None for no process and for a zombie."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return None
    state, *fields = stat.rpartition(")")[2].split()
    return None if state == "Z" else fields[18]


def end_group(group: int) -> None:
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return


def wait_until(condition: Callable[[], bool], timeout_s: float) -> bool:
    """Poll until the condition holds. False when it did not within the time."""
    deadline = time.monotonic() + timeout_s
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(POLL_S)
    return True
