"""The page's own coordinates to points from the top left, and the links on it."""

import ctypes
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as c

from rolecall.parsing.evidence import Box

Handle = Any  # pypdfium2's raw handles carry no types
_Url = ctypes.c_char * 2048


class PageFrame:
    """Knows the page's visible box and turn."""

    def __init__(self, page: pdfium.PdfPage, number: int) -> None:
        self.number = number
        self.turn = page.get_rotation() // 90
        self.left, self.bottom, self.right, self.top = page.get_bbox()
        wide, high = self.right - self.left, self.top - self.bottom
        self.width, self.height = (high, wide) if self.turn % 2 else (wide, high)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the page as it is shown."""
        x0, x1 = left - self.left, right - self.left
        y0, y1 = self.top - top, self.top - bottom
        high, wide = self.top - self.bottom, self.right - self.left
        if self.turn == 1:
            return (high - y1, x0, high - y0, x1)
        if self.turn == 2:
            return (wide - x1, high - y1, wide - x0, high - y0)
        if self.turn == 3:
            return (y0, wide - x1, y1, wide - x0)
        return (x0, y0, x1, y1)


def links(document: pdfium.PdfDocument, page: pdfium.PdfPage, frame: PageFrame) -> list[tuple[Box, str]]:
    """The page's web and mail links: where they are and where they lead."""
    found: list[tuple[Box, str]] = []
    position, link = ctypes.c_int(0), c.FPDF_LINK()
    while c.FPDFLink_Enumerate(page, position, link) and len(found) < 200:
        rect = c.FS_RECTF()
        url = _target(document, link)
        if url and c.FPDFLink_GetAnnotRect(link, rect):
            found.append((frame.box(rect.left, rect.bottom, rect.right, rect.top), url))
    return found


def _target(document: pdfium.PdfDocument, link: Handle) -> str:
    action = c.FPDFLink_GetAction(link)
    if not action or c.FPDFAction_GetType(action) != c.PDFACTION_URI:
        return ""
    buffer = _Url()
    size = c.FPDFAction_GetURIPath(document, action, buffer, len(buffer))
    return buffer.raw[: max(0, min(size, len(buffer)) - 1)].decode("utf-8", "replace")
