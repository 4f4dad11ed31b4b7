"""Schools and degrees."""

import re
from collections.abc import Sequence

from rolecall.parsing.evidence import Evidence
from rolecall.parsing.fields.entries import Block, blocks_of
from rolecall.parsing.fields.experience import date_evidence, header_pieces
from rolecall.parsing.fields.lexical import degree_score, hits, place_score, school_score
from rolecall.parsing.fields.pieces import evidence
from rolecall.parsing.fields.slots import Filled, fill
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.record import Education
from rolecall.taxonomy.words import fold

_SCORERS = {"A": degree_score, "B": school_score, "L": place_score}
_GRADE = re.compile(
    r"\b(?:c?gpa|grade|note|abschlussnote|gesamtnote|score|promedio|nota|media|moyenne|mention|cijfer|gemiddeld|voto|srednia|ocena|betyg|not ortalamasi|ortalama|"
    r"abschluss|durchschnitt|classification|result|wynik|المعدل|التقدير|成績)\b\s*[:：=-]?\s*(?P<grade>[^\s,;)][^,;)\n]{0,30})"
)  # fmt: skip
_FIELD = re.compile(r"\s+(?:in|of|en|em|im|i|di|de|w|,|–|-|:)\s+", re.IGNORECASE)


def education_of(lines: Sequence[Line]) -> list[Education]:
    blocks = blocks_of(lines, singles=True)
    filled = fill([header_pieces(block) for block in blocks], _SCORERS)
    made = [_entry(block, slots) for block, slots in zip(blocks, filled, strict=True)]
    return [entry for entry in made if entry.institution or entry.degree]


def _entry(block: Block, slots: Filled) -> Education:
    school = slots.get("B") if "B" in slots and slots["B"].score > -1.5 else None
    degree = slots.get("A") if "A" in slots and slots["A"].score > -1.5 else None
    place = slots.get("L")
    places: dict[str, Evidence] = {}
    for name, slot in (("institution", school), ("degree", degree), ("location", place)):
        if slot is not None:
            places[name] = evidence(slot.words, max(0.3, min(0.97, 0.6 + slot.score / 10)))
    if block.anchor:
        places["dates"] = date_evidence(block.anchor)
    name, field = _split(degree.text if degree else None)
    if field and "degree" in places:
        places["field"] = places["degree"]
    dates = block.dates
    return Education(
        degree=name,
        field=field,
        institution=school.text if school else None,
        location=place.text if place else None,
        start=dates.start if dates else None,
        end=dates.end if dates else None,
        current=bool(dates and dates.current),
        gpa=_grade(block),
        evidence=places,
    )


def _split(text: str | None) -> tuple[str | None, str | None]:
    """"BSc in Physics", "Master of Science, Maschinenbau": the field follows the words that name the degree."""
    if not text:
        return None, None
    for mark in (", ", " – ", " - ", ": ", " in ", " en ", " em ", " im Fach ", " w zakresie ", " inom "):
        head, found, tail = text.partition(mark)
        if found and hits(head, "degree_words") and len(tail) > 2:
            return head.strip(), tail.strip()
    inner = re.fullmatch(r"(.+?)\s*[(（](.+)[)）]", text)
    if inner and hits(inner[1], "degree_words") and not hits(inner[2], "degree_words"):
        return inner[1], inner[2]
    return (text, None) if hits(text, "degree_words") else (None, text)


def _grade(block: Block) -> str | None:
    for item in [*block.header, *block.body]:
        if match := _GRADE.search(fold(item.line.text)):
            return item.line.text[match.start("grade") : match.end("grade")].strip(" .")
    return None
