"""Whether a person sees a word of a PDF page: what is painted under it, over it, around it.

Unusual but visible text (white on a dark sidebar, light grey, small print) stays visible; the test is contrast with
what lies beneath, not the colour itself.
"""

import ctypes
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as c

from rolecall.parsing.evidence import Box
from rolecall.parsing.extract.pdf_ink import Doubt
from rolecall.parsing.extract.pdf_page import Handle, PageFrame
from rolecall.parsing.extract.pdf_style import Style
from rolecall.parsing.extract.visible import MIN_CONTRAST, TINY_PT, WHITE, contrast

_INVISIBLE_MODES = frozenset((3, 7))  # neither filled nor stroked; only added to the clipping path
_MANY_OBJECTS = 20_000


@dataclass(frozen=True, slots=True)
class Patch:
    """A filled area; `color` is None for a picture or a shade, whose colour is not known.

    `whole`: it fills its box; one with round corners or holes does not.
    """

    order: int
    box: Box
    color: int | None
    whole: bool


class Canvas:
    """The painting order of one page. `dots` are small round or square shapes, which may be the marks of a list."""

    def __init__(self, page: pdfium.PdfPage, frame: PageFrame) -> None:
        self._frame = frame
        self.dots: list[Box] = []
        self._patches: list[Patch] = []
        self._order: dict[int, int] = {}
        self._texts: dict[int, Handle] = {}
        self._inner: set[int] = set()
        self._layered: dict[int, bool] = {}
        self.doubts: dict[Box, Doubt] = {}
        self._windows: dict[int, Box | None] = {}
        self._edges = [ctypes.c_float() for _ in range(4)]
        self._walk(page, c.FPDFPage_CountObjects, c.FPDFPage_GetObject, (0.0, 0.0))

    def hidden(self, box: Box, style: Style) -> str:
        """Why the word cannot be seen, or nothing; what stays open is among the doubts afterwards."""
        if reason := _by_itself(style):
            return reason
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        if not (-1 <= x <= self._frame.width + 1 and -1 <= y <= self._frame.height + 1):
            return "off the page"
        window = self._window(style)
        if window is not None and not _inside(window, x, y):
            return "clipped"
        reason, sure = self._painted(x, y, style)
        if sure and reason:
            return reason
        if doubt := self._doubt(style, reason):
            self.doubts[box] = doubt
        return ""

    def _doubt(self, style: Style, reason: str) -> Doubt | None:
        """What only drawing the page will tell; `reason` when what is painted around the word leaves it open."""
        pointer = self._texts.get(style.order)
        if pointer is None:
            return None
        if style.order not in self._layered:
            self._layered[style.order] = _has_layer(pointer)
        if self._layered[style.order]:
            return Doubt(pointer, "layer that is switched off")
        if style.order in self._inner:
            return Doubt(pointer, reason or "hidden group")
        return Doubt(pointer, reason) if reason else None

    def _window(self, style: Style) -> Box | None:
        """The rectangle outside which nothing of a text object is painted."""
        if style.order not in self._windows:
            pointer = self._texts.get(style.order)
            self._windows[style.order] = self._clip(pointer) if pointer is not None else None
        return self._windows[style.order]

    def _clip(self, pointer: Handle) -> Box | None:
        """All clipping paths of an object together, by their outer rectangles."""
        clip = c.FPDFPageObj_GetClipPath(pointer)
        count = min(4, c.FPDFClipPath_CountPaths(clip)) if clip else 0
        boxes = [box for index in range(count) if (box := _outline(clip, index)) is not None]
        if not boxes:
            return None
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        return self._frame.box(max(lefts), max(bottoms), min(rights), min(tops))

    def _painted(self, x: float, y: float, style: Style) -> tuple[str, bool]:
        """Why what is painted there hides the word, and whether that is sure."""
        order = self._order.get(style.order, 1 << 30)
        grounds: list[int | None] = [WHITE]
        for patch in self._patches:
            if patch.box[0] <= x <= patch.box[2] and patch.box[1] <= y <= patch.box[3]:
                if patch.order > order:
                    return "covered", patch.whole
                grounds = [patch.color] if patch.whole else [*grounds, patch.color]
        alike = [ground is None or contrast(style.color, ground) < MIN_CONTRAST for ground in grounds]
        return ("colour of the background" if any(alike) else ""), all(alike) and None not in grounds

    def _walk(self, container: Handle, count: Handle, get: Handle, shift: tuple[float, float], depth: int = 0) -> None:
        for index in range(count(container)):
            pointer = get(container, index)
            kind = c.FPDFPageObj_GetType(pointer)
            if kind == c.FPDF_PAGEOBJ_TEXT:
                address = ctypes.addressof(pointer.contents)
                self._order[address] = len(self._order) + len(self._patches)
                self._texts[address] = pointer
                if depth:
                    self._inner.add(address)
            elif kind == c.FPDF_PAGEOBJ_FORM and depth < 4:
                self._walk(pointer, c.FPDFFormObj_CountObjects, c.FPDFFormObj_GetObject, shift, depth + 1)
            elif kind != c.FPDF_PAGEOBJ_TEXT:
                self._patch(pointer, kind)
            if len(self._order) + len(self._patches) > _MANY_OBJECTS:
                return

    def _patch(self, pointer: Handle, kind: int) -> None:
        left, bottom, right, top = self._edges
        if not c.FPDFPageObj_GetBounds(pointer, left, bottom, right, top):
            return
        wide, high = right.value - left.value, top.value - bottom.value
        box = self._frame.box(left.value, bottom.value, right.value, top.value)
        if kind == c.FPDF_PAGEOBJ_PATH and 1.5 < wide < 6.5 and abs(wide - high) < 0.6:
            self.dots.append(box)
        if wide < 4 or high < 4:
            return  # rules and underlines hide no word
        filled, color, whole = _fill(pointer) if kind == c.FPDF_PAGEOBJ_PATH else (True, None, False)
        if filled:
            self._patches.append(Patch(len(self._order) + len(self._patches), box, color, whole))


def _by_itself(style: Style) -> str:
    """What hides a word wherever it stands."""
    if style.mode in _INVISIBLE_MODES:
        return "invisible render mode"
    if style.alpha <= 12:
        return "transparent"
    return "tiny" if style.size < TINY_PT else ""


def _has_layer(pointer: Handle) -> bool:
    """Whether an object belongs to optional content."""
    name, size = (ctypes.c_ushort * 8)(), ctypes.c_ulong()
    for index in range(max(0, c.FPDFPageObj_CountMarks(pointer))):
        mark = c.FPDFPageObj_GetMark(pointer, index)
        if c.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), size) and bytes(name)[:5] == b"O\0C\0\0":
            return True
    return False


def _inside(window: Box, x: float, y: float) -> bool:
    return window[0] - 2 <= x <= window[2] + 2 and window[1] - 2 <= y <= window[3] + 2


def _outline(clip: Handle, index: int) -> Box | None:
    """The outer rectangle of a clipping path; a long one is no rectangle and is left alone."""
    count = c.FPDFClipPath_CountPathSegments(clip, index)
    if not 2 <= count <= 12:
        return None
    x, y = ctypes.c_float(), ctypes.c_float()
    segments = [c.FPDFClipPath_GetPathSegment(clip, index, number) for number in range(count)]
    points = [(x.value, y.value) for segment in segments if c.FPDFPathSegment_GetPoint(segment, x, y)]
    if not points:
        return None
    across, along = zip(*points, strict=True)
    return (min(across), min(along), max(across), max(along))


def _fill(pointer: Handle) -> tuple[bool, int | None, bool]:
    """Whether a path is filled, with which colour (half transparent: not known), and whether it is a mere rectangle."""
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not c.FPDFPath_GetDrawMode(pointer, mode, stroke) or not mode.value:
        return (False, None, False)
    if not c.FPDFPageObj_GetFillColor(pointer, red, green, blue, alpha) or alpha.value < 12:
        return (False, None, False)
    if alpha.value < 250:
        return (True, None, False)
    color = red.value << 16 | green.value << 8 | blue.value
    return (True, color, c.FPDFPath_CountSegments(pointer) <= 12)
