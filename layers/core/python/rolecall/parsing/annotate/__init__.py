"""The pages of a document with a box around each field that was found in it, as a PDF.

Pages of a PDF are drawn upon as they are, pictures as they were read (upright), and formats without pages of their own
as the plain page that their words were set onto.
"""

from dataclasses import replace

from rolecall.parsing.annotate.facing import as_read
from rolecall.parsing.annotate.fonts import other_font
from rolecall.parsing.annotate.marks import marks_of
from rolecall.parsing.annotate.pages import Sheets
from rolecall.parsing.isolated import confined, extract_isolated
from rolecall.parsing.limits import Limits
from rolecall.parsing.ocr.scans import scans_of
from rolecall.parsing.record import ParsedResume

__all__ = ["annotated"]

_CPU_S, _WALL_S = 30, 60.0


def annotated(data: bytes, resume: ParsedResume, limits: Limits | None = None) -> bytes:
    """A PDF. `resume` is what `data` was parsed to. Drawn in a confined child; raises Unreadable."""
    limits = replace(limits or Limits(), cpu_s=_CPU_S, wall_s=_WALL_S)
    extract = extract_isolated(data, limits)
    font = other_font(word.text for word in extract.words) if extract.kind != "pdf" else b""
    marks = marks_of(resume)

    def draw() -> bytes:
        scans = scans_of(data, extract, limits) if extract.unread else ()
        pictures = [as_read(scan, [mark.box for mark in marks if mark.page == scan.page]) for scan in scans]
        return Sheets(extract, data, pictures, font).drawn(marks)

    return confined(draw, limits)
