"""What headings look like, and which look the headings of a document or of a column share."""

from collections import Counter
from typing import NamedTuple

from rolecall.parsing.layout.lines import Line
from rolecall.parsing.wording.headings import heading_kind

_CORE = frozenset(
    ("experience", "education", "skills", "summary", "languages", "certifications", "references", "projects")
)


class Look(NamedTuple):
    """What makes headings look alike. `typed` is decoration made of characters: a rule below, a colon, an asterisk."""

    size: float
    bold: bool
    upper: bool
    color: int
    typed: str
    italic: bool


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


def heading_look(lines: list[Line]) -> tuple[Look | None, int]:
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


def looks_by_column(lines: list[Line], main: Look | None) -> dict[int, Look]:
    """The look of headings in columns that have none of the main look: a sidebar has headings of its own kind."""
    columns: dict[int, list[Line]] = {}
    for line in lines:
        columns.setdefault(line.column, []).append(line)
    found = {}
    for number, column in columns.items():
        look, kinds = heading_look(column)
        if look is not None and kinds >= 2 and not any(look_of(line) == main for line in column):
            found[number] = look
    return found


def name_size(lines: list[Line], look: Look | None) -> float:
    """Type so much larger than headings and text that it can only be the name: it begins a head of its own."""
    largest = max((line.size for line in lines), default=0.0)
    body = body_size(lines)
    few = sum(line.size >= largest - 0.5 for line in lines) <= 2
    wanted = max(1.6 * body, 1.25 * look.size if look is not None else 0.0)
    return largest - 0.5 if few and largest >= wanted else 1e9


def body_size(lines: list[Line]) -> float:
    sizes = sorted(line.size for line in lines)
    return sizes[len(sizes) // 2] if sizes else 11.0
