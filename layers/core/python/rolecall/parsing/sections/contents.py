"""What a run of lines is about by its content alone: for headings in unknown words and for documents without any."""

import re
from collections.abc import Sequence

from rolecall.parsing.fields.entries import Block, blocks_of
from rolecall.parsing.fields.languages import language_code
from rolecall.parsing.fields.skills import skills_of
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.wording.dates import find_ranges
from rolecall.parsing.wording.legal_forms import has_suffix
from rolecall.parsing.wording.lexical import hits
from rolecall.taxonomy.skills import lookup

_ITEM = re.compile(r"[^,;·|•()/:–—-]+")
_FEWEST_ITEMS = 3


def kind_of(lines: Sequence[Line]) -> str | None:
    """Experience, education, languages or skills where that is clear, else None."""
    blocks = [block for block in blocks_of(lines, singles=True) if block.dates is not None] if lines else []
    if blocks:
        return _kind_of_entries(blocks)
    if _names_languages(lines):
        return "languages"
    return "skills" if _lists_skills(lines) else None


def _kind_of_entries(blocks: Sequence[Block]) -> str | None:
    """By what the headers name most: schools and degrees, or titles and firms."""
    schools = jobs = 0
    for block in blocks:
        text = " ".join(item.rest if item.ranges else item.line.text for item in block.header)
        learned = bool(hits(text, "school_words")) + bool(hits(text, "degree_words"))
        worked = bool(hits(text, "title_heads")) + has_suffix(text) + (bool(hits(text, "org_words")) and not learned)
        schools += learned > worked
        jobs += worked >= learned and worked > 0
    if max(schools, jobs) * 2 < len(blocks):
        return None
    return "education" if schools > jobs else "experience"


def _names_languages(lines: Sequence[Line]) -> bool:
    """Every line or most items begin with a language."""
    items = [item.strip() for line in lines for item in _ITEM.findall(line.text) if item.strip()]
    named = sum(language_code(item) is not None or language_code(item.split()[0]) is not None for item in items)
    return bool(named) and named * 3 >= len(items)


def _lists_skills(lines: Sequence[Line]) -> bool:
    """Short items between separators, some of which the taxonomy knows."""
    text = " ".join(line.text for line in lines)
    if len(lines) > 6 or "@" in text or text.endswith("."):
        return False
    found = skills_of(lines)
    short = all(len(skill.name.split()) <= 4 for skill in found)
    known = sum(lookup(skill.name) is not None for skill in found)
    return len(found) >= _FEWEST_ITEMS and short and known * 5 >= len(found)


def groups_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines cut where the white is widest: between the parts of a document that has no headings."""
    gaps = sorted(line.gap for line in lines if 0 < line.gap < 90)
    if len(gaps) < 4:
        return [list(lines)]
    wide = max(gaps[-1] * 0.8, 0.8 * lines[0].size)
    groups: list[list[Line]] = []
    for line in lines:
        if not groups or (wide <= line.gap < 90) or (line.gap >= 90 and line.column != groups[-1][-1].column):
            groups.append([])
        groups[-1].append(line)
    return groups


def divided(lines: Sequence[Line]) -> list[tuple[str, list[Line]]]:
    """The parts of a document without headings; what is of no kind stays with the part before it."""
    parts: list[tuple[str, list[Line]]] = []
    for group in groups_of(lines):
        kind = kind_of(group) if parts else None
        if parts and (kind is None or kind == parts[-1][0]):
            kind = parts[-1][0] if kind or parts[-1][0] == "head" else "other"
        if parts and parts[-1][0] == kind:
            parts[-1][1].extend(group)
        else:
            parts.append((kind or "head", group))
    return parts if any(kind == "experience" and _has_period(part) for kind, part in parts) else []


def _has_period(lines: Sequence[Line]) -> bool:
    """A career has a beginning and an end, unlike an invoice."""
    return any(not found.single for line in lines for found in find_ranges(line.text))
