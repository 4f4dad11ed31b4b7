"""pdfium's functions that are called for every word or object, with plain numbers for handles and addresses.

That saves a third of what such a call costs, and a handle is the address that an object is known by.
"""

import ctypes
import struct
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as c


def address_of(handle: Any) -> int:  # noqa: ANN401 - pypdfium2's handles carry no types
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _plain(function: Any) -> Callable[..., Any]:  # noqa: ANN401 - a foreign function has no type
    kinds = [ctypes.c_void_p if hasattr(kind, "contents") else kind for kind in (function.restype, *function.argtypes)]
    return ctypes.CFUNCTYPE(*kinds)(address_of(function))


class Numbers:
    """Where a function writes its answer: `places` are the addresses, `values` the numbers there."""

    def __init__(self, kind: type[ctypes.c_float | ctypes.c_uint | ctypes.c_int | ctypes.c_ulong], count: int) -> None:
        self.values: Any = (kind * count)()
        first, size = ctypes.addressof(self.values), ctypes.sizeof(kind)
        self.places = tuple(range(first, first + count * size, size))
        self._unpack = struct.Struct(f"{count}{kind._type_}").unpack

    def all(self) -> tuple[Any, ...]:
        """All numbers at once, in half the time that a slice takes."""
        return self._unpack(self.values)


loose_box = _plain(c.FPDFText_GetLooseCharBox)
is_generated = _plain(c.FPDFText_IsGenerated)
get_text = _plain(c.FPDFText_GetText)
text_object = _plain(c.FPDFText_GetTextObject)

count_objects, object_at = _plain(c.FPDFPage_CountObjects), _plain(c.FPDFPage_GetObject)
count_inner, inner_at = _plain(c.FPDFFormObj_CountObjects), _plain(c.FPDFFormObj_GetObject)

kind_of = _plain(c.FPDFPageObj_GetType)
bounds_of, matrix_of = _plain(c.FPDFPageObj_GetBounds), _plain(c.FPDFPageObj_GetMatrix)
fill_color = _plain(c.FPDFPageObj_GetFillColor)
count_marks, mark_at = _plain(c.FPDFPageObj_CountMarks), _plain(c.FPDFPageObj_GetMark)
mark_name = _plain(c.FPDFPageObjMark_GetName)

font_name, font_flags = _plain(c.FPDFFont_GetBaseFontName), _plain(c.FPDFFont_GetFlags)
font_weight = _plain(c.FPDFFont_GetWeight)
font_size, font_of = _plain(c.FPDFTextObj_GetFontSize), _plain(c.FPDFTextObj_GetFont)
render_mode, set_render_mode = _plain(c.FPDFTextObj_GetTextRenderMode), _plain(c.FPDFTextObj_SetTextRenderMode)

draw_mode, count_segments = _plain(c.FPDFPath_GetDrawMode), _plain(c.FPDFPath_CountSegments)
clip_of, count_clips = _plain(c.FPDFPageObj_GetClipPath), _plain(c.FPDFClipPath_CountPaths)
count_clip_segments, clip_segment = _plain(c.FPDFClipPath_CountPathSegments), _plain(c.FPDFClipPath_GetPathSegment)
point_of = _plain(c.FPDFPathSegment_GetPoint)
