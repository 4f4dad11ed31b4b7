"""What the scanners say of a file, and that no answer is never taken for a clean one."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rolecall.adapters.scanning import CHUNK, ClamAvScanner, EicarScanner
from rolecall.domain.errors import Unavailable

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


@pytest.mark.parametrize("data", [EICAR, b"%PDF-1.7\n" + EICAR + b"\n%%EOF"])
def test_the_test_file_is_found_also_inside_another(data: bytes) -> None:
    assert EicarScanner().threat(data) == "EICAR-Test-File"


def test_other_files_are_clean() -> None:
    assert EicarScanner().threat(b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE") is None


@contextmanager
def clamd(path: Path, answer: bytes, received: list[bytes]) -> Iterator[ClamAvScanner]:
    """A daemon that reads one stream and answers."""
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(str(path))
    server.listen(1)

    def serve() -> None:
        connection, _ = server.accept()
        with connection, connection.makefile("rb") as stream:
            received.append(stream.read(10))
            while size := int.from_bytes(stream.read(4)):
                received.append(stream.read(size))
            connection.sendall(answer)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield ClamAvScanner(str(path))
    finally:
        thread.join()
        server.close()


@pytest.mark.parametrize(
    ("answer", "threat"),
    [(b"stream: OK\0", None), (b"stream: Win.Test.EICAR_HDB-1 FOUND\0", "Win.Test.EICAR_HDB-1")],
)
def test_a_daemon_is_sent_the_whole_file_and_believed(answer: bytes, threat: str | None, tmp_path: Path) -> None:
    received: list[bytes] = []
    data = bytes(CHUNK + 7)
    with clamd(tmp_path / "clamd", answer, received) as scanner:
        assert scanner.threat(data) == threat
    assert received[0] == b"zINSTREAM\0"
    assert b"".join(received[1:]) == data


def test_a_daemon_that_refuses_a_file_has_not_found_it_clean(tmp_path: Path) -> None:
    with (
        clamd(tmp_path / "clamd", b"INSTREAM size limit exceeded. ERROR\0", []) as scanner,
        pytest.raises(Unavailable),
    ):
        scanner.threat(b"data")


def test_a_daemon_that_is_not_there_has_not_found_it_clean(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        ClamAvScanner(str(tmp_path / "nobody")).threat(b"data")
