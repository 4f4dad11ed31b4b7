"""Words of which the page's objects do not tell whether a person sees them: drawn once with them and once without.

Such words lie under or over a picture or a shade, inside a form, or in a layer that may be switched off. What changes
no dot of the page is not seen.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, floor

import pypdfium2 as pdfium
import pypdfium2.raw as c

from rolecall.parsing.evidence import Box
from rolecall.parsing.extract import pdf_calls as pdf
from rolecall.parsing.extract.pdf_page import PageFrame

_LARGEST_SIDE = 1600.0  # dots
_LEAST_CHANGE = 7  # of 255: the lightest greys that people print with change more


@dataclass(frozen=True, slots=True)
class Doubt:
    """`reason` is why the word is hidden, should it be."""

    text: int
    reason: str


def unseen(page: pdfium.PdfPage, frame: PageFrame, doubts: Mapping[Box, Doubt]) -> dict[Box, str]:
    """The places whose words leave no dot on the page, with the reason."""
    if not doubts:
        return {}
    objects = list({doubt.text for doubt in doubts.values()})
    with_words = _Picture(page, frame)
    modes = [pdf.render_mode(text) for text in objects]
    for text in objects:
        pdf.set_render_mode(text, c.FPDF_TEXTRENDERMODE_INVISIBLE)
    without = _Picture(page, frame)
    for text, mode in zip(objects, modes, strict=True):
        pdf.set_render_mode(text, mode)
    return {box: doubt.reason for box, doubt in doubts.items() if not with_words.differs(without, box)}


class _Picture:
    """A page as it is shown, in dots."""

    def __init__(self, page: pdfium.PdfPage, frame: PageFrame) -> None:
        self._scale = min(1.5, _LARGEST_SIDE / max(frame.width, frame.height, 1.0))
        bitmap = page.render(scale=self._scale, may_draw_forms=False)
        self._stride, self._channels = bitmap.stride, bitmap.n_channels
        self._width, self._height = bitmap.width, bitmap.height
        self.dots = bytes(bitmap.buffer)
        bitmap.close()

    def differs(self, other: "_Picture", box: Box) -> bool:
        """Whether a dot inside a box is another one."""
        x0, x1 = (max(0, floor(box[0] * self._scale)), min(self._width, ceil(box[2] * self._scale)))
        for y in range(max(0, floor(box[1] * self._scale)), min(self._height, ceil(box[3] * self._scale))):
            row = y * self._stride
            begin, end = row + x0 * self._channels, row + x1 * self._channels
            mine, others = self.dots[begin:end], other.dots[begin:end]
            if mine != others and any(abs(a - b) >= _LEAST_CHANGE for a, b in zip(mine, others, strict=True)):
                return True
        return False
