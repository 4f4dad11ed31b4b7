"""Size, weight, slant, colour and render mode of a PDF text object, looked up once per object and font."""

import ctypes
import math
from dataclasses import dataclass

import pypdfium2.raw as c

from rolecall.parsing.extract.pdf_page import Handle

_ITALIC, _FORCE_BOLD = 1 << 6, 1 << 18
_BOLD_NAMES = ("bold", "black", "heavy", "demi", "-bd", "cmbx", "sfbx", "lmbx", "-medi", "bld")


@dataclass(frozen=True, slots=True)
class Style:
    """`order` is the object's address: what the canvas knows its place in the painting by."""

    size: float
    bold: bool
    italic: bool
    color: int
    alpha: int
    mode: int
    order: int


class Styles:
    """The styles of one page."""

    def __init__(self) -> None:
        self._objects: dict[int, Style] = {}
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._size, self._matrix = ctypes.c_float(), c.FS_MATRIX()
        self._rgba = [ctypes.c_uint() for _ in range(4)]

    def of(self, text: Handle, index: int) -> Style:
        pointer = c.FPDFText_GetTextObject(text, index)
        address = ctypes.addressof(pointer.contents) if pointer else 0
        if address not in self._objects:
            self._objects[address] = self._style(pointer, address) if address else Style(10, False, False, 0, 255, 0, 0)
        return self._objects[address]

    def _style(self, pointer: Handle, address: int) -> Style:
        c.FPDFTextObj_GetFontSize(pointer, self._size)
        c.FPDFPageObj_GetMatrix(pointer, self._matrix)
        scale = math.hypot(self._matrix.c, self._matrix.d)
        red, green, blue, alpha = self._rgba
        painted = c.FPDFPageObj_GetFillColor(pointer, red, green, blue, alpha)
        color = (red.value << 16 | green.value << 8 | blue.value) if painted else 0
        bold, italic = self._font(c.FPDFTextObj_GetFont(pointer))
        mode = c.FPDFTextObj_GetTextRenderMode(pointer)
        size = round(abs(self._size.value * scale), 2)
        return Style(size, bold, italic, color, alpha.value if painted else 255, mode, address)

    def _font(self, font: Handle) -> tuple[bool, bool]:
        if not font:
            return (False, False)
        address = ctypes.addressof(font.contents)
        if address not in self._fonts:
            buffer = ctypes.create_string_buffer(128)
            c.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
            name, flags = buffer.value.decode("latin-1").lower(), max(0, c.FPDFFont_GetFlags(font))
            telling = len(name.partition("+")[2] or name) > 3  # "F1" says nothing
            bold = any(word in name for word in _BOLD_NAMES) if telling else c.FPDFFont_GetWeight(font) >= 600
            italic = "italic" in name or "oblique" in name or bool(flags & _ITALIC)
            self._fonts[address] = (bold or bool(flags & _FORCE_BOLD), italic)
        return self._fonts[address]
