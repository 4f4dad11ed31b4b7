"""Word 97 files: legacy-doc gives their paragraphs, without styles."""

import re
from typing import TYPE_CHECKING

import legacy_doc

from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.extract.flow import Paragraph, Run, Typesetter
from rolecall.parsing.extract.words import Extract
from rolecall.parsing.limits import Limits

_FIELD = re.compile(r"\x13[^\x14\x15]*\x14|\x13[^\x15]*\x15|\x15|HYPERLINK \"[^\"]*\"")

if TYPE_CHECKING:
    from rolecall.parsing.extract.flow import Block


def extract_doc(data: bytes, limits: Limits) -> Extract:
    """Raises Unreadable for encrypted, damaged and other OLE files."""
    if _utf16("EncryptedPackage") in data[:100_000] or _utf16("EncryptionInfo") in data[:100_000]:
        raise Unreadable(Reason.ENCRYPTED)
    if _utf16("WordDocument") not in data:
        raise Unreadable(Reason.UNKNOWN_TYPE)
    options = legacy_doc.ExtractionOptions(max_file_bytes=limits.size_bytes, max_text_bytes=4 * limits.characters)
    try:
        text = legacy_doc.extract_text(data, options=options).text
    except legacy_doc.LegacyDocError as error:
        locked = "encrypt" in str(error).lower() or "password" in str(error).lower()
        raise Unreadable(Reason.ENCRYPTED if locked else Reason.DAMAGED) from error
    lines: list[Block] = [_paragraph(line) for line in _FIELD.sub("", text).splitlines()]
    return Typesetter("doc").set(lines)


def _paragraph(line: str) -> Paragraph:
    return Paragraph([Run(line)])


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le")
