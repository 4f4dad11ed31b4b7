"""Looking for malware where no service does: the EICAR test file, and ClamAV when its daemon listens.

On AWS, GuardDuty looks at what arrives in quarantine and tells of it on the default bus.
"""

import re
import socket
import struct
from collections.abc import Iterator

from rolecall.domain.errors import Unavailable

EICAR = re.compile(rb"X5O!P%@AP\[4\\PZX54\(P\^\)7CC\)7\}\$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!\$H\+H\*")
"""https://www.eicar.org/download-anti-malware-testfile/: harmless, and every scanner reports it."""

CHUNK = 1 << 16
TIMEOUT_S = 15
FOUND = re.compile(r"stream: (.+) FOUND")


class EicarScanner:
    """Finds what tests and demonstrations send, also inside another file."""

    def threat(self, data: bytes) -> str | None:
        return "EICAR-Test-File" if EICAR.search(data) else None


class ClamAvScanner:
    """Speaks clamd's INSTREAM (clamd(8)) with a daemon on `socket_path`."""

    def __init__(self, socket_path: str) -> None:
        self.socket_path = socket_path

    def threat(self, data: bytes) -> str | None:
        try:
            answer = self._asked(data)
        except OSError as error:
            raise Unavailable from error
        if found := FOUND.search(answer):
            return found.group(1)
        if "OK" not in answer:
            raise Unavailable
        return None

    def _asked(self, data: bytes) -> str:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as daemon:
            daemon.settimeout(TIMEOUT_S)
            daemon.connect(self.socket_path)
            daemon.sendall(b"zINSTREAM\0" + b"".join(_frames(data)))
            return daemon.recv(4096).decode(errors="replace")


def _frames(data: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), CHUNK):
        chunk = data[start : start + CHUNK]
        yield struct.pack("!L", len(chunk)) + chunk
    yield struct.pack("!L", 0)
