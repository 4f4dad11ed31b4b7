"""The pages to draw upon."""

import ctypes
import io
from collections.abc import Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as c

from rolecall.parsing.annotate.drawing import Pen, made_taller
from rolecall.parsing.annotate.fonts import is_latin
from rolecall.parsing.annotate.marks import COLORS, Mark
from rolecall.parsing.extract.letters import LTR_RUN, is_rtl
from rolecall.parsing.extract.pdf_page import Handle, PageFrame
from rolecall.parsing.extract.visible import WHITE, contrast
from rolecall.parsing.extract.words import Extract, Word
from rolecall.parsing.ocr.pictures import Picture

_LEGEND = 20.0
_GREY = 0x999999


class Sheets:
    """A new PDF with the pages of a document, in their order."""

    def __init__(self, extract: Extract, data: bytes, pictures: Sequence[Picture], font: bytes) -> None:
        self._extract, self._pictures = extract, {picture.page: picture for picture in pictures}
        self._document = pdfium.PdfDocument.new()
        self._source = pdfium.PdfDocument(data) if extract.kind == "pdf" else None
        self._latin = c.FPDFText_LoadStandardFont(self._document, b"Helvetica")
        self._other = self._loaded(font)

    def drawn(self, marks: Sequence[Mark]) -> bytes:
        """The file, with the marks on its pages."""
        for number in range(1, len(self._extract.pages) + 1):
            page = self._sheet(number)
            pen = Pen(self._document, page, PageFrame(page, number))
            if self._source is None and number not in self._pictures:
                self._set([word for word in self._extract.words if word.page == number], pen)
            on_page = [mark for mark in marks if mark.page == number]
            for mark in on_page:
                pen.box(mark.box, COLORS[mark.kind])
            self._legend(pen, {mark.kind for mark in on_page})
            pen.done()
        written = io.BytesIO()
        self._document.save(written)
        return written.getvalue()

    def _loaded(self, font: bytes) -> Handle:
        """Kept as long as the document: pdfium reads from the buffer."""
        if not font:
            return self._latin
        self._buffer = (ctypes.c_ubyte * len(font)).from_buffer_copy(font)
        loaded = c.FPDFText_LoadFont(self._document, self._buffer, len(font), c.FPDF_FONT_TRUETYPE, 1)
        return loaded or self._latin

    def _sheet(self, number: int) -> pdfium.PdfPage:
        if number in self._pictures:
            return self._pictured(self._pictures[number])
        if self._source is not None:
            self._document.import_pages(self._source, [number - 1])
            return self._document[len(self._document) - 1]
        return self._document.new_page(*self._extract.pages[number - 1])

    def _pictured(self, picture: Picture) -> pdfium.PdfPage:
        page = self._document.new_page(picture.width, picture.height)
        image = pdfium.PdfImage.new(self._document)
        written = io.BytesIO()
        picture.image.convert("L").save(written, "JPEG", quality=80)
        image.load_jpeg(io.BytesIO(written.getvalue()), inline=True)
        image.set_matrix(pdfium.PdfMatrix().scale(picture.width, picture.height))
        page.insert_obj(image)
        return page

    def _set(self, words: Sequence[Word], pen: Pen) -> None:
        for word in words:
            latin = is_latin(word.text)
            shown = LTR_RUN.sub(lambda run: run[0][::-1], word.text[::-1]) if is_rtl(word.text) else word.text
            ink = word.color if contrast(word.color, WHITE) > 1.6 else _GREY
            color = (ink >> 16 & 255, ink >> 8 & 255, ink & 255)
            pen.words(shown, word.box, self._latin if latin else self._other, size=max(3.0, word.size), color=color)

    def _legend(self, pen: Pen, kinds: set[str]) -> None:
        """Below the page: what each colour means, for those that are on it."""
        made_taller(pen.page, pen.frame, _LEGEND)
        x, y = 12.0, pen.frame.height + 6
        for kind in (kind for kind in COLORS if kind in kinds):
            wide = 4.2 * len(kind)
            pen.box((x, y, x + 9, y + 9), COLORS[kind], fill=90)
            pen.words(kind, (x + 12, y, x + 12 + wide, y + 9), self._latin, size=8, color=(40, 40, 40), fill=False)
            x += wide + 22
