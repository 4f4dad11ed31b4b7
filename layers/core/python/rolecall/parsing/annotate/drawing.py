"""Boxes and words on a page of pypdfium2, by their place on the page as it is shown."""

import ctypes
import math
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as c

from rolecall.parsing.evidence import Box
from rolecall.parsing.extract.pdf_page import Handle, PageFrame

Color = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws on one page. What it draws is seen when `done` was called."""

    document: pdfium.PdfDocument
    page: pdfium.PdfPage
    frame: PageFrame

    def box(self, box: Box, color: Color, *, fill: int = 24, stroke: int = 255) -> None:
        """`fill` and `stroke` are opacities of 0 to 255."""
        x0, y0, x1, y1 = self._own(box)
        shape = c.FPDFPageObj_CreateNewRect(x0, y0, x1 - x0, y1 - y0)
        c.FPDFPageObj_SetStrokeColor(shape, *color, stroke)
        c.FPDFPageObj_SetFillColor(shape, *color, fill)
        c.FPDFPageObj_SetStrokeWidth(shape, 0.7)
        c.FPDFPath_SetDrawMode(shape, c.FPDF_FILLMODE_ALTERNATE, int(stroke > 0))
        c.FPDFPage_InsertObject(self.page, shape)

    def words(self, text: str, box: Box, font: Handle, *, size: float, color: Color, fill: bool = True) -> None:
        """A text that begins in its box; `fill`: as wide as that."""
        shape = c.FPDFPageObj_CreateTextObj(self.document, font, size)
        letters = ctypes.create_string_buffer(text.encode("utf-16-le") + b"\0\0")
        c.FPDFText_SetText(shape, ctypes.cast(letters, ctypes.POINTER(ctypes.c_ushort)))
        c.FPDFPageObj_SetFillColor(shape, *color, 255)
        edges = [ctypes.c_float() for _ in range(4)]
        wide = 0.0
        if c.FPDFPageObj_GetBounds(shape, *edges):
            wide = edges[2].value - edges[0].value
        stretch = min(3.0, max(0.2, (box[2] - box[0]) / wide)) if wide > 0 and fill else 1.0
        turn = math.radians(90 * self.frame.turn)
        cos, sin = math.cos(turn), math.sin(turn)
        x, y = self._corner(box, size)
        c.FPDFPageObj_Transform(shape, cos * stretch, sin * stretch, -sin, cos, x, y)
        c.FPDFPage_InsertObject(self.page, shape)

    def done(self) -> None:
        c.FPDFPage_GenerateContent(self.page)

    def _corner(self, box: Box, size: float) -> tuple[float, float]:
        """The beginning of the base line, in the page's own coordinates."""
        y = box[3] - 0.22 * size
        x0, y0, _, _ = self._own((box[0], y, box[0], y))
        return x0, y0

    def _own(self, box: Box) -> Box:
        """A box of the page as it is shown in the page's own coordinates: left, bottom, right, top."""
        frame = self.frame
        wide, high = frame.right - frame.left, frame.top - frame.bottom
        x0, y0, x1, y1 = box
        if frame.turn == 1:
            x0, y0, x1, y1 = y0, high - x1, y1, high - x0
        elif frame.turn == 2:
            x0, y0, x1, y1 = wide - x1, high - y1, wide - x0, high - y0
        elif frame.turn == 3:
            x0, y0, x1, y1 = wide - y1, x0, wide - y0, x1
        return (frame.left + x0, frame.top - y1, frame.left + x1, frame.top - y0)


def made_taller(page: pdfium.PdfPage, frame: PageFrame, by: float) -> None:
    """White below the page as it is shown."""
    left, bottom, right, top = frame.left, frame.bottom, frame.right, frame.top
    edges = [(left, bottom - by, right, top), (left, bottom, right + by, top)]
    edges += [(left, bottom, right, top + by), (left - by, bottom, right, top)]
    page.set_mediabox(*edges[frame.turn])
    page.set_cropbox(*edges[frame.turn])
