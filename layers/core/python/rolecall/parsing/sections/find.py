"""Lines to sections: a heading is found by its words and by looking like the document's other headings."""

import itertools

from rolecall.parsing.layout.lines import Line
from rolecall.parsing.sections.footers import footer_lines
from rolecall.parsing.sections.looks import body_size, name_size
from rolecall.parsing.sections.recognition import Headings, is_dated
from rolecall.parsing.sections.section import DATED, Section
from rolecall.parsing.wording.dates import find_ranges
from rolecall.parsing.wording.headings import heading_kind, is_document_title
from rolecall.parsing.wording.places import place_score

_LISTED = frozenset(("skills", "languages", "interests", "contact", "certifications", "references", "other"))
_SAME_EDGE, _CLEARLY_LOWER = 6.0, 60.0  # points
_LONGEST_SIGNATURE = 10  # lines
_DECORATION = frozenset("=-_*#~–—•·.─━")


def find_sections(lines: list[Line]) -> list[Section]:
    lines = [line for line in _underlined(lines) if not is_document_title(line.text)]
    return _Finder(lines).found


def _underlined(lines: list[Line]) -> list[Line]:
    """Rules typed with characters go; the line above one is marked, it is a heading as a rule."""
    kept: list[Line] = []
    for line in lines:
        bare = line.text.replace(" ", "")
        if len(bare) > 3 and all(char in _DECORATION for char in bare):
            if kept:
                kept[-1].marks |= {"ruled"}
        else:
            kept.append(line)
    return kept


class _Finder:
    """Goes through the lines once and keeps what it has found so far."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self.found = [Section("head")]
        self._headings = Headings(lines, self.found)
        self._name_size = name_size(lines, self._headings.look)
        self._footers = footer_lines(lines, body_size(lines))
        index = 0
        while index < len(lines):
            index += self._take(index)

    def _take(self, index: int) -> int:
        """Puts a line where it belongs; gives back how many lines that used up."""
        line = self._lines[index]
        if line.size >= self._name_size and self.found[-1].kind != "head" and heading_kind(line.text) is None:
            self.found.append(Section("head"))
        kind, used = self._headings.kind_at(index)
        if kind is None:
            self._put(index)
        else:
            self._open(kind, self._lines[index : index + used])
        return used

    def _put(self, index: int) -> None:
        """A line that is no heading goes on with the last section, as a rule."""
        line = self._lines[index]
        if (section := self._carried_over(index)) is not None:
            self.found.remove(section)
            self.found.append(section)
        if index in self._footers and (self.found[-1].kind != "references" or len(line.chunks) > 1):
            self.found[0].lines.append(line)
            return
        if self._signs(index):
            self.found.append(Section("contact"))
            return
        if self._opens_contact(index):
            self.found.append(Section("contact"))
        self.found[-1].lines.append(line)

    def _open(self, kind: str, heading: list[Line]) -> None:
        """A heading of one line or two, with what stands beside it."""
        beside = self._beside(heading[0])
        self.found.append(Section(kind, heading[0], beside))
        self.found[-1].lines += [_rest(line) for line in heading if len(line.chunks) > 1]

    def _carried_over(self, index: int) -> Section | None:
        """The section of a main column that goes on at the top of a page, not below the lists of the sidebar."""
        line, previous = self._lines[index], self._lines[index - 1] if index else None
        if previous is None or previous.page == line.page or abs(previous.left - line.left) < _SAME_EDGE:
            return None
        ahead = itertools.takewhile(lambda other: heading_kind(other.text) is None, self._lines[index : index + 8])
        if not any(map(is_dated, ahead)):
            return None
        lasts = [section.lines[-1] for section in self.found if section.lines and section.kind in DATED]
        ends = [last for last in reversed(lasts) if last.page == previous.page]
        end = next((last for last in ends if abs(last.left - line.left) < _SAME_EDGE), None)
        if end is None or (self.found[-1].kind not in _LISTED and previous.y1 + _CLEARLY_LOWER > end.y1):
            return None  # a text that fills one column after the other goes on from the last one
        return next(section for section in self.found if section.lines and section.lines[-1] is end)

    def _beside(self, heading: Line) -> list[Line]:
        """The line above a heading in the margin, where it stands beside it (larger type sits lower)."""
        above = self.found[-1].lines[-1:]
        low = heading.chunks[0].y0
        if not above or above[0].page != heading.page or above[0].x0 < heading.chunks[0].x1 or above[0].y1 < low + 1:
            return []
        return [self.found[-1].lines.pop()]

    def _signs(self, index: int) -> bool:
        """The two dashes that part a mail from its signature."""
        return self._lines[index].text == "--" and len(self._lines) - index <= _LONGEST_SIGNATURE

    def _opens_contact(self, index: int) -> bool:
        """A column that begins without a heading, and with a mail address before its first one."""
        line, previous = self._lines[index], self._lines[index - 1] if index else None
        fresh = previous is not None and (previous.column, previous.page) != (line.column, line.page)
        last = self.found[-1]
        if not fresh or last.kind in ("head", "contact"):
            return False
        if previous is not None and previous.page != line.page and last.heading is not None and not last.lines:
            return False  # what a heading at the foot of a page heads
        if last.kind == "references" and (last.heading is None or line.y0 > last.heading.y0):
            return False  # their own column
        column = itertools.takewhile(lambda other: other.column == line.column, self._lines[index : index + 14])
        opening = list(itertools.takewhile(lambda other: heading_kind(other.text) in (None, "contact"), column))
        above = list(itertools.takewhile(lambda other: "@" not in other.text, opening))
        dated = (other for other in above if find_ranges(other.text))
        return len(above) < len(opening) and all(place_score(other.text) > 1 for other in dated)  # "NSW 2037"


def _rest(line: Line) -> Line:
    """What stands right of a heading in the margin."""
    return Line(line.chunks[1:], line.gap, line.room, line.column, line.chunks[1].x0, line.flow)
