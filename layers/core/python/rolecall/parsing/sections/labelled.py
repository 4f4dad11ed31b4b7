"""Sections of one line: a label with a list behind it, inside another section ("Languages: German, English (C1)")."""

import itertools
from collections.abc import Sequence

from rolecall.parsing.fields.languages import language_code
from rolecall.parsing.layout.lines import Chunk, Line
from rolecall.parsing.sections.section import Section
from rolecall.parsing.wording.headings import heading_kind

_LONGEST_LABEL = 30  # characters


def labelled_sections(sections: Sequence[Section]) -> list[Section]:
    """Lines that are lists of languages or of interests by their label become sections of their own.

    So do skills and remarks below certificates, which name neither themselves.
    """
    found: list[Section] = []
    for section in sections:
        kept: list[Line] = []
        taken: Section | None = None
        for line in section.lines:
            kind = (
                _kind_of(line, section.kind) if section.kind not in ("languages", "interests", "references") else None
            )
            if kind is not None:
                taken = Section(kind, None, [_unlabelled(line)])
                found.append(taken)
            elif taken is not None and _goes_on(taken.lines[-1], line):
                taken.lines.append(line)
            else:
                kept.append(line)
                taken = None
        found.append(Section(section.kind, section.heading, kept, section.label))
    return found


def _kind_of(line: Line, around: str) -> str | None:
    label, colon, listed = line.text.partition(":")
    if not colon or not listed.strip() or len(label) > _LONGEST_LABEL:
        return None
    kind = heading_kind(label)
    if around == "certifications" and kind in ("skills", "other"):
        return kind
    return kind if kind == "interests" or (kind == "languages" and names_language(line)) else None


def _unlabelled(line: Line) -> Line:
    """The line without its words up to the colon, unless the colon stands inside one."""
    chunks = []
    ended = False
    for chunk in line.chunks:
        end = next((at + 1 for at, word in enumerate(chunk.words) if word.text.endswith(":")), 0)
        words = chunk.words if ended else chunk.words[end:] if end else []
        ended = ended or bool(end)
        if words:
            chunks.append(Chunk(words))
    return Line(chunks, line.gap, line.room, line.column, line.left, line.flow) if chunks else line


def _goes_on(previous: Line, line: Line) -> bool:
    """A list that broke off at its comma goes on in the next line."""
    return previous.text.endswith((",", ";", "،", "、")) and ":" not in line.text and not line.bullet


def names_language(line: Line) -> bool:
    words = [word.text.strip(",;:()–-|") for word in line.words]
    return any(language_code(word) for word in words) or any(
        language_code(f"{a} {b}") for a, b in itertools.pairwise(words)
    )
