"""A zipped office file, opened only when its directory promises a sane size."""

import io
import re
import struct
import zipfile
import zlib
from xml.etree import ElementTree as ET

from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.limits import Limits

_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, NotImplementedError, ValueError)
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_DOCTYPE = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)


class Package:
    """Parts by name. Raises Unreadable while being opened: bomb, macros, encryption, not an office file."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise Unreadable(Reason.DAMAGED) from error
        self.names = frozenset(self._zip.namelist())
        _check(self._zip.infolist(), limits)
        self._left = limits.unpacked_bytes
        if any(name.lower().endswith("vbaproject.bin") for name in self.names):
            raise Unreadable(Reason.MACROS)

    def part(self, name: str) -> ET.Element | None:
        """The part's XML, or None where there is no such part. Entities are refused.

        Word's strict form has other names for the same elements.
        """
        if name not in self.names:
            return None
        return parsed_xml(_STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/\2", self._read(name)))

    def _read(self, name: str) -> bytes:
        """At most what the directory promised in total: a lying directory ends here."""
        try:
            with self._zip.open(name) as part:
                raw = part.read(self._left + 1)
        except _BROKEN as error:
            raise Unreadable(Reason.DAMAGED) from error
        except RuntimeError as error:  # zipfile's way to say that a part is encrypted
            raise Unreadable(Reason.ENCRYPTED) from error
        self._left -= len(raw)
        if self._left < 0:
            raise Unreadable(Reason.ZIP_BOMB)
        return raw


def parsed_xml(raw: bytes) -> ET.Element:
    """Raises Unreadable for what is not well formed, and for every document type or entity."""
    if _DOCTYPE.search(raw[:4096]) or b"<!ENTITY" in raw:
        raise Unreadable(Reason.DAMAGED)
    try:
        return ET.fromstring(raw)  # noqa: S314 - entities were refused above, sizes are bounded
    except (ET.ParseError, ValueError, LookupError) as error:  # LookupError: an encoding nobody knows
        raise Unreadable(Reason.DAMAGED) from error


def _check(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    if len(entries) > limits.zip_entries:
        raise Unreadable(Reason.ZIP_BOMB)
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    if unpacked > limits.unpacked_bytes or (unpacked > 1_000_000 and unpacked / packed > limits.zip_ratio):
        raise Unreadable(Reason.ZIP_BOMB)
