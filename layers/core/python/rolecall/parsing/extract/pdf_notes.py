"""Text that lies on a page instead of in it: filled-in form fields and typed notes.

What of it is shown becomes part of the page; what is switched off is hidden text. Comments that open with a click are
neither.
"""

from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as c

from rolecall.parsing.extract.letters import clean
from rolecall.parsing.extract.pdf_page import Handle, PageFrame
from rolecall.parsing.extract.words import Word

_KINDS = (c.FPDF_ANNOT_FREETEXT, c.FPDF_ANNOT_WIDGET)
_OFF = c.FPDF_ANNOT_FLAG_HIDDEN | c.FPDF_ANNOT_FLAG_NOVIEW
_MOST_NOTES, _MOST_BYTES = 500, 20_000


def merge_notes(page: pdfium.PdfPage) -> bool:
    """Draws the notes that are shown into the page; it must be opened again when that is true."""
    if not any(not c.FPDFAnnot_GetFlags(note) & _OFF for note in _notes(page)):
        return False
    return bool(c.FPDFPage_Flatten(page, c.FLAT_NORMALDISPLAY) == c.FLATTEN_SUCCESS)


def hidden_notes(page: pdfium.PdfPage, frame: PageFrame) -> list[Word]:
    """The words of the notes that are switched off, all of a note in its place."""
    found: list[Word] = []
    for note in _notes(page):
        rect = c.FS_RECTF()
        if c.FPDFAnnot_GetFlags(note) & _OFF and c.FPDFAnnot_GetRect(note, rect):
            box = frame.box(rect.left, rect.bottom, rect.right, rect.top)
            x0, y0, x1, y1 = (round(edge, 2) for edge in box)
            texts = (clean(text) for text in (_text(note, b"V") or _text(note, b"Contents")).split())
            found += [Word(text, frame.number, x0, y0, x1, y1, hidden="hidden annotation") for text in texts if text]
    return found


def _notes(page: pdfium.PdfPage) -> Iterator[Handle]:
    for index in range(min(_MOST_NOTES, c.FPDFPage_GetAnnotCount(page))):
        note = c.FPDFPage_GetAnnot(page, index)
        if note:
            if c.FPDFAnnot_GetSubtype(note) in _KINDS:
                yield note
            c.FPDFPage_CloseAnnot(note)


def _text(note: Handle, key: bytes) -> str:
    size = min(_MOST_BYTES, c.FPDFAnnot_GetStringValue(note, key, None, 0))
    buffer = (c.FPDF_WCHAR * (size // 2 + 1))()
    c.FPDFAnnot_GetStringValue(note, key, buffer, size)
    return bytes(buffer)[: max(0, size - 2)].decode("utf-16-le", "replace")
