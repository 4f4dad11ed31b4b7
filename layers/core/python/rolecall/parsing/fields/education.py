"""Schools and degrees."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rolecall.parsing.evidence import Evidence
from rolecall.parsing.fields.dated_lines import Dated
from rolecall.parsing.fields.entries import Block, blocks_of
from rolecall.parsing.fields.experience import date_evidence, header_pieces
from rolecall.parsing.fields.pieces import Piece, evidence
from rolecall.parsing.fields.sentences import ends_sentence
from rolecall.parsing.fields.slots import Filled, Slot, fill
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.record import Education
from rolecall.parsing.wording.grades import BARE_GRADE, GRADE_WORD
from rolecall.parsing.wording.lexical import hits
from rolecall.parsing.wording.places import place_score
from rolecall.parsing.wording.scores import degree_score, field_score, school_score
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_headings import DEGREE_STATUS, SUBHEADINGS

_SCORERS = {"A": degree_score, "B": school_score, "F": field_score, "L": place_score}
_LEAST = -1.0
_GRADE = re.compile(rf"{GRADE_WORD}\s*[:：=-]?\s*(?P<grade>[^\s,;)](?:(?! [–—|-] )[^,;)\n]){{0,30}})")
_NUMBER = r"\d+(?:[.,:]\d+)?"
_MARK = re.compile(
    rf"{GRADE_WORD}[^\d\n]{{0,12}}(?P<grade>{_NUMBER}(?:\s?(?:/|of|out of|von|sur|de|su|van|من)\s?{_NUMBER})?\s?%?)"
)
_BARE = re.compile(rf"(?:^|[,;|] ?|\s\s){BARE_GRADE.pattern}(?=\s*(?:$|[,;|]))")  # a part of its line
_CREDITS = re.compile(
    r"\d+(?:[.,]\d+)? ?(?:hp|ects|cfu|ec|credits?|creditos|credit points|cp|lp|studiepunten|hogskolepoang)\.?"
)
_REMARK = re.compile(r"\s*\(([^()]+)\)$")
_LABEL = re.compile(r"^([^:：]{3,40})[:：]")
_LONGEST_DEGREE = 10  # words
_JOINT_AT_EDGE = re.compile(r"^(?:in|en|em|im) (?=[^\W_a-zà-ÿ])|(?<=\w) (?:in|of|en|em|de|im|i)$")
_LINKS = (", ", " – ", " - ", ": ", " in ", " en ", " em ", " im Fach ", " w zakresie ", " inom ", " di ")


def education_of(lines: Sequence[Line]) -> list[Education]:
    blocks = [_with_degree_below(block) for block in blocks_of(lines, singles=True)]
    filled = fill([_pieces(block) for block in blocks], _SCORERS)
    made = [_entry(block, slots) for block, slots in zip(blocks, filled, strict=True)]
    return _shared_schools([entry for entry in made if entry.institution or entry.degree])


def _shared_schools(entries: Sequence[Education]) -> list[Education]:
    """Several degrees under one school: it is said once, above the first of them."""
    made: list[Education] = []
    school: Education | None = None
    for entry in entries:
        if entry.institution:
            school = entry if _stands_above(entry) else None
        made.append(_at(school, entry) if school is not None and not entry.institution else entry)
    return made


def _at(school: Education, entry: Education) -> Education:
    places = {**entry.evidence, "institution": school.evidence["institution"]}
    return replace(entry, institution=school.institution, evidence=places)


def _stands_above(entry: Education) -> bool:
    """The school in a line above the degree."""
    school, degree = entry.evidence.get("institution"), entry.evidence.get("degree")
    return school is not None and degree is not None and (school.page, school.box[3]) < (degree.page, degree.box[3])


def _with_degree_below(block: Block) -> Block:
    """A header that names no degree, and the line below it that does, indented or with a small letter ("in BSc")."""
    below = block.body[0] if block.body else None
    if below is None or any(hits(item.line.text, "degree_words") for item in block.header):
        return block
    text = _unjoined(below.line.text)
    if len(text.split()) > _LONGEST_DEGREE or ends_sentence(text) or not hits(text, "degree_words") or is_detail(below):
        return block
    return replace(block, header=[*block.header, below], body=block.body[1:])


def _unjoined(text: str) -> str:
    """Without the preposition that a template puts between a degree and a subject, where one of them is missing."""
    return _JOINT_AT_EDGE.sub("", text)


def _pieces(block: Block) -> list[Piece]:
    """The header without grades, course lists and links."""
    header = [item for item in block.header if item.anchor or not is_detail(item)]
    pieces = header_pieces(replace(block, header=header)) if header else []
    return [piece for piece in pieces if piece.slot or not (_is_grade(fold(piece.text)) or _is_status(piece.text))]


def _is_grade(folded: str) -> bool:
    return bool(_GRADE.match(folded) or BARE_GRADE.fullmatch(folded))


def _is_status(text: str) -> bool:
    """A remark like "(diploma obtained)" or "180 ECTS" says how it ended or how long it was, not what it was."""
    plain = fold(text).strip(" ().")
    return plain in DEGREE_STATUS or bool(_CREDITS.fullmatch(plain) or BARE_GRADE.fullmatch(plain))


def _unremarked(slot: Slot) -> Slot:
    """Without a bracket at its end in which such a remark stands."""
    remark = _REMARK.search(slot.text)
    if remark is None or not any(_is_status(part) for part in remark[1].split(",")):
        return slot
    return replace(slot, text=slot.text[: remark.start()])


def is_detail(item: Dated) -> bool:
    """What is about the school and not its name ("Grade: 1.7", "Relevant coursework: …")."""
    folded = fold(item.line.text)
    label = _LABEL.match(folded)
    known = label is not None and (
        label[1].strip() in SUBHEADINGS
        or label[1].split()[-1] in ("coursework", "courses", "modules", "units", "subjects", "kurse", "cours")
    )
    return known or bool(_GRADE.match(folded))


def _entry(block: Block, slots: Filled) -> Education:
    kept = {
        label: _unremarked(slot)
        for label, slot in slots.items()
        if (slot.said or slot.score > _LEAST) and any(c.isalpha() for c in slot.text)
    }
    degree, field = _degree_and_field(kept.get("A"), kept.get("F"))
    grade, graded = _grade(block)
    dates = block.dates
    return Education(
        degree=degree,
        field=field,
        institution=kept["B"].text if "B" in kept else None,
        location=kept["L"].text if "L" in kept else None,
        start=dates.start if dates else None,
        end=dates.end if dates else None,
        current=bool(dates and dates.current),
        gpa=grade,
        evidence=_places(block, kept, field) | ({"gpa": evidence(graded.line.words, 0.9)} if graded else {}),
    )


def _places(block: Block, kept: Filled, field: str | None) -> dict[str, Evidence]:
    names = {"A": "degree", "B": "institution", "F": "field", "L": "location"}
    places = {
        names[label]: evidence(slot.words, max(0.3, min(0.97, 0.6 + slot.score / 10))) for label, slot in kept.items()
    }
    if field and "field" not in places and "degree" in places:
        places["field"] = places["degree"]
    if block.anchor:
        places["dates"] = date_evidence(block.anchor)
    return places


def _degree_and_field(degree: Slot | None, field: Slot | None) -> tuple[str | None, str | None]:
    """Two slots, or one text that names both ("BSc in Physics")."""
    if degree is None:
        return None, field.text if field else None
    text = _unjoined(degree.text)
    name, inner = _split(text)
    if degree.said and name is None:
        name, inner = text, None
    if field is None:
        return name, inner
    return (text, field.text) if inner is None else (name, inner)


def _split(text: str) -> tuple[str | None, str | None]:
    for mark in _LINKS:
        head, found, tail = text.partition(mark)
        if found and hits(head, "degree_words") and len(tail) > 2:
            return head.strip(), tail.strip()
    inner = re.fullmatch(r"(.+?)\s*[(（](.+)[)）]", text)
    if inner and hits(inner[1], "degree_words") and not hits(inner[2], "degree_words"):
        return inner[1], inner[2]
    return (text, None) if hits(text, "degree_words") else (None, text)


def _grade(block: Block) -> tuple[str | None, Dated | None]:
    """The grade and the line it stands in."""
    for item in [*block.header, *block.body]:
        if match := _MARK.search(fold(item.line.text)) or _GRADE.search(fold(item.line.text)):
            return item.line.text[match.start("grade") : match.end("grade")].strip(" ."), item
    for item in block.header:
        if match := _BARE.search(fold(item.line.text)):
            return item.line.text[match.start("grade") : match.end("grade")], item
    return None, None
