"""Second look at sections: where the words of a heading allow two readings, the content decides."""

from rolecall.parsing.fields.dates import find_ranges
from rolecall.parsing.fields.lists import language_code
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.layout.sections import Section, style_of


def settle(sections: list[Section]) -> list[Section]:
    sections = _languages(sections)
    _careers(sections)
    _subsections(sections)
    return sections


def _languages(sections: list[Section]) -> list[Section]:
    """"Languages" over programming languages is a group of skills, and so are its neighbours of unknown name."""
    previous: Section | None = None
    for section in sections:
        if section.kind == "languages" and section.lines and not any(_names_language(line) for line in section.lines):
            section.kind = "skills"
            section.label = section.heading.text if section.heading else None
        elif section.kind == "other" and previous is not None and previous.label and _is_list(section.lines):
            section.kind, section.label = "skills", section.heading.text if section.heading else None
        previous = section
    return sections


def _names_language(line: Line) -> bool:
    words = [word.text.strip(",;:()–-|") for word in line.words]
    return any(language_code(word) for word in words) or any(language_code(f"{a} {b}") for a, b in zip(words, words[1:], strict=False))


def _is_list(lines: list[Line]) -> bool:
    return bool(lines) and all(len(line.text.split()) <= 12 and not line.text.endswith(".") for line in lines)


def _careers(sections: list[Section]) -> None:
    """"Career summary" with dated entries is the career."""
    if any(section.kind == "experience" for section in sections):
        return
    for section in sections:
        if section.kind in ("summary", "other") and sum(_is_dated(line) for line in section.lines) >= 2:
            section.kind = "experience"
            return


def _is_dated(line: Line) -> bool:
    return any(not found.single for found in find_ranges(line.text))


def _subsections(sections: list[Section]) -> None:
    """"Courses" under a school, "Open source" under interests, where nothing sets them apart from their surroundings."""
    for previous, section in zip(sections, sections[1:], strict=False):
        if section.heading is None or previous.heading is None:
            continue
        plain = style_of(section.heading) == (style_of(section.lines[0]) if section.lines else None)
        if plain and (previous.kind, section.kind) in {("education", "certifications"), ("interests", "projects")}:
            section.kind = "other"
