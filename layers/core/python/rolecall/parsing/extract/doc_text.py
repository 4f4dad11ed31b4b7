"""The text of a Word 97 file in its order: the pieces that the file was saved in, and the parts of the document.

Source: [MS-DOC], sections 2.4.1 (retrieving text), 2.5 (the FIB), 2.9.38 (the piece table).
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_LOCKED, _TABLE_FLAG, _COMPLEX = 0x0100, 0x0200, 0x40000000
_COUNTS, _PLACES = 0x4C, 0x9A  # of the letters in each part; of the tables
_SEPARATORS, _HEADS = 5, (0, 1, 4)  # of six stories, headers are those of even, odd and first pages
_PARTS = ("text", "notes", "headers", "macros", "comments", "endnotes", "boxes", "header boxes")


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters `begin` to `end` of the document; the first one lies at `place` in the file, each takes `step` bytes."""

    begin: int
    end: int
    place: int
    step: int


@dataclass(frozen=True, slots=True)
class DocFile:
    """The streams of one file. Raises struct.error where they are cut off."""

    main: bytes
    table: bytes

    def where(self, index: int) -> tuple[int, int]:
        """Start and size of one of the tables that the FIB lists."""
        start, size = struct.unpack_from("<II", self.main, _PLACES + 8 * index)
        return start, size

    def parts(self) -> dict[str, tuple[int, int]]:
        """First letter of each part of the document, and the one after its last."""
        sizes = struct.unpack_from("<8i", self.main, _COUNTS)
        found, at = {}, 0
        for name, size in zip(_PARTS, sizes, strict=True):
            found[name] = (at, at + max(0, size))
            at += max(0, size)
        return found

    def headers(self) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """The parts of headers and of footers: six for each section, behind six of separators."""
        start, size = self.where(11)
        ends = struct.unpack_from(f"<{size // 4}I", self.table, start)
        first = self.parts()["headers"][0]
        stories = [(n, (first + a, first + b)) for n, (a, b) in enumerate(pairwise(ends)) if b > a and n > _SEPARATORS]
        heads = [story for n, story in stories if n % 6 in _HEADS]
        return heads, [story for n, story in stories if n % 6 not in _HEADS]

    def pieces(self) -> list[Piece]:
        start, size = self.where(33)
        clx = self.table[start : start + size]
        at = 0
        while clx[at : at + 1] == b"\1":
            at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
        (size,) = struct.unpack_from("<I", clx, at + 1)
        count = (size - 4) // 12
        return list(_pieces(clx, at + 5, count))

    def letters(self, piece: Piece) -> str:
        data = self.main[piece.place : piece.place + (piece.end - piece.begin) * piece.step]
        return data.decode("cp1252" if piece.step == 1 else "utf-16-le", "replace")


def _pieces(clx: bytes, at: int, count: int) -> Iterator[Piece]:
    ends = struct.unpack_from(f"<{count + 1}I", clx, at)
    for number in range(count):
        (place,) = struct.unpack_from("<I", clx, at + 4 * (count + 1) + 8 * number + 2)
        narrow = bool(place & _COMPLEX)
        place = (place & 0x3FFFFFFF) // 2 if narrow else place
        yield Piece(ends[number], ends[number + 1], place, 1 if narrow else 2)


def doc_file(main: bytes, zero: bytes | None, one: bytes | None) -> DocFile:
    """Raises ValueError for a locked file, struct.error for one that is cut off."""
    (flags,) = struct.unpack_from("<H", main, 0x0A)
    if flags & _LOCKED:
        raise ValueError("encrypted")
    return DocFile(main, (one if flags & _TABLE_FLAG else zero) or b"")
