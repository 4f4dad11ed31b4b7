"""Size, weight, slant, colour and render mode of a PDF text object, looked up once per object and font."""

import ctypes
import math
from dataclasses import dataclass

from rolecall.parsing.extract import pdf_calls as pdf

_SLANT = 0.1
_ITALIC, _FORCE_BOLD = 1 << 6, 1 << 18
_BOLD_NAMES = ("bold", "black", "heavy", "demi", "-bd", "cmbx", "sfbx", "lmbx", "-medi", "bld")


@dataclass(slots=True)
class Style:
    """`text` is the text object's address: what the canvas knows its place in the painting by."""

    size: float
    bold: bool
    italic: bool
    color: int
    alpha: int
    mode: int
    text: int


class Styles:
    """The styles of one page."""

    def __init__(self) -> None:
        self._objects: dict[int, Style] = {0: Style(10, False, False, 0, 255, 0, 0)}
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._size = pdf.Numbers(ctypes.c_float, 1)
        self._matrix = pdf.Numbers(ctypes.c_float, 6)
        self._rgba = pdf.Numbers(ctypes.c_uint, 4)

    def of(self, page_text: int, index: int) -> Style:
        text = pdf.text_object(page_text, index) or 0
        style = self._objects.get(text)
        if style is None:
            style = self._objects[text] = self._style(text)
        return style

    def _style(self, text: int) -> Style:
        pdf.font_size(text, *self._size.places)
        pdf.matrix_of(text, self._matrix.places[0])
        scale, slanted = _shape(*self._matrix.all()[:4])
        painted = pdf.fill_color(text, *self._rgba.places)
        red, green, blue, alpha = self._rgba.all() if painted else (0, 0, 0, 255)
        bold, italic = self._font(pdf.font_of(text) or 0)
        size = round(abs(self._size.values[0] * scale), 2)
        return Style(size, bold, italic or slanted, red << 16 | green << 8 | blue, alpha, pdf.render_mode(text), text)

    def _font(self, font: int) -> tuple[bool, bool]:
        """Whether it is bold, and slanted."""
        if font not in self._fonts:
            self._fonts[font] = _looks(font) if font else (False, False)
        return self._fonts[font]


def _shape(a: float, b: float, c: float, d: float) -> tuple[float, bool]:
    """How much a matrix enlarges the height of letters, and whether it slants them, as where a font has no italics."""
    wide = math.hypot(a, b)
    high = abs(a * d - b * c) / wide if wide else math.hypot(c, d)
    return high, abs(a * c + b * d) > _SLANT * wide * high


def _looks(font: int) -> tuple[bool, bool]:
    buffer = ctypes.create_string_buffer(128)
    pdf.font_name(font, buffer, len(buffer))
    name, flags = buffer.value.decode("latin-1").lower(), max(0, pdf.font_flags(font))
    telling = len(name.partition("+")[2] or name) > 3  # "F1" says nothing
    bold = any(word in name for word in _BOLD_NAMES) if telling else pdf.font_weight(font) >= 600
    italic = "italic" in name or "oblique" in name or bool(flags & _ITALIC)
    return (bold or bool(flags & _FORCE_BOLD), italic)
