"""Whether a person sees a word of a PDF page: what is painted under it, over it, around it.

Unusual but visible text (white on a dark sidebar, light grey, small print) stays visible; the test is contrast with
what lies beneath, not the colour itself.
"""

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import pypdfium2 as pdfium
import pypdfium2.raw as c

from rolecall.parsing.evidence import Box
from rolecall.parsing.extract import pdf_calls as pdf
from rolecall.parsing.extract.pdf_ink import Doubt
from rolecall.parsing.extract.pdf_page import PageFrame
from rolecall.parsing.extract.pdf_style import Style
from rolecall.parsing.extract.visible import MIN_CONTRAST, TINY_PT, WHITE, contrast

_INVISIBLE_MODES = frozenset((3, 7))  # neither filled nor stroked; only added to the clipping path
_MANY_OBJECTS = 20_000
_OC = int.from_bytes("OC".encode("utf-16-le"), "little")  # the name of marks around optional content
_UNKNOWN = 1 << 30  # the place in the painting of an object that was not met


@dataclass(frozen=True, slots=True)
class Patch:
    """A filled area; `color` is None for a picture or a shade, whose colour is not known.

    `whole`: it fills its box; one with round corners or holes does not.
    """

    order: int
    box: Box
    color: int | None
    whole: bool


@dataclass(slots=True)
class _View:
    """What all words of one text object have in common.

    `reason` hides them wherever they stand; outside `window` nothing of them is painted.
    """

    reason: str
    order: int
    window: Box | None
    is_layered: bool
    is_inner: bool


class Canvas:
    """The painting order of one page. `dots` are small round or square shapes, which may be the marks of a list."""

    def __init__(self, page: pdfium.PdfPage, frame: PageFrame) -> None:
        self._frame = frame
        self.dots: list[Box] = []
        self.doubts: dict[Box, Doubt] = {}
        self._patches: list[Patch] = []
        self._order: dict[int, int] = {}
        self._inner: set[int] = set()
        self._views: dict[int, _View] = {}
        self._layers: dict[int, bool] = {}
        self._edges = pdf.Numbers(ctypes.c_float, 4)
        self._name, self._name_size = pdf.Numbers(ctypes.c_uint, 4), pdf.Numbers(ctypes.c_ulong, 1)
        self._walk(pdf.address_of(page.raw), pdf.count_objects, pdf.object_at)

    def hidden(self, box: Box, style: Style) -> str:
        """Why the word cannot be seen, or nothing; what stays open is among the doubts afterwards."""
        view = self._views.get(style.text)
        if view is None:
            view = self._views[style.text] = self._view(style)
        if view.reason:
            return view.reason
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        if not (-1 <= x <= self._frame.width + 1 and -1 <= y <= self._frame.height + 1):
            return "off the page"
        if view.window is not None and not _inside(view.window, x, y):
            return "clipped"
        reason, sure = self._painted(x, y, style.color, view.order)
        if sure and reason:
            return reason
        if (reason or view.is_layered or view.is_inner) and view.order != _UNKNOWN:
            reason = "layer that is switched off" if view.is_layered else reason or "hidden group"
            self.doubts[box] = Doubt(style.text, reason)  # only drawing the page will tell
        return ""

    def _view(self, style: Style) -> _View:
        text = style.text
        reason, order = _by_itself(style), self._order.get(text, _UNKNOWN)
        if reason or order == _UNKNOWN:
            return _View(reason, order, None, is_layered=False, is_inner=False)
        return _View("", order, self._clip(text), self._has_layer(text), text in self._inner)

    def _clip(self, text: int) -> Box | None:
        """All clipping paths of an object together, by their outer rectangles."""
        clip = pdf.clip_of(text)
        count = min(4, pdf.count_clips(clip)) if clip else 0
        if not count:
            return None
        boxes = [box for index in range(count) if (box := _outline(clip, index)) is not None]
        if not boxes:
            return None
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        return self._frame.box(max(lefts), max(bottoms), min(rights), min(tops))

    def _has_layer(self, text: int) -> bool:
        """Whether an object belongs to optional content. Many objects share a mark."""
        for index in range(pdf.count_marks(text)):
            mark = pdf.mark_at(text, index)
            if mark not in self._layers:
                self._layers[mark] = self._is_layer(mark)
            if self._layers[mark]:
                return True
        return False

    def _is_layer(self, mark: int) -> bool:
        name, size = self._name, self._name_size
        return bool(pdf.mark_name(mark, name.places[0], 4 * len(name.places), *size.places)) and (
            name.values[0] == _OC and not name.values[1] & 0xFFFF
        )

    def _painted(self, x: float, y: float, color: int, order: int) -> tuple[str, bool]:
        """Why what is painted there hides the word, and whether that is sure."""
        grounds: tuple[int | None, ...] = (WHITE,)
        for patch in self._patches:
            left, top, right, bottom = patch.box
            if left <= x <= right and top <= y <= bottom:
                if patch.order > order:
                    return "covered", patch.whole
                grounds = (patch.color,) if patch.whole else (*grounds, patch.color)
        return _against(grounds, color)

    def _walk(
        self, container: int, count: Callable[[int], int], get: Callable[[int, int], int], depth: int = 0
    ) -> None:
        order = self._order
        for index in range(count(container)):
            handle = get(container, index)
            kind = pdf.kind_of(handle)
            if kind == c.FPDF_PAGEOBJ_TEXT:
                order[handle] = len(order) + len(self._patches)
                if depth:
                    self._inner.add(handle)
            elif kind == c.FPDF_PAGEOBJ_FORM and depth < 4:
                self._walk(handle, pdf.count_inner, pdf.inner_at, depth + 1)
            else:
                self._patch(handle, kind)
            if len(order) + len(self._patches) > _MANY_OBJECTS:
                return

    def _patch(self, handle: int, kind: int) -> None:
        if not pdf.bounds_of(handle, *self._edges.places):
            return
        left, bottom, right, top = self._edges.all()
        wide, high = right - left, top - bottom
        if kind == c.FPDF_PAGEOBJ_PATH and 1.5 < wide < 6.5 and abs(wide - high) < 0.6:
            self.dots.append(self._frame.box(left, bottom, right, top))
        if wide < 4 or high < 4:
            return  # rules and underlines hide no word
        filled, color, whole = _fill(handle) if kind == c.FPDF_PAGEOBJ_PATH else (True, None, False)
        if filled:
            box = self._frame.box(left, bottom, right, top)
            self._patches.append(Patch(len(self._order) + len(self._patches), box, color, whole))


def _by_itself(style: Style) -> str:
    """What hides a word wherever it stands."""
    if style.mode in _INVISIBLE_MODES:
        return "invisible render mode"
    if style.alpha <= 12:
        return "transparent"
    return "tiny" if style.size < TINY_PT else ""


@lru_cache(maxsize=1024)
def _against(grounds: tuple[int | None, ...], color: int) -> tuple[str, bool]:
    """Why ink cannot be told from what lies beneath it, and whether that is sure."""
    alike = [ground is None or contrast(color, ground) < MIN_CONTRAST for ground in grounds]
    return ("colour of the background" if any(alike) else ""), all(alike) and None not in grounds


def _inside(window: Box, x: float, y: float) -> bool:
    return window[0] - 2 <= x <= window[2] + 2 and window[1] - 2 <= y <= window[3] + 2


def _outline(clip: int, index: int) -> Box | None:
    """The outer rectangle of a clipping path; a long one is no rectangle and is left alone."""
    count = pdf.count_clip_segments(clip, index)
    if not 2 <= count <= 12:
        return None
    point = pdf.Numbers(ctypes.c_float, 2)
    segments = [pdf.clip_segment(clip, index, number) for number in range(count)]
    points = [point.all() for segment in segments if pdf.point_of(segment, *point.places)]
    if not points:
        return None
    across, along = zip(*points, strict=True)
    return (min(across), min(along), max(across), max(along))


def _fill(path: int) -> tuple[bool, int | None, bool]:
    """Whether a path is filled, with which colour (half transparent: not known), and whether it is a mere rectangle."""
    mode, rgba = pdf.Numbers(ctypes.c_int, 2), pdf.Numbers(ctypes.c_uint, 4)
    if not pdf.draw_mode(path, *mode.places) or not mode.values[0]:
        return (False, None, False)
    if not pdf.fill_color(path, *rgba.places) or rgba.values[3] < 12:
        return (False, None, False)
    red, green, blue, alpha = rgba.all()
    if alpha < 250:
        return (True, None, False)
    return (True, red << 16 | green << 8 | blue, pdf.count_segments(path) <= 12)
