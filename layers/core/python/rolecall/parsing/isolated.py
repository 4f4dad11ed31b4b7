"""Files from strangers: a forked child turns the bytes into words under limits, and can do nothing else.

The child has an empty environment, no descriptor but its pipe, bounded CPU, memory and output, and (on Linux) a
filter that refuses to open files, sockets and programs or to touch other processes. Its answer is JSON that the
parent checks. Whatever goes wrong in it becomes `Unreadable`; the fields are found in the warm parent.
"""

import hashlib
import json
import os
import resource
import select
import signal
import time
from collections.abc import Callable
from datetime import date
from typing import NoReturn

from rolecall.parsing.assemble import assemble
from rolecall.parsing.confine import confine, warm
from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.extract.read import read
from rolecall.parsing.extract.words import Extract
from rolecall.parsing.limits import Limits
from rolecall.parsing.ocr.local import understood, with_scans
from rolecall.parsing.record import ParsedResume

_MOST_ANSWER = 64_000_000
_DONE, _REFUSED = b"D", b"R"


ScanReader = Callable[[bytes, Extract, Limits], Extract]
"""Puts the words of an extract's unread pages into it."""


def parse_isolated(
    data: bytes,
    limits: Limits | None = None,
    *,
    filename: str | None = None,
    as_of: date | None = None,
    scans: ScanReader = with_scans,
) -> ParsedResume:
    """As `parse`, safe for hostile files. Raises Unreadable; never takes longer than the limits say."""
    del filename  # the bytes decide
    limits = limits or Limits()
    extract = scans(data, extract_isolated(data, limits), limits)
    return assemble(extract, hashlib.sha256(data).hexdigest(), as_of)


def extract_isolated(data: bytes, limits: Limits) -> Extract:
    """The words of the file and which of its pages are pictures, found in a child. Raises Unreadable."""
    if len(data) > limits.size_bytes:
        raise Unreadable(Reason.TOO_LARGE, f"The file is larger than {limits.size_bytes // 1_000_000} MB.")
    warm()
    return understood(confined(lambda: read(data, limits).to_bytes(), limits))


def confined(work: Callable[[], bytes], limits: Limits) -> bytes:
    """What `work` returns in a confined child. All that it needs must be loaded. Raises Unreadable."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _run_child(work, limits, writing)
    os.close(writing)
    try:
        answer, in_time = _answer(reading, time.monotonic() + limits.wall_s)
    finally:
        os.close(reading)
        status = _reaped(child)
    return _checked(answer, status, in_time=in_time)


def _run_child(work: Callable[[], bytes], limits: Limits, writing: int) -> NoReturn:
    """Never returns into the parent's code, whatever happens."""
    try:
        confine(writing, limits)
        _send(writing, _worked(work))
        os._exit(0)
    except BaseException:  # noqa: BLE001 - whatever it is, the parent learns it from the exit code
        os._exit(1)


def _worked(work: Callable[[], bytes]) -> bytes:
    try:
        return _DONE + work()
    except Unreadable as refused:
        return _REFUSED + json.dumps([refused.code.value, refused.message]).encode()
    except (MemoryError, RecursionError):
        return _REFUSED + json.dumps([Reason.DAMAGED.value, "The file needs more memory than any resume."]).encode()


def _send(writing: int, answer: bytes) -> None:
    view = memoryview(answer)
    while view:
        view = view[os.write(writing, view[: 1 << 20]) :]


def _answer(reading: int, deadline: float) -> tuple[bytes, bool]:
    """All that the child says before it closes the pipe or the time is up."""
    chunks: list[bytes] = []
    size = 0
    while (left := deadline - time.monotonic()) > 0 and size <= _MOST_ANSWER:
        ready, _, _ = select.select([reading], [], [], left)
        if not ready:
            break
        chunk = os.read(reading, 1 << 20)
        if not chunk:
            return b"".join(chunks), True
        chunks.append(chunk)
        size += len(chunk)
    return b"", False


def _reaped(child: int) -> int:
    """Ends the child if it still runs; its wait status."""
    finished, status = os.waitpid(child, os.WNOHANG)
    if finished == 0:
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    return status


def _checked(answer: bytes, status: int, *, in_time: bool) -> bytes:
    if not in_time or (os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGALRM)):
        raise Unreadable(Reason.TIMEOUT)
    if answer[:1] == _DONE:
        return answer[1:]
    if answer[:1] != _REFUSED:
        raise Unreadable(Reason.DAMAGED)
    try:
        code, message = json.loads(answer[1:])
        refusal = Unreadable(str(code), str(message)[:300])
    except ValueError as error:
        raise Unreadable(Reason.DAMAGED) from error
    raise refusal


def child_usage() -> resource.struct_rusage:
    """What the children of this process have used so far: for benches and tests."""
    return resource.getrusage(resource.RUSAGE_CHILDREN)
