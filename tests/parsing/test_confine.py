"""What the child that reads a file can reach: nothing but its pipe."""

import json
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from rolecall.parsing.confine import confine, warm
from rolecall.parsing.limits import Limits


def attempt(deed: Callable[[], object]) -> str:
    """What comes of a deed in a confined child: 'done' or the name of the error."""
    warm()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        confine(writing, Limits())
        try:
            deed()
            outcome = "done"
        except BaseException as error:  # noqa: BLE001 - the outcome is what is asked for
            outcome = type(error).__name__
        os.write(writing, json.dumps(outcome).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    return str(json.loads(answer))


def connect() -> None:
    socket.create_connection(("127.0.0.1", 9), timeout=1)


DEEDS: dict[str, Callable[[], object]] = {
    "read a file": lambda: Path("/etc/passwd").read_text(encoding="utf-8"),
    "write a file": lambda: Path("/tmp/rolecall-confined").write_text("x", encoding="utf-8"),
    "read the environment of the parent": lambda: Path(f"/proc/{os.getppid()}/environ").read_bytes(),
    "open a socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
    "connect": connect,
    "signal the parent": lambda: os.kill(os.getppid(), 0),
    "start a program": lambda: os.execv("/bin/true", ["true"]),
    "fork": os.fork,
}


@pytest.mark.parametrize("deed", DEEDS)
def test_the_child_cannot(deed: str) -> None:
    assert attempt(DEEDS[deed]) == "PermissionError"


def test_the_child_has_no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "canary-value")

    def look() -> None:
        assert not os.environ
        assert os.getenv("AWS_SECRET_ACCESS_KEY") is None

    assert attempt(look) == "done"


def test_the_child_has_no_descriptor_but_its_pipe(tmp_path: Path) -> None:
    with (tmp_path / "open").open("w", encoding="utf-8") as held:
        number = held.fileno()
        assert attempt(lambda: os.fstat(number)) == "OSError"


def test_the_child_still_computes() -> None:
    assert attempt(lambda: sum(range(1000))) == "done"
