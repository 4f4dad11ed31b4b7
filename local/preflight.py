"""What must be true before anything starts. Each check that fails says in one line what to do."""

import shutil
import socket
from pathlib import Path

from local.errors import CannotContinue

NEEDED_MB = 2048


def check_disk(folder: Path, needed_mb: int = NEEDED_MB) -> None:
    free_mb = shutil.disk_usage(folder).free // 2**20
    if free_mb < needed_mb:
        raise CannotContinue(f"Only {free_mb} MB are free and the local cloud needs {needed_mb}: free some space.")


def check_port(port: int, variable: str) -> None:
    if in_use(port):
        raise CannotContinue(
            f"Port {port} is in use by another program: stop it (`ss -ltnp 'sport = :{port}'` names it), "
            f"or take another port: make up {variable}={port + 1}",
        )


def in_use(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
