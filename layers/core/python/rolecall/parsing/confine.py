"""What a child that reads strangers' files gives up before it reads the first byte."""

import codecs
import ctypes
import os
import platform
import resource
import struct
import sys
from functools import cache
from importlib import import_module
from pathlib import Path

from rolecall.parsing.extract.letters import CODE_PAGES
from rolecall.parsing.limits import Limits

_READERS = ("pdf", "docx", "odt", "package", "doc", "rtf", "txt")
_CODECS = ("ascii", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp437", *CODE_PAGES)

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP = 1, 4, 38, 22
_SECCOMP_MODE_FILTER = 2

# System calls that reading words never needs, per machine: files, programs, sockets, other processes.
_FORBIDDEN = {
    "x86_64": (
        0xC000003E,
        (2, 41, 42, 49, 53, 56, 57, 58, 59, 62, 85, 101, 200, 234, 257, 304, 310, 311, 322, 425, 435, 437, 438),
    ),
    "aarch64": (
        0xC00000B7,
        (56, 117, 129, 130, 131, 198, 199, 200, 203, 220, 221, 265, 270, 271, 281, 425, 435, 437, 438),
    ),
}
_ERRNO_EPERM = 0x00050000 | 1
_ALLOW = 0x7FFF0000


@cache
def warm() -> None:
    """Imports all that the child may need: it cannot open a file once it is confined."""
    for name in _READERS:
        import_module(f"rolecall.parsing.extract.{name}")
    for codec in _CODECS:
        codecs.lookup(codec)
    _pdf_library()
    _libc()


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _pdf_library() -> None:
    """Opens and closes a page, so that everything the library loads late is loaded."""
    pdfium = import_module("pypdfium2")
    document = pdfium.PdfDocument.new()
    document.new_page(10, 10).get_textpage().close()
    document.close()


def confine(keep: int, limits: Limits) -> None:
    """For good: no environment, no descriptors but `keep`, bounded resources, no calls that reach out."""
    _forget_environment()
    _close_all_but(keep)
    _bound(limits)
    if sys.platform == "linux":
        _lock_in()


def _forget_environment() -> None:
    """Also the block that the kernel handed over, which `clear` leaves readable in memory."""
    os.environ.clear()
    try:
        with Path("/proc/self/stat").open(encoding="ascii") as stat:
            fields = stat.read().rpartition(")")[2].split()
    except OSError:
        return
    begin, end = int(fields[47]), int(fields[48])
    if 0 < begin < end:
        ctypes.memset(begin, 0, end - begin)


def _close_all_but(keep: int) -> None:
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    os.closerange(0, keep)
    os.closerange(keep + 1, min(most, 65_536))


def _bound(limits: Limits) -> None:
    grown = _virtual_bytes() + limits.memory_bytes
    for what, soft, hard in (
        (resource.RLIMIT_CPU, limits.cpu_s, limits.cpu_s + 1),
        (resource.RLIMIT_AS, grown, grown),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        resource.setrlimit(what, (soft, hard))


def _virtual_bytes() -> int:
    """What is mapped already: the limit counts from there, not from nothing."""
    try:
        with Path("/proc/self/statm").open(encoding="ascii") as statm:
            return int(statm.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def _lock_in() -> None:
    """Dies with the parent, hides from /proc, and asks the kernel to refuse what reading does not need."""
    libc = _libc()
    for option, value in ((_PR_SET_PDEATHSIG, 9), (_PR_SET_DUMPABLE, 0), (_PR_SET_NO_NEW_PRIVS, 1)):
        libc.prctl(option, value, 0, 0, 0)
    machine = _FORBIDDEN.get(platform.machine())
    if machine is not None:
        program = _filter(*machine)
        buffer = ctypes.create_string_buffer(program, len(program))
        header = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(buffer))
        libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.create_string_buffer(header, len(header)), 0, 0)


def _filter(architecture: int, forbidden: tuple[int, ...]) -> bytes:
    """A classic BPF program: another architecture and the listed calls get EPERM, the rest passes."""
    load, equal, give = 0x20, 0x15, 0x06
    count = len(forbidden)
    steps = [(load, 0, 0, 4), (equal, 0, count + 2, architecture), (load, 0, 0, 0)]
    steps += [(equal, count - index, 0, call) for index, call in enumerate(forbidden)]
    steps += [(give, 0, 0, _ALLOW), (give, 0, 0, _ERRNO_EPERM)]
    return b"".join(struct.pack("HBBI", *step) for step in steps)
