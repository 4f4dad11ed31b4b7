"""Lines to sections: a heading is found by its words and by looking like the document's other headings."""

import itertools
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from rolecall.parsing.layout.lines import Line
from rolecall.parsing.sections.footers import feet
from rolecall.parsing.wording.dates import find_ranges, looks_like_date
from rolecall.parsing.wording.headings import heading_kind, is_document_title
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_labels import labels

_CORE = frozenset(
    ("experience", "education", "skills", "summary", "languages", "certifications", "references", "projects")
)
_NEVER_WITHIN = frozenset(("experience", "education", "summary", "references"))
_DATED = frozenset(("experience", "education", "volunteer", "projects", "certifications"))
_LISTED = frozenset(("skills", "languages", "interests", "contact", "certifications", "references", "other"))
_SAME_EDGE = 6.0  # points
_DECORATION = frozenset("=-_*#~–—•·.─━")


class Look(NamedTuple):
    """What makes headings look alike. `typed` is decoration made of characters: a rule below, a colon, an asterisk."""

    size: float
    bold: bool
    upper: bool
    color: int
    typed: str
    italic: bool


@dataclass(slots=True)
class Section:
    """`kind` is 'head' before the first heading; `lines` come without the heading, `label` names a group of skills."""

    kind: str
    heading: Line | None = None
    lines: list[Line] = field(default_factory=list)
    label: str | None = None


def find_sections(lines: list[Line]) -> list[Section]:
    lines = [line for line in _underlined(lines) if not is_document_title(line.text)]
    return _Finder(lines).found


def look_of(line: Line) -> Look:
    chunk = line.chunks[0]
    text = chunk.text
    typed = (
        "ruled"
        if "ruled" in line.marks
        else text[0]
        if text[0] in "*#=[<~>«【■□◆●"
        else ":"
        if text[-1] in ":："
        else ""
    )
    return Look(round(chunk.size * 2) / 2, line.bold, line.upper, line.color, typed, line.italic)


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
        self._look, self._kinds = _heading_look(lines)
        self._own_looks = _looks_by_column(lines, self._look)
        self._name_size = _name_size(lines, self._look)
        self._body = _body_size(lines)
        self._feet = feet(lines, self._body)
        self.found = [Section("head")]
        index = 0
        while index < len(lines):
            index += self._take(index)

    def _take(self, index: int) -> int:
        """Puts a line where it belongs; gives back how many lines that used up."""
        line = self._lines[index]
        if line.size >= self._name_size and self.found[-1].kind != "head" and heading_kind(line.text) is None:
            self.found.append(Section("head"))
        kind, used = self._kind(index)
        if kind is None and (section := self._carried_over(index)) is not None:
            self.found.remove(section)
            self.found.append(section)
        if kind is None:
            if index in self._feet and (self.found[-1].kind != "references" or len(line.chunks) > 1):
                self.found[0].lines.append(line)
                return 1
            if self._opens_contact(index):
                self.found.append(Section("contact"))
            self.found[-1].lines.append(line)
            return 1
        beside = self._beside(line)
        self.found.append(Section(kind, line, beside))
        for taken in self._lines[index : index + used]:
            if len(taken.chunks) > 1:
                self.found[-1].lines.append(_rest(taken))
        return used

    def _carried_over(self, index: int) -> Section | None:
        """The section of a main column that goes on at the top of a page, not below the lists of the sidebar."""
        line, previous = self._lines[index], self._lines[index - 1] if index else None
        if previous is None or previous.page == line.page or abs(previous.left - line.left) < _SAME_EDGE:
            return None
        ahead = itertools.takewhile(lambda other: heading_kind(other.text) is None, self._lines[index : index + 8])
        if self.found[-1].kind not in _LISTED or not any(map(_is_dated, ahead)):
            return None
        above = [section for section in self.found if section.lines and section.kind in _DATED]
        ends = (section for section in reversed(above) if section.lines[-1].page == previous.page)
        return next((section for section in ends if abs(section.lines[-1].left - line.left) < _SAME_EDGE), None)

    def _beside(self, heading: Line) -> list[Line]:
        """The line above a heading in the margin, where it stands beside it (larger type sits lower)."""
        above = self.found[-1].lines[-1:]
        low = heading.chunks[0].y0
        if not above or above[0].page != heading.page or above[0].x0 < heading.chunks[0].x1 or above[0].y1 < low + 1:
            return []
        return [self.found[-1].lines.pop()]

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
        return len(above) < len(opening) and not any(find_ranges(o.text) for o in above)

    def _kind(self, index: int) -> tuple[str | None, int]:
        """The kind of section that a line opens, or None; and of how many lines its heading is."""
        line = self._lines[index]
        if (line.bullet and self._kinds >= 2) or _mixed(line) or _labels_value(line):
            return None, 1
        kind, used = heading_kind(line.chunks[0].text), 1
        if wrapped := self._wrapped_kind(index):
            kind, used = wrapped, 2
        if kind is None:
            return self._unknown(index), 1
        return (kind, used) if self._is_heading(line, kind) else (None, 1)

    def _is_heading(self, line: Line, kind: str) -> bool:
        own, look = look_of(line), self._own_looks.get(line.column, self._look)
        if _inside_row(line) or (line.text[:1].islower() and own != look):
            return False
        if look is None or own == look or self._kinds < 2 or self._as_before(own, look):
            return True
        return self._prominent(line, own, look, kind)

    def _as_before(self, own: Look, look: Look) -> bool:
        """The look of an earlier heading of this column, in another colour than the main ones."""
        headings = (section.heading for section in self.found if section.kind != "other")
        return own[:3] == look[:3] and any(heading is not None and look_of(heading) == own for heading in headings)

    def _wrapped_kind(self, index: int) -> str | None:
        """A heading that takes two lines ("Training and / Certificates")."""
        line = self._lines[index]
        if index + 1 >= len(self._lines) or len(line.chunks[0].text) > 30:
            return None
        following = self._lines[index + 1]
        joined = f"{line.chunks[0].text} {following.chunks[0].text}"
        edges = (following.x0 - line.x0, following.chunks[0].x1 - line.chunks[0].x1)
        near = min(map(abs, edges)) < 2 and following.gap < line.size and look_of(following) == look_of(line)
        return heading_kind(joined) if near and len(joined) < 50 else None

    def _prominent(self, line: Line, own: Look, look: Look, kind: str) -> bool:
        """Another look counts where it stands out as much and the kind is new."""
        new = all(section.kind != kind for section in self.found)
        standing = own.size >= look.size - 0.3 and own.bold >= look.bold and own.upper >= look.upper
        within = self.found[-1].kind in ("skills", "interests")
        if self._sibling(own) or (self._in_head(line, own) and new):
            return True
        if own.size > look.size + 0.3 and (not within or kind in _NEVER_WITHIN):
            return True
        if not new or within:
            return standing and own.typed == look.typed and own.color == look.color
        if look.typed and own.typed != look.typed:
            return False
        alone = len(line.chunks) == 1 and line.x0 <= line.left + 3
        return standing or (own.bold and own.size >= look.size - 2 and alone)

    def _sibling(self, own: Look) -> bool:
        """The look of the heading above: a sidebar has headings of its own size."""
        above = self.found[-1].heading
        return above is not None and look_of(above) == own

    def _in_head(self, line: Line, own: Look) -> bool:
        """A heading in other type than the main ones, above the first of them."""
        return self.found[-1].kind in ("head", "contact") and len(line.chunks) == 1 and (own.bold or own.upper)

    def _unknown(self, index: int) -> str | None:
        """A heading by its look alone: the very look of three known ones, which little else has."""
        line = self._lines[index]
        own = look_of(line)
        if (
            own != self._own_looks.get(line.column, self._look)
            or self._kinds < 2
            or self.found[-1].kind == "head"
            or len(line.chunks[0].words) > 5
        ):
            return None
        if looks_like_date(line.text) or "@" in line.text or self._names_entry(index, own):
            return None
        if self._is_new_here(own) and self._precedes_date(index):
            return "other"
        same = [other for other in self._lines if look_of(other) == own]
        known = sum(heading_kind(other.chunks[0].text) is not None for other in same)
        wanted = 1 / 3 if own.size > self._body + 1.2 else 2 / 3  # large type says by itself that it heads something
        return "other" if known >= wanted * len(same) else None

    def _names_entry(self, index: int, own: Look) -> bool:
        """The head of a job or school: straight below the heading or its dates, or with dates soon after."""
        if self.found[-1].kind not in _DATED:
            return False
        taken = self.found[-1].lines
        if not taken or all(len(line.chunks) == 1 and looks_like_date(line.text) for line in (taken[0], taken[-1])):
            return True
        return self._precedes_date(index) and not self._is_new_here(own)

    def _precedes_date(self, index: int) -> bool:
        return any(_is_dated(line) for line in self._lines[index + 1 : index + 4])

    def _is_new_here(self, own: Look) -> bool:
        """Whether the entries of this section look otherwise: what looks like a heading is none of them."""
        lines = self.found[-1].lines if self.found[-1].kind in _DATED else []
        heads = [line for line in lines if _is_dated(line)]
        weaker = not (own.bold or own.upper) and any(line.size > own.size + 1 for line in heads)
        return bool(heads) and not weaker and all(look_of(line)[:3] != own[:3] for line in lines)


def _heading_look(lines: list[Line]) -> tuple[Look | None, int]:
    """The look that most different kinds of heading share, and how many do."""
    kinds: dict[Look, set[str]] = {}
    others: Counter[Look] = Counter()
    for line in lines:
        kind = heading_kind(line.chunks[0].text)
        if kind and not line.bullet:
            kinds.setdefault(look_of(line), set()).add(kind)
        else:
            others[look_of(line)] += 1
    if not kinds:
        return None, 0
    best = max(kinds, key=lambda s: (len(kinds[s] & _CORE) + len(kinds[s]) / 2 - min(3, others[s] / 20), s))
    return best, len(kinds[best])


def _looks_by_column(lines: list[Line], main: Look | None) -> dict[int, Look]:
    """The look of headings in columns that have none of the main look: a sidebar has headings of its own kind."""
    columns: dict[int, list[Line]] = {}
    for line in lines:
        columns.setdefault(line.column, []).append(line)
    found = {}
    for number, column in columns.items():
        look, kinds = _heading_look(column)
        if look is not None and kinds >= 2 and not any(look_of(line) == main for line in column):
            found[number] = look
    return found


def _name_size(lines: list[Line], look: Look | None) -> float:
    """Type so much larger than headings and text that it can only be the name: it begins a head of its own."""
    largest = max((line.size for line in lines), default=0.0)
    body = _body_size(lines)
    few = sum(line.size >= largest - 0.5 for line in lines) <= 2
    wanted = max(1.6 * body, 1.25 * look.size if look is not None else 0.0)
    return largest - 0.5 if few and largest >= wanted else 1e9


def _body_size(lines: list[Line]) -> float:
    sizes = sorted(line.size for line in lines)
    return sizes[len(sizes) // 2] if sizes else 11.0


def _rest(line: Line) -> Line:
    """What stands right of a heading in the margin."""
    return Line(line.chunks[1:], line.gap, line.room, line.column, line.chunks[1].x0, line.flow)


def _mixed(line: Line) -> bool:
    """Two types in one line: a label and its text, not a heading."""
    return len({word.bold for word in line.chunks[0].words}) > 1


def _labels_value(line: Line) -> bool:
    """A label like "Name" beside what it names."""
    return len(line.chunks) > 1 and fold(line.chunks[0].text).strip(" .:：") in labels()


def _is_dated(line: Line) -> bool:
    """A date in a cell of its own, or a period anywhere."""
    return any(looks_like_date(chunk.text) for chunk in line.chunks) or any(
        not found.single for found in find_ranges(line.text)
    )


def _inside_row(line: Line) -> bool:
    """A heading word that begins a dated row is none."""
    return len(line.chunks) == 2 and looks_like_date(line.chunks[1].text)
