"""Jobs out of the experience sections."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rolecall.parsing.evidence import Evidence
from rolecall.parsing.fields.contact import mails_and_urls
from rolecall.parsing.fields.dated_lines import Dated, date_words, text_edge
from rolecall.parsing.fields.entries import Block, blocks_of
from rolecall.parsing.fields.glued_towns import part_towns
from rolecall.parsing.fields.paragraphs import paragraphs_of
from rolecall.parsing.fields.pieces import COMMA, WRAP, Piece, evidence, one_text, pieces_of
from rolecall.parsing.fields.slots import Filled, Slot, fill
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.record import Experience
from rolecall.parsing.wording.lexical import ends_openly
from rolecall.parsing.wording.places import place_score
from rolecall.parsing.wording.scores import company_score, title_score
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_headings import SUBHEADINGS
from rolecall.taxonomy.words_stated import LEAVE_WORDS, TIME_AWAY

if TYPE_CHECKING:
    from rolecall.parsing.fields.paragraphs import Paragraph

_APART, _CLEARLY = 90.0, 5.0  # white of another column or page; between two kinds of white in an entry
_BODY = 0.85  # what stands under the head of an entry is its text, unless the entries were cut wrongly
_REMARK = re.compile(r"\s*[(,:/–—]| - ")
_MUCH_SURER = 0.1  # confidence
_UNIT = re.compile(r"(?:school|department|dept\.?|faculty|division|chair|section) of |(?:institut|lehrstuhl) fur ")
SCORERS = {"A": title_score, "B": company_score, "L": place_score}


def experience_of(lines: Sequence[Line]) -> list[Experience]:
    blocks = blocks_of(lines)
    if not blocks or not any(block.dates for block in blocks):
        return _undated(blocks)
    part_towns(blocks)
    filled = fill([header_pieces(block, weak=True) for block in blocks], SCORERS)
    made = [_job(block, slots) for block, slots in zip(blocks, filled, strict=True)]
    jobs = [job for job in made if not _is_time_away(job)]
    return [job for job in _shared_employers(jobs) if job.title or job.company]


def _is_time_away(job: Experience) -> bool:
    """Parental leave and the like, also with a remark: "Elternzeit (Tochter)". A ward is called "Maternité" too."""
    title, company = (_REMARK.split(fold(text or ""))[0].strip() for text in (job.title, job.company))
    alone = f"{title} {company}".strip() if not (title and company) else ""
    return (
        title in TIME_AWAY
        or (company in TIME_AWAY and (not title or " " in company))
        or alone.split(" ")[0] in LEAVE_WORDS
    )


def header_pieces(block: Block, *, weak: bool = False) -> list[Piece]:
    """The pieces of the header lines, a wrapped line joined to the one above, without web addresses."""
    pieces: list[Piece] = []
    close = _close_gap(block)
    for number, item in enumerate(block.header):
        made = pieces_of(item.line, number, item.spans, weak=weak)
        if made and pieces and _wrapped(block.header[number - 1], item, close):
            made[0].strength = COMMA if pieces[-1].words[-1].text.endswith(",") else WRAP
            if _open_bracket(pieces[-1]) or (item.line.gap <= close and not made[0].slot):
                made = [*one_text(pieces.pop(), made[0], weak=weak), *made[1:]]
        pieces += made
    return [piece for piece in pieces if not mails_and_urls(piece.text)]


def _close_gap(block: Block) -> float:
    """The most white between the lines of one paragraph, where this entry's paragraphs stand clearly apart; else -1."""
    gaps = sorted(item.line.gap for item in [*block.header[1:], *block.body[:1]] if item.line.gap < _APART)
    return gaps[0] + 2 if gaps and not block.header[0].line.flow and gaps[-1] - gaps[0] > _CLEARLY else -1.0


def _open_bracket(piece: Piece) -> bool:
    """A bracket at the end is that of a date that was taken out of it."""
    text = "".join(word.text for word in piece.words).rstrip("(")
    return text.count("(") > text.count(")")


def _wrapped(previous: Dated, item: Dated, close: float) -> bool:
    """The header line above was full, or broke off at a comma or hyphen: this one goes on with it.

    A line as `close` as those of one paragraph needs less to say so.
    """
    one, other = previous.line, item.line
    if (
        one.flow
        or (item.anchor and not item.rest)
        or abs(one.words[-1].size - other.words[0].size) > 0.6
        or one.words[-1].bold != other.words[0].bold
        or one.words[-1].italic != other.words[0].italic
    ):
        return False
    end, room = _text_end(previous)
    if end is None:
        return False
    last = one.chunks[-1] if room == one.room else one.chunks[-2]
    if last.x0 > text_edge(previous) + 4:
        return False  # what a gap sets apart does not go on at the left edge
    broken = (
        last.text.endswith((",", "-", "&", "–", "—"))
        or (room < one.room and other.text.startswith("("))
        or ends_openly(last.text)
    )
    first = other.words[0]
    full = end + (first.x1 - first.x0) + 6 > room and room == one.room
    full = full and (other.gap <= close or _is_long(previous, end, room))
    return (broken or full) and other.gap < 0.7 * other.size and abs(text_edge(previous) - text_edge(item)) < 4


def _is_long(item: Dated, end: float, room: float) -> bool:
    """A line that is not just full because the word after it is long."""
    return len(item.line.text) > 18 and end - text_edge(item) > 0.6 * (room - text_edge(item))


def _text_end(item: Dated) -> tuple[float | None, float]:
    """Where the text of a header line ends and how far it could have gone: to the margin, or to the date beside it."""
    chunks, spans = item.line.chunks, item.spans
    if len(chunks) > 1 and spans[-1]:
        return (None, 0.0) if spans[-2] else (chunks[-2].x1, chunks[-1].x0 - chunks[-1].size)
    return item.line.x1, item.line.room


def _job(block: Block, slots: Filled) -> Experience:
    dates = block.dates
    places = {
        name: _evidence(slots[key])
        for key, name in (("A", "title"), ("B", "company"), ("L", "location"))
        if key in slots
    }
    if dates and block.anchor:
        places["dates"] = date_evidence(block.anchor)
    body = body_of(block, slots, "achievements")
    return Experience(
        title=_text(slots, "A"),
        company=_text(slots, "B"),
        location=_text(slots, "L"),
        start=(dates.end if dates.single else dates.start) if dates else None,
        end=dates.end if dates else None,
        current=bool(dates and dates.current),
        description=body.text,
        achievements=body.items,
        evidence=places | body.evidence,
    )


def _text(slots: Filled, key: str) -> str | None:
    slot = slots.get(key)
    if slot is None or not any(char.isalpha() for char in slot.text):
        return None
    return slot.text if slot.said or slot.score > -2.2 else None


def _evidence(slot: Slot) -> Evidence:
    return evidence(slot.words, max(0.3, min(0.97, 0.6 + slot.score / 10)))


def date_evidence(item: Dated) -> Evidence:
    """The words that the first date of the line was read from."""
    words = date_words(item)
    return evidence(words, 0.95) if words else evidence(item.line.words, 0.7)


@dataclass(frozen=True, slots=True)
class Body:
    """Running text and list items. Evidence is keyed "description" and, by the name of the items, "achievements.0"."""

    text: str | None
    items: tuple[str, ...]
    evidence: dict[str, Evidence]


def body_of(block: Block, slots: Filled, name: str) -> Body:
    """Description (running text) and items called `name`, without "Highlights:" and the like."""
    taken = {id(word) for slot in slots.values() for word in slot.words}
    left = [
        item.line for item in block.header[1:] if not item.anchor and not any(id(w) in taken for w in item.line.words)
    ]
    lines = [
        line for line in [*left, *(item.line for item in block.body)] if fold(line.text).strip(" :.") not in SUBHEADINGS
    ]
    bullets = any(line.bullet for line in lines)
    edge = min((line.x0 for line in lines), default=0.0)
    text: list[Paragraph] = []
    items: list[Paragraph] = []
    for paragraph in paragraphs_of(lines):
        listed = paragraph.bullet or (not bullets and paragraph.lines[0].x0 > edge + 5)
        (items if listed else text).append(paragraph)
    places = {f"{name}.{number}": evidence(item.words, _BODY) for number, item in enumerate(items)}
    if text:
        places["description"] = evidence([word for paragraph in text for word in paragraph.words], _BODY)
    shown = "\n".join(paragraph.text for paragraph in text)
    return Body(shown or None, tuple(item.text for item in items), places)


def _shared_employers(jobs: list[Experience]) -> list[Experience]:
    """Several positions under one employer: the employer is said once, above or at the first."""
    made: list[Experience] = []
    employer: Experience | None = None
    for read, following in zip(jobs, [*jobs[1:], None], strict=True):
        job = _with_unit(read) if employer is not None and _is_frame(employer, read) else read
        if job.company:
            employer = job
        if following is not None and _is_frame(job, following):
            continue
        made.append(_employed(job, employer) if employer is not None and job.title and not job.company else job)
    return made


def _is_frame(job: Experience, following: Experience) -> bool:
    """An employer with the dates of the whole time there, above the positions."""
    framed = bool(job.company and not job.title and following.title and _covers(job, following))
    unit = following.company is None or _UNIT.match(fold(following.company)) is not None
    return framed and (unit or _sureness(following) + _MUCH_SURER < _sureness(job))


def _with_unit(position: Experience) -> Experience:
    """What stands behind a position under its employer is the unit it is in: "Manager, Audit"."""
    if not position.company:
        return position
    return replace(position, title=f"{position.title}, {position.company}", company=None)


def _sureness(job: Experience) -> float:
    return job.evidence["company"].confidence


def _employed(job: Experience, employer: Experience) -> Experience:
    seen = employer.evidence.get("company")
    places = {**job.evidence, "company": seen} if seen is not None else job.evidence
    return replace(job, company=employer.company, location=job.location or employer.location, evidence=places)


def _covers(outer: Experience, inner: Experience) -> bool:
    return (outer.start or "") <= (inner.start or "9") and (
        outer.current or (inner.end or "0")[:4] <= (outer.end or "9999")[:4]
    )


def _undated(blocks: Sequence[Block]) -> list[Experience]:
    """Jobs without a single date: only where title and employer are both clear."""
    filled = fill([header_pieces(block, weak=True) for block in blocks], SCORERS)
    pairs = [
        (b, s)
        for b, s in zip(blocks, filled, strict=True)
        if "A" in s and "B" in s and s["A"].score > 1 and s["B"].score > 0
    ]
    return [_job(block, slots) for block, slots in pairs]
