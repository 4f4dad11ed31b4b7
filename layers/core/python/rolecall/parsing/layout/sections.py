"""Lines to sections: a heading is found by its words and by looking like the document's other headings."""

from collections import Counter
from dataclasses import dataclass, field

from rolecall.parsing.layout.dated import looks_like_date
from rolecall.parsing.layout.headings import heading_kind, is_document_title
from rolecall.parsing.layout.lines import Line

_CORE = frozenset(("experience", "education", "skills", "summary", "languages", "certifications", "references", "projects"))
_DECORATION = frozenset("=-_*#~–—•·.─━")

Style = tuple[float, bool, bool, int, str]


@dataclass(slots=True)
class Section:
    """`kind` is 'head' before the first heading; `lines` come without the heading."""

    kind: str
    heading: Line | None = None
    lines: list[Line] = field(default_factory=list)
    label: str | None = None


def find_sections(lines: list[Line]) -> list[Section]:
    lines = [line for line in _underlined(lines) if not is_document_title(line.text)]
    style, strong = _heading_style(lines)
    sections = [Section("head")]
    name_size = _name_size(lines, style)
    for index, line in enumerate(lines):
        if line.size >= name_size and sections[-1].kind != "head" and heading_kind(line.text) is None:
            sections.append(Section("head"))
        kind = _kind(line, index, lines, style, strong, sections)
        if kind is None:
            sections[-1].lines.append(line)
            continue
        sections.append(Section(kind, line))
        if len(line.chunks) > 1:
            sections[-1].lines.append(_rest(line))
    return sections


def _name_size(lines: list[Line], style: Style | None) -> float:
    """Type so much larger than headings and text that it can only be the name: it begins a head of its own."""
    largest = max((line.size for line in lines), default=0.0)
    sizes = sorted(line.size for line in lines)
    body = sizes[len(sizes) // 2] if sizes else 11.0
    few = sum(line.size >= largest - 0.5 for line in lines) <= 2
    wanted = max(1.6 * body, 1.25 * style[0] if style is not None else 0.0)
    return largest - 0.5 if few and largest >= wanted else 1e9


def _rest(line: Line) -> Line:
    """What stands right of a heading in the margin."""
    rest = Line(line.chunks[1:], line.gap, line.room, line.column, line.chunks[1].x0, line.flow)
    return rest


def _underlined(lines: list[Line]) -> list[Line]:
    """Rules typed with characters go; the line above one is marked, it is a heading as a rule."""
    kept: list[Line] = []
    for line in lines:
        bare = line.text.replace(" ", "")
        if bare and len(bare) > 3 and all(char in _DECORATION for char in bare):
            if kept:
                kept[-1].marks |= {"ruled"}
        else:
            kept.append(line)
    return kept


def style_of(line: Line) -> Style:
    """What makes headings look alike: size, weight, capitals, colour, and typed decoration."""
    chunk = line.chunks[0]
    text = chunk.text
    typed = "ruled" if "ruled" in line.marks else text[0] if text[0] in "*#=[<~>«【■□◆●" else ":" if text[-1] in ":：" else ""
    return (round(chunk.size * 2) / 2, line.bold, line.upper, line.color, typed)


def _heading_style(lines: list[Line]) -> tuple[Style | None, int]:
    """The style that most different kinds of heading share, and how many do."""
    kinds: dict[Style, set[str]] = {}
    others: Counter[Style] = Counter()
    for line in lines:
        kind = heading_kind(line.chunks[0].text)
        if kind and not line.bullet:
            kinds.setdefault(style_of(line), set()).add(kind)
        else:
            others[style_of(line)] += 1
    if not kinds:
        return None, 0
    best = max(kinds, key=lambda s: (len(kinds[s] & _CORE) + len(kinds[s]) / 2 - min(3, others[s] / 20), s))
    return best, len(kinds[best])


def _kind(
    line: Line, index: int, lines: list[Line], style: Style | None, strong: int, sections: list[Section]
) -> str | None:  # fmt: skip
    """The kind of section a line opens, or None."""
    if (line.bullet and strong >= 2) or _mixed(line):
        return None
    own = style_of(line)
    kind = heading_kind(line.chunks[0].text) or _wrapped_kind(index, lines)
    if kind is None:
        return _unknown(line, own, style, strong, lines, sections)
    if _inside_row(line) or (line.text[:1].islower() and own != style):
        return None
    if own == style or strong < 2 or _as_before(own, style, sections):
        return kind
    return kind if _prominent(line, own, style, kind, sections) else None


def _mixed(line: Line) -> bool:
    """Two types in one line: a label and its text, not a heading."""
    bold = {word.bold for word in line.chunks[0].words}
    return len(bold) > 1


def _as_before(own: Style, style: Style | None, sections: list[Section]) -> bool:
    """The look of an earlier heading of this column, in another colour than the main ones."""
    earlier = {style_of(section.heading) for section in sections if section.heading is not None and section.kind != "other"}
    return own in earlier and style is not None and own[:3] == style[:3]


def _inside_row(line: Line) -> bool:
    """A heading word that begins a row of items or a dated row is none."""
    return len(line.chunks) > 1 and looks_like_date(line.chunks[-1].text) and len(line.chunks) == 2


def _wrapped_kind(index: int, lines: list[Line]) -> str | None:
    """A heading in the margin that takes two lines ("Training and / Certificates")."""
    line = lines[index]
    if index + 1 >= len(lines) or len(line.chunks[0].text) > 30:
        return None
    following = lines[index + 1]
    near = following.x0 == line.x0 or abs(following.x0 - line.x0) < 2
    joined = f"{line.chunks[0].text} {following.chunks[0].text}"
    if near and style_of(following) == style_of(line) and len(joined) < 50 and (kind := heading_kind(joined)):
        lines[index + 1] = _rest(following) if len(following.chunks) > 1 else following
        lines[index + 1].marks |= {"heading tail"}
        return kind
    return None


def _prominent(line: Line, own: Style, style: Style | None, kind: str, sections: list[Section]) -> bool:
    """Another style counts where it stands out as much and the kind is new."""
    assert style is not None  # noqa: S101 - strong is above 1
    new = all(section.kind != kind for section in sections)
    standing = own[0] >= style[0] - 0.3 and (own[1] or not style[1]) and (own[2] or not style[2])
    within = sections[-1].kind in ("skills", "interests")
    if own[0] > style[0] + 0.3 and (not within or kind in ("experience", "education", "summary", "references")):
        return True
    if not new or within:
        return bool(standing and own[4] == style[4] and own[3] == style[3])
    if style[4] and own[4] != style[4]:
        return False
    return bool(standing or own[1] and own[0] >= style[0] - 2 and len(line.chunks) == 1 and line.x0 <= line.left + 3)


def _unknown(
    line: Line, own: Style, style: Style | None, strong: int, lines: list[Line], sections: list[Section]
) -> str | None:  # fmt: skip
    """A heading by its look alone: the very style of three known ones, which little else has."""
    if own != style or strong < 3 or sections[-1].kind == "head" or len(line.chunks[0].words) > 5:
        return None
    if looks_like_date(line.text) or "@" in line.text:
        return None
    same = [other for other in lines if style_of(other) == own]
    known = sum(heading_kind(other.chunks[0].text) is not None for other in same)
    return "other" if known * 3 >= len(same) * 2 else None
