"""Second look at sections: where the words of a heading allow two readings, the content decides."""

from rolecall.parsing.fields.skills import skills_of
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.sections.contents import divided, kind_of
from rolecall.parsing.sections.labelled import labelled_sections, names_language
from rolecall.parsing.sections.looks import look_of
from rolecall.parsing.sections.section import Section
from rolecall.parsing.wording.dates import find_ranges
from rolecall.parsing.wording.headings import heading_kind
from rolecall.taxonomy.skills import lookup
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_headings import COURSES


def reconsidered(sections: list[Section]) -> list[Section]:
    sections = _with_career(_unheaded(sections))
    sections = _languages(sections)
    _courses(sections)
    _careers(sections)
    _unknown(sections)
    sections = _subsections(sections)
    _unnamed_skills(sections)
    return labelled_sections(sections)


def _unheaded(sections: list[Section]) -> list[Section]:
    """A document without headings is divided by its content."""
    if any(section.heading is not None for section in sections):
        return sections
    return [Section(kind, None, lines) for section in sections for kind, lines in divided(section.lines)] or sections


def _with_career(sections: list[Section]) -> list[Section]:
    """Jobs straight below the contact data, without a heading of their own, where no other section has any."""
    head = sections[0] if sections else None
    if head is None or head.kind != "head" or any(section.kind == "experience" for section in sections):
        return sections
    first = next((index for index, line in enumerate(head.lines) if _is_dated(line)), len(head.lines))
    begin = max((index + 1 for index, line in enumerate(head.lines[:first]) if "@" in line.text), default=0)
    career = head.lines[begin:]
    if begin == 0 or sum(map(_is_dated, career)) < 2 or kind_of(career) != "experience":
        return sections
    return [Section("head", head.heading, head.lines[:begin]), Section("experience", None, career), *sections[1:]]


def _unknown(sections: list[Section]) -> None:
    """Headings in unknown words: the content says what they head, where nothing else is of that kind."""
    kinds = {section.kind for section in sections}
    for section in sections:
        if (
            section.kind == "other"
            and section.heading is not None
            and section.lines
            and heading_kind(section.heading.text) is None
        ):
            kind = kind_of(section.lines)
            if kind in ("experience", "education", "languages") and kind not in kinds:
                section.kind = kind


_NESTED = frozenset((("education", "certifications"), ("interests", "projects")))


def _languages(sections: list[Section]) -> list[Section]:
    """A heading "Languages" over programming languages is a group of skills; so are its neighbours of unknown name."""
    previous: Section | None = None
    for section in sections:
        if section.kind == "languages" and section.lines and not any(names_language(line) for line in section.lines):
            section.kind = "skills"
            section.label = section.heading.text if section.heading else None
        elif section.kind == "other" and previous is not None and previous.label and _is_list(section.lines):
            section.kind, section.label = "skills", section.heading.text if section.heading else None
        previous = section
    return sections


def _is_list(lines: list[Line]) -> bool:
    return bool(lines) and all(len(line.text.split()) <= 12 and not line.text.endswith(".") for line in lines)


def _courses(sections: list[Section]) -> None:
    """A heading "Training" means courses where the schools have a heading of their own."""
    schools = [section for section in sections if section.kind == "education" and section.lines]
    courses = [section for section in schools if section.heading and fold(section.heading.text).strip(" :") in COURSES]
    if len(courses) < len(schools):
        for section in courses:
            section.kind = "certifications"


def _careers(sections: list[Section]) -> None:
    """A "career summary" with dated entries is the career."""
    if any(section.kind == "experience" for section in sections):
        return
    for section in sections:
        if section.kind in ("summary", "other") and sum(_is_dated(line) for line in section.lines) >= 2:
            section.kind = "experience"
            return


def _is_dated(line: Line) -> bool:
    return any(not found.single for found in find_ranges(line.text))


def _subsections(sections: list[Section]) -> list[Section]:
    """Headings like "Courses" under a school, where nothing sets them apart from their surroundings."""
    kept: list[Section] = []
    for section in sections:
        previous = kept[-1] if kept else None
        heading = section.heading
        nested = previous is not None and (previous.kind, section.kind) in _NESTED and bool(section.lines)
        alike = heading is not None and bool(section.lines) and look_of(heading) == look_of(section.lines[0])
        if previous is not None and heading is not None and nested and alike and not _set_off(heading, section.lines):
            previous.lines += [heading, *section.lines]
            continue
        kept.append(section)
    return kept


def _set_off(heading: Line, lines: list[Line]) -> bool:
    """White above it and none below."""
    return lines[0].page == heading.page and 90 > heading.gap > lines[0].gap + heading.size / 2


def _unnamed_skills(sections: list[Section]) -> None:
    """Groups of skills under headings of their own, where no section says "skills": the taxonomy knows most of them."""
    if any(section.kind == "skills" and section.lines for section in sections):
        return
    for section in sections:
        if (
            section.kind == "other"
            and section.heading is not None
            and _is_list(section.lines)
            and _mostly_skills(section.lines)
        ):
            section.kind, section.label = "skills", section.heading.text


def _mostly_skills(lines: list[Line]) -> bool:
    found = skills_of(lines)
    return bool(found) and sum(lookup(skill.name) is not None for skill in found) * 2 >= len(found)
