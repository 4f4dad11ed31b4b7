"""Lines joined back to the paragraphs and list items they were broken from."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rolecall.parsing.extract.words import Word
from rolecall.parsing.layout.hyphens import stitched
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.wording.dates import find_ranges
from rolecall.parsing.wording.headings import heading_kind

_LONGEST_LABEL = 30  # characters


@dataclass(slots=True)
class Paragraph:
    words: list[Word] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    bullet: bool = False

    @property
    def text(self) -> str:
        return joined(self.lines)


def paragraphs_of(lines: Sequence[Line], *, items: bool = False) -> list[Paragraph]:
    """Each bullet, and each run of lines that were wrapped rather than ended.

    `items`: lines of a list, which end with their date and stand apart by more white than the lines of one item.
    """
    found: list[Paragraph] = []
    apart = item_gap(lines) if items else 1e9
    for line in lines:
        ended = items and bool(found) and (line.gap >= apart or _ends_with_date(found[-1].lines[-1]))
        near = apart < 90 and line.gap < apart
        if (
            found
            and not line.bullet
            and not ended
            and (near or wraps(found[-1].lines[-1], line, bullet=found[-1].bullet))
        ):
            found[-1].words += line.words
            found[-1].lines.append(line)
        else:
            found.append(Paragraph(line.words, [line], line.bullet))
    return found


def item_gap(lines: Sequence[Line], least: float = 0.5) -> float:
    """The least white between items, where there are two kinds of white between lines (`least` points apart)."""
    gaps = sorted(line.gap for line in lines[1:] if line.gap < 90)
    if len(gaps) < 2 or gaps[-1] - gaps[0] < least or lines[0].flow:
        return 1e9
    return gaps[0] + 0.65 * (gaps[-1] - gaps[0])


def _ends_with_date(line: Line) -> bool:
    dates = find_ranges(line.text)
    return bool(dates) and dates[-1].stop >= len(line.text.rstrip(" ).")) and line.text[-1] not in "-–—"


def wraps(previous: Line, line: Line, *, bullet: bool = False) -> bool:
    """Whether `line` goes on with the sentence of `previous`."""
    if (
        previous.flow
        or line.bullet
        or lists_means(line.text)
        or abs(previous.size - line.size) > 0.6
        or (line.gap > 0.9 * line.size and line.gap < 90)
    ):
        return False
    if previous.text.endswith(("-", ",")) or line.text[:1].islower():
        return True
    hanging = bullet and line.x0 > previous.left + 4
    full = previous.x1 + (line.words[0].x1 - line.words[0].x0) + 3 > previous.room - 2
    return (full or hanging) and previous.chunks[0].words[0].bold == line.chunks[0].words[0].bold


def lists_means(text: str) -> bool:
    """Whether it lists what something was made with: "Technologies: Go, Redis"."""
    label, colon, _ = text.partition(":")
    return bool(colon) and len(label) < _LONGEST_LABEL and heading_kind(label) == "skills"


def joined(lines: Sequence[Line]) -> str:
    """The text of lines as one; a hyphen at the end of a line goes where both halves are plain words."""
    text = ""
    for line in lines:
        if len(text) > 1 and text[-1] == "-" and text[-2] != " ":
            text = stitched(text, line.text)
        elif text and text[-1] > "\u2fff" and line.text[0] > "\u2fff":
            text += line.text
        else:
            text = f"{text} {line.text}" if text else line.text
    return text
