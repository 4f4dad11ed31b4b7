"""Which lines are headings: by their words, and by looking like the document's other headings."""

from rolecall.parsing.layout.lines import Line
from rolecall.parsing.sections.looks import Look, body_size, heading_look, look_of, looks_by_column
from rolecall.parsing.sections.section import DATED, Section
from rolecall.parsing.wording.dates import find_ranges, looks_like_date
from rolecall.parsing.wording.headings import heading_kind
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_labels import labels

_NEVER_WITHIN = frozenset(("experience", "education", "summary", "references"))


class Headings:
    """Tells headings from other lines, by their words, their look and the sections found so far."""

    def __init__(self, lines: list[Line], found: list[Section]) -> None:
        self._lines, self._found = lines, found
        self.look, self._kinds = heading_look(lines)
        self._own_looks = looks_by_column(lines, self.look)
        self._body = body_size(lines)

    def kind_at(self, index: int) -> tuple[str | None, int]:
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
        own, look = look_of(line), self._own_looks.get(line.column, self.look)
        if _inside_row(line) or (line.text[:1].islower() and own != look):
            return False
        if look is None or own == look or self._kinds < 2 or self._as_before(own, look):
            return True
        return self._prominent(line, own, look, kind)

    def _as_before(self, own: Look, look: Look) -> bool:
        """The look of an earlier heading of this column, in another colour than the main ones."""
        headings = (section.heading for section in self._found if section.kind != "other")
        return own[:3] == look[:3] and any(heading is not None and look_of(heading) == own for heading in headings)

    def _wrapped_kind(self, index: int) -> str | None:
        """A heading that takes two lines ("Training and / Certificates")."""
        line = self._lines[index]
        if index + 1 >= len(self._lines) or len(line.chunks[0].text) > 30:
            return None
        following = self._lines[index + 1]
        if len({heading_kind(other.chunks[0].text) for other in (line, following)} - {None}) > 1:
            return None
        joined = f"{line.chunks[0].text} {following.chunks[0].text}"
        if heading_kind(line.chunks[0].text) and heading_kind(following.chunks[0].text):
            return None  # two of them, one below the other
        edges = (following.x0 - line.x0, following.chunks[0].x1 - line.chunks[0].x1)
        near = min(map(abs, edges)) < 2 and following.gap < line.size and look_of(following) == look_of(line)
        return heading_kind(joined) if near and len(joined) < 50 else None

    def _prominent(self, line: Line, own: Look, look: Look, kind: str) -> bool:
        """Another look counts where it stands out as much and the kind is new."""
        new = all(section.kind != kind for section in self._found)
        standing = own.size >= look.size - 0.3 and own.bold >= look.bold and own.upper >= look.upper
        within = self._found[-1].kind in ("skills", "interests")
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
        above = self._found[-1].heading
        return above is not None and look_of(above) == own

    def _in_head(self, line: Line, own: Look) -> bool:
        """A heading in other type than the main ones, above the first of them."""
        return self._found[-1].kind in ("head", "contact") and len(line.chunks) == 1 and (own.bold or own.upper)

    def _unknown(self, index: int) -> str | None:
        """A heading by its look alone: the very look of three known ones, which little else has."""
        line = self._lines[index]
        own = look_of(line)
        if (
            own != self._own_looks.get(line.column, self.look)
            or self._kinds < 2
            or self._found[-1].kind == "head"
            or len(line.chunks[0].words) > 5
        ):
            return None
        listed = ": " in line.text  # a label and what it names
        if listed or looks_like_date(line.text) or "@" in line.text or self._names_entry(index, own):
            return None
        if self._is_new_here(own) and self._precedes_date(index):
            return "other"
        same = [other for other in self._lines if look_of(other) == own]
        known = sum(heading_kind(other.chunks[0].text) is not None for other in same)
        wanted = 1 / 3 if own.size > self._body + 1.2 else 2 / 3  # large type says by itself that it heads something
        return "other" if known >= wanted * len(same) else None

    def _names_entry(self, index: int, own: Look) -> bool:
        """The head of a job or school: straight below the heading or its dates, or with dates soon after."""
        if self._found[-1].kind not in DATED:
            return False
        taken = self._found[-1].lines
        if not taken or all(len(line.chunks) == 1 and looks_like_date(line.text) for line in (taken[0], taken[-1])):
            return True
        return self._precedes_date(index) and not self._is_new_here(own)

    def _precedes_date(self, index: int) -> bool:
        return any(is_dated(line) for line in self._lines[index + 1 : index + 4])

    def _is_new_here(self, own: Look) -> bool:
        """Whether the entries of this section look otherwise: what looks like a heading is none of them."""
        lines = self._found[-1].lines if self._found[-1].kind in DATED else []
        heads = [line for line in lines if is_dated(line)]
        weaker = not (own.bold or own.upper) and any(line.size > own.size + 1 for line in heads)
        return bool(heads) and not weaker and all(look_of(line)[:3] != own[:3] for line in lines)


def is_dated(line: Line) -> bool:
    """A date in a cell of its own, or a period anywhere."""
    return any(looks_like_date(chunk.text) for chunk in line.chunks) or any(
        not found.single for found in find_ranges(line.text)
    )


def _mixed(line: Line) -> bool:
    """Two types in one line: a label and its text, not a heading."""
    return len({word.bold for word in line.chunks[0].words}) > 1


def _labels_value(line: Line) -> bool:
    """A label like "Name" beside what it names."""
    return len(line.chunks) > 1 and fold(line.chunks[0].text).strip(" .:：") in labels()


def _inside_row(line: Line) -> bool:
    """A heading word that begins a dated row is none."""
    if len(line.chunks) != 2 or not looks_like_date(text := line.chunks[1].text):
        return False
    return 2 * sum(found.stop - found.begin for found in find_ranges(text)) > len(text)
