"""Word 97 files to words: text, tables, text boxes, headers and footers, with the looks of letters and paragraphs.

legacy-doc opens the container; a file whose inner tables are broken still gives its plain text through it.
"""

import re
import struct
from collections.abc import Iterator

import legacy_doc
from legacy_doc.ole import OleReader

from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.extract.doc_blocks import Blocks
from rolecall.parsing.extract.doc_looks import DocStyles, Runs
from rolecall.parsing.extract.doc_text import DocFile, doc_file
from rolecall.parsing.extract.flow import Block, Paragraph, Run, Typesetter
from rolecall.parsing.extract.words import Extract
from rolecall.parsing.limits import Limits

_FIELD = re.compile(r"\x13[^\x14\x15]*\x14|\x13[^\x15]*\x15|\x15|HYPERLINK \"[^\"]*\"")
_SHEET, _LETTER_RUNS, _PARAGRAPH_RUNS = 1, 12, 13


def extract_doc(data: bytes, limits: Limits) -> Extract:
    """Raises Unreadable for encrypted, damaged and other OLE files."""
    if _utf16("EncryptedPackage") in data[:100_000] or _utf16("EncryptionInfo") in data[:100_000]:
        raise Unreadable(Reason.ENCRYPTED)
    if _utf16("WordDocument") not in data:
        raise Unreadable(Reason.UNKNOWN_TYPE)
    options = legacy_doc.ExtractionOptions(max_file_bytes=limits.size_bytes, max_text_bytes=4 * limits.characters)
    try:
        blocks = _laid_out(OleReader(data, options=options), limits) or _plain(data, options)
    except (legacy_doc.LegacyDocError, OverflowError) as error:  # the latter of dates in its properties
        locked = "encrypt" in str(error).lower() or "password" in str(error).lower()
        raise Unreadable(Reason.ENCRYPTED if locked else Reason.DAMAGED) from error
    return Typesetter("doc").set(blocks)


def _plain(data: bytes, options: legacy_doc.ExtractionOptions) -> list[Block]:
    text = legacy_doc.extract_text(data, options=options).text
    return [Paragraph([Run(line)]) for line in _FIELD.sub("", text).splitlines()]


def _laid_out(ole: OleReader, limits: Limits) -> list[Block]:
    """Nothing where the file is locked, its tables are broken or promise more text than a resume has."""
    try:
        tables = [ole.try_read_stream(name) for name in ("0Table", "1Table")]
        file = doc_file(ole.read_stream("WordDocument"), *tables)
        if sum(abs(piece.end - piece.begin) for piece in file.pieces()) > limits.characters:
            return []
        return list(_blocks(file))
    except (struct.error, IndexError, ValueError, legacy_doc.LegacyDocError):
        return []


def _blocks(file: DocFile) -> Iterator[Block]:
    parts, (heads, feet) = file.parts(), file.headers()
    start, size = file.where(_SHEET)
    styles = DocStyles(file.table[start : start + size])
    letters = Runs(file.main, file.table, *file.where(_LETTER_RUNS), paragraphs=False)
    paragraphs = Runs(file.main, file.table, *file.where(_PARAGRAPH_RUNS), paragraphs=True)

    def read(begin: int, end: int) -> Blocks:
        return Blocks(styles, letters, paragraphs).read(file, begin, end)

    shown: set[str] = set()
    for begin, end in heads:
        yield from _unless_shown(read(begin, end), shown)
    boxes = [block for name in ("header boxes", "boxes") for block in read(*parts[name]).done()]
    text = read(*parts["text"])
    body, anchor = text.done(), text.anchor
    yield from [*body[:anchor], *boxes, *body[anchor:]]
    for begin, end in feet:
        yield from _unless_shown(read(begin, end), shown)


def _unless_shown(story: Blocks, shown: set[str]) -> list[Block]:
    """The same text on first, odd and even pages counts once."""
    if story.text in shown:
        return []
    shown.add(story.text)
    return story.done()


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le")
